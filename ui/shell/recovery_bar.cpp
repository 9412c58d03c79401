// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery_bar.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/shell/recovery_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int retryMs = 10'000;

} // namespace

RecoveryBar::RecoveryBar(QWidget *parent)
    : NoticeBar(parent)
{
    // A disk that has room again tells nobody.
    m_again.setInterval(retryMs);
    connect(&m_again, &QTimer::timeout, this, &RecoveryBar::deskMayBeBack);
}

void RecoveryBar::watch(std::shared_ptr<DeskSession> session)
{
    delete m_dialog;
    if (m_session)
        disconnect(m_session.get(), nullptr, this, nullptr);
    m_session = std::move(session);
    m_own.clear();
    m_taking = m_takesOwn = false;
    m_again.stop();
    ++m_desk;
    ++m_round;
    dismiss();
    if (m_session) {
        connect(m_session.get(), &DeskSession::changed, this, [this] { deskMayBeBack(); });
    }
    look();
}

void RecoveryBar::deskMayBeBack()
{
    if (m_own.empty() || m_taking)
        return;
    m_takesOwn = true;
    look();
}

void RecoveryBar::takeBackWhenDeskIsBack(const ArticleId &article)
{
    m_own.insert(article);
    m_again.start();
}

void RecoveryBar::look()
{
    if (!m_session)
        return;
    whenDone(Recovery(*m_session).find(),
             this,
             [this, round = ++m_round](const Result<std::vector<RecoveredDraft>> &answer) {
                 if (round != m_round)
                     return;
                 if (answer)
                     found(*answer);
                 else
                     Q_EMIT errorRaised(answer.error(), tr("look for words of earlier sessions"));
             });
}

void RecoveryBar::found(std::vector<RecoveredDraft> drafts)
{
    const auto isOwn = [this](const RecoveredDraft &draft) {
        return m_own.contains(draft.words.entry.article) && draft.desk && !draft.contested &&
               !draft.words.damaged && !draft.words.entry.comment;
    };
    const auto own = std::find_if(drafts.begin(), drafts.end(), isOwn);
    if (std::exchange(m_takesOwn, false) && own != drafts.end() && !m_taking) {
        takeOwn(std::move(*own)); // and looks again
        return;
    }
    if (drafts.empty())
        lookForUnread();
    offer(std::move(drafts));
}

void RecoveryBar::takeOwn(RecoveredDraft draft)
{
    const ArticleId article = draft.words.entry.article;
    const QString headline = draft.content.headline.simplified();
    m_taking = true;
    whenDone(Recovery(*m_session).takeBack(std::move(draft)),
             this,
             [this, article, headline, desk = m_desk](const Result<TakenBack> &taken) {
                 if (desk != m_desk)
                     return;
                 m_taking = false;
                 // What it does not take as it is waits for a person like any other.
                 const bool isAway = !taken && (taken.error().code == ErrorCode::Busy ||
                                                taken.error().code == ErrorCode::DiskFull ||
                                                taken.error().code == ErrorCode::Io);
                 if (!isAway)
                     m_own.erase(article);
                 if (m_own.empty())
                     m_again.stop();
                 if (taken) {
                     Notice notice;
                     notice.text =
                         tr("The desk is back and has the last words of “%1”.").arg(headline);
                     Q_EMIT noticeRaised(notice);
                     tellOfUnbound(*taken);
                     m_takesOwn = !m_own.empty();
                 }
                 look();
             });
}

void RecoveryBar::tellOfUnbound(const TakenBack &taken)
{
    if (taken.unbound.empty())
        return;
    constexpr qsizetype MostUnits = 120;
    QStringList sentences;
    for (const UnboundWords &one : taken.unbound)
        sentences << QStringLiteral("%1 [@%2]").arg(one.sentence.simplified(), one.key);
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text =
        tr("Words of sources that were cited for %n sentence(s) could not be bound: “%1”. They "
           "are in a file: %2",
           nullptr,
           int(taken.unbound.size()))
            .arg(taken.unbound.front().sentence.simplified().left(MostUnits),
                 QDir::toNativeSeparators(taken.unboundFile));
    notice.detail = sentences.join(u'\n');
    Q_EMIT noticeRaised(notice);
}

