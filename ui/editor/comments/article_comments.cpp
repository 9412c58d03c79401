// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/article_comments.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/journal/journal.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/comments/comment_keeping.h"
#include "ui/editor/comments/comment_places.h"
#include "ui/editor/comments/comments_panel.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/own_names.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>

#include <algorithm>

namespace stet {

namespace {

constexpr int minuteMs = 60'000;
} // namespace

ArticleComments::ArticleComments(DeskSession &session,
                                 MarkdownEditor &editor,
                                 ArticleFields &fields,
                                 std::function<JournalEntry()> entry,
                                 QWidget *workspace)
    : QObject(workspace)
    , m_session(session)
    , m_own(new OwnNames(session, this))
    , m_editor(editor)
    , m_fields(fields)
    , m_panel(new CommentsPanel(session.readOnlyReason().isEmpty()
                                    ? CommentsPanel::Access::Write
                                    : CommentsPanel::Access::ReadOnly,
                                workspace))
    , m_card(new CommentCard(workspace))
    , m_comment(makeArticleCommand(QStringLiteral("comment"), this))
{
    makeKeeping(std::move(entry));
    m_comment->setPriority(QAction::LowPriority);
    m_comment->setEnabled(session.readOnlyReason().isEmpty());
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &ArticleComments::show);
    connect(m_own, &OwnNames::changed, this, &ArticleComments::show);
    connect(m_comment, &QAction::triggered, this, &ArticleComments::ask);
    connect(m_panel, &CommentsPanel::placeWanted, this, &ArticleComments::goTo);
    connect(m_panel, &CommentsPanel::replyWanted, this, &ArticleComments::reply);
    connect(m_panel, &CommentsPanel::editWanted, this, &ArticleComments::edit);
    connect(m_panel, &CommentsPanel::stateWanted, this, &ArticleComments::setState);
    connect(m_panel, &CommentsPanel::replyBackWanted, this, &ArticleComments::takeReplyBack);
    connect(m_panel, &CommentsPanel::left, &m_editor, [this] { m_editor.setFocus(); });
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.comments.contains(m_article))
            read();
    });
    connect(&editor, &MarkdownEditor::menuOpening, this, [this](QMenu *menu, int position) {
        offer(*menu, position);
    });
    makePlaces();
}

void ArticleComments::makePlaces()
{
    for (const DraftField field : {DraftField::Headline, DraftField::Dek, DraftField::Body}) {
        QPlainTextEdit &text = m_fields.text(field);
        auto *places = new CommentPlaces(field, text, m_fields.mirror(field), this);
        m_places.at(size_t(field)) = places;
        connect(places, &CommentPlaces::changed, this, &ArticleComments::show);
        connect(places, &CommentPlaces::moved, this, &ArticleComments::follow);
        connect(&text, &QPlainTextEdit::cursorPositionChanged, this, [this, field] {
            showCaret(field);
        });
    }
}

CommentPlaces &ArticleComments::placesOf(DraftField field) const
{
    return *m_places.at(size_t(field));
}

std::optional<TextRange> ArticleComments::wordsOf(const Comment &comment) const
{
    return placesOf(comment.place.field).wordsOf(comment.id);
}

void ArticleComments::follow(const std::vector<CommentMove> &moves)
{
    if (!m_session.readOnlyReason().isEmpty())
        return;
    whenDone(Comments(m_session).follow(m_article, moves),
             this,
             [this, moves, article = m_article](const Result<> &told) {
                 if (told || article != m_article)
                     return;
                 for (CommentPlaces *places : m_places)
                     places->setUntold(moves);
             });
}

void ArticleComments::makeKeeping(std::function<JournalEntry()> entry)
{
    // A writer of its own: the desk may have the article's words long before, or after.
    const QUuid writer = makeUuidV7(m_session.clock().nowMs());
    CommentJournal journal;
    journal.keep = [this, writer, entry = std::move(entry)](const CommentWish &wish) {
        JournalEntry kept = entry();
        kept.writer = writer;
        kept.comment = wish;
        return m_session.journal().keep(std::move(kept));
    };
    journal.settle = [this, writer] {
        m_session.journal().settle(m_article, writer);
    };
    journal.letGo = [this, writer] {
        return m_session.journal().letGo(writer);
    };
    m_keeping = new CommentKeeping(*m_card, std::move(journal), this);
}

