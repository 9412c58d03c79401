// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_area.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/palette/quick_open.h"
#include "ui/preview/preview_loader.h"
#include "ui/publish/article_publishing.h"
#include "ui/publish/publish_watch.h"
#include "ui/publish/site_publishing.h"
#include "ui/review/papers/review_papers.h"
#include "ui/review/review_page.h"
#include "ui/review/source_beside.h"
#include "ui/shell/article_way.h"
#include "ui/shell/library_export.h"
#include "ui/shell/transfers.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/file_drop.h"
#include "ui/widgets/text_scale.h"

#include <QDesktopServices>
#include <QFrame>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUrl>

#include <utility>

namespace stet {

namespace {

// Below this the text and its page need the room more than the queues do.
constexpr int writingWidthForSidebar = 1360;
constexpr int mostSideWaits = 20;

} // namespace

DeskArea::DeskArea(std::shared_ptr<DeskSession> session,
                   const Languages &languages,
                   WritingTaste &taste,
                   QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_languages(languages)
    , m_taste(taste)
    , m_sidebar(new DeskSidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_desk(new DeskPage(*m_session, languages, m_stack))
    , m_commands(new DeskCommands(*m_desk, window(), this))
    , m_quickOpen(new QuickOpen(*m_session, window(), this))
    , m_transfers(new Transfers(*m_session, this))
    , m_libraryExport(new LibraryExport(*m_session, this))
    , m_papers(new ReviewPapers(*m_session, this))
    , m_way(new ArticleWay(this))
    , m_publishing(new ArticlePublishing(*m_session, this))
    , m_site(new SitePublishing(*m_session, this))
    , m_publishWatch(new PublishWatch(*m_session, this))
{
    auto *rule = new QFrame(this);
    rule->setProperty("rule", QStringLiteral("vertical"));
    m_stack->addWidget(m_desk);
    fitToText(*m_sidebar, [this] { m_sidebar->setFixedWidth(m_sidebar->sizeHint().width()); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(rule);
    row->addWidget(m_stack, 1);
    connectDesk();
    // The engine's library takes its time; the first article would wait for it.
    m_previewLoaded = QtConcurrent::run([] { (void)loadPreview(); });
    m_sidebar->setCounts(m_desk->numbers().counts());
    readSettings();
}

DeskArea::~DeskArea()
{
    // The parts use the session in their destructors; it goes last.
    delete m_publishing;
    delete m_site;
    delete m_publishWatch;
    delete m_quickOpen;
    delete m_commands;
    m_way->setWorkspace(nullptr);
    delete m_review;
    delete m_workspace;
    delete m_sources;
    delete m_desk;
    delete m_papers;
    delete m_transfers;
    delete m_libraryExport;
}

void DeskArea::connectDesk()
{
    connect(m_desk, &DeskPage::openRequested, this, &DeskArea::openArticle);
    connect(m_desk, &DeskPage::selectedRowsChanged, this, &DeskArea::selectionChanged);
    connect(m_desk, &DeskPage::countsChanged, m_sidebar, &DeskSidebar::setCounts);
    connect(m_desk, &DeskPage::countsChanged, this, &DeskArea::countsChanged);
    connect(m_desk, &DeskPage::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_desk, &DeskPage::errorRaised, this, &DeskArea::errorRaised);
    connect(&m_desk->side(), &SidePane::webLinkClicked, this, &DeskArea::openInBrowser);
    connect(&m_desk->side(), &SidePane::articleLinkClicked, this, &DeskArea::openSlug);
    connect(&m_desk->side(), &SidePane::statusMessage, this, &DeskArea::statusMessage);
    connect(m_desk, &DeskPage::importRequested, m_transfers, &Transfers::chooseImport);
    connect(m_desk, &DeskPage::importFolderRequested, m_transfers, &Transfers::chooseImportFolder);
    for (QWidget *place : std::initializer_list<QWidget *>{m_desk, m_sidebar}) {
        auto *drop = new FileDrop(*place,
                                  m_session->readOnlyReason().isEmpty()
                                      ? tr("Drop to import articles and sources")
                                      : tr("This desk can be read but not changed"));
        drop->takeLinks(m_session->readOnlyReason().isEmpty()
                            ? tr("Drop to make a source of the page")
                            : tr("This desk can be read but not changed"));
        connect(drop, &FileDrop::dropped, m_transfers, [this](const QStringList &files) {
            m_transfers->takeDropped(files, DropPlace::Desk);
        });
        connect(drop, &FileDrop::linkDropped, m_transfers, [this](const QUrl &link) {
            m_transfers->takeLink(link, DropPlace::Desk);
        });
    }
    connect(m_transfers, &Transfers::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_transfers, &Transfers::errorRaised, this, &DeskArea::errorRaised);
    connect(m_libraryExport, &LibraryExport::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_libraryExport, &LibraryExport::errorRaised, this, &DeskArea::errorRaised);
    connect(m_sidebar, &DeskSidebar::chosen, this, &DeskArea::showQueue);
    connect(m_quickOpen, &QuickOpen::openRequested, this, &DeskArea::openArticle);
    connect(m_quickOpen, &QuickOpen::failed, this, [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read the titles of the articles"));
    });
    connectSearches();
    connectLibrary();
    connectPapers();
    connectPublishing();
    connect(m_way, &ArticleWay::arrived, this, [this](const ArticleId &there) {
        if (there.isNull()) {
            leaveArticle();
        } else {
            m_next = nullptr; // the last wish was another
            showWorkspace(there);
        }
    });
    connect(m_session.get(), &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.settings)
            readSettings();
        if (m_writing && changes.articles.contains(m_opened.id))
            readOpened();
    });
}

void DeskArea::connectSearches()
{
    const SavedSearches &searches = m_desk->savedSearches();
    m_sidebar->setSearches(searches.all());
    const auto showQuestion = [this] {
        m_sidebar->setCurrent(m_desk->question().query(), m_desk->question().saved());
    };
    showQuestion();
    connect(&searches, &SavedSearches::changed, this, [this, &searches] {
        m_sidebar->setSearches(searches.all());
        Q_EMIT selectionChanged();
    });
    connect(m_desk, &DeskPage::queryChanged, m_sidebar, showQuestion);
    connect(m_sidebar, &DeskSidebar::searchChosen, this, &DeskArea::showSearch);
    connect(m_commands, &DeskCommands::openRequested, this, &DeskArea::openArticle);
    connect(m_commands, &DeskCommands::openedTrashed, this, [this] {
        m_trashed = m_opened.id;
        backToDesk();
    });
    connect(m_sidebar, &DeskSidebar::renameRequested, m_commands, &DeskCommands::askNewName);
    connect(m_sidebar, &DeskSidebar::removeRequested, m_commands, &DeskCommands::removeSearch);
}

DeskCommands &DeskArea::commands() const
{
    return *m_commands;
}

QuickOpen &DeskArea::quickOpen() const
{
    return *m_quickOpen;
}

DeskSession &DeskArea::session() const
{
    return *m_session;
}

DeskPage &DeskArea::deskPage() const
{
    return *m_desk;
}

Transfers &DeskArea::transfers() const
{
    return *m_transfers;
}

ArticleWay &DeskArea::way() const
{
    return *m_way;
}

const DeskSettings &DeskArea::settings() const
{
    return m_settings;
}

bool DeskArea::isWriting() const
{
    return m_writing;
}

const Article &DeskArea::openedArticle() const
{
    return m_opened;
}

Workspace *DeskArea::workspace() const
{
    return m_workspace;
}

QString DeskArea::currentSlug() const
{
    if (m_writing)
        return m_opened.content.slug;
    const std::vector<ArticleRow> rows =
        m_library ? std::vector<ArticleRow>() : m_desk->selectedRows();
    return rows.size() == 1 ? rows.front().slug : QString();
}

void DeskArea::readSettings()
{
    whenDone(Settings(*m_session).get(), this, [this](const Result<DeskSettings> &settings) {
        if (!settings)
            return;
        m_settings = *settings;
        Q_EMIT settingsChanged();
    });
}

void DeskArea::readOpened()
{
    whenDone(Articles(*m_session).get(m_opened.id), this, [this](const Result<Article> &article) {
        if (!article || article->id != m_opened.id)
            return;
        m_opened = *article;
        tellOpened();
        m_workspace->showTrashed(m_opened.spiked);
        Q_EMIT articleChanged(m_opened);
    });
}

void DeskArea::tellOpened()
{
    DeskCommands::Opened opened;
    opened.article = m_opened.id;
    opened.headline = m_opened.content.headline;
    opened.spiked = m_opened.spiked;
    opened.keepWords = [this] {
        m_way->secure();
    };
    m_commands->setOpened(opened);
}

void DeskArea::showQueue(Queue queue, const QString &category)
{
    leaveLibrary();
    if (m_writing)
        backToDesk();
    m_desk->question().showQueue(queue, category);
}

void DeskArea::showSearch(const QUuid &search)
{
    leaveLibrary();
    if (m_writing)
        backToDesk();
    m_commands->showSearch(search);
}

void DeskArea::focusSidebar()
{
    m_sidebar->setVisible(true); // beside an article too, as long as that is written
    m_sidebar->setFocus(Qt::ShortcutFocusReason);
}

void DeskArea::makeWorkspace()
{
    if (m_workspace != nullptr)
        return;
    m_workspace = new Workspace(*m_session, m_languages, m_taste, m_stack);
    m_workspace->setObjectName(QStringLiteral("workspace"));
    m_stack->addWidget(m_workspace);
    m_way->setWorkspace(m_workspace);
    m_workspace->setLinkOpener([this](const QUrl &url) { openInBrowser(url); });
    connect(m_workspace, &Workspace::restoreWanted, m_commands, &DeskCommands::restore);
    connectBeside();
    connect(m_workspace, &Workspace::notesWanted, this, &DeskArea::showNotes);
    connect(m_workspace, &Workspace::titleChanged, this, &DeskArea::titleChanged);
    connect(m_workspace, &Workspace::savedStateChanged, this, &DeskArea::savedStateChanged);
    connect(m_workspace, &Workspace::lengthChanged, this, &DeskArea::lengthChanged);
    connect(m_workspace, &Workspace::choiceCounted, this, &DeskArea::choiceCounted);
    connect(m_workspace, &Workspace::statusMessage, this, &DeskArea::statusMessage);
    connect(m_workspace, &Workspace::wordsLeftInJournal, this, &DeskArea::wordsLeftInJournal);
    connect(m_workspace, &Workspace::errorRaised, this, &DeskArea::errorRaised);
    connect(m_workspace, &Workspace::closeRequested, this, &DeskArea::backToDesk);
    connect(m_workspace, &Workspace::openArticleRequested, this, &DeskArea::openSlug);
    connect(
        m_workspace, &Workspace::sourceFilesDropped, m_transfers, [this](const QStringList &files) {
            m_transfers->takeDropped(files, DropPlace::Sources);
        });
    connect(m_workspace, &Workspace::sourceLinkDropped, m_transfers, [this](const QUrl &link) {
        m_transfers->takeLink(link, DropPlace::Sources);
    });
    connect(m_workspace,
            &Workspace::fileToKeep,
            this,
            [this](const QString &file, const SourceUse &cite) {
                makeSources().takeToUse(file, cite);
            });
    connect(m_workspace,
            &Workspace::sourceListsGiven,
            m_transfers,
            [this](const QStringList &files) { m_transfers->takeDropped(files, DropPlace::Text); });
}

QFuture<void> DeskArea::previewLoaded() const
{
    return m_previewLoaded;
}

bool DeskArea::prepareWriting()
{
    if (!std::exchange(m_warmed, true)) {
        warmPreview();
        return true;
    }
    // A page that somebody is about to look at comes before an editor that nobody asked for; one
    // that does not come is not waited for for ever.
    if (m_workspace == nullptr && m_desk->side().awaitsFirstPage() &&
        ++m_sideWaits <= mostSideWaits)
        return true;
    if (m_workspace == nullptr) {
        makeWorkspace();
        return true;
    }
    m_workspace->prepare();
    return false;
}

void DeskArea::openArticle(const ArticleId &article)
{
    if (m_writing && m_opened.id == article)
        m_way->stay();
    else
        m_way->goTo(article);
}

void DeskArea::endInput()
{
    setEnabled(false);
    for (QFutureWatcherBase *work : findChildren<QFutureWatcherBase *>())
        work->cancel();
    m_publishing->leave();
    m_site->cancel();
}

void DeskArea::showWorkspace(const ArticleId &article)
{
    makeWorkspace();
    m_opened = {};
    m_opened.id = article;
    m_writing = true;
    if (std::exchange(m_reviewing, false))
        m_review->forget();
    if (m_beside != nullptr)
        m_beside->setArticle(article);
    tellOpened();
    m_publishWatch->setArticle(article);
    m_stack->setCurrentWidget(m_workspace);
    m_sidebar->setArrowsChoose(false);
    fitSidebar();
    // Before the article tells of its state and its words.
    Q_EMIT viewChanged();
    if (const auto arrive = std::exchange(m_arrival, nullptr))
        arrive();
    const bool review = std::exchange(m_reviewNext, {}) == article;
    if (review)
        m_workspace->beginBehind();
    else
        m_signNext = false;
    if (!review)
        m_findingNext.reset();
    m_workspace->open(article);
    readOpened();
    if (review)
        setReviewing(true);
    else
        m_workspace->editor().setFocus(Qt::OtherFocusReason);
}

void DeskArea::openSlug(const QString &slug)
{
    whenDone(Articles(*m_session).bySlug(slug), this, [this](const Result<Article> &article) {
        if (article)
            openArticle(article->id);
        else
            Q_EMIT errorRaised(article.error(), tr("open the linked article"));
    });
}

void DeskArea::openInBrowser(const QUrl &url)
{
    const bool web =
        url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!web || url.host().isEmpty() || !QDesktopServices::openUrl(url))
        Q_EMIT statusMessage(tr("This link is not opened from here."));
    else
        Q_EMIT statusMessage(tr("Opened in the browser: %1").arg(url.host()));
}

void DeskArea::backToDesk()
{
    if (m_writing || m_way->isUnderWay())
        m_way->goTo({});
    else if (m_library)
        m_sources->back();
}

void DeskArea::leaveArticle()
{
    if (!m_writing)
        return;
    m_writing = false;
    if (std::exchange(m_reviewing, false))
        m_review->forget();
    m_stack->setCurrentWidget(m_library ? static_cast<QWidget *>(m_sources) : m_desk);
    m_sidebar->setArrowsChoose(true);
    fitSidebar();
    m_commands->setOpened({});
    m_publishWatch->setArticle({});
    if (m_opened.id != m_trashed && !m_library)
        m_desk->select(m_opened.id);
    m_trashed = {};
    m_opened = {};
    if (m_library)
        m_sources->focusShown();
    else
        m_desk->focusList();
    Q_EMIT viewChanged();
    if (const auto next = std::exchange(m_next, nullptr))
        next();
}

void DeskArea::setSidebarWanted(bool wanted)
{
    m_sidebarWanted = wanted;
    fitSidebar();
}

void DeskArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSidebar();
}

void DeskArea::fitSidebar()
{
    m_sidebar->setVisible(m_sidebarWanted && (!m_writing || width() >= writingWidthForSidebar));
}

} // namespace stet
