// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that makes or opens a desk and shows it.
#include "ui/desk/desk_page.h"
#include "ui/settings/preferences.h"
#include "ui/shell/article_way.h"
#include "ui/shell/desk_actions.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/desk_lease.h"
#include "ui/shell/desk_leaving.h"
#include "ui/shell/desk_opener.h"
#include "ui/shell/error_message.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_desk_dialog.h"
#include "ui/shell/publish_actions.h"
#include "ui/shell/recent_desks.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/source_actions.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tool_row.h"
#include "ui/shell/transfers.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace stet {

namespace {

constexpr int patienceMs = 250;

} // namespace

void MainWindow::connectOpener()
{
    connect(m_opener, &DeskOpener::started, this, [this](const QString &path) {
        showOpening(path);
        updateActions();
    });
    connect(m_recovery, &RecoveryBar::openDeskRequested, this, &MainWindow::openDesk);
    connect(m_recovery, &RecoveryBar::noticeRaised, m_notice, &NoticeBar::show);
    connect(m_recovery, &RecoveryBar::errorRaised, this, &MainWindow::showError);
    connect(m_recovery, &RecoveryBar::articleTakenBack, this, [this](const Article &article) {
        m_area->openArticle(article.id);
    });
    connect(m_opener, &DeskOpener::opened, this, &MainWindow::showDesk);
    connect(m_opener,
            &DeskOpener::failed,
            this,
            [this](const Error &error, const QString &doing, const QString &path) {
                m_importNext.clear();
                if (error.code == ErrorCode::NotADesk)
                    RecentDesks().remove(path);
                showStart();
                m_start->showProblem(describeError(error, doing), path);
            });
}

// Most desks are there before anyone could read where they are coming from.
void MainWindow::showOpening(const QString &path)
{
    if (m_start != nullptr) {
        m_start->showOpening(path);
        return;
    }
    QTimer::singleShot(patienceMs, this, [this, path] {
        if (!m_opener->isBusy())
            return;
        m_pages->setCurrentWidget(&startPage());
        showRecent();
        m_start->showOpening(path);
    });
}

void MainWindow::openDesk(const QString &path)
{
    // The window's closing, once begun, is not turned into something else.
    if (m_leaving == nullptr || !m_leaving->isUnderWay())
        leaveDeskThen([this, path] { m_opener->open(path); });
}

