// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/author_binding.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/review/sheet_rows.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace stet {

namespace {

constexpr int againMs = 250;
constexpr int mostTries = 60; // what is typed is kept within two seconds

/// The sentence in the sheet, if it cites the source by now.
const CheckedItem *itemWith(const ReviewedArticle &sheet, const CitedSentence &sentence)
{
    const CheckedItem *nearest = nullptr;
    qsizetype distance = 0;
    for (const CheckedItem &item : sheet.checked.items) {
        const ClaimPlace &place = item.item.place;
        if (wordsAt(sheet.words, place) != sentence.words)
            continue;
        const std::vector<ReadingMark> &marks = sheet.words.passages[place.passage].passage->marks;
        const bool cites = std::any_of(marks.begin(), marks.end(), [&](const ReadingMark &mark) {
            return isCited(mark, place.words) && citesKey(mark, sentence.key);
        });
        // Of several that say the same, the one where the caret was.
        const qsizetype apart =
            std::abs(sourcePlaceOf(sheet.words, place).range.start - sentence.position);
        if (cites && (nearest == nullptr || apart < distance)) {
            nearest = &item;
            distance = apart;
        }
    }
    return nearest;
}

} // namespace

AuthorBinding::AuthorBinding(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &AuthorBinding::look);
}

void AuthorBinding::bind(const ArticleId &article,
                         const CitedSentence &sentence,
                         const NewEvidence &evidence)
{
    m_wishes.push_back({article, sentence, evidence});
    look();
}

void AuthorBinding::finish(std::function<void()> done)
{
    m_done = std::move(done);
    m_again.stop();
    look();
}

void AuthorBinding::look()
{
    if (m_wishes.empty()) {
        if (const std::function<void()> done = std::exchange(m_done, {}))
            done();
        return;
    }
    if (std::exchange(m_looking, true))
        return;
    const Words words = m_done ? Words::Kept : Words::Coming;
    whenDone(Checking(m_session).sheet(m_wishes.front().article),
             this,
             [this, words](const Result<ReviewedArticle> &sheet) {
                 m_looking = false;
                 if (sheet)
                     tryFirst(*sheet, words);
                 else
                     drop(sheet.error());
             });
}

void AuthorBinding::tryFirst(const ReviewedArticle &sheet, Words words)
{
    Wish &wish = m_wishes.front();
    const CheckedItem *item = itemWith(sheet, wish.sentence);
    if (item == nullptr) {
        if (words == Words::Coming && m_done)
            look(); // they were kept while the desk answered
        else if (words == Words::Coming && ++wish.tries < mostTries)
            m_again.start();
        else
            drop({ErrorCode::NotFound,
                  tr("The sentence was changed before the desk had it. It cites the source; the "
                     "words are not bound to it."),
                  {}});
        return;
    }
    ClaimAim aim;
    if (item->item.claim)
        aim.claim = sheet.records[*item->item.claim].claim.id;
    aim.place = sourcePlaceOf(sheet.words, item->item.place);
    aim.seen = claimHashAt(sheet.words, item->item.place);
    const Wish bound = std::move(wish);
    m_wishes.pop_front();
    whenDone(Checking(m_session).bind(bound.article, aim, bound.evidence),
             this,
             [this](const Result<CheckedClaim> &claim) {
                 if (claim)
                     Q_EMIT statusMessage(tr("Cited, and bound to the sentence: a proposal until "
                                             "somebody else verifies it."));
                 else
                     Q_EMIT errorRaised(claim.error(), tr("bind the words to the sentence"));
                 look();
             });
}

void AuthorBinding::drop(const Error &error)
{
    m_wishes.pop_front();
    Q_EMIT errorRaised(error, tr("bind the words to the sentence"));
    look();
}

} // namespace stet
