// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/desk/import/import_preparing.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/sources_file.h"
#include "core/store/source_store.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace stet {

namespace {

/// As the file has it, before the rules for sources were asked.
Result<PreparedSource>
admittedSource(const Source &source, const QString &from, const ImportContext &context)
{
    Result<Source> clean = admitted(source);
    if (!clean)
        return tl::unexpected<Error>(clean.error());
    PreparedSource prepared;
    prepared.isForeign = clean->id.isNull();
    if (prepared.isForeign)
        clean->id = SourceId::create(context.nowMs);
    clean->version = 1;
    clean->createdMs = context.nowMs;
    clean->changedMs = context.nowMs;
    prepared.source = std::move(*clean);
    prepared.from = from;
    return prepared;
}

void makeReady(PreparedSource &prepared)
{
    if (prepared.isForeign)
        prepared.identity = identityOf(prepared.source);
    if (prepared.source.key.isEmpty())
        return;
    prepared.form = storedForm(prepared.source);
    prepared.hash = QCryptographicHash::hash(prepared.form, QCryptographicHash::Sha256);
}

/// What a list of sources holds, taken some entries at a time.
class SourceFile
{
public:
    SourceFile(const ImportFile &file, const ImportContext &context)
        : m_file(file)
        , m_context(context)
    {}

    void take(ReadSources read)
    {
        m_isBibliography = m_isBibliography || read.isBibliography;
        for (const QString &warning : read.warnings)
            m_warnings.push_back({ImportLine::Outcome::Skipped, m_file.path, {}, warning});
        for (const RefusedEntry &refused : read.refused)
            m_refused.push_back({ImportLine::Outcome::Refused,
                                 m_file.path,
                                 refused.key,
                                 lineAndReason(refused.line, refused.reason),
                                 refused.line});
        for (size_t i = 0; i < read.sources.size(); ++i)
            take(read.sources[i], std::move(read.remarks[i]), read.lines[i]);
    }

    [[nodiscard]] bool isBibliography() const { return m_isBibliography; }

    void give(PreparedEntry &entry)
    {
        std::stable_sort(m_refused.begin(),
                         m_refused.end(),
                         [](const ImportLine &a, const ImportLine &b) { return a.line < b.line; });
        for (std::vector<ImportLine> *lines : {&m_warnings, &m_refused, &m_notAdmitted})
            std::move(lines->begin(), lines->end(), std::back_inserter(entry.refused));
        entry.sources = std::move(m_sources);
    }

private:
    void take(const Source &source, QStringList remarks, int line)
    {
        Result<PreparedSource> one = admittedSource(source, m_file.path, m_context);
        if (one) {
            one->remarks = std::move(remarks);
            one->line = line;
            m_sources.push_back(std::move(*one));
            return;
        }
        ImportLine refused = refusedLine(m_file.path, source.key, one.error());
        refused.line = line;
        refused.reason = lineAndReason(line, refused.reason);
        m_notAdmitted.push_back(std::move(refused));
    }

    const ImportFile &m_file;
    const ImportContext &m_context;
    std::vector<PreparedSource> m_sources;
    std::vector<ImportLine> m_warnings;
    std::vector<ImportLine> m_refused;
    std::vector<ImportLine> m_notAdmitted;
    bool m_isBibliography = false;
};

/// Whether a member "type" has a type of CSL, as far as bytes tell.
bool hasCslType(const QByteArray &json)
{
    constexpr qsizetype LongestType = 60;
    const QByteArray name = "\"type\"";
    for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at + 1)) {
        qsizetype begin = at + name.size();
        while (begin < json.size() && QByteArray(" \t\r\n:").contains(json.at(begin)))
            ++begin;
        const qsizetype end = json.indexOf('"', begin + 1);
        const bool isText = begin < json.size() && json.at(begin) == '"' && end > begin;
        if (isText && end - begin <= LongestType &&
            isCslType(QString::fromUtf8(json.mid(begin + 1, end - begin - 1))))
            return true;
    }
    return false;
}

