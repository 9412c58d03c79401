// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handover_reading.h"

#include "core/desk/article_writing.h"
#include "core/desk/claims/orphan_writing.h"
#include "core/desk/claims/reviewed_article.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/export/export_words.h"

namespace stet {

namespace {

/// What says which source it is, and no more.
Source labelOf(const Source &source)
{
    Source label;
    label.id = source.id;
    label.version = source.version;
    label.key = source.key;
    label.title = source.title;
    label.terms = source.terms;
    label.embargoUntilMs = source.embargoUntilMs;
    label.createdMs = source.createdMs;
    label.changedMs = source.changedMs;
    if (source.terms == SourceTerms::Confidential)
        return label;
    label.type = source.type;
    label.publisher = source.publisher;
    label.authors = source.authors;
    label.issued = source.issued;
    return label;
}

class HandoverMaking
{
public:
    HandoverMaking(Stores &stores, qint64 nowMs, const HandoverWish &wish)
        : m_stores(stores)
        , m_nowMs(nowMs)
        , m_wish(wish)
    {}

    [[nodiscard]] Result<HandoverDraft> make(ArticleId article)
    {
        const Result<StoredArticle> stored = storedArticle(m_stores, article);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        const Result<ReviewedArticle> check = readReviewed(m_stores, article);
        if (!check)
            return tl::unexpected<Error>(check.error());
        Handover &handover = m_draft.handover;
        handover.article = check->article;
        handover.changes = check->changes;
        handover.signOff = check->signOff;
        const bool everything = m_wish.what == HandoverWish::What::Everything;
        if (everything)
            addCited(check->article.content);
        addSaid(stored->row);
        if (everything)
            addRest(*stored, *check);
        m_draft.withheld.sort();
        m_draft.asked.sort();
        return std::move(m_draft);
    }

private:
    void addCited(const ArticleContent &content)
    {
        for (const QString &key : figuresOf(content).citedKeys) {
            if (const std::optional<StoredSource> source = m_stores.sources.byKey(key))
                addSource(source->source);
        }
    }

    void addRest(const StoredArticle &stored, const ReviewedArticle &check)
    {
        Handover &handover = m_draft.handover;
        handover.rules = check.rules;
        handover.kind =
            m_stores.definitions.newestOf(DefinitionStore::What::Kind, check.article.content.kind);
        handover.deskName = m_stores.settings.settings().name;
        if (const std::optional<HandedOverText> handed = handedOverText(m_stores, stored))
            handover.base = handed->content;
        addSnapshots();
        addProposals(stored.row);
    }

    /// Whether its words go.
    bool addSource(const Source &source)
    {
        if (const auto known = m_goes.constFind(source.id); known != m_goes.constEnd())
            return *known;
        const bool stays = keepsItsWords(source, m_nowMs);
        const bool asked = m_wish.allWords || m_wish.wordsOf.contains(source.key);
        const bool goes = source.terms != SourceTerms::Confidential && (!stays || asked);
        m_goes.insert(source.id, goes);
        m_draft.handover.sources.push_back(goes ? source : labelOf(source));
        if (!goes)
            m_draft.withheld.append(source.key);
        else if (stays)
            m_draft.asked.append(source.key);
        return goes;
    }

    /// What evidence quotes, and of each source the newest that was got in each way: with those
    /// quotes are compared, and a checker reads them. Oldest first, as another desk keeps them.
    void addSnapshots()
    {
        for (const Source &source : m_draft.handover.sources) {
            const std::optional<StoredSource> stored = m_stores.sources.byId(source.id);
            if (!stored || !m_goes.value(source.id))
                continue;
            std::vector<Snapshot> chosen;
            QSet<SnapshotWay> ways;
            for (const Snapshot &snapshot : m_stores.snapshots.of(stored->row)) {
                if (snapshot.state != SnapshotState::Kept ||
                    (ways.contains(snapshot.way) && !m_quoted.contains(snapshot.id)))
                    continue;
                ways.insert(snapshot.way);
                chosen.push_back(snapshot);
            }
            for (auto snapshot = chosen.rbegin(); snapshot != chosen.rend(); ++snapshot) {
                if (const std::optional<SnapshotText> text =
                        m_stores.snapshots.textOf(snapshot->id))
                    m_draft.handover.snapshots.push_back({*snapshot, *text, {}});
            }
        }
    }

