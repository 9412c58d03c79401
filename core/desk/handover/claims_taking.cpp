// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/claims_taking.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/checking.h"
#include "core/desk/claims/claim_writing.h"
#include "core/desk/claims/orphan_writing.h"
#include "core/desk/claims/quote_texts.h"
#include "core/desk/handover/handed_person.h"
#include "core/review/claims/evidence_now.h"

#include <algorithm>

namespace stet {

namespace {

bool hasReply(const ClaimNote &note, const NoteReply &reply)
{
    return std::find(note.replies.begin(), note.replies.end(), reply) != note.replies.end();
}

bool isSameNote(const ClaimNote &one, const ClaimNote &other)
{
    return one.person == other.person && one.atMs == other.atMs && one.text == other.text;
}

/// Adds what `theirs` has of a thread and `mine` lacks.
void mergeReplies(ClaimNote &mine, const ClaimNote &theirs)
{
    for (const NoteReply &reply : theirs.replies) {
        if (!hasReply(mine, reply) && mine.replies.size() < MostNotes)
            mine.replies.push_back(reply);
    }
    std::stable_sort(
        mine.replies.begin(), mine.replies.end(), [](const NoteReply &one, const NoteReply &other) {
            return one.atMs < other.atMs;
        });
}

/// Notes of both sides; a thread is open or resolved as the side says that changed last.
void mergeNotes(Claim &mine, const Claim &theirs)
{
    for (const ClaimNote &note : theirs.notes) {
        const auto known =
            std::find_if(mine.notes.begin(), mine.notes.end(), [&](const ClaimNote &one) {
                return isSameNote(one, note);
            });
        if (known == mine.notes.end()) {
            if (mine.notes.size() < MostNotes)
                mine.notes.push_back(note);
            continue;
        }
        mergeReplies(*known, note);
        if (theirs.changedMs > mine.changedMs) {
            known->state = note.state;
            known->settledBy = note.settledBy;
        }
    }
}

/// Takes claims one after the other.
class ClaimsTaking
{
public:
    ClaimsTaking(WriteScope &scope,
                 const StoredArticle &article,
                 const Handover &handover,
                 TakenHandover &report)
        : m_scope(scope)
        , m_giver(scope.stores, handover.giver, scope.nowMs)
        , m_article(article.row)
        , m_words(wordsOf(scope.stores, article.article.content))
        , m_handover(handover)
        , m_report(report)
    {}

    [[nodiscard]] Result<TakenClaims> take()
    {
        for (const StoredClaim &stored : m_scope.stores.claims.of(m_article)) {
            if (stored.intact)
                m_here.push_back(stored);
        }
        for (const HandedClaim &handed : m_handover.claims) {
            const std::optional<StoredClaim> stored = m_scope.stores.claims.byId(handed.claim.id);
            if (stored && (!stored->intact || stored->claim.article != m_handover.article.id))
                return fail(ErrorCode::InvalidInput,
                            CoreWords::tr("This hand-over file does not agree with itself: "
                                          "somebody changed it. Nothing was taken."),
                            handed.claim.id.toString());
            if (stored)
                takeKnown(*stored, handed);
            else if (!handed.dropped)
                takeNew(handed.claim);
        }
        return m_taken;
    }

private:
    void takeKnown(const StoredClaim &stored, const HandedClaim &handed)
    {
        m_taken.insert(handed.claim.id, handed.claim.id);
        mergeInto(stored.claim, handed.claim);
        if (!handed.dropped || stored.dropped || stored.claim.hash != handed.claim.hash)
            return;
        // A claim was split or joined there, of words that are the same here.
        if (!handed.ended)
            dropClaim(m_giver, stored);
        else if (isGone(stored.claim) && !isObjectedTo(m_scope.stores, m_article, stored.claim))
            keepEnded(m_giver, stored);
    }

    /// Whether the article here has the words of a claim no more, too. Its neighbours tell whether
    /// other words stand in their place.
    [[nodiscard]] bool isGone(const Claim &claim) const
    {
        std::vector<ClaimSelector> all{claim.words};
        for (const StoredClaim &one : m_here) {
            if (!one.dropped && one.claim.id != claim.id)
                all.push_back(one.claim.words);
        }
        return anchorClaims(m_words, all).front().anchor == Anchor::Orphaned;
    }

