// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/reader_evidence_making.h"

#include "core/desk/publishing/published_claims.h"

#include <algorithm>

namespace stet {

namespace {

/// Makes what one page shows, and asks for each source once.
class EvidenceShowing
{
public:
    EvidenceShowing(Stores &stores, qint64 nowMs)
        : m_stores(stores)
        , m_nowMs(nowMs)
    {}

    /// As they were published.
    void addSources(const std::vector<Source> &sources)
    {
        for (const Source &source : sources) {
            if (!m_published.contains(source.id))
                m_published.insert(source.id, source);
        }
    }

    void addClaim(const PublishedClaim &claim, bool stands)
    {
        ReaderClaim shown;
        shown.words = claim.words;
        shown.hash = claim.hash;
        shown.marked = stands && claim.verdict == VerdictKind::Verified;
        if (shown.marked)
            addWords(shown, claim);
        m_evidence.claims.push_back(std::move(shown));
    }

    [[nodiscard]] ReaderEvidence take() { return std::move(m_evidence); }

private:
    void addWords(ReaderClaim &shown, const PublishedClaim &claim)
    {
        for (const PublishedQuote &quote : claim.quotes) {
            if (maySay(quote.source))
                shown.quotes.push_back(quote);
        }
        for (const PublishedAttestation &one : claim.attestations) {
            if (one.source.isNull() || maySay(one.source))
                shown.attestations.push_back(one);
        }
        shown.withheld = shown.quotes.size() + shown.attestations.size() < claim.evidence.size();
    }

    /// Whether words of the source may leave by now, which is among those that are named then.
    bool maySay(SourceId id)
    {
        const auto known = m_mayBeRead.constFind(id);
        if (known != m_mayBeRead.constEnd())
            return *known;
        const std::optional<StoredSource> now = m_stores.sources.byId(id);
        bool may = now && m_published.contains(id) && mayBeRead(now->source, m_nowMs);
        if (may) {
            // What one that was merged into another may say, the other has to allow too.
            const std::optional<StoredSource> kept = m_stores.sources.keptByKey(now->source.key);
            may = !kept || mayBeRead(kept->source, m_nowMs);
        }
        if (m_published.contains(id))
            (may ? m_evidence.sources : m_evidence.withheld).push_back(m_published.value(id));
        m_mayBeRead.insert(id, may);
        return may;
    }

    Stores &m_stores;
    const qint64 m_nowMs;
    QHash<SourceId, Source> m_published;
    QHash<SourceId, bool> m_mayBeRead;
    ReaderEvidence m_evidence;
};

} // namespace

ReaderEvidence publishedEvidence(Stores &stores,
                                 const EditionDocument &document,
                                 const std::vector<ClaimId> &fallen,
                                 qint64 nowMs)
{
    EvidenceShowing showing(stores, nowMs);
    showing.addSources(document.sources);
    showing.addSources(document.uncited);
    for (const PublishedClaim &claim : document.claims) {
        const bool stands = std::find(fallen.begin(), fallen.end(), claim.id) == fallen.end();
        showing.addClaim(claim, stands);
    }
    return showing.take();
}

ReaderEvidence workingEvidence(Stores &stores, const StoredArticle &stored, qint64 nowMs)
{
    const ReviewedArticle check = readChecked(stores, stored);
    EvidenceShowing showing(stores, nowMs);
    for (const Source &source : check.sources)
        showing.addSources({source});
    for (const PublishedClaim &claim : publishedClaims(check, nowMs))
        showing.addClaim(claim, true);
    return showing.take();
}

} // namespace stet
