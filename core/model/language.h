// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/fact_forms.h"
#include "core/model/notice_words.h"
#include "core/model/source.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stet {

/// What the program knows of a language, from resources/languages: words for dates and for the
/// page, abbreviations that do not end a sentence.
struct Language
{
    QString tag;  ///< BCP 47 primary tag, "en"
    QString name; ///< in itself, "Deutsch"
    bool rightToLeft = false;
    QSet<QString> abbreviations;   ///< lower case, without the last dot: "e.g", "dr", "bzw"
    bool ordinalDot = false;       ///< "3. März": a number with a dot does not end a sentence
    QStringList months;            ///< twelve, as printed in a date
    QString dateFormat;            ///< "{d} {month} {yyyy}"
    QHash<QString, QString> words; ///< the page's own words by key; may hold {n}, {name} …
    QString wordsTag; ///< the language of words and dates where it is not this one; else empty
    int wordsPerMinute = 220;
    int version = 1;
    /// Quotation marks as this language prints them: outer and inner, opening and closing, with
    /// the space that belongs to them; and the dash between words. Empty: typed as they are.
    QString openQuote;
    QString closeQuote;
    QString openInnerQuote;
    QString closeInnerQuote;
    QString dash;
    std::optional<FactForms> facts; ///< none: facts in this language are not compared
    NoticeWords notices;            ///< how sources in this language tell of corrections

    /// `date` as this language prints it; empty for a null date.
    [[nodiscard]] QString printDate(const QDate &date) const;

    /// The same for a day, a month of a year ("May 2026") or a year alone; empty without a year.
    [[nodiscard]] QString printDate(const PartialDate &date) const;

    /// The word for `key`, or the key itself where the file lacks it.
    [[nodiscard]] QString word(const QString &key) const;

    /// As `word`, choosing "key.one" for n = 1 and "key.other" else; its {n} is still to fill.
    [[nodiscard]] QString wordFor(const QString &key, qint64 n) const;

    /// As `wordFor`, with {n} filled.
    [[nodiscard]] QString counted(const QString &key, qint64 n) const;

    bool operator==(const Language &) const = default;
};

/// A language from its JSON form. InvalidInput names the field.
[[nodiscard]] Result<Language> languageFromJson(const QJsonObject &json);

/// The languages that are built in, by primary tag; reads `:/stet/languages` once.
class Languages
{
public:
    Languages();

    /// As a desk has them: each of `documents` takes the place of the built-in one of its tag, or
    /// is one more, unless it cannot be read or the built-in one is of a newer version. Words that
    /// it lacks are the built-in ones, and so are its forms of facts and its words of notices.
    explicit Languages(const std::vector<QJsonObject> &documents);

    /// The best match for a BCP 47 tag: "de-CH" gives German. An unknown language gives English
    /// words without abbreviations, tagged "und", in the direction of the tag's script.
    [[nodiscard]] const Language &forTag(const QString &tag) const;
    [[nodiscard]] QStringList tags() const;

    /// The words of notices of all languages: few pages say reliably which is theirs.
    [[nodiscard]] NoticeWords noticeWords() const;

    /// What a language calls itself ("Deutsch"); the tag where nobody knows it.
    [[nodiscard]] QString nameOf(const QString &tag) const;

private:
    void settleUnknown();

    QHash<QString, Language> m_byTag;
    Language m_unknown;
    Language m_unknownRightToLeft;
};

/// The first part of a tag, in lower case: "de" of "de-CH".
[[nodiscard]] QString primaryTag(const QString &tag);

/// Whether `tag` is well formed by BCP 47 (RFC 5646 §2.1, langtag without grandfathered forms),
/// names its language by two or three letters, and has at most 35 characters. No language has a
/// longer name: four letters are reserved, and none of five to eight was ever registered.
[[nodiscard]] bool isLanguageTag(const QString &tag);

/// A language tag without a region that ISO 3166-1 has not ("en-UK"), for the attributes of a page:
/// there a tag of registered parts is asked for.
[[nodiscard]] QString printableTag(const QString &tag);

} // namespace stet