    void mergeInto(const Claim &mine, const Claim &theirs)
    {
        Claim merged = mine;
        mergeNotes(merged, theirs);
        if (mine.id == theirs.id && takesWords(mine, theirs)) {
            merged.words = theirs.words;
            merged.hash = theirs.hash;
        }
        if (merged == mine)
            return;
        ++merged.version;
        merged.changedMs = std::max(mine.changedMs, theirs.changedMs);
        keepTaken(m_giver, merged);
        m_report.notes += tellNotes(merged, mine.notes);
    }

    /// Whether a claim got other words there later, as by splitting it, and the article has them.
    [[nodiscard]] bool takesWords(const Claim &mine, const Claim &theirs) const
    {
        return mine.hash != theirs.hash && theirs.changedMs >= mine.changedMs &&
               anchorClaims(m_words, {theirs.words}).front().anchor == Anchor::Stands;
    }

    void takeNew(const Claim &claim)
    {
        if (const StoredClaim *twin = twinOf(claim)) {
            m_taken.insert(claim.id, twin->claim.id);
            mergeInto(twin->claim, claim);
            return;
        }
        const Actor maker = handedPerson(m_handover, claim.person);
        WriteScope theirs(m_scope.stores, maker, m_scope.nowMs);
        keepTaken(theirs, claim);
        m_taken.insert(claim.id, claim.id);
        ++m_report.claims;
        m_report.notes += tellNotes(claim, {});
    }

    /// Keeps a claim with its notes, of which none was written at this moment.
    void keepTaken(WriteScope &scope, const Claim &claim)
    {
        const QByteArray hash = scope.stores.claims.put(m_article, claim);
        scope.record(QStringLiteral("claim.kept"),
                     claim.article.uuid(),
                     {{QStringLiteral("claim"), claim.id.toString()},
                      {QStringLiteral("hash"), QString::fromLatin1(hash)},
                      {QStringLiteral("atMs"), 0}});
    }

    /// Puts into the record, under the names of those who wrote them, the words of `claim` that
    /// `before` had not; gives how many these were.
    int tellNotes(const Claim &claim, const std::vector<ClaimNote> &before)
    {
        int told = 0;
        for (const ClaimNote &note : claim.notes) {
            const auto known =
                std::find_if(before.begin(), before.end(), [&](const ClaimNote &one) {
                    return isSameNote(one, note);
                });
            if (known == before.end())
                told += tellNote(claim, note.person, note.atMs);
            for (const NoteReply &reply : note.replies) {
                if (known == before.end() || !hasReply(*known, reply))
                    told += tellNote(claim, reply.person, reply.atMs);
            }
        }
        return told;
    }

    int tellNote(const Claim &claim, const QString &person, qint64 atMs)
    {
        const Actor writer = handedPerson(m_handover, person);
        WriteScope theirs(m_scope.stores, writer, m_scope.nowMs);
        theirs.record(
            QStringLiteral("claim.kept"),
            claim.article.uuid(),
            {{QStringLiteral("claim"), claim.id.toString()}, {QStringLiteral("atMs"), atMs}});
        return 1;
    }

    /// The one claim that was made of the same words here meanwhile; null where there is none, or
    /// where several or none of its surroundings say which.
    [[nodiscard]] const StoredClaim *twinOf(const Claim &claim) const
    {
        const StoredClaim *twin = nullptr;
        for (const StoredClaim &one : m_here) {
            const bool handed = std::any_of(
                m_handover.claims.begin(), m_handover.claims.end(), [&](const HandedClaim &other) {
                    return other.claim.id == one.claim.id;
                });
            if (handed || one.claim.hash != claim.hash ||
                one.claim.words.field != claim.words.field ||
                one.claim.words.around != claim.words.around)
                continue;
            if (twin != nullptr)
                return nullptr;
            twin = &one;
        }
        return twin;
    }

    WriteScope &m_scope;
    WriteScope m_giver;
    const qint64 m_article;
    const ArticleWords m_words; ///< as they are here
    const Handover &m_handover;
    TakenHandover &m_report;
    std::vector<StoredClaim> m_here;
    TakenClaims m_taken;
};

/// Takes evidence piece by piece.
class EvidenceTaking
{
public:
    EvidenceTaking(WriteScope &scope, const Handover &handover, TakenHandover &report)
        : m_stores(scope.stores)
        , m_handover(handover)
        , m_giver(scope.stores, handover.giver, scope.nowMs)
        , m_report(report)
    {}

