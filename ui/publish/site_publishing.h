// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/site_writer.h"
#include "ui/publish/deploy_run.h"
#include "ui/publish/site_place.h"
#include "ui/widgets/notice_bar.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QWidget;

namespace stet {

class DeskSession;
class KeptSite;
class SiteDialog;
struct Problem;

/// Writes the site of the open desk into a folder that is remembered for this account, and has its
/// command run then. Its panel may be closed meanwhile: the window's notices tell then. Owned by
/// the desk's area; UI thread.
class SitePublishing : public QObject
{
    Q_OBJECT

public:
    SitePublishing(DeskSession &session, QWidget *parent);
    ~SitePublishing() override;

    /// Shows the panel; `wantedPage` as `SiteDialog::setWantedPage`.
    void show(const QString &wantedPage = {});
    /// Where the site goes from now on.
    void setFolder(const QString &folder);
    void write();
    /// What runs, the writing or the command, is to end.
    void cancel();

    [[nodiscard]] const SitePlace &place() const { return m_place; }

Q_SIGNALS:
    /// What was found on a page is to be at hand.
    void placeRequested(const QString &slug, const stet::Problem &problem);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    SiteDialog &makeDialog();
    void chooseFolder();
    void keepCommand();
    void look();
    void stopLooking();
    void forgetOutlook();
    void foreseen(const QFuture<Result<SiteOutlook>> &ended);

    void cancelled();
    void written(const Result<PublishReport> &answer, qint64 begunMs);
    void keepWritten(qint64 begunMs);
    void tellFailure(const Error &error);
    void tellWritten(const PublishReport &report);
    void deployed(const DeployEnd &end);
    void tell(const Notice &notice);
    [[nodiscard]] bool isSeen() const;

    DeskSession &m_session;
    QWidget *m_window;
    SitePlace m_place;
    const std::shared_ptr<KeptSite> m_kept; ///< of the site that was written last
    QPointer<SiteDialog> m_dialog;
    QFutureWatcher<Result<PublishReport>> *m_watcher = nullptr; ///< of a run; null: none
    QFutureWatcher<Result<SiteOutlook>> *m_ahead = nullptr;     ///< which files would change
    QTimer m_soon; ///< the desk changed while the panel is seen
};

} // namespace stet
