// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "ui/desk/article_columns.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/desk/state_badges.h"
#include "ui/editor/workspace.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/publish/site_publishing.h"
#include "ui/review/papers/review_papers.h"
#include "ui/review/review_page.h"
#include "ui/settings/preferences.h"
#include "ui/shell/article_way.h"
#include "ui/shell/desk_actions.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/desk_lease.h"
#include "ui/shell/desk_leaving.h"
#include "ui/shell/desk_opener.h"
#include "ui/shell/error_message.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/place_name.h"
#include "ui/shell/recent_desks.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/source_actions.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tool_row.h"
#include "ui/shell/transfers.h"
#include "ui/sources/library_page.h"
#include "ui/sources/sources_area.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int longestTitle = 120;

const QString geometryKey = QStringLiteral("window/geometry");
const QString sidebarKey = QStringLiteral("window/sidebar");

ArticleRow rowOfArticle(const Article &article)
{
    ArticleRow row;
    row.state = article.state;
    row.publicState = article.publicState;
    row.corrected = !article.content.corrections.empty();
    return row;
}

} // namespace

MainWindow::MainWindow(const ShellContext &context, const QString &desk)
    : m_context(context)
    , m_opener(makeOpener(desk))
    , m_content(new QWidget(this))
    , m_actions(new ShellActions(*this))
    , m_tools(new ToolRow(*m_actions, m_content))
    , m_banner(new NoticeBar(m_content))
    , m_recovery(new RecoveryBar(m_content))
    , m_notice(new NoticeBar(m_content))
    , m_pages(new QStackedWidget(m_content))
    , m_status(new StatusStrip(m_content))
    , m_palette(new PalettePopup(this))
    , m_settings(new SettingsDoor(*this, m_context, *m_actions))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(880, 520);
    buildLayout();
    connectActions();
    connectArticleActions();
    connectOpener();
    restoreGeometryOfLastTime();
    if (m_context.sandboxOff)
        m_status->showSandboxOff();
    if (desk.isEmpty()) {
        showStart();
    } else {
        showNoDesk();
        showOpening(desk);
        if (!m_opener->isBusy()) // it has answered at once, before anybody listened
            m_opener->open(desk);
    }
}

MainWindow::~MainWindow()
{
    // Before the members that its signals reach.
    delete m_area;
}

DeskOpener *MainWindow::makeOpener(const QString &desk)
{
    auto *opener = new DeskOpener(m_context.preferences.actor(), m_context.clock, this);
    if (!desk.isEmpty())
        opener->open(desk); // on its thread; the answer comes by the event loop
    return opener;
}

void MainWindow::buildLayout()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_banner);
    column->addWidget(m_recovery);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(m_content);
}

void MainWindow::restoreGeometryOfLastTime()
{
    resize(1440, 900);
    const QSettings settings;
    restoreGeometry(settings.value(geometryKey).toByteArray());
    m_actions->sidebar->setChecked(settings.value(sidebarKey, true).toBool());
    m_actions->showSort(SortColumn::Changed);
}

void MainWindow::connectActions()
{
    connect(m_actions->newArticle, &QAction::triggered, this, &MainWindow::newArticle);
    connect(m_actions->openDesk, &QAction::triggered, this, &MainWindow::chooseDesk);
    connect(m_actions->newDesk, &QAction::triggered, this, [this] { makeDesk(); });
    connect(m_actions->importFolder, &QAction::triggered, this, &MainWindow::importFolder);
    connect(m_actions->openSample, &QAction::triggered, this, [this] {
        leaveDeskThen([this] { m_opener->openSample(); });
    });
    connect(m_actions, &ShellActions::recentChosen, this, &MainWindow::openDesk);
    connect(m_actions->closeDesk, &QAction::triggered, this, [this] {
        leaveDeskThen([this] { showStart(); });
    });
    connect(m_actions->newWindow, &QAction::triggered, this, [this] {
        Q_EMIT newWindowRequested(anotherLease());
    });
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_actions->sidebar, &QAction::toggled, this, [this](bool wanted) {
        QSettings().setValue(sidebarKey, wanted);
        if (m_area != nullptr)
            m_area->setSidebarWanted(wanted);
    });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    connect(m_settings, &SettingsDoor::reopenRequested, this, &MainWindow::reopenDesk);
    connect(&m_context.preferences, &Preferences::actorChanged, this, [this] {
        m_opener->setActor(m_context.preferences.actor());
    });
    connect(
        m_actions->about, &QAction::triggered, this, [this] { showAbout(this, previewSandbox()); });
}