    [[nodiscard]] Result<> take(const HandedEvidence &handed, ClaimId claim)
    {
        const std::optional<StoredClaim> at = m_stores.claims.byId(claim);
        if (!at)
            return {};
        if (const std::optional<StoredEvidence> known =
                m_stores.evidence.byId(handed.evidence.id)) {
            if (!known->intact || known->claim != claim ||
                known->evidence.hash != handed.evidence.hash)
                return notAsItSays(handed.evidence.id);
            if (handed.withdrawn && !known->withdrawn)
                withdraw(*known, *at);
            else if (!known->evidence.withheld.isEmpty() && handed.evidence.withheld.isEmpty())
                tellOfWords(known->evidence, *at);
            return {};
        }
        return handed.withdrawn ? Result<>() : add(handed.evidence, *at);
    }

private:
    static tl::unexpected<Error> notAsItSays(EvidenceId id)
    {
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This hand-over file quotes words that its snapshots do not "
                                  "have. Nothing was taken."),
                    id.toString());
    }

    void withdraw(const StoredEvidence &known, const StoredClaim &claim)
    {
        m_stores.evidence.setWithdrawn(known.row, true);
        m_giver.record(QStringLiteral("evidence.withdrawn"),
                       claim.article.uuid(),
                       {{QStringLiteral("claim"), claim.claim.id.toString()},
                        {QStringLiteral("evidence"), known.evidence.id.toString()}});
        ++m_report.withdrawn;
    }

    /// Evidence is never changed, so one that came without its words stays without.
    void tellOfWords(const Evidence &known, const StoredClaim &claim)
    {
        constexpr qsizetype MostWords = 80;
        m_report.leftOut.append(
            CoreWords::tr("What %1 attested came with its words this time, but this desk keeps "
                          "it as it was taken first, without them. Have it bound once more "
                          "there: %2")
                .arg(known.person, singleLine(claim.claim.words.exact).left(MostWords)));
    }

    [[nodiscard]] Result<> add(Evidence evidence, const StoredClaim &claim)
    {
        if (evidence.kind == EvidenceKind::Quote && !hasWords(evidence))
            return notAsItSays(evidence.id);
        evidence.claim = claim.claim.id;
        const QByteArray hash = m_stores.evidence.insert(claim.row, evidence);
        const Actor binder = handedPerson(m_handover, evidence.person);
        WriteScope theirs(m_stores, binder, m_giver.nowMs);
        theirs.record(QStringLiteral("evidence.bound"),
                      claim.article.uuid(),
                      {{QStringLiteral("claim"), evidence.claim.toString()},
                       {QStringLiteral("evidence"), evidence.id.toString()},
                       {QStringLiteral("kind"), nameOf(evidence.kind)},
                       {QStringLiteral("hash"), QString::fromLatin1(hash)}});
        ++m_report.evidence;
        return {};
    }

    [[nodiscard]] bool hasWords(const Evidence &evidence)
    {
        const std::optional<Snapshot> snapshot = m_stores.snapshots.byId(evidence.snapshot);
        if (!snapshot || snapshot->state != SnapshotState::Kept ||
            snapshot->source != evidence.source || snapshot->textHash != evidence.textHash)
            return false;
        const std::shared_ptr<const QuoteText> text =
            quoteTextsOf(m_stores).textOf(m_stores, *snapshot);
        return text && !wholeWordPlaces(*text, evidence.quote.exact, 1).empty();
    }

    Stores &m_stores;
    const Handover &m_handover;
    WriteScope m_giver;
    TakenHandover &m_report;
};

} // namespace

Result<TakenClaims> takeClaims(WriteScope &scope,
                               const StoredArticle &article,
                               const Handover &handover,
                               TakenHandover &report)
{
    return ClaimsTaking(scope, article, handover, report).take();
}

Result<> takeEvidence(WriteScope &scope,
                      const Handover &handover,
                      const TakenClaims &claims,
                      TakenHandover &report)
{
    EvidenceTaking taking(scope, handover, report);
    for (const HandedEvidence &handed : handover.evidence) {
        const auto claim = claims.constFind(handed.evidence.claim);
        if (claim == claims.constEnd())
            continue;
        if (const Result<> taken = taking.take(handed, *claim); !taken)
            return taken;
    }
    return {};
}

} // namespace stet