/// A JSON file of a site that cannot be a list of sources, since nothing in it tells one
/// (`SourceTaker`): no process is started for it. Zeros stand in UTF-16.
bool cannotBeList(const QByteArray &json)
{
    return !json.contains('\0') && !json.contains("\"stet\"") && !hasCslType(json);
}

/// What other programs write is not read beside unsaved text: it comes from another process, and is
/// taken while that goes on.
Result<> readSources(const ImportFile &file,
                     const QByteArray &bytes,
                     const ImportContext &context,
                     SourceFile &sources)
{
    const SourcesFormat format = sourcesFormatOfName(file.name).value_or(SourcesFormat::CslJson);
    if (format == SourcesFormat::CslJson && !context.bibliography) {
        Result<ReadSources> read = readCslJson(bytes);
        if (!read)
            return tl::unexpected(read.error());
        sources.take(std::move(*read));
        return {};
    }
    if (!context.bibliography)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("BibTeX and RIS are not read here; import the file by itself."));
    SourceTaker taker;
    int index = 0;
    return context.bibliography(
        bytes,
        format,
        [&](const CslEntries &some) {
            for (const CslEntry &entry : some.entries)
                taker.take(entry, index++);
            ReadSources read = taker.result();
            read.refused.insert(read.refused.end(), some.refused.begin(), some.refused.end());
            read.warnings += some.warnings;
            sources.take(std::move(read));
        },
        context.stopped);
}

} // namespace

PreparedEntry
prepareSources(const ImportFile &file, const QByteArray &bytes, const ImportContext &context)
{
    PreparedEntry entry;
    SourceFile sources(file, context);
    // A site has JSON of many kinds; a list of sources is what says so, or what an export calls so.
    const bool meant =
        file.named || file.name.section(u'/', -1) == u"sources.json" ||
        sourcesFormatOfName(file.name).value_or(SourcesFormat::CslJson) != SourcesFormat::CslJson;
    const bool looksLikeOne = meant || !cannotBeList(bytes);
    const Result<> read = looksLikeOne ? readSources(file, bytes, context, sources) : Result<>();
    if (!meant && !(read && sources.isBibliography()))
        entry.refused.push_back({ImportLine::Outcome::Skipped,
                                 file.path,
                                 {},
                                 CoreWords::tr("no list of sources (CSL-JSON)")});
    else if (!read)
        entry.refused.push_back(refusedLine(file.path, {}, read.error()));
    else
        sources.give(entry);
    return entry;
}

PreparedEntry prepareSource(const Source &source, const QString &from, const ImportContext &context)
{
    PreparedEntry entry;
    Result<PreparedSource> one = admittedSource(source, from, context);
    if (!one) {
        entry.refused.push_back(refusedLine(from, source.key, one.error()));
        return entry;
    }
    makeReady(*one);
    entry.sources.push_back(std::move(*one));
    return entry;
}

std::vector<SourceBlock> takeBlocks(PreparedEntry &entry)
{
    constexpr size_t SourcesAtOnce = 50;
    std::vector<PreparedSource> sources = std::exchange(entry.sources, {});
    std::vector<SourceBlock> blocks;
    for (size_t first = 0; first < sources.size(); first += SourcesAtOnce) {
        const size_t last = std::min(first + SourcesAtOnce, sources.size());
        SourceBlock block;
        block.bytes = entry.bytes / qint64(sources.size()) * qint64(last - first);
        block.sources.assign(std::make_move_iterator(sources.begin() + qptrdiff(first)),
                             std::make_move_iterator(sources.begin() + qptrdiff(last)));
        blocks.push_back(std::move(block));
    }
    entry.bytes = 0;
    return blocks;
}

PreparedEntry prepareBlock(const SourceBlock &block)
{
    PreparedEntry entry;
    entry.isPart = true;
    entry.bytes = block.bytes;
    entry.sources = block.sources;
    for (PreparedSource &source : entry.sources)
        makeReady(source);
    return entry;
}

} // namespace stet
