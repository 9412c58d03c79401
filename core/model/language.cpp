// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/language.h"

#include "core/base/core_words.h"
#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QStringBuilder>

#include <algorithm>

namespace stet {

namespace {

tl::unexpected<Error> refuseLanguage(const QString &field, const QString &tag)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("This language file cannot be read: its field \"%1\" is missing or "
                              "has the wrong form.")
                    .arg(field),
                tag);
}

/// Whether text in the language or script of `tag` runs from right to left.
bool runsRightToLeft(const QString &tag)
{
    static const QSet<QString> languages{QStringLiteral("ar"),
                                         QStringLiteral("arc"),
                                         QStringLiteral("ckb"),
                                         QStringLiteral("dv"),
                                         QStringLiteral("fa"),
                                         QStringLiteral("he"),
                                         QStringLiteral("iw"),
                                         QStringLiteral("nqo"),
                                         QStringLiteral("ps"),
                                         QStringLiteral("sd"),
                                         QStringLiteral("syr"),
                                         QStringLiteral("ug"),
                                         QStringLiteral("ur"),
                                         QStringLiteral("yi")};
    static const QSet<QString> scripts{QStringLiteral("arab"),
                                       QStringLiteral("hebr"),
                                       QStringLiteral("thaa"),
                                       QStringLiteral("syrc"),
                                       QStringLiteral("nkoo")};
    const QString second = tag.section(u'-', 1, 1).toLower();
    if (second.size() == 4)
        return scripts.contains(second);
    return languages.contains(primaryTag(tag));
}

bool isAlpha(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAlphanumeric(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isAlpha(QStringView(&c, 1)) || isDigits(QStringView(&c, 1));
    });
}

bool isVariant(QStringView text)
{
    return (text.size() >= 5 && text.size() <= 8) || (text.size() == 4 && isDigits(text.left(1)));
}

/// Passes over the extension or private use that begins at `at`; false where it has no subtag.
bool skipExtension(const QList<QStringView> &parts, qsizetype &at)
{
    const bool privateUse = parts.at(at).compare(u"x", Qt::CaseInsensitive) == 0;
    const qsizetype begin = ++at;
    while (at < parts.size() && (privateUse || parts.at(at).size() > 1))
        ++at;
    return at > begin;
}

/// `format` with its gaps filled.
QString printedDate(QStringView format, const QStringList &months, const PartialDate &date)
{
    constexpr qsizetype usualMonth = 12;
    QString printed;
    printed.reserve(format.size() + usualMonth);
    const auto put = [&printed](int number, qsizetype width) {
        const QString digits = QString::number(number);
        for (qsizetype i = digits.size(); i < width; ++i)
            printed += u'0';
        printed += digits;
    };
    QStringView rest = format;
    const auto take = [&rest](QStringView gap) {
        const bool here = rest.startsWith(gap);
        rest = rest.sliced(here ? gap.size() : 0);
        return here;
    };
    while (!rest.isEmpty()) {
        if (rest.front() != u'{') {
            printed += rest.front();
            rest = rest.sliced(1);
        } else if (take(u"{d}")) {
            put(date.day, 1);
        } else if (take(u"{dd}")) {
            put(date.day, 2);
        } else if (take(u"{mm}")) {
            put(date.month, 2);
        } else if (take(u"{yyyy}")) {
            put(date.year, 4);
        } else if (take(u"{month}")) {
            printed += months.value(date.month - 1);
        } else {
            printed += u'{';
            rest = rest.sliced(1);
        }
    }
    return printed;
}

/// Of a format for days what prints a month of a year: from its month to its year, where the day
/// does not stand between them.
QString monthFormat(const QString &format)
{
    constexpr QStringView month = u"{month}";
    constexpr QStringView year = u"{yyyy}";
    const qsizetype from = format.indexOf(month);
    const qsizetype to = format.indexOf(year);
    const QString part =
        from < 0 || to < from ? QString() : format.mid(from, to + year.size() - from);
    return part.isEmpty() || part.contains(QLatin1String("{d")) ? QStringLiteral("{month} {yyyy}")
                                                                : part;
}

