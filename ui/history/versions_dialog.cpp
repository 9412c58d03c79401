// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/versions_dialog.h"

#include "core/base/when_done.h"
#include "core/desk/versions.h"
#include "ui/editor/content_words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/two_line_delegate.h"
#include "ui/widgets/word_diff_view.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int listWidth = 250;

// Of a row of the list: its lower line, and that the upper one is read first.
enum Role { NoteRole = Qt::UserRole + 1, StrongRole };

QString reasonWords(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Created:
        return VersionsDialog::tr("made");
    case RevisionReason::Interval:
        return VersionsDialog::tr("while writing");
    case RevisionReason::Closed:
        return VersionsDialog::tr("closed");
    case RevisionReason::StateChange:
        return VersionsDialog::tr("before another status");
    case RevisionReason::PersonChange:
        return VersionsDialog::tr("before someone else's words");
    case RevisionReason::Import:
        return VersionsDialog::tr("imported");
    case RevisionReason::Restore:
        return VersionsDialog::tr("settled or taken back");
    }
    return {};
}

} // namespace

VersionsDialog::VersionsDialog(
    DeskSession &session, ArticleId article, ArticleContent now, Access access, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_article(article)
    , m_now(std::move(now))
    , m_access(access)
    , m_list(new QListWidget(this))
    , m_diff(new WordDiffView(this))
    , m_note(new QLabel(this))
    , m_take(new QPushButton(tr("Take this text back"), this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Earlier versions"));
    resize(1080, 640);
    buildLayout();
    whenDone(Versions(m_session).list(m_article),
             this,
             [this](const Result<std::vector<VersionHead>> &heads) { showHeads(heads); });
}

void VersionsDialog::buildLayout()
{
    m_list->setObjectName(QStringLiteral("versionsList"));
    m_list->setAccessibleName(tr("Versions, the newest first"));
    fitToText(*m_list, [this] { m_list->setFixedWidth(withText(listWidth)); });
    m_list->setItemDelegate(new TwoLineDelegate(NoteRole, StrongRole, 1, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    makeSpeaker(*m_note);
    m_note->hide();
    m_take->setObjectName(QStringLiteral("versionsTake"));
    m_take->setEnabled(false);
    m_take->setToolTip(plainToolTip(tr("The article becomes what this version has, but for its "
                                       "address. One step of undo takes it back.")));
    auto *next = new QPushButton(tr("Next change"), this);
    auto *leave = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {next, m_take, leave})
        button->setAutoDefault(false);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(m_list);
    middle->addWidget(m_diff, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(next);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(middle, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    setTabOrder(next, leave); // as they stand
    setTabOrder(leave, m_take);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::read);
    connect(next, &QPushButton::clicked, m_diff, &WordDiffView::goToNextChange);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT takeBackRequested(*m_shown);
        close();
    });
}

void VersionsDialog::showHeads(const Result<std::vector<VersionHead>> &heads)
{
    if (!heads) {
        say(heads.error().message);
        return;
    }
    m_heads = *heads;
    for (const VersionHead &head : m_heads) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(head.atMs);
        const QString note = tr("%1, %2").arg(head.person, reasonWords(head.reason));
        auto *item = new QListWidgetItem(
            tr("%1, %2").arg(dayText(time.date()),
                             QLocale().toString(time.time(), QLocale::ShortFormat)),
            m_list);
        item->setData(NoteRole, note);
        item->setData(StrongRole, true);
        item->setData(Qt::AccessibleTextRole, fullTime(head.atMs) + u'\n' + note);
        item->setToolTip(plainToolTip(fullTime(head.atMs) + u'\n' + note));
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void VersionsDialog::read(int row)
{
    if (row < 0 || size_t(row) >= m_heads.size())
        return;
    m_take->setEnabled(false);
    m_wanted = m_heads[size_t(row)].number;
    whenDone(Versions(m_session).get(m_article, m_wanted),
             this,
             [this, number = m_wanted](const Result<Revision> &version) {
                 if (number == m_wanted)
                     showVersion(version);
             });
}

void VersionsDialog::showVersion(const Result<Revision> &version)
{
    if (!version) {
        m_shown.reset();
        m_diff->setTexts({}, {});
        say(version.error().message);
        return;
    }
    m_shown = *version;
    m_diff->setTitles(tr("As it was on %1").arg(fullTime(version->atMs)), tr("As it is now"));
    m_diff->setTexts(readableContent(version->content), readableContent(m_now));
    const QStringList fields = otherDifferences(version->content, m_now);
    const bool same =
        fields.isEmpty() && readableContent(version->content) == readableContent(m_now);
    m_take->setEnabled(m_access == Access::Write && !same);
    if (same)
        say(tr("This is the text as it is now."));
    else if (!fields.isEmpty())
        say(tr("Also different: %1.").arg(fields.join(QStringLiteral(", "))));
    else
        m_note->hide();
}

void VersionsDialog::say(const QString &text)
{
    m_note->setText(text);
    announce(*m_note);
    m_note->show();
}

} // namespace stet