    void addSaid(qint64 article)
    {
        Handover &handover = m_draft.handover;
        for (StoredClaim &stored : m_stores.claims.everyOf(article)) {
            if (!stored.intact)
                continue;
            const bool ended = stored.dropped && wasEnded(m_stores, stored);
            handover.claims.push_back({std::move(stored.claim), stored.dropped, ended});
        }
        for (StoredEvidence &stored : m_stores.evidence.everyOf(article)) {
            if (!stored.intact)
                continue;
            if (evidenceGoes(stored.evidence))
                handover.evidence.push_back({std::move(stored.evidence), stored.withdrawn});
            else if (isToldOf(stored.evidence))
                handover.evidence.push_back(
                    {withheldAttestation(stored.evidence), stored.withdrawn});
        }
        QHash<ClaimId, VerdictId> inForce;
        for (const StoredVerdict &stored : m_stores.verdicts.of(article))
            inForce.insert(stored.claim, stored.verdict.id);
        for (StoredVerdict &stored : m_stores.verdicts.everyOf(article)) {
            if (stored.intact &&
                (stored.withdrawn || inForce.value(stored.claim) == stored.verdict.id))
                handover.verdicts.push_back({std::move(stored.verdict), stored.withdrawn});
        }
        if (m_wish.what == HandoverWish::What::Said) {
            for (HandedVerdict &handed : handover.verdicts)
                addHands(handed);
        }
    }

    void addHands(HandedVerdict &handed)
    {
        for (const Actor &hand : m_stores.verdicts.handsOf(handed.verdict.id))
            handed.hands.push_back({hand.name, hand.account, hand.machine});
    }

    void addProposals(qint64 article)
    {
        for (StoredProposal &stored : m_stores.proposals.inState(article, ProposalState::Open)) {
            stored.proposal.step = {}; // of this draft's log, which stays here
            if (stored.intact)
                m_draft.handover.proposals.push_back(std::move(stored.proposal));
        }
    }

    bool evidenceGoes(const Evidence &evidence)
    {
        if (evidence.source.isNull())
            return true;
        const std::optional<StoredSource> source = m_stores.sources.byId(evidence.source);
        if (!source || !addSource(source->source))
            return false;
        m_quoted.insert(evidence.snapshot);
        return true;
    }

    /// Whether another desk hears that there is such evidence, without its words: a verdict that
    /// rests on it stands there then, as attested. A quote is nothing without its snapshot.
    [[nodiscard]] bool isToldOf(const Evidence &evidence) const
    {
        return m_wish.what == HandoverWish::What::Everything &&
               evidence.kind == EvidenceKind::Attestation && m_goes.contains(evidence.source);
    }

    Stores &m_stores;
    const qint64 m_nowMs;
    const HandoverWish m_wish;
    QHash<SourceId, bool> m_goes;
    QSet<SnapshotId> m_quoted;
    HandoverDraft m_draft;
};

} // namespace

Result<HandoverDraft>
draftHandover(Stores &stores, ArticleId article, qint64 nowMs, const HandoverWish &wish)
{
    return HandoverMaking(stores, nowMs, wish).make(article);
}

std::vector<QJsonObject> takenHandovers(Stores &stores, ArticleId article)
{
    constexpr int EventsAtOnce = 500;
    std::vector<QJsonObject> taken;
    qint64 last = 0;
    for (;;) {
        const std::vector<Event> events =
            stores.events.ofVerb(QLatin1StringView(HandoverTaken), last, EventsAtOnce);
        if (events.empty())
            return taken;
        for (const Event &event : events) {
            if (event.subject == article.uuid())
                taken.push_back(event.details);
            last = event.sequence;
        }
    }
}

std::optional<DeskId> cameFrom(Stores &stores, ArticleId article)
{
    for (const QJsonObject &taken : takenHandovers(stores, article)) {
        // What comes back brings no text of its own to the article's own desk.
        if (taken.value(QLatin1StringView("revision")).toInteger() != 0)
            return DeskId::fromString(taken.value(QLatin1StringView("from")).toString());
    }
    return std::nullopt;
}

std::optional<HandedOverText> handedOverText(Stores &stores, const StoredArticle &article)
{
    std::vector<QJsonObject> taken = takenHandovers(stores, article.article.id);
    for (auto one = taken.rbegin(); one != taken.rend(); ++one) {
        const qint64 number = one->value(QLatin1StringView("revision")).toInteger();
        if (number == 0)
            continue;
        const Result<Revision> revision = stores.revisions.byNumber(article.row, number);
        if (revision)
            return HandedOverText{revision->content,
                                  one->value(QLatin1StringView("version")).toInteger()};
    }
    return std::nullopt;
}

} // namespace stet
