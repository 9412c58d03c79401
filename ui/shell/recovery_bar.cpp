// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery_bar.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/shell/recovery_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

namespace stet {

RecoveryBar::RecoveryBar(QWidget *parent)
    : NoticeBar(parent)
{}

void RecoveryBar::watch(std::shared_ptr<DeskSession> session)
{
    delete m_dialog;
    m_session = std::move(session);
    ++m_round;
    dismiss();
    look();
}

void RecoveryBar::look()
{
    if (!m_session)
        return;
    whenDone(Recovery(*m_session).find(),
             this,
             [this, round = ++m_round](const Result<std::vector<RecoveredDraft>> &found) {
                 if (round == m_round && found)
                     offer(*found);
             });
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