Result<NoticeWords> noticeWordsFrom(const QJsonValue &json, const QString &tag)
{
    NoticeWords notices;
    for (const auto &[name, words] : {std::pair{QStringLiteral("openings"), &notices.openings},
                                      std::pair{QStringLiteral("phrases"), &notices.phrases}}) {
        for (const QJsonValue &word : json[name].toArray()) {
            if (word.toString().isEmpty())
                return refuseLanguage(QStringLiteral("notices.") + name, tag);
            words->append(word.toString().toLower());
        }
    }
    return notices;
}

} // namespace

QString Language::printDate(const QDate &date) const
{
    if (!date.isValid())
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    return printedDate(dateFormat, months, {year, month, day});
}

QString Language::printDate(const PartialDate &date) const
{
    if (date.year <= 0)
        return {};
    if (const QDate day(date.year, date.month, date.day); day.isValid())
        return printDate(day);
    if (date.month < 1 || date.month > 12)
        return QString::number(date.year);
    return printedDate(monthFormat(dateFormat), months, date);
}

QString Language::word(const QString &key) const
{
    return words.value(key, key);
}

QString Language::wordFor(const QString &key, qint64 n) const
{
    return word(key % (n == 1 ? QStringView(u".one") : QStringView(u".other")));
}

QString Language::counted(const QString &key, qint64 n) const
{
    return filled(wordFor(key, n), u"{n}", QString::number(n));
}

Result<Language> languageFromJson(const QJsonObject &json)
{
    Language language;
    language.tag = json.value(u"tag").toString();
    if (!isLanguageTag(language.tag))
        return refuseLanguage(QStringLiteral("tag"), language.tag);
    language.version = json.value(u"version").toInt(1);
    language.name = json.value(u"name").toString();
    if (language.name.isEmpty())
        return refuseLanguage(QStringLiteral("name"), language.tag);
    language.rightToLeft = json.value(u"rightToLeft").toBool(runsRightToLeft(language.tag));
    const QJsonArray abbreviations = json.value(u"abbreviations").toArray();
    for (const QJsonValue &item : abbreviations)
        language.abbreviations.insert(item.toString().toLower());
    language.ordinalDot = json.value(u"ordinalDot").toBool();
    const QJsonArray months = json.value(u"months").toArray();
    for (const QJsonValue &item : months)
        language.months.append(item.toString());
    if (language.months.size() != 12 || language.months.contains(QString()))
        return refuseLanguage(QStringLiteral("months"), language.tag);
    language.dateFormat = json.value(u"dateFormat").toString();
    if (language.dateFormat.isEmpty())
        return refuseLanguage(QStringLiteral("dateFormat"), language.tag);
    const QJsonObject words = json.value(u"words").toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        if (!it.value().isString())
            return refuseLanguage(QLatin1StringView("words.") + it.key(), language.tag);
        language.words.insert(it.key(), it.value().toString());
    }
    const QJsonArray quotes = json.value(u"quotes").toArray();
    if (!quotes.isEmpty() && quotes.size() != 4)
        return refuseLanguage(QStringLiteral("quotes"), language.tag);
    language.openQuote = quotes.at(0).toString();
    language.closeQuote = quotes.at(1).toString();
    language.openInnerQuote = quotes.at(2).toString();
    language.closeInnerQuote = quotes.at(3).toString();
    language.dash = json.value(u"dash").toString();
    language.wordsPerMinute = json.value(u"wordsPerMinute").toInt(language.wordsPerMinute);
    if (language.wordsPerMinute <= 0)
        return refuseLanguage(QStringLiteral("wordsPerMinute"), language.tag);
    if (const QJsonValue facts = json.value(u"facts"); !facts.isUndefined()) {
        QString field;
        language.facts = factFormsFromJson(facts.toObject(), &field);
        if (!language.facts)
            return refuseLanguage(QLatin1StringView("facts.") + field, language.tag);
    }
    const Result<NoticeWords> notices = noticeWordsFrom(json.value(u"notices"), language.tag);
    if (!notices)
        return tl::unexpected<Error>(notices.error());
    language.notices = *notices;
    return language;
}

