// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/check_aids.h"

#include "core/base/text.h"
#include "core/desk/draft/text_figures.h"
#include "core/store/stores.h"

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

QDate issuedDay(const Source &source)
{
    const PartialDate &issued = source.issued;
    return issued.day > 0 ? QDate(issued.year, issued.month, issued.day) : QDate();
}

class AidsReading
{
public:
    AidsReading(Stores &stores, const ReviewedArticle &check, const CheckAids *before)
        : m_stores(stores)
        , m_check(check)
        , m_before(before)
        , m_languages(stores.definitions.newest(DefinitionStore::What::Language))
        , m_aids(std::make_shared<CheckAids>(
              CheckAids{{}, before != nullptr ? before->lexicons : FactLexicons(m_languages), {}}))
    {}

    std::shared_ptr<const CheckAids> read()
    {
        int number = 0;
        for (const QString &key : figuresOf(m_check.article.content).citedKeys) {
            if (const std::optional<StoredSource> stored = m_stores.sources.keptByKey(key))
                add(*stored, ++number, key);
        }
        std::vector<std::pair<QString, SourceId>> others;
        for (auto one = m_check.sources.begin(); one != m_check.sources.end(); ++one) {
            if (m_aids->source(one.key()) == nullptr)
                others.emplace_back(one->key, one.key());
        }
        std::sort(others.begin(), others.end());
        for (const auto &[key, id] : others) {
            if (const std::optional<StoredSource> stored = m_stores.sources.byId(id))
                add(*stored, 0, key);
        }
        for (const ClaimRecord &record : m_check.records) {
            for (const Evidence &one : record.evidence)
                readCompared(one);
        }
        return m_aids;
    }

private:
    void add(const StoredSource &stored, int number, const QString &key)
    {
        if (m_aids->source(stored.source.id) != nullptr)
            return; // by the key of a source that was merged into it
        SourceAtHand one;
        one.source = stored.source;
        one.number = number;
        for (const StatedRole &role : m_check.article.content.roles) {
            if (role.key == key)
                one.role = role.role;
        }
        one.snapshots = m_stores.snapshots.of(stored.row);
        const auto kept =
            std::find_if(one.snapshots.begin(), one.snapshots.end(), [](const Snapshot &snapshot) {
                return snapshot.state == SnapshotState::Kept;
            });
        if (kept != one.snapshots.end() && one.source.terms != SourceTerms::Confidential) {
            one.quotable = kept->id;
            readWords(one);
        }
        m_aids->sources.push_back(std::move(one));
    }

    void readWords(SourceAtHand &one)
    {
        const SourceAtHand *known = m_before != nullptr ? m_before->source(one.source.id) : nullptr;
        if (known != nullptr && known->quotable == one.quotable) {
            one.text = known->text;
            one.passages = known->passages;
            return;
        }
        const std::optional<SnapshotText> text = m_stores.snapshots.textOf(one.quotable);
        if (!text)
            return; // damaged; who opens it is told
        one.text = std::make_shared<const SnapshotText>(*text);
        const QString own = one.source.extra.value(QLatin1StringView("language")).toString();
        one.passages = std::make_shared<const PassageIndex>(
            *text,
            own.isEmpty() ? m_check.article.content.language : own,
            issuedDay(one.source),
            m_languages,
            m_aids->lexicons);
    }

    void readCompared(const Evidence &evidence)
    {
        const SourceAtHand *source = m_aids->source(evidence.source);
        if (evidence.kind != EvidenceKind::Quote || source == nullptr ||
            source->quotable.isNull() ||
            m_check.evidence.value(evidence.id).standing != QuoteStanding::Gone)
            return;
        const Snapshot *like = newestLike(*source, m_check.snapshots.value(evidence.snapshot).way);
        if (like == nullptr || like->id == source->quotable || m_aids->compared.contains(like->id))
            return;
        auto text = m_before != nullptr ? m_before->compared.value(like->id) : nullptr;
        if (!text) {
            if (const std::optional<SnapshotText> read = m_stores.snapshots.textOf(like->id))
                text = std::make_shared<const SnapshotText>(*read);
        }
        if (text)
            m_aids->compared.insert(like->id, text);
    }

    Stores &m_stores;
    const ReviewedArticle &m_check;
    const CheckAids *m_before;
    Languages m_languages;
    std::shared_ptr<CheckAids> m_aids;
};

} // namespace

const SourceAtHand *CheckAids::source(SourceId id) const
{
    const auto found = std::find_if(sources.begin(), sources.end(), [&](const SourceAtHand &one) {
        return one.source.id == id;
    });
    return found == sources.end() ? nullptr : &*found;
}

const Snapshot *newestLike(const SourceAtHand &source, SnapshotWay way)
{
    const auto newest =
        std::find_if(source.snapshots.begin(), source.snapshots.end(), [way](const Snapshot &one) {
            return one.state == SnapshotState::Kept && one.way == way;
        });
    return newest == source.snapshots.end() ? nullptr : &*newest;
}

std::shared_ptr<const CheckAids>
readAids(Stores &stores, const ReviewedArticle &check, const CheckAids *before)
{
    return AidsReading(stores, check, before).read();
}

std::vector<ProposedPassage> proposalsFor(const CheckAids &aids,
                                          const QString &words,
                                          const QString &language,
                                          const QDate &day,
                                          size_t most)
{
    std::vector<const PassageIndex *> indexes;
    std::vector<const SourceAtHand *> sources;
    for (const SourceAtHand &one : aids.sources) {
        if (!one.passages)
            continue;
        indexes.push_back(one.passages.get());
        sources.push_back(&one);
    }
    std::vector<ProposedPassage> proposed;
    for (const Proposal &one :
         proposePassages(FactText{words, language, day}, indexes, aids.lexicons, most)) {
        const SourceAtHand &source = *sources[one.snapshot];
        proposed.push_back({source.source.id,
                            source.quotable,
                            one.range,
                            singleLine(source.text->text.mid(one.range.start, one.range.length))});
    }
    return proposed;
}

} // namespace stet