void MainWindow::connectArticleActions()
{
    // Every one of these is enabled only while a desk is open.
    connect(m_actions->find, &QAction::triggered, m_tools, &ToolRow::focusSearch);
    connect(m_actions->quickOpen, &QAction::triggered, this, [this] { m_area->quickOpen().ask(); });
    connect(m_actions->commands, &QAction::triggered, this, [this] {
        askForCommand(*m_palette, *this);
    });
    connect(m_actions->openArticle, &QAction::triggered, this, [this] {
        m_area->deskPage().openSelected();
    });
    connect(m_actions->backToDesk, &QAction::triggered, this, [this] { m_area->backToDesk(); });
    connect(m_actions->review, &QAction::triggered, this, [this](bool reviewing) {
        const std::vector<ArticleRow> chosen = m_area->deskPage().selectedRows();
        if (m_area->isWriting())
            m_area->setReviewing(reviewing);
        else if (chosen.size() == 1)
            m_area->openForReview(chosen.front().id);
    });
    connect(m_actions->takeBack, &QAction::triggered, this, [this] {
        m_area->papers().chooseTakeback();
    });
    connect(m_actions->trash, &QAction::triggered, this, [this] { m_area->commands().trash(); });
    connect(
        m_actions->restore, &QAction::triggered, this, [this] { m_area->commands().restore(); });
    const std::pair<QAction *, WorkState> states[] = {{m_actions->stateDraft, WorkState::Draft},
                                                      {m_actions->stateInCheck, WorkState::InCheck},
                                                      {m_actions->stateReady, WorkState::Ready}};
    for (const auto &[action, state] : states) {
        connect(action, &QAction::triggered, this, [this, wanted = state] { setState(wanted); });
    }
    connect(m_actions, &ShellActions::sortChosen, this, [this](SortColumn sort) {
        m_area->deskPage().question().sortBy(sort, firstOrderOf(sort));
    });
    connect(m_actions->import, &QAction::triggered, this, [this] {
        m_area->transfers().chooseImport();
    });
    connect(m_actions->importReport, &QAction::triggered, this, [this] {
        m_area->transfers().showReport();
    });
    connect(
        m_actions->exportLibrary, &QAction::triggered, this, [this] { m_area->exportSources(); });
    connect(m_actions->publish, &QAction::triggered, this, [this] { m_area->site().show(); });
    connect(m_actions->savePage, &QAction::triggered, this, [this] {
        if (!m_area->currentSlug().isEmpty())
            m_area->transfers().choosePage(m_area->currentSlug());
    });
    connect(m_tools, &ToolRow::searchEdited, this, [this](const QString &text) {
        if (m_area == nullptr)
            return;
        if (m_area->isInLibrary())
            m_area->sources()->library().search(text);
        else
            m_area->deskPage().question().search(text);
    });
    connect(m_tools, &ToolRow::searchLeft, this, [this] {
        if (m_area == nullptr)
            return;
        if (m_area->isInLibrary())
            m_area->sources()->focusShown();
        else
            m_area->deskPage().focusList();
    });
}

// Ready is what somebody has signed for; of several articles those that are signed become it.
void MainWindow::setState(WorkState state)
{
    const std::vector<ArticleRow> chosen = m_area->deskPage().selectedRows();
    if (state != WorkState::Ready || (!m_area->isWriting() && chosen.size() != 1))
        m_area->commands().setState(state);
    else
        m_area->openForSignOff(m_area->isWriting() ? m_area->openedArticle().id
                                                   : chosen.front().id);
}

// One field searches what is shown; each list keeps its own words.
void MainWindow::showSearchPlace()
{
    const bool library = m_area != nullptr && m_area->isInLibrary();
    m_tools->setSearchPlace(library ? tr("Search sources") : tr("Search articles and sources"));
    if (m_area != nullptr && !m_area->isWriting())
        m_tools->setSearchText(library ? m_area->sources()->library().query().text
                                       : m_area->deskPage().question().query().text);
}

void MainWindow::say(const QString &text)
{
    Notice notice;
    notice.text = text;
    m_notice->show(notice);
}

void MainWindow::secure()
{
    if (m_area != nullptr)
        m_area->secure();
    secureForms();
}

bool MainWindow::isSafe() const
{
    return areFormsSafe() && (m_area == nullptr || m_area->isSafe());
}

void MainWindow::lookForLeftWords()
{
    m_recovery->look();
}

DeskArea *MainWindow::deskArea() const
{
    return m_area;
}

ShellActions &MainWindow::actions() const
{
    return *m_actions;
}

ToolRow &MainWindow::toolRow() const
{
    return *m_tools;
}

StatusStrip &MainWindow::status() const
{
    return *m_status;
}

QString MainWindow::noticeText() const
{
    return m_notice->text();
}

void MainWindow::viewChanged()
{
    m_refusal.reset(); // another article is shown, or none
    const bool writing = m_area != nullptr && m_area->isWriting();
    if (writing) {
        showArticleCommands();
        m_tools->showBadges({});
        m_status->clearMiddle();
    } else {
        m_tools->showDeskTools();
        showSearchPlace();
        if (m_area != nullptr && m_area->isInLibrary())
            m_settings->adoptCommands(); // what takes a change of a source back
        const bool articles = m_area != nullptr && !m_area->isInLibrary();
        m_actions->setEditActions(articles            ? m_actions->desk().stepActions()
                                  : m_area != nullptr ? m_actions->sources().stepActions()
                                                      : QList<QAction *>(),
                                  {});
        m_actions->setViewActions({});
        m_actions->setReviewActions({});
        m_status->showLanguage({});
        m_status->clearMiddle();
        if (m_area != nullptr)
            m_status->showCounts(m_area->deskPage().numbers().counts());
    }
    if (m_area != nullptr && !m_area->deskPage().isWritable())
        m_status->showReadOnly();
    else
        m_status->clearSaved();
    updateTitle();
    updateActions();
    if (m_area != nullptr && !writing && std::exchange(m_newArticleWanted, false))
        m_area->deskPage().beginNewArticle();
}

