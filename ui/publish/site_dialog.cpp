// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_dialog.h"

#include "ui/publish/deploy_pane.h"
#include "ui/publish/forecast_pane.h"
#include "ui/publish/site_findings_model.h"
#include "ui/publish/site_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr QSize siteDialogSize(720, 420);
constexpr QSize mostSiteDialogSize(1180, 690); // of a window of 1280×720
constexpr int siteListHeight = 110;

} // namespace

SiteDialog::SiteDialog(QWidget *parent)
    : QDialog(parent)
    , m_notice(new NoticeBar(this))
    , m_scroll(new ScrollPage(this))
    , m_findings(new SiteFindingsModel(this))
{
    setObjectName(QStringLiteral("siteDialog"));
    setWindowTitle(tr("Publish the site"));
    buildLayout();
    connectParts();
    resize(std::min(withText(siteDialogSize.width()), mostSiteDialogSize.width()),
           std::min(withText(siteDialogSize.height()), mostSiteDialogSize.height()));
    update();
}

void SiteDialog::buildLayout()
{
    auto *page = new QWidget(m_scroll->viewport());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 16, 20, 10);
    column->setSpacing(10);
    addFolder(*column);
    m_written = new PlainLabel(page, 3);
    m_written->setObjectName(QStringLiteral("siteWritten"));
    m_written->setProperty("tone", QStringLiteral("muted"));
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("siteProgress"));
    m_progress->setAccessibleName(tr("How far the writing is"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    column->addWidget(m_written);
    m_forecastPane = new ForecastPane(page);
    column->addWidget(m_forecastPane);
    column->addWidget(m_progress);
    addFindings(*column);
    auto *rule = new QFrame(page);
    rule->setProperty("rule", QStringLiteral("horizontal"));
    m_deploy = new DeployPane(page);
    column->addWidget(rule);
    column->addWidget(m_deploy, 1);
    column->addStretch();
    m_scroll->setPage(page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addWidget(m_scroll, 1);
    addButtons(*all);
}

void SiteDialog::addFolder(QVBoxLayout &column)
{
    QWidget *page = column.parentWidget();
    m_folder = new PlainLabel(page, 2);
    m_folder->setObjectName(QStringLiteral("siteFolder"));
    m_choose = new QPushButton(tr("Choose &folder…"), page);
    m_choose->setObjectName(QStringLiteral("siteChoose"));
    m_choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    column.addLayout(row);
}

void SiteDialog::addFindings(QVBoxLayout &column)
{
    m_findingsBox = new QWidget(m_written->parentWidget());
    auto *hint = new PlainLabel(m_findingsBox, 2);
    hint->setPlainText(tr("Readers would stumble over this. Enter leads to its place."));
    m_list = new QListView(m_findingsBox);
    m_list->setObjectName(QStringLiteral("siteFindings"));
    m_list->setAccessibleName(tr("What was found on the pages"));
    m_list->setProperty("settings", true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_findings);
    m_list->installEventFilter(this);
    fitToText(*m_list, [this] { m_list->setMinimumHeight(withText(siteListHeight)); });
    auto *inside = new QVBoxLayout(m_findingsBox);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(hint);
    inside->addWidget(m_list, 1);
    m_findingsBox->hide();
    column.addWidget(m_findingsBox, 1);
}

void SiteDialog::addButtons(QVBoxLayout &column)
{
    const auto button = [this](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    m_openPage = button(tr("Open the &page"), "siteOpenPage");
    m_openResult = button(tr("&Open the result"), "siteOpenResult");
    m_openFolder = button(tr("Open fol&der"), "siteOpenFolder");
    m_cancel = button(tr("Close"), "siteCancel");
    m_write = button(tr("Write the site"), "siteWrite");
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 6, 20, 14);
    buttons->setSpacing(10);
    for (QPushButton *one : {m_openPage, m_openResult, m_openFolder})
        buttons->addWidget(one);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_write);
    column.addLayout(buttons);
}

void SiteDialog::connectParts()
{
    connect(m_choose, &QPushButton::clicked, this, &SiteDialog::folderWanted);
    connect(m_write, &QPushButton::clicked, this, &SiteDialog::writeWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_running || m_deploy->isRunning())
            Q_EMIT cancelWanted();
        else
            close();
    });
    connect(m_list, &QListView::clicked, this, &SiteDialog::leadTo);
    connect(m_forecastPane, &ForecastPane::changed, this, &SiteDialog::update);
    connect(m_deploy, &DeployPane::edited, this, &SiteDialog::edited);
    connect(m_deploy, &DeployPane::started, this, [this] {
        m_notice->dismiss();
        QMetaObject::invokeMethod(this, &SiteDialog::update, Qt::QueuedConnection);
    });
    connect(m_deploy, &DeployPane::ended, this, &SiteDialog::update);
    connect(m_openPage, &QPushButton::clicked, this, [this] { openFile(m_wantedPage); });
    connect(m_openResult, &QPushButton::clicked, this, [this] {
        openFile(QStringLiteral("index.html"));
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { openFile({}); });
}

