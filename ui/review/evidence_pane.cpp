// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/evidence_pane.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/snapshots.h"
#include "ui/review/review_round.h"
#include "ui/review/source_names.h"
#include "ui/review/source_picker.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_words.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/plain_keys.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tab_order.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr qsizetype shownUnits = 240;

} // namespace

EvidencePane::EvidencePane(ReviewRound &round, QWidget *parent)
    : QWidget(parent)
    , m_round(round)
    , m_head(new PaneHead(tr("Source"), this))
    , m_words(new WordsPane(this))
    , m_picker(new SourcePicker(round.session(), *this))
{
    setObjectName(QStringLiteral("evidencePane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeTools());
    column->addWidget(m_words, 1);
    column->addWidget(makeFoot());
    tabThrough({m_sources, m_snapshots, m_open, m_words, m_bind, m_attest});
    connect(
        &m_words->view(), &QPlainTextEdit::selectionChanged, this, &EvidencePane::showSelection);
    connect(m_picker, &SourcePicker::picked, this, &EvidencePane::showPicked);
    connect(m_picker, &SourcePicker::errorRaised, this, &EvidencePane::errorRaised);
    showSelection();
}

QWidget *EvidencePane::makeTools()
{
    auto *tools = new QFrame(this);
    tools->setProperty("ground", QStringLiteral("panel"));
    tools->setAttribute(Qt::WA_StyledBackground);
    m_sources = new QComboBox(tools);
    m_sources->setObjectName(QStringLiteral("reviewSources"));
    m_sources->setAccessibleName(tr("Source"));
    m_snapshots = new QComboBox(tools);
    m_snapshots->setObjectName(QStringLiteral("reviewSnapshots"));
    m_snapshots->setAccessibleName(tr("Snapshot"));
    for (QComboBox *box : {m_sources, m_snapshots}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        keepLetters(*box);
        connect(box, &QComboBox::currentTextChanged, box, [box](const QString &text) {
            box->setToolTip(plainToolTip(text)); // there is seldom room for all of it
        });
    }
    m_open = new QPushButton(tr("Open"), tools);
    m_open->setObjectName(QStringLiteral("reviewOpenSource"));
    m_open->setToolTip(tr("Open the source in the library"));
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 6, 12, 2);
    row->setSpacing(6);
    row->addWidget(m_sources, 3);
    row->addWidget(m_snapshots, 2);
    row->addWidget(m_open);
    connect(m_sources, qOverload<int>(&QComboBox::activated), this, [this](int index) {
        showSource(m_sources->itemData(index).value<SourceId>());
    });
    connect(m_snapshots, qOverload<int>(&QComboBox::activated), this, [this](int index) {
        showSnapshot(m_snapshots->itemData(index).value<SnapshotId>());
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_source.isNull())
            Q_EMIT openRequested(m_source);
    });
    return tools;
}

QWidget *EvidencePane::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setProperty("ground", QStringLiteral("panel"));
    foot->setAttribute(Qt::WA_StyledBackground);
    m_selected = new PlainLabel(foot, 3);
    m_selected->setObjectName(QStringLiteral("reviewSelected"));
    m_bind = new QPushButton(tr("Bind as evidence"), foot);
    m_bind->setObjectName(QStringLiteral("reviewBind"));
    m_bind->setProperty("primary", true);
    m_attest = new QPushButton(tr("Attest…"), foot);
    m_attest->setObjectName(QStringLiteral("reviewAttest"));
    m_attest->setToolTip(tr("What somebody saw or heard, where the words cannot be kept"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_bind);
    buttons->addWidget(m_attest);
    buttons->addStretch();
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_selected);
    column->addLayout(buttons);
    connect(m_bind, &QPushButton::clicked, this, &EvidencePane::bindRequested);
    connect(m_attest, &QPushButton::clicked, this, &EvidencePane::attestRequested);
    return foot;
}

void EvidencePane::showSnapshot(SnapshotId id)
{
    const SourceAtHand *one = atHand(m_source);
    if (one == nullptr)
        return;
    const auto snapshot = std::find_if(one->snapshots.begin(),
                                       one->snapshots.end(),
                                       [&](const Snapshot &there) { return there.id == id; });
    if (snapshot == one->snapshots.end())
        return;
    m_snapshots->setCurrentIndex(m_snapshots->findData(QVariant::fromValue(id)));
    constexpr qsizetype hashShown = 8;
    m_head->setNote(tr("snapshot %1 · sha256 %2…")
                        .arg(momentText(snapshot->takenMs),
                             QString::fromLatin1(snapshot->textHash.left(hashShown))));
    if (std::exchange(m_snapshot, id) == id) {
        markWords();
        goToGoal();
        return;
    }
    m_text = {};
    m_words->showSnapshot(*snapshot);
    if (id == one->quotable && one->text) {
        takeText(id, *one->text);
        return;
    }
    whenDone(
        Snapshots(m_round.session()).text(id), this, [this, id](const Result<SnapshotText> &text) {
            if (!text)
                Q_EMIT errorRaised(text.error(), tr("read the words of the snapshot"));
            else if (id == m_snapshot)
                takeText(id, *text);
        });
}

