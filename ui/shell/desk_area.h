// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"
#include "core/model/article.h"
#include "core/model/language.h"
#include "core/model/listing.h"
#include "core/review/gate.h"
#include "ui/editor/save_state.h"
#include "ui/sources/library_question.h"
#include "ui/widgets/notice_bar.h"

#include <QDateTime>
#include <QFuture>
#include <QUrl>
#include <QUuid>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;

namespace stet {

class ArticlePublishing;
class ArticleWay;
class AuthorBinding;
class DeskCommands;
class DeskPage;
class DeskSidebar;
class LibraryExport;
class PublishWatch;
class QuickOpen;
class ReviewPage;
class ReviewPapers;
class SitePublishing;
class SourceBeside;
class SourcesArea;
class Transfers;
class Workspace;
struct CitingSentence;
struct NewEvidence;
struct Problem;
struct PublishStanding;
class WritingTaste;

/// What a person has of a source that needs no link.
enum class KeepWhat { Files, Words };

/// All that the window shows of one open desk: the side bar, the list, and the article that is
/// being written. Holds the session open; closing it is asking every word to be kept first. UI
/// thread.
class DeskArea : public QWidget
{
    Q_OBJECT

public:
    DeskArea(std::shared_ptr<DeskSession> session,
             const Languages &languages,
             WritingTaste &taste,
             QWidget *parent);
    ~DeskArea() override;

    [[nodiscard]] DeskSession &session() const;
    [[nodiscard]] DeskPage &deskPage() const;
    [[nodiscard]] DeskCommands &commands() const;
    [[nodiscard]] QuickOpen &quickOpen() const;
    [[nodiscard]] Transfers &transfers() const;
    /// What comes from another desk, whatever is shown.
    [[nodiscard]] ReviewPapers &papers() const;
    [[nodiscard]] const DeskSettings &settings() const;
    [[nodiscard]] ArticleWay &way() const;
    /// Keeps the open article and what was cited in it, on the way out of the desk.
    [[nodiscard]] QFuture<Result<LastWord>> keepWords();
    /// The program may end at any moment: desk and journal get everything now.
    void secure();
    /// Desk or journal has every word typed here, and what was cited in it.
    [[nodiscard]] bool isSafe() const;

    /// What readers have of an article, and of all.
    [[nodiscard]] ArticlePublishing &publishing() const;
    [[nodiscard]] SitePublishing &site() const;
    /// How the article that is open stands to what readers have.
    [[nodiscard]] const PublishStanding &publishStanding() const;

    /// The article that a command on what readers have is about.
    struct Target
    {
        ArticleId article;
        PublicState state = PublicState::None;
        bool spiked = false;
    };

    /// The open one, or the one that is chosen in the list.
    [[nodiscard]] std::optional<Target> publishTarget() const;
    /// To what the gate found of an article, to be settled there.
    void openFinding(const stet::ArticleId &article, const stet::GateFinding &finding);

    /// It takes the height that the window has: else all that its parts would like to show became
    /// the least that the window needs.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    /// The article that is open; nothing while the list is shown.
    [[nodiscard]] bool isWriting() const;
    [[nodiscard]] const Article &openedArticle() const;
    /// Where it is written; null until an article was opened, or prepared for.
    [[nodiscard]] Workspace *workspace() const;
    /// The slug of what is open or chosen; empty: neither.
    [[nodiscard]] QString currentSlug() const;

    /// The open article is checked, not written.
    [[nodiscard]] bool isReviewing() const;
    /// Where it is checked; null until that was wanted.
    [[nodiscard]] ReviewPage *review() const;
    /// Between writing and checking the open article; its words are given to the desk first.
    void setReviewing(bool reviewing);
    /// Opens the article where it is checked.
    void openForReview(const stet::ArticleId &article);
    /// The same, and asks for the sign-off.
    void openForSignOff(const stet::ArticleId &article);

    /// The library with the web engine is loaded, or cannot be.
    [[nodiscard]] QFuture<void> previewLoaded() const;
    /// Makes what an article is written in before one is opened, a part each time it is called.
    /// False where nothing is left to do. Before `previewLoaded` the first part waits for it.
    bool prepareWriting();
    void openArticle(const ArticleId &article);
    /// Nothing more is typed, and work that was begun here and takes long is cancelled.
    void endInput();
    /// Keeps the open article and shows the list.
    void backToDesk();
    /// Shows the list without asking whether the last words are kept.
    void leaveArticle();
    void setSidebarWanted(bool wanted);
    void focusSidebar();
    /// Leads back from an open article, and shows the queue.
    void showQueue(stet::Queue queue, const QString &category);
    void showSearch(const QUuid &search);

