// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/site_writer.h"
#include "ui/publish/site_place.h"
#include "ui/widgets/notice_bar.h"

#include <QDialog>

#include <optional>

class QListView;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace stet {

class DeployPane;
class ForecastPane;
class PlainLabel;
class ScrollPage;
class SiteFindingsModel;
struct Problem;

/// Writing the site of a desk: where to, what will be written, how far that is, what was found on
/// its pages, and what is run then. Writes nothing itself: its owner does, and tells it how that
/// goes. Other windows can be worked in meanwhile. UI thread.
class SiteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SiteDialog(QWidget *parent);

    void setPlace(const SitePlace &place);
    /// A page that somebody wants to see once it is written, below the site's root; empty: none.
    void setWantedPage(const QString &path);

    /// Which files would change, as far as it is known; hidden where no folder is chosen.
    [[nodiscard]] ForecastPane &forecast() const { return *m_forecastPane; }

    void setRunning(bool running);
    /// The keyboard goes to what is to be done next.
    void takeFocus();
    void showProgress(int done, int of);
    void showReport(const PublishReport &report);
    void say(const Notice &notice);

    [[nodiscard]] DeployPane &deploy() const { return *m_deploy; }

Q_SIGNALS:
    void folderWanted();
    void writeWanted();
    void cancelWanted();
    void edited();
    /// What was found is to be at hand.
    void placeRequested(const QString &slug, const stet::Problem &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void addFolder(QVBoxLayout &column);
    void addFindings(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    void connectParts();
    void update();
    void leadTo(const QModelIndex &index);
    void openFile(const QString &path);

    SitePlace m_place;
    QString m_wantedPage;
    bool m_running = false;
    NoticeBar *m_notice;
    ScrollPage *m_scroll;
    PlainLabel *m_folder = nullptr;
    QPushButton *m_choose = nullptr;
    PlainLabel *m_written = nullptr;
    ForecastPane *m_forecastPane = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_findingsBox = nullptr;
    QListView *m_list = nullptr;
    SiteFindingsModel *m_findings;
    DeployPane *m_deploy = nullptr;
    QPushButton *m_openPage = nullptr;
    QPushButton *m_openResult = nullptr;
    QPushButton *m_openFolder = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_write = nullptr;
};

} // namespace stet
