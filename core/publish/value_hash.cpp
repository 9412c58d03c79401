// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/value_hash.h"

#include "core/base/hash.h"
#include "core/galley/stable_hash.h"

#include <QtEndian>

#include <algorithm>

namespace stet {

quint64 ValueHash::value() const
{
    return stableHash(m_bytes.data(), m_bytes.size());
}

void ValueHash::putNumber(quint64 number)
{
    const quint64 bytes = qToLittleEndian(number);
    m_bytes.append(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

void ValueHash::put(const QByteArray &bytes)
{
    putNumber(static_cast<quint64>(bytes.size()));
    m_bytes.append(bytes.constData(), static_cast<size_t>(bytes.size()));
}

void ValueHash::put(const QString &text)
{
    const size_t size = static_cast<size_t>(text.size());
    putNumber(size);
    const size_t at = m_bytes.size();
    m_bytes.resize(at + size * sizeof(char16_t));
    qToLittleEndian<char16_t>(text.utf16(), text.size(), m_bytes.data() + at);
}

void ValueHash::put(const QStringList &texts)
{
    putNumber(static_cast<quint64>(texts.size()));
    for (const QString &text : texts)
        put(text);
}

void ValueHash::put(QDate date)
{
    putNumber(static_cast<quint64>(date.toJulianDay()));
}

void ValueHash::put(const QJsonObject &json)
{
    put(canonicalJson(json));
}

void ValueHash::put(const LocalText &text)
{
    QStringList languages = text.byLanguage.keys();
    languages.sort();
    for (const QString &language : std::as_const(languages))
        add(language, text.byLanguage.value(language));
    putNumber(static_cast<quint64>(languages.size()));
}

void ValueHash::put(const SectionPreset &section)
{
    const auto &[heading, prompt, judgement] = section;
    add(heading, prompt, judgement);
}

void ValueHash::put(const PartialDate &date)
{
    const auto &[year, month, day] = date;
    add(year, month, day);
}

void ValueHash::put(const SourceAuthor &author)
{
    const auto &[family, given, literal] = author;
    add(family, given, literal);
}

void ValueHash::put(const Source &source)
{
    const auto &[id,
                 version,
                 key,
                 type,
                 publisher,
                 title,
                 authors,
                 issued,
                 accessed,
                 url,
                 canonicalUrl,
                 archiveUrl,
                 doi,
                 origin,
                 terms,
                 embargoUntilMs,
                 extra,
                 createdMs,
                 changedMs] = source;
    add(id, version, key, type, publisher, title, authors, issued, accessed, url, canonicalUrl);
    add(archiveUrl, doi, origin, int(terms), embargoUntilMs, extra, createdMs, changedMs);
}

void ValueHash::put(const DeskSettings &desk)
{
    // What `settingsOfSite` takes out reaches no page.
    const auto &[version,
                 name,
                 address,
                 baseUrl,
                 timeZone,
                 language,
                 categories,
                 words,
                 snippets,
                 privateHosts,
                 sourceFileMb,
                 lookDays,
                 checking,
                 about,
                 policy,
                 shareCards] = desk; // of cards a page asks for its own
    add(name, address, baseUrl, timeZone, language, checking.evidenceForReaders, about, policy);
}

void ValueHash::put(const Kind &kind)
{
    const auto &[id,
                 version,
                 order,
                 name,
                 plural,
                 schemaType,
                 reviewDays,
                 target,
                 headlineLimit,
                 dekLimit,
                 sections,
                 beginning,
                 readerHeading,
                 readerText,
                 recheckText,
                 recheckOf,
                 recheckKept,
                 sourcesIntro,
                 document] = kind;
    add(id, version, order, name, plural, schemaType, reviewDays, textOf(target), headlineLimit);
    add(dekLimit, sections, beginning, readerHeading, readerText, recheckText, recheckOf);
    add(recheckKept, sourcesIntro, document);
}

void ValueHash::put(const Language &language)
{
    // Forms of facts and words of notices are for those who check, who see no page of the site.
    const auto &[tag,
                 name,
                 rightToLeft,
                 abbreviations,
                 ordinalDot,
                 months,
                 dateFormat,
                 words,
                 wordsTag,
                 wordsPerMinute,
                 version,
                 openQuote,
                 closeQuote,
                 openInnerQuote,
                 closeInnerQuote,
                 dash,
                 facts,
                 notices] = language;
    QStringList shortened(abbreviations.begin(), abbreviations.end());
    shortened.sort();
    QStringList keys = words.keys();
    keys.sort();
    add(tag, name, rightToLeft, shortened, ordinalDot, months, dateFormat, wordsTag);
    add(wordsPerMinute, version, openQuote, closeQuote, openInnerQuote, closeInnerQuote, dash);
    for (const QString &key : std::as_const(keys))
        add(key, words.value(key));
}

void ValueHash::put(const PageLink &link)
{
    const auto &[title, href, language, languageName] = link;
    add(title, href, language, languageName);
}

void ValueHash::put(const ListingEntry &entry)
{
    const auto &[href, title, label, mark, dek, language, date] = entry;
    add(href, title, label, mark, dek, language, date);
}

void ValueHash::put(const ListingGroup &group)
{
    const auto &[id, name, entries, more] = group;
    add(id, name, entries, more);
}

void ValueHash::put(const SitePlan::List &list)
{
    const auto &[path, title, titleIsWord, number, groups, pages, subjects, nothing] = list;
    add(path, title, titleIsWord, number, groups, pages, subjects, nothing);
}

} // namespace stet