void MainWindow::showArticleCommands()
{
    const Workspace &workspace = *m_area->workspace();
    const bool reviewing = m_area->isReviewing();
    const QList<QAction *> none;
    m_tools->showArticleTools(reviewing ? m_area->review()->toolActions()
                                        : workspace.formatActions());
    m_actions->setFormatActions(reviewing ? none : workspace.formatActions());
    m_actions->setEditActions(reviewing ? none : workspace.undoActions(),
                              reviewing ? none : workspace.findActions());
    m_actions->setViewActions(reviewing ? none : workspace.viewActions());
    m_actions->setReviewActions(reviewing ? m_area->review()->menuActions() : none);
    m_settings->adoptCommands();
}

void MainWindow::updateActions()
{
    ShellState state;
    state.deskOpen = m_area != nullptr;
    state.busy = m_leaving != nullptr && m_leaving->isUnderWay();
    if (m_area != nullptr) {
        state.writable = m_area->deskPage().isWritable();
        state.writing = m_area->isWriting();
        state.reviewing = m_area->isReviewing();
        state.library = m_area->isInLibrary();
        state.source = state.library && m_area->sources()->isPageShown();
        const ListSelection chosen = state.library ? ListSelection() : m_area->commands().target();
        state.selected = chosen.count;
        state.selectedSpiked = chosen.count > 0 && chosen.trashed;
        state.selectedLive = chosen.count > 0 && !chosen.trashed;
    }
    m_actions->update(state);
}

void MainWindow::updateTitle(const QString &headline)
{
    QString title = QStringLiteral("Stet");
    if (m_area != nullptr) {
        const QString path = m_area->session().path();
        const QString name = m_area->settings().name.isEmpty() ? QFileInfo(path).completeBaseName()
                                                               : m_area->settings().name;
        m_status->showDesk(name, path);
        title = name + QStringLiteral(" – Stet");
        QString place = placeName(*m_area);
        if (m_area->isWriting()) {
            place = headline.isEmpty() ? m_area->openedArticle().content.headline : headline;
            if (place.isEmpty())
                place = tr("Untitled");
        }
        if (!place.isEmpty())
            title.prepend(place.left(longestTitle) + QStringLiteral(" – "));
    } else {
        m_status->showDesk({}, {});
    }
    // "[*]" is Qt's own place-holder in a window's title; doubled it stands for itself.
    setWindowTitle(singleLine(title).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")));
}

// Parts of a desk that goes tell what they show to the last. What is typed into a headline is newer
// than what the desk has.
void MainWindow::updatePlace()
{
    if (m_area != nullptr && !m_area->isWriting())
        updateTitle();
}

void MainWindow::newArticle()
{
    if (!m_area->isWriting()) {
        m_area->deskPage().beginNewArticle();
        return;
    }
    // Before asking: where every word is kept the list is shown at once.
    m_newArticleWanted = true;
    m_area->backToDesk();
}

void MainWindow::showError(const Error &error, const QString &doing)
{
    m_notice->show(errorNotice(error, doing));
}

StartPage &MainWindow::startPage()
{
    if (m_start == nullptr) {
        m_start = new StartPage(m_pages);
        m_pages->addWidget(m_start);
        connect(m_start, &StartPage::sampleRequested, m_actions->openSample, &QAction::trigger);
        connect(m_start, &StartPage::newRequested, m_actions->newDesk, &QAction::trigger);
        connect(m_start, &StartPage::importRequested, m_actions->importFolder, &QAction::trigger);
        connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseDesk);
        connect(m_start, &StartPage::recentChosen, this, &MainWindow::openDesk);
    }
    return *m_start;
}

void MainWindow::showStart()
{
    m_pages->setCurrentWidget(&startPage());
    m_start->clearProblem();
    showNoDesk();
}

void MainWindow::showNoDesk()
{
    showRecent();
    m_tools->hide();
    m_banner->dismiss();
    m_notice->dismiss();
    m_recovery->watchNoDesk();
    viewChanged();
}

void MainWindow::showRecent()
{
    whenDone(
        RecentDesks().paths(), this, [this, asked = ++m_recentAsked](const QStringList &paths) {
            if (asked != m_recentAsked)
                return;
            m_actions->setRecent(paths);
            if (m_start != nullptr)
                m_start->showRecent(paths);
        });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(geometryKey, saveGeometry());
    if (m_area == nullptr) {
        event->accept();
        return;
    }
    event->ignore();
    m_closing = true;
    // Later, because the desk may have answered at once: Qt takes no close() inside a close event.
    const auto closeLater = [this] {
        QTimer::singleShot(0, this, &QWidget::close);
    };
    leaveDeskThen(closeLater);
}

} // namespace stet
