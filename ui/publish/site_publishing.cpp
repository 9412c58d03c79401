// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_publishing.h"

#include "core/desk/desk_session.h"
#include "core/publish/kept_site.h"
#include "core/sources/pictures/picture_process.h"
#include "ui/publish/deploy_pane.h"
#include "ui/publish/forecast_pane.h"
#include "ui/publish/site_dialog.h"
#include "ui/publish/site_words.h"
#include "ui/widgets/follow_work.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QWidget>

namespace stet {

namespace {

constexpr int lookSoonMs = 500;

} // namespace

SitePublishing::SitePublishing(DeskSession &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(parent)
    , m_place(sitePlaceOf(session.id()))
    , m_kept(std::make_shared<KeptSite>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &SitePublishing::look);
    connect(&m_session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (isSeen() && (!changes.articles.isEmpty() || changes.settings))
            m_soon.start();
    });
}

SitePublishing::~SitePublishing()
{
    delete m_dialog.data();
}

bool SitePublishing::isSeen() const
{
    const SiteDialog *dialog = m_dialog;
    return dialog != nullptr && dialog->isVisible();
}

void SitePublishing::show(const QString &wantedPage)
{
    SiteDialog &dialog = m_dialog ? *m_dialog : makeDialog();
    dialog.setWantedPage(wantedPage);
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
    dialog.takeFocus();
    forgetOutlook();
    look();
}

SiteDialog &SitePublishing::makeDialog()
{
    auto *dialog = new SiteDialog(m_window->window());
    m_dialog = dialog;
    dialog->deploy().setPlace(m_place);
    dialog->setPlace(m_place);
    connect(dialog, &SiteDialog::folderWanted, this, &SitePublishing::chooseFolder);
    connect(dialog, &SiteDialog::writeWanted, this, &SitePublishing::write);
    connect(dialog, &SiteDialog::cancelWanted, this, &SitePublishing::cancel);
    connect(dialog, &SiteDialog::edited, this, &SitePublishing::keepCommand);
    connect(dialog, &SiteDialog::placeRequested, this, &SitePublishing::placeRequested);
    connect(&dialog->deploy(), &DeployPane::ended, this, &SitePublishing::deployed);
    connect(&dialog->forecast(), &ForecastPane::lookWanted, this, &SitePublishing::look);
    connect(&dialog->forecast(), &ForecastPane::stopWanted, this, &SitePublishing::stopLooking);
    connect(dialog, &QDialog::finished, this, &SitePublishing::stopLooking);
    return *dialog;
}

void SitePublishing::chooseFolder()
{
    const QString there = m_place.folder.isEmpty()
                              ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                              : m_place.folder;
    auto *dialog = new QFileDialog(m_dialog, tr("Write the site into a folder"), there);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SitePublishing::setFolder);
    dialog->open();
}

void SitePublishing::setFolder(const QString &folder)
{
    if (folder.isEmpty() || m_watcher != nullptr)
        return;
    if (folder != m_place.folder) {
        m_place.folder = folder;
        m_place.writtenMs = 0; // nothing is known of what stands there
        keepSitePlace(m_session.id(), m_place);
    }
    forgetOutlook(); // of the other one
    if (m_dialog)
        m_dialog->setPlace(m_place);
    look();
}

void SitePublishing::keepCommand()
{
    const SiteDialog *dialog = m_dialog;
    if (dialog == nullptr)
        return;
    m_place.command = dialog->deploy().command();
    m_place.runsCommand = dialog->deploy().runsByItself();
    keepSitePlace(m_session.id(), m_place);
}

// What may have changed is made and compared, on the pool.
void SitePublishing::look()
{
    stopLooking();
    SiteDialog *dialog = m_dialog;
    if (dialog == nullptr || !dialog->isVisible() || m_place.folder.isEmpty() ||
        m_watcher != nullptr)
        return;
    using Watcher = QFutureWatcher<Result<SiteOutlook>>;
    m_ahead = new Watcher(this);
    if (!dialog->forecast().outlook())
        dialog->forecast().showLooking(0, 0);
    connect(m_ahead, &Watcher::progressValueChanged, this, [this](int done) {
        // What was known stands until it is known anew.
        SiteDialog *const shown = m_dialog;
        if (shown != nullptr && m_ahead != nullptr && !shown->forecast().outlook())
            shown->forecast().showLooking(done, m_ahead->progressMaximum());
    });
    connect(m_ahead, &Watcher::finished, this, [this] {
        const QFuture<Result<SiteOutlook>> ended = m_ahead->future();
        m_ahead->deleteLater();
        m_ahead = nullptr;
        foreseen(ended);
    });
    m_ahead->setFuture(
        stet::lookAhead(m_session, m_place.folder, installedPictureReader(), m_kept));
}

