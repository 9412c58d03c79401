// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings_rules.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/interchange/csl_json.h"
#include "core/model/language.h"
#include "core/review/gate.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype shownOfRefused = 200;

QString line(const QString &text)
{
    return singleLine(cleanText(text).text);
}

QString whyNoBaseUrl(const QString &url)
{
    if (url.isEmpty())
        return {};
    const QString why = refusedAddress(url);
    if (!why.isEmpty())
        return why;
    // Pages are called by what follows it.
    if (url.contains(u'?') || url.contains(u'#'))
        return CoreWords::tr("It holds a ? or a #, and pages are added behind it.");
    return {};
}

QString whyNoAddress(const QString &address)
{
    if (address.isEmpty())
        return {};
    const qsizetype at = address.indexOf(u'@');
    const bool good = at > 0 && at == address.lastIndexOf(u'@') && at < address.size() - 1 &&
                      !address.contains(u' ') && !address.contains(u',');
    return good ? QString() : CoreWords::tr("This is not an e-mail address.");
}

/// Whether the system's IANA database has such a zone. Qt takes any word for one, as a POSIX rule
/// ("Nope", "Nope1").
bool isZone(const QString &name)
{
    const bool good = std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"/_+-").contains(c));
    });
    if (!good || name.startsWith(u'/') || !QTimeZone(name.toLatin1()).isValid())
        return false;
    return QFileInfo(QStringLiteral("/usr/share/zoneinfo/") + name).isFile() ||
           QTimeZone::availableTimeZoneIds().contains(name.toLatin1());
}

QString whyNoCategories(const QStringList &categories)
{
    const bool tooLong =
        std::any_of(categories.begin(), categories.end(), [](const QString &category) {
            return category.size() > MostNameUnits;
        });
    return tooLong ? CoreWords::tr(
                         "A category can have at most %n characters.", nullptr, int(MostNameUnits))
                   : QString();
}

QString whyNoWords(const QStringList &words)
{
    if (words.size() > MostWords)
        return CoreWords::tr(
            "A desk can have at most %n words of its own.", nullptr, int(MostWords));
    for (const QString &word : words) {
        if (word.size() > MostWordUnits)
            return CoreWords::tr(
                "A word can have at most %n characters.", nullptr, int(MostWordUnits));
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); }))
            return CoreWords::tr("A word of the desk holds no space.");
    }
    return {};
}

QString whyNoSnippets(const std::vector<Snippet> &snippets)
{
    if (qsizetype(snippets.size()) > MostSnippets)
        return CoreWords::tr("A desk can have at most %n snippets.", nullptr, int(MostSnippets));
    QSet<QString> names;
    for (const Snippet &snippet : snippets) {
        if (snippet.name.size() > MostNameUnits || snippet.text.size() > MostSnippetUnits)
            return CoreWords::tr("A snippet can have at most %1 characters, its name %2.")
                .arg(MostSnippetUnits)
                .arg(MostNameUnits);
        if (names.contains(snippet.name))
            return CoreWords::tr("Two snippets have the same name.");
        names.insert(snippet.name);
    }
    return {};
}

QString whyNoHosts(const QStringList &hosts)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\[[0-9a-f:.]+\\]|[^\\s/?#@:\\[\\]]+)(:[0-9]{1,5})?$"));
    for (const QString &host : hosts) {
        if (!form.match(host).hasMatch())
            return CoreWords::tr("“%1” is no host. A host is a name or an address, with a port "
                                 "where it has one (like \"wiki.example:8080\").")
                .arg(host.left(shownOfRefused));
    }
    return {};
}

QString whyNoRules(const CheckingRules &rules)
{
    constexpr int mostSources = 9;
    for (const int number : {rules.primarySources, rules.independentSources}) {
        if (number < 0 || number > mostSources)
            return CoreWords::tr("A claim can be asked for 0 to %n sources.", nullptr, mostSources);
    }
    const QJsonObject &gate = rules.gate;
    for (auto rule = gate.begin(); rule != gate.end(); ++rule) {
        const bool isKnown = gateRuleFrom(rule.key()) || rule.key() == exportWeightName();
        if (!isKnown || !gateWeightFrom(rule.value().toString()))
            return CoreWords::tr(
                       "“%1” is no rule of the gate, or its weight is neither “warns” nor "
                       "“blocks”.")
                .arg(rule.key().left(shownOfRefused));
    }
    return {};
}

