// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/source_import.h"

#include "core/base/core_words.h"
#include "core/desk/import/import_end.h"
#include "core/desk/import/import_remarks.h"
#include "core/desk/source_merging.h"
#include "core/desk/source_writing.h"
#include "core/interchange/citation_key.h"

namespace stet {

namespace {

constexpr int LearnedAtOnce = 200;

/// Whether two sources differ in nothing but key, id, version and times.
bool saysTheSame(Source one, const Source &other)
{
    one.key = other.key;
    one.id = other.id;
    one.version = other.version;
    one.createdMs = other.createdMs;
    one.changedMs = other.changedMs;
    return one == other;
}

/// The key of the source that says the same among the first that have the key that `source` would
/// get, or that one numbered; else a free one.
QString keyInLibrary(SourceStore &sources, const Source &source)
{
    constexpr int Looked = 100; // thousands of one name would make an import slow
    const QString wanted = readableKey(source);
    QString key = wanted;
    for (int number = 2; number <= Looked; ++number) {
        const std::optional<Source> known = sources.named(key);
        if (!known || saysTheSame(source, *known))
            return key;
        key = wanted + u'-' + QString::number(number);
    }
    return sources.freeKey(wanted);
}

bool isRestricted(const Source &source)
{
    return source.terms != SourceTerms::Open || source.embargoUntilMs != 0;
}

/// Words that may not leave must not get into a source whose words may.
bool mayFill(const Source &known, const Source &other)
{
    return known.terms != SourceTerms::Confidential &&
           (!isRestricted(other) ||
            (known.terms == other.terms && known.embargoUntilMs >= other.embargoUntilMs));
}

void tell(ImportReport &report,
          ImportLine::Outcome outcome,
          const PreparedSource &prepared,
          const QString &key,
          const QString &reason)
{
    addLine(report, outcome, prepared.from, key, lineAndReason(prepared.line, reason));
    report.lines.back().line = prepared.line;
}

} // namespace

QString lineAndReason(int line, const QString &reason)
{
    return line == 0 || reason.isEmpty() ? reason
                                         : QStringLiteral("line %1: %2").arg(line).arg(reason);
}

bool SourceImport::readSomeOfLibrary(WriteScope &scope)
{
    const std::vector<StoredSource> some = scope.stores.sources.after(m_lastRow, LearnedAtOnce);
    for (const StoredSource &stored : some) {
        m_works.add(stored.source);
        m_lastRow = stored.row;
    }
    return !some.empty();
}

void SourceImport::take(WriteScope &scope,
                        qint64 job,
                        const PreparedSource &prepared,
                        ImportReport &report)
{
    SourceStore &sources = scope.stores.sources;
    Source source = prepared.source;
    const bool hasKey = !source.key.isEmpty();
    std::optional<Source> known;
    if (hasKey) {
        known = sources.named(source.key);
        const bool isOther = known && !saysTheSame(source, *known) &&
                             !(prepared.isForeign && sameWork(source, *known));
        if (isOther)
            return tell(report,
                        ImportLine::Outcome::Refused,
                        prepared,
                        source.key,
                        CoreWords::tr("another source in the library has this key"));
    }
    if (!known && prepared.isForeign) {
        if (const std::optional<SourceId> id = m_works.find(prepared.identity))
            known = sources.citedById(*id);
    }
    if (!known && !hasKey) {
        source.key = keyInLibrary(sources, source);
        known = sources.named(source.key);
    }
    if (known)
        return meetKnown(*known, prepared, report);
    insert(scope, job, std::move(source), prepared, report);
}

void SourceImport::meetKnown(const Source &known,
                             const PreparedSource &prepared,
                             ImportReport &report)
{
    const Source &source = prepared.source;
    const auto before = m_filled.constFind(known.id);
    const Source now = before == m_filled.constEnd() ? known : *before;
    const bool otherKey = !source.key.isEmpty() && source.key != known.key;
    const QString where =
        otherKey
            ? CoreWords::tr(" as \"%1\"; \"%2\" does not lead to it").arg(known.key, source.key)
            : QString();
    if (!saysTheSame(source, now) && !mayFill(now, source))
        return tell(report,
                    ImportLine::Outcome::Refused,
                    prepared,
                    source.key,
                    CoreWords::tr("the library has it under other terms") + where);
    m_places.insert(source.key.isEmpty() ? known.key : source.key, known.id);
    const Source merged = mergedSource(now, source);
    if (merged == now)
        return tell(report,
                    ImportLine::Outcome::Skipped,
                    prepared,
                    known.key,
                    CoreWords::tr("the library has it already") + where);
    if (before == m_filled.constEnd())
        m_order.push_back(known.id);
    m_filled.insert(known.id, merged);
    m_works.add(merged); // it may now be known by its DOI too
    ++report.merged;
    tell(report,
         ImportLine::Outcome::Merged,
         prepared,
         known.key,
         CoreWords::tr("the library has it") + where +
             CoreWords::tr("; what it lacked was filled in"));
}

void SourceImport::insert(WriteScope &scope,
                          qint64 job,
                          Source source,
                          const PreparedSource &prepared,
                          ImportReport &report)
{
    SourceStore &sources = scope.stores.sources;
    const bool isNewId = sources.hasId(source.id);
    if (isNewId)
        source.id = SourceId::create(scope.nowMs);
    const bool isReady = !isNewId && !prepared.form.isEmpty();
    const QByteArray form = isReady ? prepared.form : storedForm(source);
    sources.insert(source, form, job);
    m_places.insert(source.key, source.id);
    m_works.add(source.id, prepared.isForeign ? prepared.identity : identityOf(source));
    m_hash.addData(isReady ? prepared.hash
                           : QCryptographicHash::hash(form, QCryptographicHash::Sha256));
    ++report.sources;
    tell(report, ImportLine::Outcome::Taken, prepared, source.key, joinedRemarks(prepared.remarks));
    if (prepared.isForeign)
        m_new.insert(source.id, qsizetype(report.lines.size()) - 1);
}

std::optional<SourceId> SourceImport::placeOf(const QString &key) const
{
    const auto place = m_places.constFind(key);
    return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
}

std::vector<FilledSource> SourceImport::fillKnown(WriteScope &scope)
{
    std::vector<FilledSource> filled;
    for (const SourceId &id : m_order) {
        const std::optional<StoredSource> before = scope.stores.sources.byId(id);
        if (!before || !mayFill(before->source, m_filled.value(id)))
            continue;
        // A person may have filled in more meanwhile: that stands.
        Source source = mergedSource(before->source, m_filled.value(id));
        if (source == before->source)
            continue;
        source = keepChanged(scope, *before, std::move(source));
        filled.push_back({before->source, std::move(source)});
    }
    return filled;
}

void SourceImport::findNewcomers(WriteScope &scope)
{
    Stores &stores = scope.stores;
    while (!m_new.isEmpty()) {
        const std::vector<StoredSource> some = stores.sources.after(m_lastRow, LearnedAtOnce);
        if (some.empty())
            return;
        for (const StoredSource &stored : some) {
            m_lastRow = stored.row;
            const std::optional<SourceId> mine = m_works.find(identityOf(stored.source));
            const std::optional<Source> other =
                stores.sources.byRow(stores.merges.keptRow(stored.row));
            if (!mine || !m_new.contains(*mine) || !other)
                continue;
            m_twice.push_back({*mine, m_new.take(*mine), other->id});
        }
    }
}

std::vector<FilledSource> SourceImport::joinNewcomers(WriteScope &scope, ImportReport &report)
{
    std::vector<FilledSource> filled;
    for (const CameTwice &twice : m_twice) {
        const std::optional<StoredSource> mine = scope.stores.sources.byId(twice.mine);
        const std::optional<StoredSource> other = scope.stores.sources.byId(twice.other);
        if (!mine || !other)
            continue;
        ImportLine &line = report.lines[size_t(twice.line)];
        if (!mayFill(other->source, mine->source) ||
            !mergeSources(scope, twice.mine, twice.other)) {
            line.reason = CoreWords::tr("the library has it under other terms as \"%1\"")
                              .arg(other->source.key);
            continue;
        }
        line.outcome = ImportLine::Outcome::Merged;
        line.reason = CoreWords::tr("it came meanwhile as \"%1\", which it is one with now")
                          .arg(other->source.key);
        --report.sources;
        ++report.merged;
        Source source = mergedSource(other->source, mine->source);
        if (source == other->source)
            continue;
        source = keepChanged(scope, *other, std::move(source));
        filled.push_back({other->source, std::move(source)});
    }
    return filled;
}

QString SourceImport::hash() const
{
    return QString::fromLatin1(m_hash.result().toHex());
}

} // namespace stet
