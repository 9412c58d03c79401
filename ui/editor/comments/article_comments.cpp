// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/article_comments.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/journal/journal.h"
#include "core/review/quote_anchor.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/comments/comment_keeping.h"
#include "ui/editor/comments/comment_places.h"
#include "ui/editor/comments/comments_panel.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace stet {

namespace {

constexpr int minuteMs = 60'000;
constexpr int noticeSeconds = 20;

/// The chosen words without the spaces around them, or the word at the caret.
QTextCursor wordsAt(QTextCursor cursor, const QString &text)
{
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    int start = cursor.selectionStart();
    int end = cursor.selectionEnd();
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
}

int lastReplyOf(const Comment &comment, const QString &person)
{
    for (int i = int(comment.replies.size()) - 1; i >= 0; --i) {
        const CommentReply &reply = comment.replies[size_t(i)];
        if (reply.person == person && reply.state == CommentState::Open)
            return i;
    }
    return -1;
}

} // namespace

ArticleComments::ArticleComments(DeskSession &session,
                                 MarkdownEditor &editor,
                                 std::function<JournalEntry()> entry,
                                 QWidget *workspace)
    : QObject(workspace)
    , m_session(session)
    , m_editor(editor)
    , m_places(new CommentPlaces(editor, this))
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
    connect(m_comment, &QAction::triggered, this, &ArticleComments::ask);
    connect(m_panel, &CommentsPanel::placeWanted, this, &ArticleComments::goTo);
    connect(m_panel, &CommentsPanel::replyWanted, this, &ArticleComments::reply);
    connect(m_panel, &CommentsPanel::editWanted, this, &ArticleComments::edit);
    connect(m_panel, &CommentsPanel::stateWanted, this, &ArticleComments::setState);
    connect(m_panel, &CommentsPanel::replyBackWanted, this, &ArticleComments::takeReplyBack);
    connect(m_panel, &CommentsPanel::left, &m_editor, [this] { m_editor.setFocus(); });
    connect(m_places, &CommentPlaces::changed, this, &ArticleComments::show);
    connect(m_places, &CommentPlaces::moved, this, [this](const std::vector<CommentMove> &moves) {
        if (!m_session.readOnlyReason().isEmpty())
            return;
        whenDone(Comments(m_session).follow(m_article, moves),
                 this,
                 [this, moves, article = m_article](const Result<> &told) {
                     if (!told && article == m_article)
                         m_places->setUntold(moves);
                 });
    });
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.comments.contains(m_article))
            read();
    });
    connect(&editor, &MarkdownEditor::menuOpening, this, [this](QMenu *menu, int position) {
        offer(*menu, position);
    });
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &ArticleComments::showCaret);
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
    m_places->forget();
    show();
}

QFuture<Result<LastWord>> ArticleComments::finish()
{
    const auto finished = std::make_shared<QPromise<Result<LastWord>>>();
    finished->start();
    const QFuture<Result<LastWord>> words = m_keeping->finish();
    whenDone(m_places->finish(), this, [this, words, finished] {
        whenDone(words, this, [this, finished](const Result<LastWord> &kept) {
            finished->addResult(kept);
            finished->finish();
            if (kept && *kept == LastWord::Journal) {
                Q_EMIT said(tr("The desk did not take the comment. It is in the recovery file and "
                               "will be offered."));
                Q_EMIT leftInJournal();
            }
        });
    });
    return finished->future();
}

void ArticleComments::secure()
{
    m_keeping->secure();
}

bool ArticleComments::isSafe() const
{
    return m_keeping->isSafe();
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
                 m_places->setComments(m_comments);
             });
}

void ArticleComments::show()
{
    std::vector<CommentEntry> entries;
    for (const Comment &comment : m_comments) {
        const std::optional<TextRange> words = m_places->wordsOf(comment.id);
        entries.push_back({comment,
                           words ? words->start : -1,
                           comment.person == m_session.actor().name,
                           lastReplyOf(comment, m_session.actor().name)});
    }
    m_panel->setEntries(std::move(entries), m_session.clock().nowMs());
    Q_EMIT counted(m_panel->openCount());
}

void ArticleComments::showCaret()
{
    if (!m_panel->isVisible() || m_comments.empty())
        return;
    const std::vector<CommentId> there = m_places->at(m_editor.textCursor().position());
    if (!there.empty())
        m_panel->choose(there.front());
}

const Comment *ArticleComments::comment(CommentId id) const
{
    const auto found = std::find_if(
        m_comments.begin(), m_comments.end(), [&](const Comment &one) { return one.id == id; });
    return found == m_comments.end() ? nullptr : &*found;
}

auto ArticleComments::giver(const QString &doing, const QString &done, const WayBack &back)
{
    return [this, doing, done, back](const CommentWish &wish, CommentCard::Ticket ticket) {
        finish({Comments(m_session).give(m_article, wish), doing, done, back, ticket});
    };
}

