// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/edit_proposal.h"
#include "core/model/language.h"
#include "core/model/side_branch.h"
#include "ui/editor/save_state.h"
#include "ui/sources/source_use.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QPointer>
#include <QPromise>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QAction;
class QSplitter;
class QUrl;

namespace stet {

class ArticleComments;
class ArticleFields;
class ArticleForm;
class ArticleProposals;
class ClaimMarks;
class BranchDialog;
class DeskSession;
class DeskWatch;
class DetailsPanel;
class DraftFinder;
class DraftRecorder;
class DraftUndo;
class FileOffer;
class FindBar;
class MarkdownEditor;
class NoticeBar;
class OutlinePanel;
class PagePipeline;
class PaneHead;
class PaneSync;
class PanelTabs;
class PasteReader;
class PictureInserter;
class PresenceWatch;
class PreviewPane;
class ProblemsPanel;
class SentenceCiter;
class SourcesPanel;
class TargetMeter;
class ThemeWatch;
class WritingHelps;
class WritingTaste;
class WritingView;
struct CitedSentence;
struct CitedWords;
struct PageOutcome;
struct OpenDraft;
struct PictureDoor;
struct Problem;
struct VersionRecord;

/// The place where one article is written: form and Markdown editor, preview, and the panels of
/// sources and problems beside them. Keeps what is typed by itself. Owned by the window, which
/// shows its title, its state and its actions; lives on the UI thread.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(DeskSession &session,
              const Languages &languages,
              WritingTaste &taste,
              QWidget *parent = nullptr);
    ~Workspace() override;

    /// Makes ready what the first article would have to wait for.
    void prepare();
    /// Shows the article; what was open before is kept first.
    void open(ArticleId article);
    [[nodiscard]] ArticleId article() const;
    /// The next article that is opened begins at this place of it.
    void beginAt(const Problem &place);
    /// To a place of the open one.
    void goToProblem(const Problem &problem);
    /// The next article that is opened takes no keyboard: it is shown elsewhere.
    void beginBehind();

    /// Keeps all and makes a checkpoint. Ready with an error where neither the desk nor the journal
    /// took the last word: the text is still here then, and the caller should not close.
    [[nodiscard]] QFuture<Result<LastWord>> close();
    /// The program may end at any moment: desk and journal get everything now.
    void secure();
    /// Desk or journal has every word typed here.
    [[nodiscard]] bool isSafe() const;
    /// Gives up what is not kept, and shows no article.
    void forget();
    /// Leaves what only the journal has to Recovery.
    void letGoOfWords();

    /// Bold, italic, heading, quote, list, link, cite …, for a tool row and a menu. Owned here.
    [[nodiscard]] QList<QAction *> formatActions() const;

    /// Undo and redo of the open article, for the Edit menu. Owned here.
    [[nodiscard]] QList<QAction *> undoActions() const;
    /// Find and replace, problems and spelling, for the Edit menu.
    [[nodiscard]] QList<QAction *> findActions() const;
    /// Zoom, font, line width, focus and the ways to the panels, for the View menu.
    [[nodiscard]] QList<QAction *> viewActions() const;

    /// What opens a web address that was clicked in the preview. Without one nothing is opened.
    void setLinkOpener(std::function<void(const QUrl &)> opener);

    [[nodiscard]] MarkdownEditor &editor() const;
    [[nodiscard]] PreviewPane &preview() const;

    /// Says above the text that the article is in the trash, with the way out.
    void showTrashed(bool trashed);

    /// What can stand in place of the preview; hidden at first. The splitter owns it from now on.
    void setBeside(QWidget *pane);
    /// That in place of the preview, or the preview again.
    void showBeside(bool shown);
    /// Puts the key behind the sentence that the caret is in (`SentenceCiter`).
    void citeSentence(const QString &key, std::function<void(const Result<CitedSentence> &)> done);
    /// What gives the words of sources that wait for sentences of an article: they go to the
    /// journal with its words. `noteCited`: there are others now.
    void setCitedWords(std::function<std::vector<CitedWords>(const ArticleId &)> waiting);
    void noteCited();
    /// The desk has every word that was typed into the article here.
    [[nodiscard]] bool isKept(const ArticleId &article) const;

    [[nodiscard]] QSplitter &panes() const { return *m_splitter; }

