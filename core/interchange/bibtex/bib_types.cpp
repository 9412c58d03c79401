// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_types.h"

#include "core/interchange/csl_json.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

struct Pair
{
    const char *first;
    const char *second;
};

/// Types of BibTeX and biblatex (manual of biblatex 3.19, section 2.1) with CSL's.
constexpr Pair ReadTypes[] = {{"article", "article-journal"},
                              {"suppperiodical", "article-journal"},
                              {"periodical", "periodical"},
                              {"book", "book"},
                              {"mvbook", "book"},
                              {"manual", "book"},
                              {"collection", "book"},
                              {"mvcollection", "book"},
                              {"proceedings", "book"},
                              {"mvproceedings", "book"},
                              {"reference", "book"},
                              {"mvreference", "book"},
                              {"booklet", "pamphlet"},
                              {"inbook", "chapter"},
                              {"bookinbook", "chapter"},
                              {"suppbook", "chapter"},
                              {"incollection", "chapter"},
                              {"suppcollection", "chapter"},
                              {"inproceedings", "paper-conference"},
                              {"conference", "paper-conference"},
                              {"inreference", "entry-encyclopedia"},
                              {"report", "report"},
                              {"techreport", "report"},
                              {"thesis", "thesis"},
                              {"phdthesis", "thesis"},
                              {"mastersthesis", "thesis"},
                              {"online", "webpage"},
                              {"electronic", "webpage"},
                              {"www", "webpage"},
                              {"webpage", "webpage"},
                              {"misc", "document"},
                              {"unpublished", "manuscript"},
                              {"dataset", "dataset"},
                              {"data", "dataset"},
                              {"software", "software"},
                              {"patent", "patent"},
                              {"standard", "standard"},
                              {"artwork", "graphic"},
                              {"image", "graphic"},
                              {"audio", "song"},
                              {"music", "song"},
                              {"video", "motion_picture"},
                              {"movie", "motion_picture"},
                              {"letter", "personal_communication"},
                              {"jurisdiction", "legal_case"},
                              {"legislation", "legislation"},
                              {"legal", "treaty"},
                              {"review", "review"},
                              {"performance", "performance"}};

constexpr Pair WrittenTypes[] = {{"article-journal", "article"},
                                 {"article-newspaper", "article"},
                                 {"article-magazine", "article"},
                                 {"periodical", "periodical"},
                                 {"book", "book"},
                                 {"pamphlet", "booklet"},
                                 {"chapter", "incollection"},
                                 {"entry-encyclopedia", "inreference"},
                                 {"entry-dictionary", "inreference"},
                                 {"paper-conference", "inproceedings"},
                                 {"report", "report"},
                                 {"thesis", "thesis"},
                                 {"webpage", "online"},
                                 {"post", "online"},
                                 {"post-weblog", "online"},
                                 {"manuscript", "unpublished"},
                                 {"dataset", "dataset"},
                                 {"software", "software"},
                                 {"patent", "patent"},
                                 {"standard", "standard"},
                                 {"graphic", "image"},
                                 {"song", "audio"},
                                 {"motion_picture", "video"},
                                 {"personal_communication", "letter"},
                                 {"legal_case", "jurisdiction"},
                                 {"legislation", "legislation"},
                                 {"treaty", "legal"},
                                 {"review", "review"},
                                 {"performance", "performance"}};

/// What BibTeX has no type for.
constexpr Pair OldTypes[] = {{"report", "techreport"},
                             {"online", "misc"},
                             {"dataset", "misc"},
                             {"software", "misc"},
                             {"patent", "misc"},
                             {"standard", "misc"},
                             {"image", "misc"},
                             {"audio", "misc"},
                             {"video", "misc"},
                             {"letter", "misc"},
                             {"jurisdiction", "misc"},
                             {"legislation", "misc"},
                             {"legal", "misc"},
                             {"review", "misc"},
                             {"performance", "misc"},
                             {"periodical", "misc"},
                             {"inreference", "incollection"}};