void EvidencePane::takeText(SnapshotId snapshot, const SnapshotText &text)
{
    m_text = text;
    m_words->showText(snapshot, text);
    markWords();
    goToGoal();
    showSelection();
}

void EvidencePane::markWords()
{
    std::vector<TextRange> bound;
    if (const ClaimRecord *record = m_round.rows().record(m_round.current())) {
        for (const Evidence &one : record->evidence) {
            if (one.snapshot == m_snapshot)
                bound.push_back({one.quote.position, one.quote.exact.size()});
        }
    }
    std::vector<TextRange> proposed;
    for (const ProposedPassage &one : m_proposals) {
        if (one.snapshot == m_snapshot)
            proposed.push_back(one.range);
    }
    m_words->view().mark(std::move(bound), std::move(proposed));
}

void EvidencePane::setProposals(const std::vector<ProposedPassage> &passages)
{
    // The same one stays the one that was shown last: the sheet is read again while one works.
    const std::optional<ProposedPassage> last =
        m_proposal >= 0 ? std::optional(m_proposals[size_t(m_proposal)]) : std::nullopt;
    m_proposals = passages;
    const auto there =
        last ? std::find(m_proposals.begin(), m_proposals.end(), *last) : m_proposals.end();
    m_proposal = there == m_proposals.end() ? -1 : int(there - m_proposals.begin());
    markWords();
}

bool EvidencePane::nextProposal()
{
    if (m_proposals.empty())
        return false;
    showProposal(m_proposals[size_t(m_proposal + 1) % m_proposals.size()]);
    return true;
}

void EvidencePane::showProposal(const ProposedPassage &passage)
{
    const auto shown = std::find(m_proposals.begin(), m_proposals.end(), passage);
    m_proposal = shown == m_proposals.end() ? -1 : int(shown - m_proposals.begin());
    m_goal = passage.range;
    m_goalIn = passage.snapshot;
    m_goalSelects = true;
    showSource(passage.source, passage.snapshot);
}

void EvidencePane::showQuote(const Evidence &evidence)
{
    if (evidence.kind == EvidenceKind::Quote)
        m_goal = TextRange{evidence.quote.position, evidence.quote.exact.size()};
    m_goalIn = evidence.snapshot;
    m_goalSelects = false; // E binds what a person selects
    showSource(evidence.source, evidence.snapshot);
}

void EvidencePane::clearSelection()
{
    m_words->view().clearSelection();
}

void EvidencePane::goToGoal()
{
    const std::optional<TextRange> goal = std::exchange(m_goal, std::nullopt);
    if (!goal || m_goalIn != m_snapshot)
        return; // in another snapshot these are other words
    if (m_goalSelects)
        m_words->select(*goal);
    else
        m_words->bringIntoView(*goal);
}

std::optional<NewEvidence> EvidencePane::selection() const
{
    const TextRange words = m_words->quotable();
    if (m_snapshot.isNull() || words.length == 0)
        return std::nullopt;
    NewEvidence evidence;
    evidence.snapshot = m_snapshot;
    evidence.start = words.start;
    evidence.length = words.length;
    if (m_proposal < 0)
        return evidence;
    const ProposedPassage &proposed = m_proposals[size_t(m_proposal)];
    if (proposed.snapshot == m_snapshot && proposed.range == words) {
        evidence.same = proposed.same; // as it carries the other claim, with its translation
        evidence.instead = proposed.instead;
    }
    return evidence;
}

SourceId EvidencePane::shownSource() const
{
    return m_source;
}

WordsPane &EvidencePane::words() const
{
    return *m_words;
}

void EvidencePane::focusWords()
{
    m_words->view().setFocus(Qt::ShortcutFocusReason);
}

void EvidencePane::showSelection()
{
    const TextRange words = m_words->quotable();
    const bool whole = words.length > 0;
    m_bind->setEnabled(whole && m_round.isWritable());
    m_attest->setEnabled(m_round.isWritable());
    const QString place = whole ? placeWords(locatorAt(m_text, words.start)) : QString();
    const QString before = place.isEmpty() ? QString() : place + QStringLiteral(": ");
    m_selected->setPlainText(
        whole ? before + tr("“%1”").arg(singleLine(
                             m_text.text.mid(words.start, std::min(words.length, shownUnits))))
        : m_words->view().textCursor().hasSelection()
            ? tr("Words that are not shown stand between these. Select fewer, or show all words.")
            : tr("Select the words that carry the claim."));
    m_selected->setProperty("tone", whole ? QVariant() : QStringLiteral("muted"));
    m_selected->style()->unpolish(m_selected);
    m_selected->style()->polish(m_selected);
}

} // namespace stet
