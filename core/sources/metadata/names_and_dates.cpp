// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/names_and_dates.h"

#include "core/base/text.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

constexpr int MostPeople = 20'000;

/// Small, without accents: "März" is "marz".
QString foldedWord(const QString &word)
{
    QString folded;
    for (const QChar c : word.toLower().normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            folded.append(c);
    }
    return folded;
}

/// 1 to 12 for the name of a month, or at least three letters of its beginning, in English, German,
/// French or Spanish; 0: none.
int monthNamed(const QString &word)
{
    constexpr qsizetype ShortestName = 3;
    static const QList<QStringList> months = {
        QStringLiteral("january|januar|janner|janvier|enero").split(u'|'),
        QStringLiteral("february|februar|fevrier|febrero").split(u'|'),
        QStringLiteral("march|marz|mrz|mars|marzo").split(u'|'),
        QStringLiteral("april|avril|abril").split(u'|'),
        QStringLiteral("may|mai|mayo").split(u'|'),
        QStringLiteral("june|juni|juin|junio").split(u'|'),
        QStringLiteral("july|juli|juillet|julio").split(u'|'),
        QStringLiteral("august|aout|agosto").split(u'|'),
        QStringLiteral("september|septembre|septiembre|setiembre").split(u'|'),
        QStringLiteral("october|oktober|octobre|octubre").split(u'|'),
        QStringLiteral("november|novembre|noviembre").split(u'|'),
        QStringLiteral("december|dezember|decembre|diciembre").split(u'|')};
    const QString begun = foldedWord(word);
    for (qsizetype month = 0; begun.size() >= ShortestName && month < months.size(); ++month) {
        const QStringList &names = months.at(month);
        if (std::any_of(names.begin(), names.end(), [&begun](const QString &name) {
                return name.startsWith(begun);
            }))
            return int(month) + 1;
    }
    return 0;
}

std::optional<PartialDate> existing(int year, int month, int day)
{
    constexpr int FirstYear = 1000;
    const bool isDay = day == 0 ? month >= 0 && month <= 12 : QDate::isValid(year, month, day);
    if (year < FirstYear || !isDay || (month == 0 && day != 0))
        return std::nullopt;
    return PartialDate{year, month, day};
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles = {
        QStringLiteral("van"),   QStringLiteral("von"), QStringLiteral("der"),
        QStringLiteral("den"),   QStringLiteral("de"),  QStringLiteral("del"),
        QStringLiteral("della"), QStringLiteral("di"),  QStringLiteral("da"),
        QStringLiteral("dos"),   QStringLiteral("du"),  QStringLiteral("la"),
        QStringLiteral("le"),    QStringLiteral("el"),  QStringLiteral("al"),
        QStringLiteral("bin"),   QStringLiteral("ibn"), QStringLiteral("ben"),
        QStringLiteral("ter"),   QStringLiteral("ten"), QStringLiteral("zu"),
        QStringLiteral("zur"),   QStringLiteral("st."), QStringLiteral("af"),
        QStringLiteral("av")};
    return particles.contains(word.toLower());
}