void SiteDialog::openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(m_place.folder).filePath(path)));
}

void SiteDialog::setPlace(const SitePlace &place)
{
    const bool elsewhere = place.folder != m_place.folder;
    m_place = place;
    m_deploy->setFolder(place.folder, place.writtenMs > 0);
    if (elsewhere) {
        m_findings->setFindings({}, {});
        m_findingsBox->hide();
    }
    update();
}

void SiteDialog::setWantedPage(const QString &path)
{
    m_wantedPage = path;
    update();
}

void SiteDialog::setRunning(bool running)
{
    m_running = running;
    if (running) {
        m_notice->dismiss();
        m_findings->setFindings({}, {});
        m_findingsBox->hide();
        m_progress->setRange(0, 0); // until it is known how many pages there are
    }
    m_progress->setVisible(running);
    m_deploy->setBusy(running);
    update();
}

void SiteDialog::takeFocus()
{
    (m_place.folder.isEmpty() ? m_choose : m_write)->setFocus(Qt::OtherFocusReason);
}

void SiteDialog::showProgress(int done, int of)
{
    m_progress->setRange(0, of);
    m_progress->setValue(done);
}

void SiteDialog::showReport(const PublishReport &report)
{
    m_findings->setFindings(report.findings, report.left);
    m_list->setCurrentIndex(m_findings->index(0));
    m_findingsBox->setVisible(m_findings->total() > 0);
    m_notice->show(reportNotice(report));
    update();
    m_openResult->setFocus(Qt::OtherFocusReason);
}

void SiteDialog::say(const Notice &notice)
{
    m_notice->show(notice);
}

void SiteDialog::update()
{
    const bool deploying = m_deploy->isRunning();
    const bool none = m_place.folder.isEmpty();
    const bool written = m_place.writtenMs > 0 && !none;
    m_folder->setPlainText(none ? tr("No folder is chosen yet. Choose one of its own: the site is "
                                     "written into it.")
                                : QDir::toNativeSeparators(m_place.folder));
    m_written->setPlainText(writtenSentence(m_place));
    m_written->setVisible(!none);
    m_choose->setEnabled(!m_running && !deploying);
    m_openPage->setVisible(!m_wantedPage.isEmpty());
    m_openPage->setEnabled(written && !m_running);
    m_openResult->setEnabled(written && !m_running);
    m_openFolder->setEnabled(!none);
    m_cancel->setText(m_running   ? tr("Cancel the writing")
                      : deploying ? tr("Cancel the command")
                                  : tr("Close"));
    m_forecastPane->setVisible(!none && !m_running);
    m_write->setText(writeAct(m_forecastPane->outlook(), m_place));
    m_write->setEnabled(!none && !m_running && !deploying);
    m_write->setToolTip(plainToolTip(none ? tr("Choose a folder first.")
                                          : QDir::toNativeSeparators(m_place.folder)));
    m_write->setAccessibleDescription(none ? tr("Choose a folder first.") : QString());
}

void SiteDialog::leadTo(const QModelIndex &index)
{
    const PageFinding *finding = m_findings->findingAt(index.isValid() ? index.row() : -1);
    if (finding != nullptr)
        Q_EMIT placeRequested(finding->article, finding->problem);
}

// In a field Enter ends a line, in a list it is about a row, and it writes no site.
void SiteDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool elsewhere = qobject_cast<QLineEdit *>(focusWidget()) != nullptr ||
                           qobject_cast<QListView *>(focusWidget()) != nullptr;
    if (!enter || !elsewhere)
        QDialog::keyPressEvent(event);
}

bool SiteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            leadTo(m_list->currentIndex());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace stet