void SitePublishing::foreseen(const QFuture<Result<SiteOutlook>> &ended)
{
    SiteDialog *dialog = m_dialog;
    if (dialog == nullptr || ended.resultCount() == 0)
        return;
    if (const Result<SiteOutlook> outlook = ended.result(); outlook)
        dialog->forecast().showOutlook(*outlook);
    else
        dialog->forecast().showUnknown(outlook.error().message);
}

void SitePublishing::stopLooking()
{
    if (m_ahead != nullptr) {
        disconnect(m_ahead, nullptr, this, nullptr);
        m_ahead->cancel();
        m_ahead->deleteLater();
        m_ahead = nullptr;
    }
    SiteDialog *const dialog = m_dialog;
    if (dialog != nullptr && !dialog->forecast().outlook())
        dialog->forecast().showUnknown(tr("It was not looked at which files change."));
}

void SitePublishing::forgetOutlook()
{
    stopLooking();
    if (SiteDialog *const dialog = m_dialog; dialog != nullptr)
        dialog->forecast().showLooking(0, 0);
}

void SitePublishing::write()
{
    if (m_watcher != nullptr || m_place.folder.isEmpty())
        return;
    using Watcher = QFutureWatcher<Result<PublishReport>>;
    forgetOutlook();
    m_watcher = new Watcher(this);
    if (m_dialog)
        m_dialog->setRunning(true);
    connect(m_watcher, &Watcher::progressValueChanged, this, [this](int done) {
        if (m_dialog && m_watcher != nullptr)
            m_dialog->showProgress(done, m_watcher->progressMaximum());
    });
    const qint64 begunMs = m_session.clock().nowMs();
    const auto late = makeLateAnswer<Result<PublishReport>>();
    const QFuture<Result<PublishReport>> work =
        publishSite(m_session, m_place.folder, installedPictureReader(), late, m_kept);
    m_watcher->setFuture(work);
    followWork<PublishReport>(
        this,
        work,
        tr("Publishing…"),
        [this](const Notice &notice) {
            if (!isSeen())
                Q_EMIT noticeRaised(notice);
        },
        [this, begunMs, late](const Result<PublishReport> *answer) {
            m_watcher->deleteLater();
            m_watcher = nullptr;
            if (answer != nullptr)
                written(*answer, begunMs);
            else if (*late) // it was too late to cancel
                written(**late, begunMs);
            else
                cancelled();
        });
}

void SitePublishing::cancelled()
{
    if (m_dialog)
        m_dialog->setRunning(false);
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("Cancelled. Nothing was changed: in %1 the site of before stands.")
                      .arg(QDir::toNativeSeparators(m_place.folder));
    tell(notice);
    look();
}

void SitePublishing::keepWritten(qint64 begunMs)
{
    m_place.writtenMs = begunMs;
    keepSitePlace(m_session.id(), m_place);
    if (m_dialog)
        m_dialog->setPlace(m_place);
}

void SitePublishing::cancel()
{
    if (m_watcher != nullptr)
        m_watcher->cancel();
    else if (SiteDialog *dialog = m_dialog)
        dialog->deploy().cancel();
}

void SitePublishing::written(const Result<PublishReport> &answer, qint64 begunMs)
{
    if (!answer && answer.error().code == ErrorCode::Cancelled) {
        cancelled(); // the desk is being left
        return;
    }
    if (m_dialog)
        m_dialog->setRunning(false);
    if (answer) {
        keepWritten(begunMs);
        tellWritten(*answer);
    } else {
        tellFailure(answer.error());
    }
    look();
}

void SitePublishing::tellFailure(const Error &error)
{
    if (!isSeen()) {
        Q_EMIT errorRaised(error, tr("write the site"));
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Error;
    notice.text = error.message;
    notice.detail = error.detail;
    tell(notice);
}

void SitePublishing::tellWritten(const PublishReport &report)
{
    SiteDialog *dialog = m_dialog;
    if (dialog != nullptr)
        dialog->showReport(report);
    if (!isSeen()) {
        Notice notice = reportNotice(report);
        notice.actionText = tr("Show");
        notice.context = this;
        notice.action = [this] {
            show();
        };
        Q_EMIT noticeRaised(notice);
    }
    if (dialog != nullptr)
        (void)dialog->deploy().runAfterWriting();
}

void SitePublishing::deployed(const DeployEnd &end)
{
    tell(deployNotice(end));
}

void SitePublishing::tell(const Notice &notice)
{
    SiteDialog *dialog = m_dialog;
    if (dialog != nullptr && dialog->isVisible())
        dialog->say(notice);
    else
        Q_EMIT noticeRaised(notice);
}

} // namespace stet