    /// The library stands in place of the list of articles.
    [[nodiscard]] bool isInLibrary() const;
    /// Null until it was wanted.
    [[nodiscard]] SourcesArea *sources() const;
    /// Leads to the library, from an open article too.
    void showShelf(stet::LibraryShelf shelf);
    /// The same, with the caret in the line for the link of a new source.
    void beginAddingSource(const QUrl &link = {});
    /// Asks for the file that gets these sources, or without any all of the library.
    void exportSources(const std::vector<SourceId> &only = {});
    /// The same, with the question for a file or for words that become a new source.
    void keepAsSource(stet::KeepWhat what);
    void openSource(const stet::SourceId &source);
    /// To the words of an article that rest on a source.
    void openSentence(const stet::ArticleId &article, const stet::CitingSentence &place);

Q_SIGNALS:
    /// Between list and article, or from one article to another.
    void viewChanged();
    /// Words wait in the recovery file, see Recovery.
    void wordsLeftInJournal(const stet::ArticleId &article);
    void selectionChanged();
    void searchFocusRequested();
    void searchTextRequested(const QString &text);
    void sourceMenuRequested(const QPoint &globalPosition);
    void articleChanged(const stet::Article &article);
    void settingsChanged();
    void countsChanged(const stet::DeskCounts &counts);
    void savedStateChanged(const stet::SaveState &state, const QDateTime &lastKept);
    void lengthChanged(const stet::TextLength &length);
    void choiceCounted(const stet::TextLength &chosen);
    void titleChanged(const QString &title);
    void statusMessage(const QString &text);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectDesk();
    void connectSearches();
    void makeWorkspace();
    void readSettings();
    void readOpened();
    void openSlug(const QString &slug);
    void openInBrowser(const QUrl &url);
    void fitSidebar();
    void tellOpened();
    void showWorkspace(const ArticleId &article);
    void makeReview();
    void connectPapers();
    void connectPublishing();
    void openPlace(const ArticleId &article, const Problem &place);
    void openPlaceOf(const QString &slug, const Problem &problem);
    void connectBeside();
    void makeBinding();
    void showBeside(bool shown);
    void citeWords(const QString &key, const NewEvidence &evidence);
    void showNotes();
    void connectLibrary();
    void connectDrops();
    void whenBack(std::function<void()> next);
    SourcesArea &makeSources();
    void connectSources();
    void readLibraryCounts();
    void enterLibrary();
    void leaveLibrary();

    std::shared_ptr<DeskSession> m_session;
    const Languages &m_languages;
    WritingTaste &m_taste;
    DeskSidebar *m_sidebar;
    QStackedWidget *m_stack;
    DeskPage *m_desk;
    DeskCommands *m_commands;
    QuickOpen *m_quickOpen;
    Workspace *m_workspace = nullptr;
    Transfers *m_transfers;
    LibraryExport *m_libraryExport;
    ReviewPapers *m_papers;
    ArticleWay *m_way;
    ArticlePublishing *m_publishing;
    SitePublishing *m_site;
    PublishWatch *m_publishWatch;
    DeskSettings m_settings;
    Article m_opened;
    ArticleId m_trashed; ///< it was left for the trash, and is not looked for in the list
    SourcesArea *m_sources = nullptr;
    ReviewPage *m_review = nullptr;
    SourceBeside *m_beside = nullptr; ///< made when it is first wanted; the workspace has it
    AuthorBinding *m_binding = nullptr;
    std::function<void()> m_next;    ///< once the open article is kept
    std::function<void()> m_arrival; ///< where the next article begins; null: where one was in it
    QFuture<void> m_previewLoaded;
    bool m_warmed = false; ///< the web engine was started ahead
    int m_sideWaits = 0;   ///< parts that were put off for the page beside the list
    bool m_writing = false;
    bool m_reviewing = false;                 ///< of what is written the check sheet is shown
    ArticleId m_reviewNext;                   ///< that begins with its check sheet
    std::optional<GateFinding> m_findingNext; ///< of it, to be at hand there
    bool m_signNext = false;                  ///< and is to be signed off there
    bool m_library = false; ///< it is shown, or was before the article that is open
    bool m_sidebarWanted = true;
};

} // namespace stet