Languages::Languages()
{
    const QDir folder(QStringLiteral(":/stet/languages"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<Language> language =
            languageFromJson(QJsonDocument::fromJson(file.readAll()).object());
        if (language)
            m_byTag.insert(primaryTag(language->tag), *language);
    }
    settleUnknown();
}

Languages::Languages(const std::vector<QJsonObject> &documents)
    : Languages()
{
    for (const QJsonObject &document : documents) {
        Result<Language> language = languageFromJson(document);
        if (!language)
            continue;
        const QString tag = primaryTag(language->tag);
        const auto builtIn = m_byTag.constFind(tag);
        if (builtIn != m_byTag.constEnd()) {
            if (language->version < builtIn->version)
                continue;
            for (auto it = builtIn->words.begin(); it != builtIn->words.end(); ++it) {
                if (!language->words.contains(it.key()))
                    language->words.insert(it.key(), it.value());
            }
            if (!language->facts)
                language->facts = builtIn->facts;
            if (language->notices.isEmpty())
                language->notices = builtIn->notices;
        }
        m_byTag.insert(tag, *language);
    }
    settleUnknown();
}

void Languages::settleUnknown()
{
    m_unknown = m_byTag.value(QStringLiteral("en"));
    m_unknown.tag = QStringLiteral("und");
    m_unknown.name.clear();
    m_unknown.wordsTag = QStringLiteral("en");
    m_unknown.abbreviations.clear();
    m_unknown.facts.reset();
    m_unknownRightToLeft = m_unknown;
    m_unknownRightToLeft.rightToLeft = true;
}

const Language &Languages::forTag(const QString &tag) const
{
    const auto found = m_byTag.constFind(primaryTag(tag));
    if (found != m_byTag.constEnd())
        return *found;
    return runsRightToLeft(tag) ? m_unknownRightToLeft : m_unknown;
}

NoticeWords Languages::noticeWords() const
{
    NoticeWords all;
    for (const QString &tag : tags()) {
        const NoticeWords words = m_byTag.value(tag).notices;
        all.openings += words.openings;
        all.phrases += words.phrases;
    }
    all.openings.removeDuplicates();
    return all;
}

QStringList Languages::tags() const
{
    QStringList tags = m_byTag.keys();
    tags.sort();
    return tags;
}

QString Languages::nameOf(const QString &tag) const
{
    const QString known = forTag(tag).name;
    if (!known.isEmpty())
        return known;
    const QString name = QLocale(primaryTag(tag)).nativeLanguageName();
    return name.isEmpty() ? tag : name;
}

QString primaryTag(const QString &tag)
{
    return tag.section(u'-', 0, 0).toLower();
}

bool isLanguageTag(const QString &tag)
{
    constexpr qsizetype MaxLength = 35;
    if (tag.isEmpty() || tag.size() > MaxLength)
        return false;
    const QList<QStringView> parts = QStringView(tag).split(u'-');
    for (const QStringView part : parts) {
        if (part.isEmpty() || part.size() > 8 || !isAlphanumeric(part))
            return false;
    }
    const QStringView language = parts.first();
    if (language.size() < 2 || language.size() > 3 || !isAlpha(language))
        return false;
    // Two letters are of ISO 639-1, which Qt knows in full; of three letters there are thousands.
    if (language.size() == 2 && QLocale::codeToLanguage(language) == QLocale::AnyLanguage)
        return false;
    qsizetype at = 1;
    const auto take = [&parts, &at](auto &&matches) {
        const bool taken = at < parts.size() && matches(parts.at(at));
        at += taken ? 1 : 0;
        return taken;
    };
    const auto isExtlang = [](QStringView part) {
        return part.size() == 3 && isAlpha(part);
    };
    for (int n = 0; n < 3 && take(isExtlang); ++n) {
    }
    take([](QStringView part) { return part.size() == 4 && isAlpha(part); });
    take([](QStringView part) {
        return (part.size() == 2 && isAlpha(part)) || (part.size() == 3 && isDigits(part));
    });
    while (take(isVariant)) {
    }
    while (at < parts.size()) {
        if (parts.at(at).size() != 1 || !skipExtension(parts, at))
            return false;
    }
    return true;
}

QString printableTag(const QString &tag)
{
    QStringList parts = tag.split(u'-');
    for (qsizetype at = 1; at < parts.size() && parts.at(at).size() > 1; ++at) {
        if (parts.at(at).size() != 2)
            continue;
        if (QLocale::codeToTerritory(parts.at(at)) == QLocale::AnyTerritory)
            parts.removeAt(at);
        break;
    }
    return parts.join(u'-');
}

} // namespace stet
