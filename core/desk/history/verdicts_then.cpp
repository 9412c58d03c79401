// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/verdicts_then.h"

#include "core/store/stores.h"

#include <algorithm>

namespace stet {

namespace {

QString idIn(const Event &event, const char *name)
{
    return event.details.value(QLatin1StringView(name)).toString();
}

bool isOf(ClaimState state, VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Verified:
        return state == ClaimState::Verified;
    case VerdictKind::Disputed:
        return state == ClaimState::Disputed;
    case VerdictKind::NeedsSource:
        return state == ClaimState::NeedsSource;
    case VerdictKind::NotAFact:
        break;
    }
    return state == ClaimState::NotAFact;
}

/// The one item whose words have this hash; none where there are more.
const CheckedItem *
onlyItemWith(const ArticleWords &words, const CheckedArticle &checked, const QByteArray &hash)
{
    const CheckedItem *found = nullptr;
    for (const CheckedItem &one : checked.items) {
        if (claimHashAt(words, one.item.place) != hash)
            continue;
        if (found != nullptr)
            return nullptr;
        found = &one;
    }
    return found;
}

VerdictThen verdictThen(const ClaimRecord &record, const QString &words, bool attested)
{
    return {record.claim.id,
            words,
            record.verdict->kind,
            record.verdict->person,
            record.verdict->atMs,
            attested};
}

} // namespace

VerdictsThen::VerdictsThen(Stores &stores, const StoredArticle &article, qint64 until, qint64 atMs)
    : m_stores(stores)
    , m_atMs(atMs)
    , m_reading(stores)
{
    readRecord(article, until);
    readSaid(article);
}

int VerdictsThen::given() const
{
    return int(m_records.size());
}

void VerdictsThen::readRecord(const StoredArticle &article, qint64 until)
{
    EventFilter filter;
    filter.verbs = {QStringLiteral("verdict.*"),
                    QStringLiteral("evidence.*"),
                    QStringLiteral("claim.dropped"),
                    QStringLiteral("claim.restored")};
    filter.before = until;
    std::vector<Event> events = m_stores.events.about(article.article.id.uuid(), filter, -1);
    std::reverse(events.begin(), events.end());
    for (const Event &event : events) {
        if (event.verb == u"verdict.given")
            m_verdicts.insert(idIn(event, "verdict"));
        else if (event.verb == u"verdict.withdrawn")
            m_verdicts.remove(idIn(event, "verdict"));
        else if (event.verb == u"evidence.bound" || event.verb == u"evidence.restored")
            m_evidence.insert(idIn(event, "evidence"));
        else if (event.verb == u"evidence.withdrawn")
            m_evidence.remove(idIn(event, "evidence"));
        else if (event.verb == u"claim.dropped")
            m_dropped.insert(idIn(event, "claim"));
        else if (event.verb == u"claim.restored")
            m_dropped.remove(idIn(event, "claim"));
    }
}

void VerdictsThen::readSaid(const StoredArticle &article)
{
    QHash<ClaimId, Verdict> verdicts; // the last of each claim
    for (StoredVerdict &stored : m_stores.verdicts.everyOf(article.row)) {
        if (stored.intact && m_verdicts.contains(stored.verdict.id.toString()))
            verdicts.insert(stored.claim, std::move(stored.verdict));
    }
    if (verdicts.isEmpty())
        return;
    QHash<ClaimId, size_t> places;
    for (StoredClaim &stored : m_stores.claims.everyOf(article.row)) {
        const auto verdict = verdicts.constFind(stored.claim.id);
        if (!stored.intact || verdict == verdicts.constEnd() ||
            m_dropped.contains(stored.claim.id.toString()))
            continue;
        places.insert(stored.claim.id, m_records.size());
        m_records.push_back({std::move(stored.claim), {}, *verdict});
    }
    for (StoredEvidence &stored : m_stores.evidence.everyOf(article.row)) {
        const auto place = places.constFind(stored.claim);
        if (place != places.constEnd() && stored.intact &&
            m_evidence.contains(stored.evidence.id.toString()))
            m_records[*place].evidence.push_back(std::move(stored.evidence));
    }
}

std::vector<VerdictThen> VerdictsThen::standingOn(const ArticleWords &words)
{
    const EvidenceLook look = [this](const Evidence &evidence) {
        return lookAt(evidence);
    };
    const CheckedArticle checked = checkedArticle(words, m_records, look);
    std::vector<std::pair<ClaimPlace, VerdictThen>> standing;
    QSet<ClaimId> found;
    const auto take =
        [&](const ClaimRecord &record, const ClaimPlace &place, const ClaimStanding &now) {
            if (!isOf(now.state, record.verdict->kind) || found.contains(record.claim.id))
                return;
            found.insert(record.claim.id);
            standing.emplace_back(place, verdictThen(record, wordsAt(words, place), now.attested));
        };
    for (const CheckedItem &one : checked.items) {
        if (one.item.claim)
            take(m_records[*one.item.claim], one.item.place, one.standing);
    }
    for (const ClaimRecord &record : m_records) {
        if (found.contains(record.claim.id))
            continue;
        const CheckedItem *const item = onlyItemWith(words, checked, record.verdict->words);
        if (item == nullptr)
            continue;
        ClaimRecord then = record;
        then.claim.hash = record.verdict->words;
        take(record,
             item->item.place,
             standingOf(then, {Anchor::Stands, item->item.place, item->item.around}, look));
    }
    std::stable_sort(standing.begin(), standing.end(), [](const auto &one, const auto &other) {
        const ClaimPlace &a = one.first;
        const ClaimPlace &b = other.first;
        return a.passage != b.passage ? a.passage < b.passage : a.words.start < b.words.start;
    });
    std::vector<VerdictThen> verdicts;
    for (auto &[place, verdict] : standing)
        verdicts.push_back(std::move(verdict));
    return verdicts;
}

EvidenceNow VerdictsThen::lookAt(const Evidence &evidence)
{
    if (evidence.kind != EvidenceKind::Quote)
        return {};
    const std::shared_ptr<const SaidText> text = textThen(evidence);
    return text ? m_reading.in(evidence, *text) : EvidenceNow{QuoteStanding::Gone, 0};
}

// Like is compared with like, as today: the newest snapshot that was got the same way.
std::shared_ptr<const SaidText> VerdictsThen::textThen(const Evidence &evidence)
{
    const auto known = m_texts.constFind(evidence.snapshot);
    if (known != m_texts.constEnd())
        return *known;
    std::shared_ptr<const SaidText> &text = m_texts[evidence.snapshot];
    const std::optional<Snapshot> own = m_reading.boundSnapshot(evidence);
    const std::optional<StoredSource> source = m_stores.sources.byId(evidence.source);
    if (!own || !source)
        return text;
    for (const Snapshot &one : m_stores.snapshots.of(source->row)) {
        if (one.state != SnapshotState::Kept || one.way != own->way || one.takenMs > m_atMs)
            continue;
        text = m_reading.textOf(one.id);
        break;
    }
    return text;
}

} // namespace stet