constexpr Pair Languages[] = {
    {"english", "en"},      {"american", "en-US"},     {"british", "en-GB"},
    {"canadian", "en-CA"},  {"australian", "en-AU"},   {"ngerman", "de"},
    {"naustrian", "de-AT"}, {"nswissgerman", "de-CH"}, {"french", "fr"},
    {"spanish", "es"},      {"italian", "it"},         {"dutch", "nl"},
    {"portuguese", "pt"},   {"brazilian", "pt-BR"},    {"swedish", "sv"},
    {"danish", "da"},       {"norwegian", "no"},       {"finnish", "fi"},
    {"polish", "pl"},       {"czech", "cs"},           {"russian", "ru"},
    {"ukrainian", "uk"},    {"greek", "el"},           {"turkish", "tr"},
    {"hungarian", "hu"},    {"catalan", "ca"},         {"latin", "la"},
    {"japanese", "ja"},     {"romanian", "ro"},        {"croatian", "hr"}};

/// Other names of the same.
constexpr Pair OtherLanguages[] = {{"usenglish", "en-US"},
                                   {"ukenglish", "en-GB"},
                                   {"german", "de"},
                                   {"germanb", "de"},
                                   {"deutsch", "de"},
                                   {"austrian", "de-AT"},
                                   {"swissgerman", "de-CH"},
                                   {"francais", "fr"},
                                   {"frenchb", "fr"},
                                   {"français", "fr"},
                                   {"español", "es"},
                                   {"italiano", "it"},
                                   {"portuges", "pt"},
                                   {"brazil", "pt-BR"},
                                   {"magyar", "hu"},
                                   {"norsk", "no"}};

template <size_t N>
QString secondOf(const Pair (&pairs)[N], const QString &first)
{
    for (const Pair &pair : pairs) {
        if (first == QString::fromUtf8(pair.first))
            return QString::fromUtf8(pair.second);
    }
    return {};
}

bool isAmong(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&word](const char *one) {
        return word == QLatin1StringView(one);
    });
}

} // namespace

bool isKnownBibType(const QString &bibType)
{
    return !secondOf(ReadTypes, bibType).isEmpty();
}

QString cslTypeOfBib(const QString &bibType, const QString &subtype)
{
    if (bibType == u"article" && isAmong(subtype, {"newspaper", "magazine"}))
        return QStringLiteral("article-") + subtype;
    if (isCslType(subtype))
        return subtype;
    const QString type = secondOf(ReadTypes, bibType);
    return type.isEmpty() ? QStringLiteral("document") : type;
}

BibTypeName bibTypeOfCsl(const QString &cslType, const QString &genre, BibDialect dialect)
{
    BibTypeName name{secondOf(WrittenTypes, cslType), {}};
    if (name.type.isEmpty())
        name.type = QStringLiteral("misc");
    if (dialect == BibDialect::BibTeX) {
        if (name.type == u"thesis")
            name.type = genre.contains(u"master", Qt::CaseInsensitive)
                            ? QStringLiteral("mastersthesis")
                            : QStringLiteral("phdthesis");
        else if (const QString old = secondOf(OldTypes, name.type); !old.isEmpty())
            name.type = old;
    }
    if (cslType == u"article-newspaper" || cslType == u"article-magazine")
        name.subtype = cslType.section(u'-', 1);
    else if (cslTypeOfBib(name.type, {}) != cslType && isCslType(cslType))
        name.subtype = cslType;
    return name;
}

bool isPartOfBook(const QString &cslType)
{
    return isAmong(
        cslType,
        {"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"});
}

bool isPeriodicalPart(const QString &cslType)
{
    return isAmong(cslType,
                   {"article-journal",
                    "article-magazine",
                    "article-newspaper",
                    "periodical",
                    "review",
                    "review-book"});
}

bool hasOwnNumber(const QString &cslType)
{
    return !isPartOfBook(cslType) && !isPeriodicalPart(cslType) && cslType != u"book" &&
           cslType != u"pamphlet";
}

QString languageTagOf(const QString &babelName)
{
    const QString name = babelName.trimmed().toLower();
    if (name.isEmpty())
        return {};
    for (const QString &tag : {secondOf(Languages, name), secondOf(OtherLanguages, name)}) {
        if (!tag.isEmpty())
            return tag;
    }
    return babelName.trimmed();
}

QString babelNameOf(const QString &tag)
{
    for (const Pair &pair : Languages) {
        if (tag == QLatin1StringView(pair.second))
            return QString::fromUtf8(pair.first);
    }
    return {};
}

} // namespace stet
