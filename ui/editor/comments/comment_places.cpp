// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comment_places.h"

#include "core/base/when_done.h"
#include "core/review/quote_anchor.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/text_mirror.h"

#include <QPlainTextEdit>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int pauseMs = 400;
constexpr int waitedForMs = 1'000;

} // namespace

CommentPlaces::CommentPlaces(DraftField which,
                             QPlainTextEdit &text,
                             const TextMirror &mirror,
                             QObject *parent,
                             int tellAfterMs)
    : QObject(parent)
    , m_which(which)
    , m_text(text)
    , m_mirror(mirror)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CommentPlaces::look);
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellAfterMs);
    connect(&m_telling, &QTimer::timeout, this, &CommentPlaces::tell);
    m_late.setSingleShot(true);
    m_late.setInterval(waitedForMs);
    connect(&m_late, &QTimer::timeout, this, &CommentPlaces::tellAndAnswer);
    connect(&mirror, &TextMirror::changed, this, &CommentPlaces::follow);
}

void CommentPlaces::setComments(const std::vector<Comment> &comments)
{
    std::vector<Anchor> anchors;
    for (const Comment &comment : comments) {
        if (comment.place.field != m_which)
            continue;
        Anchor anchor{comment.id, comment.place};
        anchor.open = comment.state == CommentState::Open;
        const auto before =
            std::find_if(m_anchors.begin(), m_anchors.end(), [&](const Anchor &known) {
                return known.id == comment.id;
            });
        if (before != m_anchors.end()) {
            anchor.words = before->words;
            anchor.behind = before->behind || before->known != comment.place;
            anchor.untold = before->untold && !anchor.behind;
        }
        anchors.push_back(std::move(anchor));
    }
    m_anchors = std::move(anchors);
    mark();
    look();
}

void CommentPlaces::forget()
{
    m_anchors.clear();
    m_pause.stop();
    m_telling.stop();
    m_stale = false;
    ++m_round;
    mark();
    tellAndAnswer();
}

QFuture<void> CommentPlaces::finish()
{
    QPromise<void> promise;
    promise.start();
    const QFuture<void> future = promise.future();
    m_finishers.push_back(std::move(promise));
    if (!m_stale || m_anchors.empty()) {
        tellAndAnswer();
        return future;
    }
    if (!m_late.isActive())
        m_late.start();
    if (m_pause.isActive())
        look();
    return future;
}

void CommentPlaces::tellAndAnswer()
{
    tell();
    m_late.stop();
    for (QPromise<void> &promise : std::exchange(m_finishers, {}))
        promise.finish();
}

std::optional<TextRange> CommentPlaces::wordsOf(CommentId id) const
{
    for (const Anchor &anchor : m_anchors) {
        if (anchor.id == id)
            return anchor.words;
    }
    return std::nullopt;
}

std::vector<CommentId> CommentPlaces::at(qsizetype position) const
{
    std::vector<std::pair<qsizetype, CommentId>> found;
    for (const Anchor &anchor : m_anchors) {
        if (anchor.open && anchor.words && anchor.words->start <= position &&
            position <= anchor.words->end())
            found.emplace_back(anchor.words->length, anchor.id);
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<CommentId> ids;
    for (const auto &[length, id] : found)
        ids.push_back(id);
    return ids;
}

void CommentPlaces::follow(qsizetype at, qsizetype removed, qsizetype inserted)
{
    if (m_anchors.empty())
        return;
    bool lost = false;
    for (Anchor &anchor : m_anchors) {
        if (!anchor.words)
            continue;
        anchor.words = followed(*anchor.words, at, removed, inserted, m_mirror.text());
        lost = lost || !anchor.words;
    }
    ++m_round; // what is being looked for now was another text
    m_stale = true;
    m_pause.start();
    if (lost) {
        mark();
        Q_EMIT changed();
    }
}

std::vector<CommentPlaces::Found> CommentPlaces::lookFor(const QString &text,
                                                         const std::vector<Anchor> &anchors)
{
    std::vector<Found> all;
    for (const Anchor &anchor : anchors) {
        Found found;
        const std::optional<TextRange> told =
            !anchor.words || anchor.behind ? placeOf(anchor.known, text) : std::nullopt;
        found.words = told ? told : anchor.words;
        found.asTold = told.has_value();
        if (anchor.words && !anchor.behind)
            found.renewed = renewedQuote(anchor.known, text, *anchor.words);
        if (anchor.untold && !found.renewed && anchor.words && !anchor.behind)
            found.renewed = anchor.known;
        all.push_back(std::move(found));
    }
    return all;
}

void CommentPlaces::look()
{
    m_pause.stop();
    const int round = ++m_round;
    if (m_anchors.empty()) {
        Q_EMIT changed();
        return;
    }
    whenDone(QtConcurrent::run(&CommentPlaces::lookFor, m_mirror.text(), m_anchors),
             this,
             [this, round, asked = m_anchors](const std::vector<Found> &found) {
                 if (round == m_round)
                     take(asked, found);
             });
}

void CommentPlaces::take(const std::vector<Anchor> &asked, const std::vector<Found> &found)
{
    bool anyMoved = false;
    for (size_t i = 0; i < asked.size(); ++i) {
        const auto anchor = std::find_if(m_anchors.begin(),
                                         m_anchors.end(),
                                         [&](const Anchor &one) { return one.id == asked[i].id; });
        if (anchor == m_anchors.end())
            continue;
        anchor->words = found[i].words;
        anchor->behind = asked[i].behind && !found[i].asTold;
        anchor->renewed = found[i].renewed;
        anyMoved = anyMoved || anchor->renewed;
    }
    m_stale = false;
    mark();
    Q_EMIT changed();
    if (!anyMoved)
        m_telling.stop(); // back where they were
    else if (!m_telling.isActive())
        m_telling.start();
    if (!m_finishers.empty())
        tellAndAnswer();
}

void CommentPlaces::tell()
{
    m_telling.stop();
    std::vector<CommentMove> moves;
    for (Anchor &anchor : m_anchors) {
        if (!anchor.renewed)
            continue;
        anchor.known = *std::exchange(anchor.renewed, std::nullopt);
        anchor.untold = false;
        moves.push_back({anchor.id, anchor.known});
    }
    if (!moves.empty())
        Q_EMIT moved(moves);
}

void CommentPlaces::setUntold(const std::vector<CommentMove> &moves)
{
    for (Anchor &anchor : m_anchors) {
        const bool refused = std::any_of(moves.begin(), moves.end(), [&](const CommentMove &move) {
            return move.comment == anchor.id && move.place == anchor.known;
        });
        if (!refused)
            continue;
        anchor.untold = true;
        anchor.renewed = anchor.known;
        if (!m_telling.isActive())
            m_telling.start();
    }
}

void CommentPlaces::mark()
{
    std::vector<TextRange> marked;
    for (const Anchor &anchor : m_anchors) {
        if (anchor.open && anchor.words)
            marked.push_back(*anchor.words);
    }
    std::sort(marked.begin(), marked.end(), [](const TextRange &a, const TextRange &b) {
        return a.start < b.start;
    });
    m_text.findChild<TextMarks *>()->setCommented(std::move(marked));
}

} // namespace stet
