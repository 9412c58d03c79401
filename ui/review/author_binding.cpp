// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/author_binding.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/journal/journal.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int againMs = 250;
constexpr int hangsAfterMs = 3'000;

/// The desk would take it if it could write.
bool isAway(const Error &error)
{
    return error.code == ErrorCode::Busy || error.code == ErrorCode::DiskFull ||
           error.code == ErrorCode::ReadOnly || error.code == ErrorCode::Io;
}

} // namespace

AuthorBinding::AuthorBinding(DeskSession &session,
                             std::function<bool(const ArticleId &)> isKept,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_isKept(std::move(isKept))
    , m_writer(makeUuidV7(session.clock().nowMs()))
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &AuthorBinding::look);
    m_late.setSingleShot(true);
    m_late.setInterval(hangsAfterMs);
    connect(&m_late, &QTimer::timeout, this, &AuthorBinding::giveUp);
}

void AuthorBinding::bind(const ArticleId &article,
                         const CitedSentence &sentence,
                         const NewEvidence &evidence)
{
    m_wishes.push_back({article, {sentence.words, sentence.key, sentence.position, evidence}});
    look();
}

std::vector<CitedWords> AuthorBinding::waiting(const ArticleId &article) const
{
    std::vector<CitedWords> cited;
    for (const Wish &wish : m_wishes) {
        if (wish.article == article)
            cited.push_back(wish.cited);
    }
    return cited;
}

void AuthorBinding::secure()
{
    m_ending = true;
    look();
}

bool AuthorBinding::isSafe() const
{
    return std::none_of(m_wishes.begin(), m_wishes.end(), [this](const Wish &wish) {
        return m_isKept(wish.article);
    });
}

void AuthorBinding::leave(const ArticleId &article)
{
    std::erase_if(m_wishes, [&](const Wish &wish) { return wish.article == article; });
    ++m_round;
    m_looking = false;
    look();
}

void AuthorBinding::finish(std::function<void()> done)
{
    m_done = std::move(done);
    m_late.start();
    look();
}

void AuthorBinding::look()
{
    m_again.stop();
    if (m_wishes.empty()) {
        m_late.stop();
        if (const std::function<void()> done = std::exchange(m_done, {}))
            done();
        return;
    }
    if (std::exchange(m_looking, true))
        return;
    const ArticleId article = m_wishes.front().article;
    const Words words = m_done || m_isKept(article) ? Words::Kept : Words::Coming;
    whenDone(Checking(m_session).sheet(article),
             this,
             [this, words, round = m_round](const Result<ReviewedArticle> &sheet) {
                 if (round != m_round)
                     return;
                 if (sheet) {
                     tryFirst(*sheet, words);
                 } else if (isAway(sheet.error()) && !m_done && !m_ending) {
                     m_looking = false;
                     m_again.start();
                 } else {
                     drop(sheet.error());
                 }
             });
}

void AuthorBinding::tryFirst(const ReviewedArticle &sheet, Words words)
{
    const Wish wish = m_wishes.front();
    // While more words are on their way the sentence that was meant may be among them.
    const std::optional<ClaimAim> aim =
        aimOfCited(sheet,
                   wish.cited,
                   words == Words::Kept ? CitedSentenceIs::AsItBecame : CitedSentenceIs::AsItWas);
    if (!aim && words == Words::Coming) {
        m_looking = false;
        if (m_done)
            look(); // they were kept while the desk answered
        else
            m_again.start();
        return;
    }
    if (!aim) {
        drop({ErrorCode::NotFound,
              tr("The sentence was changed before the desk had it. It cites the source; the "
                 "words are not bound to it."),
              {}});
        return;
    }
    whenDone(Checking(m_session).bind(wish.article, *aim, wish.cited.evidence),
             this,
             [this, round = m_round, article = sheet.article](const Result<CheckedClaim> &claim) {
                 if (round != m_round)
                     return;
                 if (!claim) {
                     refused(claim.error(), article);
                     return;
                 }
                 Q_EMIT statusMessage(tr("Cited, and bound to the sentence: a proposal until "
                                         "somebody else verifies it."));
                 next();
             });
}

void AuthorBinding::refused(const Error &error, const Article &article)
{
    if (!isAway(error)) {
        drop(error);
    } else if (m_done || m_ending) {
        leaveToRecovery(article, error);
    } else {
        m_looking = false;
        m_again.start();
    }
}

void AuthorBinding::leaveToRecovery(const Article &article, const Error &refusal)
{
    JournalEntry entry{article.id, article.version, article.content, article.content, m_writer};
    entry.cited = waiting(article.id);
    whenDone(m_session.journal().keep(std::move(entry)),
             this,
             [this, round = m_round, id = article.id, refusal](const Result<> &kept) {
                 if (round != m_round)
                     return;
                 if (!kept) {
                     drop(refusal);
                     return;
                 }
                 (void)m_session.journal().letGo(m_writer);
                 leave(id);
             });
}

void AuthorBinding::next()
{
    m_wishes.pop_front();
    m_looking = false;
    look();
}

// A desk that hangs holds nobody up.
void AuthorBinding::giveUp()
{
    m_wishes.clear();
    ++m_round;
    m_looking = false;
    Q_EMIT errorRaised({ErrorCode::Busy, tr("The desk does not answer."), {}},
                       tr("bind the words to the sentence"));
    look();
}

void AuthorBinding::drop(const Error &error)
{
    Q_EMIT errorRaised(error, tr("bind the words to the sentence"));
    next();
}

} // namespace stet
