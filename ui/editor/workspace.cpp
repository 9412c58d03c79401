// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/workspace.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/desk_session.h"
#include "core/desk/journal/journal.h"
#include "core/render/theme.h"
#include "core/sources/extractor.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/branch_dialog.h"
#include "ui/editor/comments/article_comments.h"
#include "ui/editor/composition.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/editor_actions.h"
#include "ui/editor/find/draft_finder.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/outline/outline_panel.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/pane_sync.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/paste/paste_reader.h"
#include "ui/editor/pictures/picture_inserter.h"
#include "ui/editor/presence_watch.h"
#include "ui/editor/proposals/article_proposals.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/theme_watch.h"
#include "ui/editor/writing_helps.h"
#include "ui/editor/writing_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QApplication>

namespace stet {

Workspace::Workspace(DeskSession &session,
                     const Languages &languages,
                     WritingTaste &taste,
                     QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_languages(languages)
    , m_writer(makeUuidV7(session.clock().nowMs()))
    , m_watch(new DeskWatch(session, this))
    , m_pipeline(new PagePipeline(languages, this))
{
    buildPanes();
    followTheme();
    buildRecorder();
    m_fields = new ArticleFields(*m_form, *m_editor, *m_details, this);
    buildUndo();
    buildFinder();
    m_view = new WritingView(
        *m_form,
        *m_editor,
        [this]() -> const Language & { return m_languages.forTag(content().language); },
        taste,
        this);
    addActions(m_view->actions());
    buildComments();
    buildClaims();
    buildProposals();
    buildPanelActions();
    connect(m_view, &WritingView::markReplaced, m_undo, &DraftUndo::endStep);
    m_helps = new WritingHelps(
        {m_session, *m_form, *m_editor, *m_details, *m_problems, *m_undo, *m_watch, *m_pipeline},
        taste,
        *this);
    connect(m_helps, &WritingHelps::said, this, &Workspace::statusMessage);
    connect(m_helps, &WritingHelps::errorRaised, this, &Workspace::errorRaised);
    addActions(m_helps->spellingActions() + m_helps->tableActions());
    m_sync = new PaneSync(*m_editor, m_preview->view(), this);
    auto *extractor = new Extractor(Extractor::installedProgram(), this);
    m_pictures = new PictureInserter(pictureDoor(), *m_editor, this);
    m_paste = new PasteReader(PasteDoor{[extractor](const QString &html) {
                                  return extractor->html(html);
                              }},
                              *m_editor,
                              this);
    m_actions = makeEditorActions(
        *m_editor, [this] { return m_helps->isTextAtHand(); }, this);
    m_helps->addCommands(m_actions);
    m_actions.append(m_comments->commentAction());
    m_actions.append(claimRowsAction());
    buildBeside();
    addActions(m_actions);
    m_editor->addActions(m_actions);
    m_versions = makeArticleCommand(QStringLiteral("versions"), this);
    connect(m_versions, &QAction::triggered, this, &Workspace::showHistory);
    addAction(m_versions);
    m_form->setLanguages(languages.tags());
    connectForm();
    connectPanes();
    connectPanels();
    connectPictures();
}

Workspace::~Workspace() = default;

void Workspace::buildRecorder()
{
    DraftDoor door;
    door.save = [this](DraftSave save) {
        return Articles(m_session).save(std::move(save));
    };
    door.get = [this](ArticleId id) {
        return Articles(m_session).get(id);
    };
    door.checkpoint = [this](ArticleId id, RevisionReason reason) {
        return Articles(m_session).checkpoint(id, reason);
    };
    door.branch = [this](SideBranch branch) {
        return Branches(m_session).keep(std::move(branch));
    };
    door.journal.keep = [this](JournalEntry entry) {
        entry.writer = m_writer;
        if (m_citedWords)
            entry.cited = m_citedWords(entry.article);
        return m_session.journal().keep(std::move(entry));
    };
    door.journal.settle = [this](ArticleId id) {
        m_session.journal().settle(id, m_writer);
    };
    m_recorder = new DraftRecorder(
        std::move(door), m_session.clock(), [this] { return content(); }, this);
    connect(m_recorder, &DraftRecorder::stateChanged, this, [this](const SaveState &state) {
        Q_EMIT savedStateChanged(state, m_recorder->lastKept());
    });
    connect(m_recorder, &DraftRecorder::kept, this, &Workspace::noteKept);
    connect(m_recorder, &DraftRecorder::merged, this, &Workspace::take);
    // The desk may have told of the branch before its own window knew that it is its.
    connect(m_recorder, &DraftRecorder::branched, this, &Workspace::lookForBranches);
    connect(m_recorder, &DraftRecorder::rejoined, this, &Workspace::beginUndoAnew);
    m_presence = new PresenceWatch(m_session, this);
    connect(m_presence, &PresenceWatch::othersChanged, this, &Workspace::showHeading);
    connect(&m_session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (!m_article.isNull() && changes.articles.contains(m_article)) {
            m_recorder->lookAtDesk();
            lookForBranches();
        }
    });
}

void Workspace::buildUndo()
{
    DraftUndoDoor door;
    door.content = [this] {
        return content();
    };
    door.apply = [this](const std::vector<DraftEdit> &edits) {
        return apply(edits);
    };
    door.record = [this](const std::vector<DraftEdit> &edits) {
        m_recorder->noteEdits(edits);
    };
    door.dropUnkept = [this] {
        return m_form->dropUnkept(content()) || m_details->dropUnkept(content());
    };
    m_undo = new DraftUndo(std::move(door), m_session.clock(), this);
    connect(m_undo, &DraftUndo::refused, this, &Workspace::statusMessage);
    connect(qApp, &QApplication::focusChanged, m_undo, [this] { m_undo->endStep(); });
    addActions(undoActions());
    m_form->setUndoActions(undoActions());
    m_details->setUndoActions(undoActions());
    m_editor->setUndoActions(undoActions());
}

void Workspace::buildFinder()
{
    FindDoor door;
    door.content = [this] {
        return content();
    };
    door.chosen = [this](std::optional<DraftField> field) {
        return m_fields->chosen(field);
    };
    door.choose = [this](const FindPlace &place) {
        m_fields->choose(place);
    };
    door.focus = [this](DraftField field) {
        m_fields->focus(field);
    };
    door.mark = [this](const std::vector<FindPlace> &places) {
        m_fields->mark(places);
    };
    door.perform = [this](const std::vector<DraftEdit> &edits) {
        return m_undo->perform(edits);
    };
    door.isWritable = [this] {
        return !m_editor->isReadOnly();
    };
    m_finder = new DraftFinder(*m_findBar, std::move(door), this);
    connect(m_finder, &DraftFinder::said, this, &Workspace::statusMessage);
    addActions(m_finder->actions());
}

void Workspace::followTheme()
{
    m_theme = new ThemeWatch(m_session.path(), this);
    connect(m_theme, &ThemeWatch::changed, this, [this] {
        m_preview->showThemeTrouble(m_theme->trouble());
        if (!m_theme->theme())
            return;
        m_preview->view().setPageStyle(m_theme->theme()->css());
        orderPage();
    });
    m_theme->follow();
}

void Workspace::prepare()
{
    m_preview->view().prepare();
}

void Workspace::open(ArticleId article)
{
    if (m_article == article && !m_recorder->isAllKept()) {
        m_wanted = article;
        m_presence->enter(article);
        Q_EMIT savedStateChanged(m_recorder->state(), m_recorder->lastKept());
        if (const auto arrive = std::exchange(m_arrival, nullptr))
            arrive();
        return; // it has words here that the desk has not
    }
    m_wanted = article;
    if (m_article.isNull()) {
        read(article);
        return;
    }
    // What is typed from here on would be typed into the article before.
    settleInput();
    setWritable(false);
    whenDone(close(), this, [this, article](const Result<LastWord> &kept) {
        if (m_wanted != article)
            return;
        if (!kept) {
            m_wanted = m_article;
            setWritable(true);
            Q_EMIT errorRaised(kept.error(), tr("keep the last words of this article"));
            return;
        }
        if (*kept == LastWord::Journal) {
            letGoOfWords();
            Q_EMIT wordsLeftInJournal(m_article);
        }
        read(article);
    });
}

void Workspace::read(ArticleId article)
{
    showNothing();
    whenDone(Articles(m_session).openDraft(article, undoReach),
             this,
             [this, article](const Result<OpenDraft> &answer) {
                 if (m_wanted != article)
                     return;
                 if (answer) {
                     load(*answer);
                     return;
                 }
                 m_wanted = {};
                 m_arrival = nullptr;
                 Q_EMIT errorRaised(answer.error(), tr("open this article"));
                 Q_EMIT closeRequested();
             });
}

ArticleId Workspace::article() const
{
    return m_article;
}

// What is on its way into the text.
void Workspace::settleInput()
{
    commitComposition(QApplication::focusWidget());
    m_paste->settle();
}

QFuture<Result<LastWord>> Workspace::close()
{
    settleInput();
    const auto closed = std::make_shared<QPromise<Result<LastWord>>>();
    closed->start();
    finish(closed, LastWord::Desk);
    return closed->future();
}

void Workspace::finish(const std::shared_ptr<QPromise<Result<LastWord>>> &closed, LastWord before)
{
    // At once, since comments may take a second; and again behind them, for what is typed
    // meanwhile.
    (void)m_recorder->finish();
    whenDone(m_comments->finish(), this, [this, closed, before](const Result<LastWord> &said) {
        // In any case: what is typed here is kept whatever becomes of a comment.
        whenDone(m_recorder->finish(),
                 this,
                 [this, closed, before, said](const Result<LastWord> &typed) {
                     const bool inJournal =
                         before == LastWord::Journal || (said && *said == LastWord::Journal);
                     if (typed && said && m_comments->isWritten()) { // one was begun meanwhile
                         finish(closed, inJournal ? LastWord::Journal : *typed);
                         return;
                     }
                     Result<LastWord> whose = !typed || said ? typed : said;
                     if (whose && inJournal)
                         whose = LastWord::Journal;
                     if (whose)
                         m_presence->enter({});
                     closed->addResult(whose);
                     closed->finish();
                 });
    });
}

void Workspace::secure()
{
    settleInput();
    if (m_branchDialog)
        m_branchDialog->secure();
    m_recorder->secure();
    m_comments->secure();
}

bool Workspace::isSafe() const
{
    return m_recorder->isSafe() && m_comments->isSafe() &&
           (!m_branchDialog || m_branchDialog->isSafe());
}

void Workspace::forget()
{
    m_wanted = {};
    showNothing();
}

void Workspace::letGoOfWords()
{
    (void)m_session.journal().letGo(m_writer);
}

QList<QAction *> Workspace::formatActions() const
{
    return m_actions;
}

QList<QAction *> Workspace::undoActions() const
{
    return {m_undo->undoAction(), m_undo->redoAction()};
}

QList<QAction *> Workspace::findActions() const
{
    return m_finder->actions() + m_problems->stepActions() + m_helps->spellingActions() +
           m_proposals->actions() + m_outline->moveActions() + QList<QAction *>{m_versions};
}

QList<QAction *> Workspace::viewActions() const
{
    return m_view->actions() + m_panelActions;
}

void Workspace::setLinkOpener(std::function<void(const QUrl &)> opener)
{
    m_openLink = std::move(opener);
}

MarkdownEditor &Workspace::editor() const
{
    return *m_editor;
}

PreviewPane &Workspace::preview() const
{
    return *m_preview;
}

} // namespace stet