CommentsPanel *ArticleComments::panel() const
{
    return m_panel;
}

QAction *ArticleComments::commentAction() const
{
    return m_comment;
}

void ArticleComments::open(ArticleId article)
{
    m_article = article;
    m_minute.start();
    read();
}

void ArticleComments::forget()
{
    m_keeping->forget();
    m_panel->notice().dismiss();
    m_minute.stop();
    m_article = {};
    m_comments.clear();
    ++m_reading;
    for (CommentPlaces *places : m_places)
        places->forget();
    show();
}

QFuture<Result<LastWord>> ArticleComments::finish()
{
    const auto finished = std::make_shared<QPromise<Result<LastWord>>>();
    finished->start();
    const QFuture<Result<LastWord>> words = m_keeping->finish();
    const auto untold = std::make_shared<size_t>(m_places.size());
    for (CommentPlaces *places : m_places) {
        whenDone(places->finish(), this, [this, untold, words, finished] {
            if (--*untold > 0)
                return;
            whenDone(words, this, [this, finished](const Result<LastWord> &kept) {
                finished->addResult(kept);
                finished->finish();
                if (kept && *kept == LastWord::Journal)
                    tellOfJournal();
            });
        });
    }
    return finished->future();
}

void ArticleComments::tellOfJournal()
{
    Q_EMIT said(tr("The desk did not take the comment. It is in the recovery file and will be "
                   "offered."));
    Q_EMIT leftInJournal();
}

void ArticleComments::secure()
{
    m_keeping->secure();
}

bool ArticleComments::isSafe() const
{
    return m_keeping->isSafe();
}

bool ArticleComments::isWritten() const
{
    return m_card->unkept().has_value();
}

void ArticleComments::read()
{
    const int reading = ++m_reading;
    whenDone(Comments(m_session).of(m_article),
             this,
             [this, reading](const Result<std::vector<Comment>> &answer) {
                 if (reading != m_reading)
                     return;
                 if (!answer) {
                     Q_EMIT errorRaised(answer.error(), tr("read the comments of this article"));
                     return;
                 }
                 m_comments = *answer;
                 for (CommentPlaces *places : m_places)
                     places->setComments(m_comments);
             });
}

void ArticleComments::show()
{
    std::vector<CommentEntry> entries;
    for (const Comment &comment : m_comments) {
        const std::optional<TextRange> words = wordsOf(comment);
        entries.push_back({comment,
                           words ? words->start : -1,
                           m_own->isOwn(comment.person),
                           ownReplyOf(comment)});
    }
    m_panel->setEntries(std::move(entries), m_session.clock().nowMs());
    Q_EMIT counted(m_panel->openCount());
}

void ArticleComments::showCaret(DraftField field)
{
    if (!m_panel->isVisible() || m_comments.empty())
        return;
    const std::vector<CommentId> there =
        placesOf(field).at(m_fields.text(field).textCursor().position());
    if (!there.empty())
        m_panel->choose(there.front());
}

const Comment *ArticleComments::comment(CommentId id) const
{
    const auto found = std::find_if(
        m_comments.begin(), m_comments.end(), [&](const Comment &one) { return one.id == id; });
    return found == m_comments.end() ? nullptr : &*found;
}

void ArticleComments::goTo(CommentId id)
{
    const Comment *wanted = comment(id);
    const std::optional<TextRange> words = wanted ? wordsOf(*wanted) : std::nullopt;
    if (words) {
        const DraftField field = wanted->place.field;
        if (field == DraftField::Body)
            m_editor.goTo(words->start, words->length);
        else
            m_fields.choose({field, words->start, words->length});
        m_fields.focus(field);
        m_panel->choose(id); // also where another comment is about the same words
        return;
    }
    Q_EMIT said(tr("The words that this comment is about are not in the text any more."));
}

void ArticleComments::offer(QMenu &menu, int position)
{
    const std::vector<CommentId> there = placesOf(DraftField::Body).at(position);
    if (there.empty())
        return;
    QAction *action = menu.addAction(tr("Show the comment"));
    action->setObjectName(QStringLiteral("showComment"));
    connect(action, &QAction::triggered, this, [this, id = there.front()] {
        Q_EMIT panelWanted();
        m_panel->choose(id);
    });
}

} // namespace stet