void RecoveryBar::lookForUnread()
{
    whenDone(QtConcurrent::run([] { return unreadRecovery(); }),
             this,
             [this, round = m_round](const std::vector<UnreadRecovery> &unread) {
                 if (round == m_round && !unread.empty())
                     tellOfUnread(unread.front());
             });
}

void RecoveryBar::tellOfUnread(const UnreadRecovery &unread)
{
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("A recovery file of an earlier session cannot be read; words may be in it. %1")
                      .arg(unread.reason);
    notice.detail = QDir::toNativeSeparators(unread.file);
    notice.actionText = tr("Set it aside");
    notice.context = this;
    notice.action = [this, file = unread.file] {
        whenDone(QtConcurrent::run([file] { return setUnreadAside(file); }),
                 this,
                 [this](const Result<QString> &there) {
                     if (!there) {
                         Q_EMIT errorRaised(there.error(), tr("set a recovery file aside"));
                         return;
                     }
                     Notice moved;
                     moved.text =
                         tr("The file is kept as it is: %1").arg(QDir::toNativeSeparators(*there));
                     Q_EMIT noticeRaised(moved);
                     look();
                 });
    };
    show(notice);
}

void RecoveryBar::offer(std::vector<RecoveredDraft> drafts)
{
    if (drafts.empty()) {
        dismiss();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = drafts.size() == 1
                      ? tr("Words of “%1” did not reach this desk before a session ended.")
                            .arg(drafts.front().content.headline.simplified())
                      : tr("Words of %n articles did not reach this desk before a session ended.",
                           nullptr,
                           int(drafts.size()));
    notice.actionText = tr("Look at them…");
    notice.context = this;
    notice.action = [this, all = std::move(drafts)] {
        openDialog(all);
    };
    show(notice);
}

void RecoveryBar::openDialog(std::vector<RecoveredDraft> drafts)
{
    auto *dialog = new RecoveryDialog(m_session, std::move(drafts), window());
    m_dialog = dialog;
    connect(dialog, &RecoveryDialog::takenBack, this, &RecoveryBar::articleTakenBack);
    connect(dialog, &RecoveryDialog::leftUnbound, this, &RecoveryBar::tellOfUnbound);
    connect(dialog, &RecoveryDialog::setAside, this, [this](const QString &path) {
        Notice notice;
        notice.text = tr("The words are in a file: %1").arg(path);
        Q_EMIT noticeRaised(notice);
    });
    connect(dialog, &QDialog::finished, this, &RecoveryBar::look);
    dialog->open();
}

void RecoveryBar::watchNoDesk()
{
    watch({});
    whenDone(QtConcurrent::run(&RecoveryBar::firstWaiting),
             this,
             [this, round = ++m_round](const std::optional<Waiting> &waiting) {
                 if (round == m_round && waiting)
                     tellOf(*waiting);
             });
}

std::optional<RecoveryBar::Waiting> RecoveryBar::firstWaiting()
{
    const std::vector<LeftWords> left = leftWords();
    if (left.empty())
        return std::nullopt;
    return Waiting{left.front(), QFileInfo::exists(left.front().deskPath)};
}

void RecoveryBar::tellOf(const Waiting &waiting)
{
    const LeftWords &first = waiting.words;
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    const QString name = QFileInfo(first.deskPath).completeBaseName();
    notice.text =
        first.articles == 1
            ? tr("Words of an article wait for the desk “%1”; they are offered when it is opened.")
                  .arg(name)
            : tr("Words of %n articles wait for the desk “%1”; they are offered when it is opened.",
                 nullptr,
                 int(first.articles))
                  .arg(name);
    notice.detail = first.deskPath;
    if (waiting.deskIsThere) {
        notice.actionText = tr("Open it");
        notice.context = this;
        notice.action = [this, path = first.deskPath] {
            Q_EMIT openDeskRequested(path);
        };
    }
    show(notice);
}

} // namespace stet