void MainWindow::importFolder()
{
    if (m_area != nullptr) {
        m_area->transfers().chooseImportFolder();
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Import a folder: choose what a desk is made of"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::makeDesk);
    dialog->open();
}

void MainWindow::makeDesk(const QString &importFrom)
{
    auto *dialog = new NewDeskDialog(m_context.languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!importFrom.isEmpty())
        dialog->takeFrom(importFrom);
    connect(dialog, &QDialog::accepted, this, [this, dialog, importFrom] {
        leaveDeskThen([this, importFrom, path = dialog->path(), settings = dialog->settings()] {
            if (m_opener->isBusy())
                return; // it would be imported into the desk that is being opened
            m_importNext = importFrom;
            m_opener->create(path, settings);
        });
    });
    dialog->open();
}

void MainWindow::chooseDesk()
{
    auto *dialog = new QFileDialog(this, tr("Open a desk: choose its folder (….stet)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openDesk);
    dialog->open();
}

void MainWindow::showDesk(const std::shared_ptr<DeskSession> &session)
{
    takeLease(std::make_shared<DeskLease>(session));
}

void MainWindow::takeLease(const std::shared_ptr<DeskLease> &lease)
{
    const std::shared_ptr<DeskSession> session = lease->session();
    delete m_area;
    delete m_leaving;
    m_lease = lease;
    makeLeaving();
    m_area = new DeskArea(session, m_context.languages, m_context.preferences.taste(), m_pages);
    m_pages->addWidget(m_area);
    m_pages->setCurrentWidget(m_area);
    m_area->setSidebarWanted(m_actions->sidebar->isChecked());
    if (m_start != nullptr)
        m_start->clearProblem();
    m_notice->dismiss();
    connectArea();
    m_settings->setDesk(m_area);
    RecentDesks().add(session->path());
    showRecent();
    m_tools->setSearchText({});
    m_tools->show();
    const QString reason = session->readOnlyReason();
    if (!reason.isEmpty()) {
        Notice banner;
        banner.weight = Notice::Weight::Warning;
        banner.text = tr("This desk can be read but not changed.") + u' ' + reason;
        banner.closable = false;
        m_banner->show(banner);
    } else {
        m_banner->dismiss();
    }
    if (const QString loss = session->loss(); !loss.isEmpty()) {
        Notice warning;
        warning.weight = Notice::Weight::Warning;
        warning.text = loss;
        m_notice->show(warning);
    }
    m_recovery->watch(session);
    viewChanged();
    m_area->deskPage().focusList();
    if (const QString folder = std::exchange(m_importNext, {}); !folder.isEmpty())
        m_area->transfers().import({folder});
    Q_EMIT deskShown();
}

void MainWindow::connectArea()
{
    connect(m_area, &DeskArea::viewChanged, this, &MainWindow::viewChanged);
    connect(m_area, &DeskArea::wordsLeftInJournal, m_recovery, [this](const ArticleId &article) {
        m_recovery->takeBackWhenDeskIsBack(article);
        m_recovery->look();
    });
    connect(m_area, &DeskArea::selectionChanged, this, [this] {
        updateActions();
        updatePlace();
    });
    connect(m_area, &DeskArea::settingsChanged, this, [this] { updateTitle(); });
    connect(m_area, &DeskArea::countsChanged, this, [this](const DeskCounts &counts) {
        if (!m_area->isWriting())
            m_status->showCounts(counts);
    });
    connect(m_area, &DeskArea::articleChanged, this, [this](const Article &article) {
        m_status->showLanguage(article.content.language);
        m_tools->showBadges(badgesFor(rowOfArticle(article)));
        updateTitle(article.content.headline);
        updateActions(); // what can become of it follows from what readers have
    });
    connect(m_area, &DeskArea::titleChanged, this, &MainWindow::updateTitle);
    connect(m_area,
            &DeskArea::savedStateChanged,
            this,
            [this](const SaveState &state, const QDateTime &lastKept) {
                if (m_area->deskPage().isWritable()) // "read only" stays
                    m_status->showSaved(state, lastKept);
            });
    connect(m_area, &DeskArea::lengthChanged, m_status, &StatusStrip::showLength);
    connect(m_area, &DeskArea::choiceCounted, this, [this](const TextLength &chosen) {
        if (m_area->isWriting()) // a count that was under way is of no list
            m_status->showChosen(chosen);
    });
    connect(m_area, &DeskArea::statusMessage, m_status, &StatusStrip::showPassing);
    connect(m_area, &DeskArea::noticeRaised, m_notice, &NoticeBar::show);
    connect(m_area, &DeskArea::errorRaised, this, &MainWindow::showError);
    connect(&m_area->way(), &ArticleWay::refused, this, [this](const Error &error) {
        refuseToLeave(error, [this] {
            m_area->way().giveUpWords();
            m_area->leaveArticle();
        });
    });
    DeskPage *page = &m_area->deskPage();
    m_actions->desk().setDesk(&m_area->commands(), page);
    m_actions->sources().setDesk(m_area);
    m_actions->publishing().setDesk(m_area);
    connect(m_area, &DeskArea::searchFocusRequested, m_tools, &ToolRow::focusSearch);
    connect(m_area, &DeskArea::searchTextRequested, m_tools, &ToolRow::setSearchText);
    connect(m_area, &DeskArea::sourceMenuRequested, this, [this](const QPoint &position) {
        m_actions->sourceMenu().popup(position);
    });
    m_area->addActions(m_actions->desk().stepActions());
    m_area->addActions(m_actions->sources().stepActions());
    DeskActions *commands = &m_actions->desk();
    connect(commands, &DeskActions::queueRequested, m_area, &DeskArea::showQueue);
    connect(commands, &DeskActions::searchRequested, m_area, &DeskArea::showSearch);
    connect(commands, &DeskActions::sidebarFocusRequested, m_area, [this] {
        m_actions->sidebar->setChecked(true);
        m_area->focusSidebar();
    });
    page->addListAction(m_actions->trash);
    connect(page, &DeskPage::searchFocusRequested, m_tools, &ToolRow::focusSearch);
    connect(page, &DeskPage::searchTextRequested, m_tools, &ToolRow::setSearchText);
    connect(page, &DeskPage::queryChanged, this, [this](const ArticleQuery &query) {
        m_actions->showSort(query.sort);
        updateActions();
        updatePlace();
    });
    connect(page, &DeskPage::contextMenuRequested, this, [this](const QPoint &position) {
        m_actions->articleMenu().popup(position);
    });
}

} // namespace stet
