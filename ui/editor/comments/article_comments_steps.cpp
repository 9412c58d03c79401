// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of ArticleComments: what is said, answered and settled, each with its way back.
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/review/quote_anchor.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/comments/article_comments.h"
#include "ui/editor/comments/comment_keeping.h"
#include "ui/editor/comments/comments_panel.h"
#include "ui/editor/own_names.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/notice_bar.h"

#include <QPlainTextEdit>

namespace stet {

namespace {

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

} // namespace

/// A step that was asked for, and what is said of its end.
struct ArticleComments::Step
{
    QFuture<Result<Comment>> answer;
    QString doing; ///< ends the sentence "Stet could not …"
    QString done;
    WayBack back = {};              ///< none: it is one itself
    CommentCard::Ticket ticket = 0; ///< of the card that gave it; 0: none did
};

int ArticleComments::ownReplyOf(const Comment &comment) const
{
    for (int i = int(comment.replies.size()) - 1; i >= 0; --i) {
        const CommentReply &reply = comment.replies[size_t(i)];
        if (m_own->isOwn(reply.person) && reply.state == CommentState::Open)
            return i;
    }
    return -1;
}

auto ArticleComments::giver(const QString &doing, const QString &done, const WayBack &back)
{
    return [this, doing, done, back](const CommentWish &wish, CommentCard::Ticket ticket) {
        finish({Comments(m_session).give(m_article, wish), doing, done, back, ticket});
    };
}

DraftField ArticleComments::fieldAtHand() const
{
    const DraftField last = m_fields.chosen(std::nullopt).field;
    return isProse(last) ? last : DraftField::Body;
}

TextQuote ArticleComments::quoteFrom(DraftField field, const QTextCursor &words) const
{
    const int start = words.selectionStart();
    TextQuote quote = quoteAt(m_fields.mirror(field).text(), {start, words.selectionEnd() - start});
    quote.field = field;
    return quote;
}

void ArticleComments::ask()
{
    if (m_article.isNull())
        return;
    const DraftField field = fieldAtHand();
    QPlainTextEdit &text = m_fields.text(field);
    const QString &all = m_fields.mirror(field).text();
    const QTextCursor words = wordsAt(text.textCursor(), all);
    const qsizetype length = words.selectionEnd() - words.selectionStart();
    if (length == 0 || length > MostQuotedUnits) {
        Q_EMIT said(length == 0 ? tr("Choose the words first that the comment is about.")
                                : tr("A comment can be about at most %Ln character(s) of the text.",
                                     nullptr,
                                     int(MostQuotedUnits)));
        return;
    }
    text.setTextCursor(words);
    QTextCursor head = words;
    head.setPosition(words.selectionStart());
    const QRect place = text.cursorRect(head).united(text.cursorRect(words));
    CommentCard::Question question;
    question.quoted = all.mid(words.selectionStart(), length);
    question.button = tr("Comment");
    // What is typed at their end while the comment is written is none of the words. Of this copy
    // alone: the editor's own caret has to move on.
    QTextCursor about = words;
    about.setKeepPositionOnInsert(true);
    question.wish = [this, field, about, asked = quoteFrom(field, words)](const QString &said) {
        CommentWish wish;
        wish.place = quoteFrom(field, about);
        // Taken out, or grown beyond what is taken: it is about the words that were chosen.
        if (wish.place.exact.trimmed().isEmpty() || wish.place.exact.size() > MostQuotedUnits)
            wish.place = asked;
        wish.quoted = asked.exact;
        wish.text = said;
        return wish;
    };
    question.give =
        giver(tr("keep this comment"), tr("Comment kept."), [this](const Comment &kept) {
            return Comments(m_session).setState(kept.id, kept.version, CommentState::Withdrawn);
        });
    m_card->ask(QRect(text.viewport()->mapToGlobal(place.topLeft()), place.size()),
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
        return Comments(m_session).setReplyState(
            kept.id, kept.version, ownReplyOf(kept), CommentState::Withdrawn);
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
    const int reply = ownReplyOf(*answered);
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
        const bool told = step.ticket != 0 && m_keeping->isFinishing();
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

} // namespace stet
