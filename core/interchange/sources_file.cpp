// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sources_file.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/interchange/bibtex/bib_reader.h"
#include "core/interchange/bibtex/bib_writer.h"
#include "core/interchange/ris/ris_reader.h"
#include "core/interchange/ris/ris_writer.h"

#include <QRegularExpression>

namespace stet {

namespace {

/// What Windows-1252 has where Latin-1 has controls (0x80 to 0x9F); the gaps are its own.
constexpr char16_t WindowsSigns[32] = {
    u'\u20AC', u'\uFFFD', u'\u201A', u'\u0192', u'\u201E', u'\u2026', u'\u2020', u'\u2021',
    u'\u02C6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', u'\uFFFD', u'\u017D', u'\uFFFD',
    u'\uFFFD', u'\u2018', u'\u2019', u'\u201C', u'\u201D', u'\u2022', u'\u2013', u'\u2014',
    u'\u02DC', u'\u2122', u'\u0161', u'\u203A', u'\u0153', u'\uFFFD', u'\u017E', u'\u0178'};

QString windowsText(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9F))
            c = WindowsSigns[c.unicode() - 0x80];
    }
    return text;
}

} // namespace

std::optional<SourcesFormat> sourcesFormatOfName(const QString &path)
{
    const QString suffix = path.section(u'/', -1).section(u'.', -1).toLower();
    if (suffix == u"json")
        return SourcesFormat::CslJson;
    if (suffix == u"bib" || suffix == u"bibtex")
        return SourcesFormat::BibTeX;
    return suffix == u"ris" ? std::optional(SourcesFormat::Ris) : std::nullopt;
}

std::optional<SourcesFormat> sourcesFormatOf(const QByteArray &bytes)
{
    constexpr qsizetype Looked = 20'000;
    const Result<QString> text = decodeText(bytes.left(Looked));
    const QString head = text ? *text : QString::fromLatin1(bytes.left(Looked));
    static const QRegularExpression json(QStringLiteral("\\A\\s*[\\[{]"));
    static const QRegularExpression ris(QStringLiteral("(?:\\A|[\\r\\n])\\s*TY {1,2}- ?[A-Z0-9]"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bib(QStringLiteral("(?:\\A|[\\r\\n])\\s*@\\w+\\s*[{(]"));
    if (json.match(head).hasMatch())
        return SourcesFormat::CslJson;
    if (ris.match(head).hasMatch())
        return SourcesFormat::Ris;
    return bib.match(head).hasMatch() ? std::optional(SourcesFormat::BibTeX) : std::nullopt;
}

Result<CslEntries> readForeignEntries(const QByteArray &bytes, SourcesFormat format)
{
    CslEntries all;
    const Result<> read =
        readForeignEntries(bytes, format, [&all](CslEntries some) { addTo(all, std::move(some)); });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

Result<>
readForeignEntries(const QByteArray &bytes, SourcesFormat format, const CslEntriesSink &sink)
{
    if (format == SourcesFormat::CslJson)
        return readCslEntries(bytes, sink);
    if (bytes.size() > MaxCslBytes)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This file is larger than 100 MB, the most that a list of "
                                  "sources may be."));
    const Result<QString> decoded = decodeText(bytes);
    const QString text = decoded ? *decoded : windowsText(bytes);
    bool isEmpty = true;
    const CslEntriesSink counted = [&](CslEntries some) {
        isEmpty = isEmpty && some.entries.empty() && some.refused.empty();
        sink(std::move(some));
    };
    if (format == SourcesFormat::BibTeX)
        readBibTeX(text, counted);
    else
        counted(readRis(text));
    if (!decoded) {
        CslEntries last;
        last.warnings.append(CoreWords::tr("It is not UTF-8 and was read as Windows-1252; look at "
                                           "letters with accents."));
        sink(std::move(last));
    }
    if (isEmpty)
        return fail(ErrorCode::InvalidInput,
                    format == SourcesFormat::BibTeX
                        ? CoreWords::tr("This file holds no entry of BibTeX.")
                        : CoreWords::tr("This file holds no record of RIS."));
    return {};
}

Result<ReadSources> readSourcesFile(const QByteArray &bytes, SourcesFormat format)
{
    if (format == SourcesFormat::CslJson)
        return readCslJson(bytes);
    const Result<CslEntries> entries = readForeignEntries(bytes, format);
    if (!entries)
        return tl::unexpected(entries.error());
    return sourcesFrom(*entries);
}

WrittenSources
writeSourcesFile(const std::vector<Source> &sources, SourcesFormat format, BibDialect dialect)
{
    switch (format) {
    case SourcesFormat::BibTeX:
        return writeBibTeX(sources, dialect);
    case SourcesFormat::Ris:
        return writeRis(sources);
    case SourcesFormat::CslJson:
        break;
    }
    return {writeCslJson(sources), {}};
}

} // namespace stet
