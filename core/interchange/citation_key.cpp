// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/citation_key.h"

#include "core/base/free_name.h"
#include "core/base/text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype LongestKey = 40;
constexpr qsizetype WordsOfPublisher = 2;
constexpr qsizetype WordsOfTitle = 4;

struct StopWords
{
    const char *language;
    const char *words; ///< folded
};

/// Articles, and the shortest prepositions and conjunctions, of each language.
constexpr StopWords Lists[] = {
    {"en", "a an the of in on at to for from by with and or is are was as it its how what why"},
    {"de",
     "der die das den dem des ein eine einer eines einem einen und oder von vom zu zum zur im in "
     "am "
     "an auf aus bei mit fur uber ist sind wie was"},
    {"fr",
     "le la les l un une des du de d et ou a au aux en dans sur par pour avec est sont ce cette"},
    {"es", "el la los las un una unos unas de del y o u en a al con por para es son se lo que"},
    {"it", "il lo la i gli le un uno una di del della dei delle e o in a al con per da si"},
    {"nl", "de het een van en of in op te bij met voor is zijn der den"}};

bool isStopWord(const QString &word, const QString &language)
{
    const QString own = language.section(u'-', 0, 0).toLower();
    const bool isListed = std::any_of(std::begin(Lists), std::end(Lists), [&own](const auto &list) {
        return own == QLatin1StringView(list.language);
    });
    const QString wanted = u' ' + word + u' ';
    return std::any_of(std::begin(Lists), std::end(Lists), [&](const StopWords &list) {
        return (!isListed || own == QLatin1StringView(list.language)) &&
               QString(u' ' + QString::fromLatin1(list.words) + u' ').contains(wanted);
    });
}

/// The first words of `text` that say something, folded; of one that has no such words, the first.
QStringList tellingWords(const QString &text, const QString &language, qsizetype most)
{
    // An apostrophe ends an article: "l'aéroport".
    QString apart = text;
    apart.replace(u'\'', u' ').replace(QChar(0x2019), u' ');
    const bool isElided = language.startsWith(u"fr") || language.startsWith(u"it");
    const QStringList words = slugify(isElided ? apart : text).split(u'-', Qt::SkipEmptyParts);
    QStringList telling;
    for (const QString &word : words) {
        if (telling.size() < most && !isStopWord(word, language))
            telling.append(word);
    }
    return telling.isEmpty() ? words.mid(0, most) : telling;
}

} // namespace

QString readableKey(const Source &source)
{
    // A confidential label may say too much for a key that stands in the text.
    if (source.terms == SourceTerms::Confidential)
        return QStringLiteral("confidential");
    const QString language = source.extra.value(u"language").toString();
    const QString who = source.publisher.isEmpty() && !source.authors.empty()
                            ? source.authors.front().family + source.authors.front().literal
                            : source.publisher;
    QStringList words = tellingWords(who, language, WordsOfPublisher);
    words += tellingWords(source.title, language, WordsOfTitle);
    QString key;
    for (const QString &word : words) {
        const qsizetype length = key.size() + (key.isEmpty() ? 0 : 1) + word.size();
        if (length <= LongestKey)
            key += (key.isEmpty() ? QString() : QStringLiteral("-")) + word;
        else if (key.isEmpty())
            key = word.left(LongestKey);
        else
            break;
    }
    return key.isEmpty() ? QStringLiteral("source") : key;
}

QString proposedKey(const Source &source, const std::function<bool(const QString &)> &taken)
{
    return freeName(readableKey(source), taken);
}

} // namespace stet