void take(SettingsField field, const DeskSettings &from, DeskSettings &to)
{
    switch (field) {
    case SettingsField::Name:
        to.name = from.name;
        break;
    case SettingsField::Address:
        to.address = from.address;
        break;
    case SettingsField::BaseUrl:
        to.baseUrl = from.baseUrl;
        break;
    case SettingsField::TimeZone:
        to.timeZone = from.timeZone;
        break;
    case SettingsField::Language:
        to.language = from.language;
        break;
    case SettingsField::Categories:
        to.categories = from.categories;
        break;
    case SettingsField::Words:
        to.words = from.words;
        break;
    case SettingsField::Snippets:
        to.snippets = from.snippets;
        break;
    case SettingsField::PrivateHosts:
        to.privateHosts = from.privateHosts;
        break;
    case SettingsField::SourceFileMb:
        to.sourceFileMb = from.sourceFileMb;
        break;
    case SettingsField::LookDays:
        to.lookDays = from.lookDays;
        break;
    case SettingsField::Checking:
        to.checking = from.checking;
        break;
    case SettingsField::About:
        to.about = from.about;
        break;
    case SettingsField::Policy:
        to.policy = from.policy;
        break;
    case SettingsField::ShareCards:
        to.shareCards = from.shareCards;
        break;
    }
}

} // namespace

DeskSettings cleanSettings(DeskSettings settings)
{
    settings.name = line(settings.name);
    settings.address = line(settings.address);
    settings.baseUrl = line(settings.baseUrl);
    while (settings.baseUrl.endsWith(u'/'))
        settings.baseUrl.chop(1);
    settings.timeZone = settings.timeZone.trimmed();
    settings.language = settings.language.trimmed();
    for (QString &category : settings.categories)
        category = line(category);
    settings.categories.removeAll(QString());
    settings.categories.removeDuplicates();
    for (QString &word : settings.words)
        word = line(word);
    settings.words.removeAll(QString());
    settings.words.sort();
    settings.words.removeDuplicates();
    for (QString &host : settings.privateHosts)
        host = line(host).toLower();
    settings.privateHosts.removeAll(QString());
    settings.privateHosts.removeDuplicates();
    for (QString *const text : {&settings.about, &settings.policy})
        *text = text->trimmed().isEmpty() ? QString() : cleanText(*text).text;
    for (Snippet &snippet : settings.snippets)
        snippet = {line(snippet.name), cleanText(snippet.text).text};
    std::erase_if(settings.snippets, [](const Snippet &snippet) {
        return snippet.name.isEmpty() || snippet.text.trimmed().isEmpty();
    });
    return settings;
}

