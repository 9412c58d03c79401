// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery_dialog.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/word_diff_view.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

QString damagedNote()
{
    return RecoveryDialog::tr("A part of the recovery file could not be read; it is kept.");
}

QString titleOf(const RecoveredDraft &draft)
{
    const QString headline = draft.content.headline.simplified();
    return headline.isEmpty() ? RecoveryDialog::tr("Untitled") : headline;
}

} // namespace

RecoveryDialog::RecoveryDialog(std::shared_ptr<DeskSession> session,
                               std::vector<RecoveredDraft> drafts,
                               QWidget *parent)
    : QDialog(parent)
    , m_session(std::move(session))
    , m_drafts(std::move(drafts))
    , m_list(new QListWidget(this))
    , m_diff(new WordDiffView(this))
    , m_note(new QLabel(this))
    , m_take(new QPushButton(tr("Take back"), this))
    , m_aside(new QPushButton(tr("Set aside"), this))
{
    setObjectName(QStringLiteral("recoveryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Words that did not reach the desk"));
    resize(1080, 640);
    buildLayout();
    fillList();
}

void RecoveryDialog::buildLayout()
{
    auto *intro = new QLabel(tr("These words were typed in a session that ended before the desk "
                                "had them. Take them back into the article, or set them aside as "
                                "a file; until then they wait."),
                             this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    makeSpeaker(*m_note);
    m_note->setObjectName(QStringLiteral("recoveryNote"));
    m_list->setObjectName(QStringLiteral("recoveryList"));
    m_list->setAccessibleName(tr("Articles with such words"));
    fitToText(*m_list, [this] { m_list->setFixedWidth(withText(230)); });
    m_list->setItemDelegate(new TellingDelegate(m_list));
    m_list->setWordWrap(true);
    m_take->setObjectName(QStringLiteral("recoveryTake"));
    m_take->setProperty("primary", QStringLiteral("true"));
    m_aside->setObjectName(QStringLiteral("recoveryAside"));
    m_aside->setToolTip(plainToolTip(tr("The desk stays as it is; the words become a Markdown "
                                        "file that Stet never deletes.")));
    auto *next = new QPushButton(tr("Next change"), this);
    auto *close = new QPushButton(tr("Decide later"), this);
    close->setObjectName(QStringLiteral("recoveryClose"));
    for (QPushButton *button : {next, m_aside, close})
        button->setAutoDefault(false);
    m_take->setDefault(true);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(m_list);
    middle->addWidget(m_diff, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(next);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_aside);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(intro);
    column->addLayout(middle, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    setTabOrder(m_diff, next); // as they stand
    setTabOrder(next, close);
    setTabOrder(close, m_aside);
    setTabOrder(m_aside, m_take);

    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showDraft);
    connect(next, &QPushButton::clicked, m_diff, &WordDiffView::goToNextChange);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_take, &QPushButton::clicked, this, &RecoveryDialog::takeBack);
    connect(m_aside, &QPushButton::clicked, this, &RecoveryDialog::putAside);
}

void RecoveryDialog::fillList()
{
    m_list->clear();
    for (const RecoveredDraft &draft : m_drafts) {
        auto *item = new QListWidgetItem(titleOf(draft) + u'\n' + fullTime(draft.words.atMs));
        item->setToolTip(plainToolTip(draft.head.actor.name));
        m_list->addItem(item);
    }
    m_list->setVisible(m_drafts.size() > 1);
    if (!m_drafts.empty())
        m_list->setCurrentRow(0);
}