bool isSuffix(const QString &word)
{
    static const QRegularExpression suffix(QStringLiteral("^(jr|sr|ii|iii|iv)\\.?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return suffix.match(word).hasMatch();
}

SourceAuthor literal(const QString &name)
{
    SourceAuthor author;
    author.literal = name;
    return author;
}

/// Letters and digits alone, lower case: "The Ledger" and "theledger" are the same.
QString bare(const QString &text)
{
    QString letters = slugify(text);
    return letters.remove(u'-');
}

bool isSiteName(const QString &part, const QString &site, const QString &host)
{
    if (!site.isEmpty())
        return singleLine(part).compare(singleLine(site), Qt::CaseInsensitive) == 0 ||
               bare(part) == bare(site);
    const QString name = bare(part);
    QString label = host;
    if (label.startsWith(u"www."))
        label.remove(0, 4);
    const QStringList labels = label.split(u'.');
    return name.size() >= 3 && std::any_of(labels.begin(), labels.end(), [&](const QString &one) {
               return bare(one) == name || QStringLiteral("the") + bare(one) == name;
           });
}

/// What many sites set beside their name: it names nobody.
bool isGenericName(const QString &part)
{
    static const QSet<QString> generic = {QStringLiteral("home"),
                                          QStringLiteral("homepage"),
                                          QStringLiteral("home page"),
                                          QStringLiteral("news"),
                                          QStringLiteral("official site"),
                                          QStringLiteral("official website"),
                                          QStringLiteral("startseite"),
                                          QStringLiteral("nachrichten"),
                                          QStringLiteral("accueil"),
                                          QStringLiteral("inicio")};
    return generic.contains(singleLine(part).toLower());
}

/// What parts a title from a name: a bar, or a dash or the like with spaces around it.
const QRegularExpression &joint()
{
    static const QRegularExpression form(QStringLiteral("\\s+[|–—·•»«:-]+\\s+|\\s*\\|\\s*"));
    return form;
}

/// Without what is left of a joint at its ends.
QString withoutEnds(QString text)
{
    static const QRegularExpression ends(QStringLiteral("^[\\s|–—·•»«:-]+|[\\s|–—·•»«:-]+$"));
    return text.remove(ends);
}

bool canBeSiteName(const QString &part)
{
    constexpr qsizetype LongestName = 40;
    return part.size() <= LongestName && part.count(u' ') < 5;
}

} // namespace

std::optional<PartialDate> dateIn(const QString &text)
{
    static const QRegularExpression iso(
        QStringLiteral("^(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?!\\d))?)?(?![\\d/.-])"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(?!\\d)"));
    // Between slashes nobody knows which is the day; between dots it comes first.
    static const QRegularExpression dotted(
        QStringLiteral("^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?![\\d.])"));
    static const QRegularExpression dayFirst(
        QStringLiteral("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: de)? (\\p{L}{3,10})\\.?,?"
                       "(?: del?)? (\\d{4})(?!\\d)"));
    static const QRegularExpression monthFirst(
        QStringLiteral("(?<!\\p{L})(\\p{L}{3,10})\\.? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(?:del? "
                       ")?(\\d{4})(?!\\d)"));
    const QString line = singleLine(text.left(200));
    const auto number = [](const QRegularExpressionMatch &match, int group) {
        return match.captured(group).toInt();
    };
    if (const auto match = iso.match(line); match.hasMatch())
        return existing(number(match, 1), number(match, 2), number(match, 3));
    if (const auto match = compact.match(line); match.hasMatch())
        return existing(number(match, 1), number(match, 2), number(match, 3));
    if (const auto match = dotted.match(line); match.hasMatch())
        return existing(number(match, 3), number(match, 2), number(match, 1));
    if (const auto match = dayFirst.match(line);
        match.hasMatch() && monthNamed(match.captured(2)) > 0)
        return existing(number(match, 3), monthNamed(match.captured(2)), number(match, 1));
    if (const auto match = monthFirst.match(line);
        match.hasMatch() && monthNamed(match.captured(1)) > 0)
        return existing(number(match, 3), monthNamed(match.captured(1)), number(match, 2));
    return std::nullopt;
}

bool isTurnedRound(const QString &name)
{
    const QStringList parts = name.split(u',');
    if (parts.size() != 2 || isSuffix(parts.last().trimmed()))
        return false;
    const QStringList family = parts.first().split(u' ', Qt::SkipEmptyParts);
    return family.size() == 1 || (family.size() > 1 && isParticle(family.first()));
}

SourceAuthor personNamed(const QString &name)
{
    const QString line = singleLine(name);
    SourceAuthor author;
    if (line.count(u',') == 1 && !isSuffix(line.section(u',', 1).trimmed())) {
        author.family = line.section(u',', 0, 0).trimmed();
        author.given = line.section(u',', 1).trimmed();
        return author.family.isEmpty() || author.given.isEmpty() ? literal(line.trimmed()) : author;
    }
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    QString suffix;
    if (words.size() > 2 && isSuffix(words.last())) {
        suffix = u' ' + words.takeLast();
        if (words.last().endsWith(u','))
            words.last().chop(1);
    }
    if (words.size() < 2)
        return literal(line);
    qsizetype family = words.size() - 1;
    while (family > 1 && isParticle(words.at(family - 1)))
        --family;
    author.family = words.sliced(family).join(u' ') + suffix;
    author.given = words.first(family).join(u' ');
    return author;
}

std::vector<SourceAuthor> peopleIn(const QString &byline)
{
    static const QRegularExpression by(
        QStringLiteral("^(?:(?:written|story|reported|reporting) )?(?:by|von|par|por)[: ]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parting(
        QStringLiteral("\\s*(?:;|\\||•|·)\\s*|\\s*,?\\s+(?:and|und|et|y|&|with)\\s+|\\s*,\\s*"));
    std::vector<SourceAuthor> people;
    QString line = singleLine(byline);
    line.remove(by);
    const QStringList parts = line.split(parting, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size() && people.size() < MostPeople; ++i) {
        QString name = parts.at(i).trimmed();
        if (i > 0 && isSuffix(name) && !people.empty()) {
            people.back().family += u' ' + name;
            continue;
        }
        if (name.isEmpty() || name.contains(u'@') || name.contains(u'/'))
            continue;
        // "By Jane Doe, Berlin": behind the first name a lone word is a place or an office.
        if (!people.empty() && !name.contains(u' ') && parts.size() == 2 && line.contains(u','))
            continue;
        people.push_back(personNamed(name));
    }
    return people;
}

QString cleanPublisher(const QString &name, const QString &host)
{
    const QString line = withoutEnds(singleLine(name));
    QStringList parts = line.split(joint(), Qt::SkipEmptyParts);
    parts.removeIf(isGenericName);
    if (line.isEmpty() || parts.isEmpty())
        return line.isEmpty() ? singleLine(name) : line;
    if (parts.size() == 1)
        return parts.first();
    const auto own = std::find_if(parts.begin(), parts.end(), [&host](const QString &part) {
        return isSiteName(part, {}, host);
    });
    if (own != parts.end())
        return *own;
    // Behind a bar stands what the site says of itself; a dash may be part of a name.
    static const QRegularExpression bar(QStringLiteral("[|»·•]"));
    return line.contains(bar) && canBeSiteName(parts.first()) ? parts.first() : line;
}

SplitTitle
splitTitle(const QString &title, const QString &site, const QString &host, const QString &headline)
{
    const QString line = singleLine(title);
    const QStringList parts = line.split(joint(), Qt::SkipEmptyParts);
    if (parts.size() == 1 && line.startsWith(u'|') && canBeSiteName(parts.first()))
        return {{}, parts.first()};
    if (parts.size() < 2)
        return {line, {}};
    const auto without = [&](bool first) {
        const QString &name = first ? parts.first() : parts.last();
        return SplitTitle{
            withoutEnds(first ? line.sliced(name.size()) : line.first(line.size() - name.size())),
            name};
    };
    if (isSiteName(parts.last(), site, host))
        return without(false);
    if (isSiteName(parts.first(), site, host))
        return without(true);
    const QString heading = bare(headline);
    for (const bool first : {false, true}) {
        const SplitTitle split = without(first);
        const bool isName = canBeSiteName(split.site) && !split.site.front().isLower();
        if (isName && !heading.isEmpty() && bare(split.title) == heading)
            return split;
    }
    // A bar between two single words parts them only where it stands apart.
    static const QRegularExpression lastBar(QStringLiteral("\\s*\\|\\s*[^|]+$"));
    static const QRegularExpression apart(QStringLiteral("\\s\\|\\s+[^|]+$"));
    const bool isOneWord = !without(false).title.contains(u' ');
    if (site.isEmpty() && (isOneWord ? apart : lastBar).match(line).hasMatch() &&
        canBeSiteName(parts.last()))
        return without(false);
    return {line, {}};
}

} // namespace stet