Q_SIGNALS:
    void restoreWanted();
    /// To the notes of the check.
    void notesWanted();
    /// What stands beside the text is to be the source, or the preview again.
    void besideWanted(bool wanted);
    /// The words that are selected in the source beside are to be cited.
    void citeWordsWanted();
    void titleChanged(const QString &title);
    void savedStateChanged(const stet::SaveState &state, const QDateTime &lastKept);
    void lengthChanged(const stet::TextLength &length);
    /// Of the words that are chosen in the text; nothing where none are.
    void choiceCounted(const stet::TextLength &chosen);
    void closeRequested();
    /// Words that the desk did not take were left in the journal for another article's sake.
    void wordsLeftInJournal(const stet::ArticleId &article);
    void openArticleRequested(const QString &slug);
    /// Files were dropped on the sources.
    void sourceFilesDropped(const QStringList &files);
    /// The address of a web page was.
    void sourceLinkDropped(const QUrl &address);
    /// Lists of sources were dropped on the text, or pasted into it.
    void sourceListsGiven(const QStringList &files);
    /// A file is to be kept as what a new source says; `cite` puts that source where it was
    /// dropped.
    void fileToKeep(const QString &file, const stet::SourceUse &cite);
    /// Something to say in passing, as plain text.
    void statusMessage(const QString &text);
    /// `doing` ends the sentence "Stet could not …".
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void buildPanes();
    void buildRecorder();
    void buildUndo();
    void buildFinder();
    void buildComments();
    void buildBeside();
    void buildClaims();
    void showOpenNotes(int open);
    void buildProposals();
    void acceptProposal(const ProposalId &proposal);
    void goOnWith(const Article &article);
    void buildPanelActions();
    void showPanel(QWidget *panel);
    void connectForm();
    void connectPanes();
    void connectPanels();
    void connectPictures();
    void followTheme();
    [[nodiscard]] PictureDoor pictureDoor() const;

    /// Closes; `before` is where the last words of an earlier round are.
    void finish(const std::shared_ptr<QPromise<Result<LastWord>>> &closed, LastWord before);
    void read(ArticleId article);
    void settleInput();
    void showNothing();
    void load(const OpenDraft &draft);
    void beginOn(const OpenDraft &draft);
    void setWritable(bool writable);
    void take(const ArticleContent &content);
    bool apply(const std::vector<DraftEdit> &edits);
    void lookForBranches();
    void showBranches(const std::vector<SideBranch> &branches);
    void settleBranch(BranchId branch);
    void readBranch(BranchId branch);
    void openBranchDialog(const Article &article, const SideBranch &branch);
    void beginUndoAnew();
    void showHistory();
    void restoreVersion(const VersionRecord &version);
    void branchResolved(const Article &article, BranchId branch);
    void noteKept(const Article &article);
    void showFacts();
    void showKind();
    void kindChosen();
    void showLength();
    void showHeading();
    [[nodiscard]] ArticleContent content() const;

    void orderPage();
    void showPage(const std::shared_ptr<const PageOutcome> &outcome);
    void showSources(const PageOutcome &outcome);
    void showProblems(const std::vector<Problem> &problems);
    void goToSource(const QString &key);
    void stateRole(const QString &key, SourceRole role);
    void insertSections();
    void insertClaimRows();
    [[nodiscard]] QAction *claimRowsAction();
    void moveSection(size_t section, size_t before);
    void followLink(const QUrl &url);

    static constexpr int undoReach = 20'000; // edits: a thousand steps and a replacement or two

    DeskSession &m_session;
    const Languages &m_languages;
    const QUuid m_writer; // of the words in the journal
    ThemeWatch *m_theme = nullptr;
    std::function<void(const QUrl &)> m_openLink;

    FindBar *m_findBar = nullptr;
    ArticleForm *m_form = nullptr;
    MarkdownEditor *m_editor = nullptr;
    PaneHead *m_editHead = nullptr;
    TargetMeter *m_target = nullptr;
    PreviewPane *m_preview = nullptr;
    PanelTabs *m_panels = nullptr;
    SourcesPanel *m_sources = nullptr;
    ProblemsPanel *m_problems = nullptr;
    OutlinePanel *m_outline = nullptr;
    DetailsPanel *m_details = nullptr;
    PictureInserter *m_pictures = nullptr;
    PasteReader *m_paste = nullptr;
    FileOffer *m_files = nullptr;
    QList<QAction *> m_actions;
    QList<QAction *> m_panelActions;

    QSplitter *m_splitter = nullptr;
    QWidget *m_beside = nullptr;
    QAction *m_besideShown = nullptr;
    SentenceCiter *m_citer = nullptr;
    std::function<std::vector<CitedWords>(const ArticleId &)> m_citedWords;
    NoticeBar *m_branchBar = nullptr;
    NoticeBar *m_trashBar = nullptr;
    NoticeBar *m_notesBar = nullptr; ///< of the check
    QPointer<BranchDialog> m_branchDialog;
    QAction *m_versions = nullptr;
    DeskWatch *m_watch = nullptr;
    PresenceWatch *m_presence = nullptr;
    DraftRecorder *m_recorder = nullptr;
    ArticleFields *m_fields = nullptr;
    DraftUndo *m_undo = nullptr;
    DraftFinder *m_finder = nullptr;
    ArticleComments *m_comments = nullptr;
    ClaimMarks *m_claims = nullptr;
    ArticleProposals *m_proposals = nullptr;
    WritingHelps *m_helps = nullptr;
    WritingView *m_view = nullptr;
    PagePipeline *m_pipeline = nullptr;
    PaneSync *m_sync = nullptr;

    /// Where a person was in a text.
    struct TextPlace
    {
        int anchor = 0;
        int caret = 0;
        qsizetype top = 0;
    };

    void keepPlace();
    bool goToPlace();

    std::function<void()> m_arrival; // where the next article begins; null: where one was in it
    QHash<ArticleId, TextPlace> m_places; // of the articles that were shown here
    ArticleId m_article;
    ArticleId m_wanted;       // being read; answers to an earlier wish are dropped
    ArticleContent m_content; // as loaded; what no field shows is taken from here
    QString m_kindShown;      // whose sections the text began with
    PublicState m_publicState = PublicState::None;
    bool m_loading = false; // changes come from us, not from a person
};

} // namespace stet