void RecoveryDialog::showDraft(int row)
{
    if (row < 0 || size_t(row) >= m_drafts.size())
        return;
    const RecoveredDraft &draft = m_drafts[size_t(row)];
    m_take->setDisabled(draft.asideOnly);
    if (draft.words.entry.comment) {
        showComment(draft);
        return;
    }
    m_diff->setTitles(draft.desk ? tr("The desk has") : tr("This desk does not have the article"),
                      tr("Typed until %1").arg(fullTime(draft.words.atMs)));
    const ArticleContent desk = draft.desk ? draft.desk->content : ArticleContent();
    m_diff->setParts(contentDiff(desk, draft.content), SameText::Folded);
    QStringList notes;
    if (draft.contested)
        notes << tr("The same words were changed in the desk since. Taking these back replaces "
                    "them; the desk's stay among the earlier versions.");
    if (!draft.otherDesk.isEmpty())
        notes << tr("They were typed in the desk at %1, of which this one is a copy; taken back "
                    "here, they are not offered there.")
                     .arg(QDir::toNativeSeparators(draft.otherDesk));
    if (const size_t cited = draft.words.entry.cited.size(); cited > 0)
        notes << tr("Words of sources that were cited in %n sentence(s) are bound to these where "
                    "they are taken back.",
                    nullptr,
                    int(cited));
    if (draft.words.damaged)
        notes << damagedNote();
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

void RecoveryDialog::showComment(const RecoveredDraft &draft)
{
    const CommentWish &comment = *draft.words.entry.comment;
    const bool replies = comment.what == CommentWish::What::Reply;
    const QString article = titleOf(draft);
    m_diff->setTitles(replies ? tr("A reply to a comment on “%1”").arg(article)
                              : tr("A comment on words of “%1”").arg(article),
                      tr("Typed until %1").arg(fullTime(draft.words.atMs)));
    m_diff->setTexts(comment.quoted, comment.quoted + QStringLiteral("\n\n") + comment.text);
    QStringList notes{draft.asideOnly
                          ? tr("The comment that it belongs to is not in this desk: it can only be "
                               "set aside.")
                      : draft.desk ? tr("The desk does not have it yet. Taken back, it stands with "
                                        "the article under your name.")
                                   : tr("This desk does not have the article; it is made anew.")};
    if (draft.words.damaged)
        notes << damagedNote();
    m_note->setText(notes.join(u' '));
    m_note->show();
}

void RecoveryDialog::takeBack()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    setBusy(true);
    whenDone(Recovery(*m_session).takeBack(m_drafts[size_t(row)]),
             this,
             [this](const Result<TakenBack> &taken) {
                 setBusy(false);
                 if (taken) {
                     Q_EMIT takenBack(*taken);
                     if (!taken->unbound.empty())
                         Q_EMIT leftUnbound(*taken);
                     removeCurrent();
                 } else if (taken.error().code == ErrorCode::Conflict) {
                     lookAgain();
                 } else {
                     say(taken.error().message);
                 }
             });
}

void RecoveryDialog::putAside()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    setBusy(true);
    whenDone(Recovery(*m_session).setAside(m_drafts[size_t(row)]),
             this,
             [this](const Result<QString> &path) {
                 setBusy(false);
                 if (!path) {
                     say(path.error().message);
                     return;
                 }
                 Q_EMIT setAside(*path);
                 removeCurrent();
             });
}

void RecoveryDialog::say(const QString &text)
{
    m_note->setText(text);
    announce(*m_note);
    m_note->show();
}

void RecoveryDialog::setBusy(bool busy)
{
    const int row = m_list->currentRow();
    m_take->setDisabled(busy || (row >= 0 && m_drafts[size_t(row)].asideOnly));
    m_aside->setDisabled(busy);
    m_list->setDisabled(busy);
}

void RecoveryDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    m_drafts.erase(m_drafts.begin() + row);
    if (m_drafts.empty())
        close();
    else
        fillList();
}

void RecoveryDialog::lookAgain()
{
    setBusy(true);
    whenDone(Recovery(*m_session).find(),
             this,
             [this](const Result<std::vector<RecoveredDraft>> &found) {
                 setBusy(false);
                 if (!found)
                     return;
                 m_drafts = *found;
                 if (m_drafts.empty()) {
                     close();
                     return;
                 }
                 fillList();
                 say(tr("The article was changed meanwhile: look at both once more."));
             });
}

} // namespace stet