void ArticleComments::ask()
{
    if (m_article.isNull())
        return;
    const QTextCursor words = wordsAt(m_editor.textCursor(), m_editor.mirror().text());
    const qsizetype length = words.selectionEnd() - words.selectionStart();
    if (length == 0 || length > MostQuotedUnits) {
        Q_EMIT said(length == 0 ? tr("Choose the words first that the comment is about.")
                                : tr("A comment can be about at most %Ln character(s) of the text.",
                                     nullptr,
                                     int(MostQuotedUnits)));
        return;
    }
    m_editor.setTextCursor(words);
    QTextCursor head = words;
    head.setPosition(words.selectionStart());
    const QRect place = m_editor.cursorRect(head).united(m_editor.cursorRect(words));
    CommentCard::Question question;
    question.quoted = m_editor.mirror().text().mid(words.selectionStart(), length);
    question.button = tr("Comment");
    // What is typed at their end while the comment is written is none of the words. Of this copy
    // alone: the editor's own caret has to move on.
    QTextCursor about = words;
    about.setKeepPositionOnInsert(true);
    question.wish = [this, about, quoted = question.quoted](const QString &text) {
        const int start = about.selectionStart();
        CommentWish wish;
        wish.place = quoteAt(m_editor.mirror().text(), {start, about.selectionEnd() - start});
        wish.quoted = quoted;
        wish.text = text;
        return wish;
    };
    question.give =
        giver(tr("keep this comment"), tr("Comment kept."), [this](const Comment &kept) {
            return Comments(m_session).setState(kept.id, kept.version, CommentState::Withdrawn);
        });
    m_card->ask(QRect(m_editor.viewport()->mapToGlobal(place.topLeft()), place.size()),
                std::move(question));
}

void ArticleComments::reply(CommentId id, const QRect &place)
{
    const Comment *answered = comment(id);
    if (answered == nullptr)
        return;
    CommentCard::Question question;
    question.quoted = answered->replies.empty() ? answered->text : answered->replies.back().text;
    question.button = tr("Reply");
    question.wish = [id, quoted = question.quoted](const QString &text) {
        return CommentWish{CommentWish::What::Reply, id, 0, {}, quoted, text};
    };
    question.give = giver(tr("keep this reply"), tr("Reply kept."), [this](const Comment &kept) {
        return Comments(m_session).setReplyState(kept.id,
                                                 kept.version,
                                                 lastReplyOf(kept, m_session.actor().name),
                                                 CommentState::Withdrawn);
    });
    m_card->ask(place, std::move(question));
}

void ArticleComments::edit(CommentId id, const QRect &place)
{
    const Comment *edited = comment(id);
    if (edited == nullptr)
        return;
    CommentCard::Question question;
    question.quoted = edited->quoted;
    question.button = tr("Keep");
    question.text = edited->text;
    question.wish =
        [this, id, before = edited->text, quoted = edited->quoted](const QString &text) {
            // Of the words that were shown; 0 is no version, so that others are a conflict.
            const Comment *now = comment(id);
            const qint64 version = now != nullptr && now->text == before ? now->version : 0;
            return CommentWish{CommentWish::What::Text, id, version, {}, quoted, text};
        };
    question.give = giver(tr("keep this comment"),
                          tr("Comment changed."),
                          [this, before = edited->text](const Comment &kept) {
                              return Comments(m_session).edit(kept.id, kept.version, before);
                          });
    m_card->ask(place, std::move(question));
}

void ArticleComments::setState(CommentId id, CommentState state)
{
    const Comment *changed = comment(id);
    if (changed == nullptr)
        return;
    finish({Comments(m_session).setState(id, changed->version, state),
            tr("change this comment"),
            state == CommentState::Open       ? tr("Comment opened again.")
            : state == CommentState::Resolved ? tr("Comment resolved.")
                                              : tr("Comment withdrawn."),
            [this, before = changed->state](const Comment &kept) {
                return Comments(m_session).setState(kept.id, kept.version, before);
            }});
}

void ArticleComments::takeReplyBack(CommentId id)
{
    const Comment *answered = comment(id);
    if (answered == nullptr)
        return;
    const int reply = lastReplyOf(*answered, m_session.actor().name);
    finish(
        {Comments(m_session).setReplyState(id, answered->version, reply, CommentState::Withdrawn),
         tr("take this reply back"),
         tr("Reply taken back."),
         [this, reply](const Comment &kept) {
             return Comments(m_session).setReplyState(
                 kept.id, kept.version, reply, CommentState::Open);
         }});
}

void ArticleComments::finish(const Step &step)
{
    whenDone(step.answer, this, [this, step](const Result<Comment> &answer) {
        // Who closes the article tells of it himself.
        const bool told = m_keeping->isFinishing();
        m_keeping->answered(step.ticket, answer.map([](const Comment &) {}));
        if (!answer) {
            if (!told)
                Q_EMIT errorRaised(answer.error(), step.doing);
            return;
        }
        if (answer->article != m_article)
            return;
        Q_EMIT panelWanted();
        m_panel->choose(answer->id);
        Notice notice;
        notice.text = step.done;
        notice.secondsShown = noticeSeconds;
        if (step.back) {
            notice.actionText = tr("Undo");
            notice.context = this;
            notice.action = [this, step, comment = *answer] {
                finish({step.back(comment), step.doing, tr("Taken back.")});
            };
        }
        m_panel->notice().show(notice);
    });
}

void ArticleComments::goTo(CommentId id)
{
    if (const std::optional<TextRange> words = m_places->wordsOf(id)) {
        m_editor.goTo(words->start, words->length);
        m_panel->choose(id); // also where another comment is about the same words
        return;
    }
    Q_EMIT said(tr("The words that this comment is about are not in the text any more."));
}

void ArticleComments::offer(QMenu &menu, int position)
{
    const std::vector<CommentId> there = m_places->at(position);
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
