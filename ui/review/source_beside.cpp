// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/source_beside.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/palette/palette_popup.h"
#include "ui/review/source_names.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_choice.h"
#include "ui/sources/source_words.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFrame>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

SourceBeside::SourceBeside(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new PaneHead(tr("Source"), this))
    , m_words(new WordsPane(this))
{
    setObjectName(QStringLiteral("sourceBeside"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeTools());
    column->addWidget(m_words, 1);
    m_words->showNothing(tr("Choose a source to read it here, select its words and cite them."));
    connect(
        &m_words->view(), &QPlainTextEdit::selectionChanged, this, &SourceBeside::showSelection);
    connect(&m_session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (!changes.articles.contains(m_article) && changes.snapshots.isEmpty())
            return;
        m_stale = true;
        if (isVisible())
            readCited();
    });
    showSelection();
}

SourceBeside::~SourceBeside()
{
    delete m_popup;
}

QWidget *SourceBeside::makeTools()
{
    auto *tools = new QFrame(this);
    tools->setProperty("ground", QStringLiteral("panel"));
    tools->setAttribute(Qt::WA_StyledBackground);
    m_cited = new QComboBox(tools);
    m_cited->setObjectName(QStringLiteral("besideSources"));
    m_cited->setAccessibleName(tr("Source"));
    m_cited->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cited->setMinimumContentsLength(12);
    connect(m_cited, &QComboBox::currentTextChanged, m_cited, [this](const QString &text) {
        m_cited->setToolTip(plainToolTip(text));
    });
    auto *other = new QPushButton(tr("Other source…"), tools);
    other->setObjectName(QStringLiteral("besideOther"));
    m_cite = new QPushButton(tr("Cite these words"), tools);
    m_cite->setObjectName(QStringLiteral("besideCite"));
    m_cite->setProperty("primary", true);
    auto *preview = new QPushButton(tr("Preview"), tools);
    preview->setObjectName(QStringLiteral("besideClose"));
    preview->setToolTip(tr("Back to the preview"));
    auto *buttons = new FlowLayout(6);
    buttons->addWidget(m_cite);
    buttons->addWidget(other);
    buttons->addWidget(preview);
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(12, 8, 12, 4);
    column->setSpacing(6);
    column->addWidget(m_cited);
    column->addLayout(buttons);
    connect(m_cited, qOverload<int>(&QComboBox::activated), this, [this](int index) {
        if (index >= 0 && size_t(index) < m_offered.size())
            showSource(m_offered[size_t(index)]);
    });
    connect(other, &QPushButton::clicked, this, &SourceBeside::chooseSource);
    connect(m_cite, &QPushButton::clicked, this, &SourceBeside::citeSelected);
    connect(preview, &QPushButton::clicked, this, &SourceBeside::closeRequested);
    return tools;
}

void SourceBeside::setArticle(const ArticleId &article)
{
    m_article = article;
    m_aids = nullptr;
    m_source = {};
    m_snapshot = {};
    m_offered.clear();
    m_cited->clear();
    m_head->setNote({});
    m_words->showNothing(tr("Choose a source to read it here, select its words and cite them."));
    m_stale = true;
    if (isVisible())
        readCited();
}

void SourceBeside::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        readCited();
}

void SourceBeside::readCited()
{
    m_stale = false;
    if (m_article.isNull())
        return;
    whenDone(Checking(m_session).atHand(m_article, m_aids),
             this,
             [this, article = m_article](const Result<ArticleAtHand> &desk) {
                 if (!desk || article != m_article)
                     return;
                 m_aids = desk->aids;
                 for (const SourceAtHand &one : m_aids->sources)
                     offer(one.source);
                 if (m_source.id.isNull() && !m_offered.empty())
                     showSource(m_offered.front());
             });
}

void SourceBeside::offer(const Source &source)
{
    const bool known = std::any_of(
        m_offered.begin(), m_offered.end(), [&](const Source &one) { return one.id == source.id; });
    if (known)
        return;
    m_offered.push_back(source);
    m_cited->addItem(longName(source));
}

void SourceBeside::chooseSource()
{
    whenDone(Library(m_session).all(), this, [this](const Result<std::vector<Source>> &sources) {
        if (!sources) {
            Q_EMIT errorRaised(sources.error(), tr("read the library"));
            return;
        }
        if (!m_popup)
            m_popup = new PalettePopup(window());
        m_popup->ask(sourceQuestion(tr("Which source?"), *sources, [this](const Source &source) {
            offer(source);
            showSource(source);
            focusWords();
        }));
    });
}

void SourceBeside::showSource(const Source &source)
{
    m_source = source;
    m_snapshot = {};
    const auto at = std::find_if(
        m_offered.begin(), m_offered.end(), [&](const Source &one) { return one.id == source.id; });
    m_cited->setCurrentIndex(int(at - m_offered.begin()));
    m_head->setNote({});
    m_words->showNothing({});
    whenDone(Snapshots(m_session).of(source.id),
             this,
             [this, id = source.id](const Result<std::vector<Snapshot>> &snapshots) {
                 if (id != m_source.id)
                     return;
                 if (!snapshots) {
                     Q_EMIT errorRaised(snapshots.error(), tr("read what the source said"));
                     return;
                 }
                 const auto kept = std::find_if(
                     snapshots->begin(), snapshots->end(), [](const Snapshot &snapshot) {
                         return snapshot.state == SnapshotState::Kept;
                     });
                 if (kept != snapshots->end())
                     showSnapshot(*kept);
                 else
                     m_words->showNothing(tr("No words of this source are kept yet."));
             });
}

void SourceBeside::showSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot.id;
    m_head->setNote(tr("snapshot %1").arg(momentText(snapshot.takenMs)));
    m_words->showSnapshot(snapshot);
    whenDone(Snapshots(m_session).text(snapshot.id),
             this,
             [this, id = snapshot.id](const Result<SnapshotText> &text) {
                 if (id != m_snapshot)
                     return;
                 if (text)
                     m_words->showText(id, *text);
                 else
                     Q_EMIT errorRaised(text.error(), tr("read the words of the snapshot"));
             });
}

void SourceBeside::citeSelected()
{
    const TextRange words = m_words->quotable();
    if (m_snapshot.isNull() || words.length == 0) {
        Q_EMIT statusMessage(
            m_words->view().textCursor().hasSelection()
                ? tr("Words that are not shown stand between these. Select fewer, or show all "
                     "words.")
                : tr("Select the words of the source first, then cite them."));
        return;
    }
    NewEvidence evidence;
    evidence.snapshot = m_snapshot;
    evidence.start = words.start;
    evidence.length = words.length;
    Q_EMIT citeRequested(m_source.key, evidence);
}

void SourceBeside::focusWords()
{
    m_words->view().setFocus(Qt::ShortcutFocusReason);
}

void SourceBeside::showSelection()
{
    m_cite->setEnabled(m_words->quotable().length > 0 && m_session.readOnlyReason().isEmpty());
}

} // namespace stet