std::vector<SettingsFault> faultsOf(const DeskSettings &settings)
{
    std::vector<SettingsFault> faults;
    const auto look = [&faults](SettingsField field, const QString &why, const QString &value) {
        if (!why.isEmpty())
            faults.push_back({field, why, value.left(shownOfRefused)});
    };
    look(SettingsField::Name,
         settings.name.size() > MostNameUnits
             ? CoreWords::tr(
                   "A desk's name can have at most %n characters.", nullptr, int(MostNameUnits))
             : QString(),
         settings.name);
    look(SettingsField::BaseUrl, whyNoBaseUrl(settings.baseUrl), settings.baseUrl);
    look(SettingsField::Address, whyNoAddress(settings.address), settings.address);
    look(SettingsField::Language,
         settings.language.isEmpty() || isLanguageTag(settings.language)
             ? QString()
             : CoreWords::tr("This is not a language tag (like \"en\" or \"de-CH\")."),
         settings.language);
    look(SettingsField::TimeZone,
         settings.timeZone.isEmpty() || isZone(settings.timeZone)
             ? QString()
             : CoreWords::tr("There is no such time zone (like \"Europe/Berlin\")."),
         settings.timeZone);
    look(SettingsField::Categories, whyNoCategories(settings.categories), {});
    look(SettingsField::Words, whyNoWords(settings.words), {});
    look(SettingsField::Snippets, whyNoSnippets(settings.snippets), {});
    look(SettingsField::PrivateHosts, whyNoHosts(settings.privateHosts), {});
    look(SettingsField::SourceFileMb,
         settings.sourceFileMb < 1 || settings.sourceFileMb > MostSourceFileMb
             ? CoreWords::tr("The largest file that is kept of a source has 1 to %n MB.",
                             nullptr,
                             MostSourceFileMb)
             : QString(),
         QString::number(settings.sourceFileMb));
    look(SettingsField::LookDays,
         settings.lookDays < 1 || settings.lookDays > MostLookDays
             ? CoreWords::tr("A look at a source holds for 1 to %n days.", nullptr, MostLookDays)
             : QString(),
         QString::number(settings.lookDays));
    look(SettingsField::Checking, whyNoRules(settings.checking), {});
    for (const auto &[field, text] : {std::pair(SettingsField::About, settings.about),
                                      std::pair(SettingsField::Policy, settings.policy)}) {
        look(field,
             text.size() > MostSiteTextUnits
                 ? CoreWords::tr("A text about the desk can have at most %n characters.",
                                 nullptr,
                                 int(MostSiteTextUnits))
                 : QString(),
             {});
    }
    return faults;
}

bool sameIn(SettingsField field, const DeskSettings &a, const DeskSettings &b)
{
    DeskSettings with = a;
    take(field, b, with);
    return with == a;
}

namespace {

QString nameOf(const QString &entry)
{
    return entry;
}

QString nameOf(const Snippet &entry)
{
    return entry.name;
}

template <class List>
auto findNamed(const List &list, const QString &name)
{
    return std::find_if(
        list.begin(), list.end(), [&](const auto &entry) { return nameOf(entry) == name; });
}

/// `before`, with what others added to `after` since and without what they took away.
template <class List>
List listTakenBack(const List &before, const List &after, const List &now)
{
    List back;
    for (const auto &entry : before) {
        const auto was = findNamed(after, nameOf(entry));
        const auto is = findNamed(now, nameOf(entry));
        if (was != after.end() && is == now.end())
            continue; // others took it away
        const bool theirs = is != now.end() && (was == after.end() || !(*is == *was));
        back.push_back(theirs ? *is : entry);
    }
    QString previous;
    for (const auto &entry : now) {
        const QString name = nameOf(entry);
        if (findNamed(after, name) == after.end() && findNamed(before, name) == before.end()) {
            const auto place = findNamed(back, previous);
            back.insert(place == back.end() ? back.end() : place + 1, entry);
        }
        previous = name;
    }
    return back;
}

} // namespace

DeskSettings
takenBack(const DeskSettings &before, const DeskSettings &after, const DeskSettings &now)
{
    SettingsMerge merge = mergeSettings(after, before, now);
    DeskSettings &back = merge.merged;
    for (const SettingsField changedSince : std::as_const(merge.collisions))
        take(changedSince, now, back);
    back.categories = listTakenBack(before.categories, after.categories, now.categories);
    back.words = listTakenBack(before.words, after.words, now.words);
    back.snippets = listTakenBack(before.snippets, after.snippets, now.snippets);
    back.privateHosts = listTakenBack(before.privateHosts, after.privateHosts, now.privateHosts);
    back.version = now.version;
    return back;
}

SettingsMerge
mergeSettings(const DeskSettings &base, const DeskSettings &ours, const DeskSettings &theirs)
{
    SettingsMerge merge;
    merge.merged = theirs;
    for (int number = 0; number < settingsFieldCount; ++number) {
        const auto field = SettingsField(number);
        if (sameIn(field, ours, theirs))
            continue;
        if (sameIn(field, base, ours)) {
            merge.theirs.insert(field);
            continue;
        }
        take(field, ours, merge.merged);
        if (!sameIn(field, base, theirs))
            merge.collisions.insert(field);
    }
    return merge;
}

} // namespace stet
