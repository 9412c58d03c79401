// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_choices.h"

#include "ui/desk/article_cells.h"
#include "ui/widgets/ui_language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace stet {

namespace {

constexpr int usualDueHour = 17;

struct ChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::DeskChoices)
};

PaletteEntry entryOf(const QString &title, const QVariant &data, int count = -1)
{
    PaletteEntry entry;
    entry.title = title;
    entry.data = data;
    if (count >= 0)
        entry.note = QLocale().toString(count);
    return entry;
}

QString kindName(const std::vector<Kind> &kinds, const QString &id)
{
    for (const Kind &kind : kinds) {
        if (kind.id == id)
            return kind.name.in(uiLanguage());
    }
    return id;
}

QString dueWords(const QDateTime &due)
{
    return QLocale().toString(
        due, ChoiceWords::tr("ddd d MMM yyyy, HH:mm", "a day and a time, in the signs of QLocale"));
}

QDateTime timeOn(QDate day, QTime time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(clockTime(day, time, zone).atMs, zone);
}

/// "2026-03-04", "4.3.2026", "+3d", or the next day of that name, in full or shortened, in the
/// window's language or English.
QDate typedDay(const QString &typed, QDate today)
{
    for (const char *form : {"yyyy-MM-dd", "d.M.yyyy"}) {
        const QDate day = QDate::fromString(typed, QString::fromLatin1(form));
        if (day.isValid())
            return day;
    }
    static const QRegularExpression later(QStringLiteral("^\\+(\\d{1,3})d$"));
    if (const auto match = later.match(typed); match.hasMatch())
        return today.addDays(match.captured(1).toInt());
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const QDate day = today.addDays(ahead);
        for (const QLocale &locale : {QLocale(), QLocale(QLocale::English)}) {
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                QString name = locale.dayName(day.dayOfWeek(), form);
                name.remove(u'.');
                if (typed.compare(name, Qt::CaseInsensitive) == 0)
                    return day;
            }
        }
    }
    return {};
}

PaletteEntry dueEntry(const QString &title, const QDateTime &due)
{
    PaletteEntry entry = entryOf(title, due.toMSecsSinceEpoch());
    entry.detail = dueWords(due);
    return entry;
}

const ListFacets::Values &valuesOf(ListFilter filter, const ListFacets &facets)
{
    switch (filter) {
    case ListFilter::Tag:
        return facets.tags;
    case ListFilter::Kind:
        return facets.kinds;
    case ListFilter::Language:
        return facets.languages;
    case ListFilter::Owner:
        return facets.owners;
    case ListFilter::Category:
        break;
    }
    return facets.categories;
}

QString ownerName(const QString &name)
{
    return name.isEmpty() ? ChoiceWords::tr("Nobody") : name;
}

} // namespace

QString filterName(ListFilter filter)
{
    switch (filter) {
    case ListFilter::Category:
        return ChoiceWords::tr("Category");
    case ListFilter::Tag:
        return ChoiceWords::tr("Tag");
    case ListFilter::Kind:
        return ChoiceWords::tr("Kind");
    case ListFilter::Language:
        return ChoiceWords::tr("Language");
    case ListFilter::Owner:
        break;
    }
    return ChoiceWords::tr("Owner");
}

QString
filterText(ListFilter filter, const ArticleQuery &query, const QHash<QString, QString> &kindNames)
{
    switch (filter) {
    case ListFilter::Category:
        return query.category;
    case ListFilter::Tag:
        return query.tag;
    case ListFilter::Kind:
        return kindNames.value(query.kind, query.kind);
    case ListFilter::Language:
        return query.language.isEmpty() ? QString() : languageName(query.language);
    case ListFilter::Owner:
        break;
    }
    return query.owner ? ownerName(*query.owner) : QString();
}

std::vector<PaletteEntry>
filterEntries(ListFilter filter, const DeskChoices &choices, const ArticleQuery &query)
{
    std::vector<PaletteEntry> entries;
    if (!filterText(filter, query, {}).isEmpty()) {
        PaletteEntry any = entryOf(ChoiceWords::tr("Any"), QVariant());
        any.icon = QStringLiteral("close");
        entries.push_back(std::move(any));
    }
    for (const auto &[value, count] : valuesOf(filter, choices.facets)) {
        const QString title = filter == ListFilter::Kind       ? kindName(choices.kinds, value)
                              : filter == ListFilter::Owner    ? ownerName(value)
                              : filter == ListFilter::Language ? languageName(value)
                                                               : value;
        entries.push_back(entryOf(title, value, count));
        if (filter == ListFilter::Language && title != value)
            entries.back().detail = value;
    }
    return entries;
}

void clearFilter(ListFilter filter, ArticleQuery &query)
{
    switch (filter) {
    case ListFilter::Category:
        query.category.clear();
        break;
    case ListFilter::Tag:
        query.tag.clear();
        break;
    case ListFilter::Kind:
        query.kind.clear();
        break;
    case ListFilter::Language:
        query.language.clear();
        break;
    case ListFilter::Owner:
        query.owner.reset();
        break;
    }
}

void applyFilter(ListFilter filter, const PaletteEntry &entry, ArticleQuery &query)
{
    if (!entry.data.isValid()) {
        clearFilter(filter, query);
        return;
    }
    const QString value = entry.data.toString();
    switch (filter) {
    case ListFilter::Category:
        query.category = value;
        break;
    case ListFilter::Tag:
        query.tag = value;
        break;
    case ListFilter::Kind:
        query.kind = value;
        break;
    case ListFilter::Language:
        query.language = value;
        break;
    case ListFilter::Owner:
        query.owner = value;
        break;
    }
}

std::vector<PaletteEntry> presenceEntries(const std::vector<ArticlePresence> &everyone,
                                          const QTimeZone &zone)
{
    std::vector<PaletteEntry> entries;
    for (const ArticlePresence &one : everyone) {
        entries.push_back(
            entryOf(one.headline.isEmpty() ? ChoiceWords::tr("Untitled") : one.headline,
                    QVariant::fromValue(one.article)));
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(one.presence.sinceMs, zone);
        entries.back().detail =
            ChoiceWords::tr("%1, since %2")
                .arg(one.presence.person, QLocale().toString(since.time(), QLocale::ShortFormat));
    }
    if (entries.empty()) {
        entries.push_back(entryOf(ChoiceWords::tr("Nobody has an article open"), {}));
        entries.back().enabled = false;
    }
    return entries;
}

std::vector<PaletteEntry> personEntries(const DeskChoices &choices)
{
    std::vector<PaletteEntry> entries;
    QHash<QString, int> owned;
    for (const auto &[name, count] : choices.facets.owners)
        owned.insert(name, count);
    QSet<QString> listed;
    for (const Person &person : choices.people) {
        if (!person.active)
            continue;
        entries.push_back(entryOf(person.name, person.name, owned.value(person.name)));
        listed.insert(person.name);
    }
    for (const auto &[name, count] : choices.facets.owners) {
        if (!name.isEmpty() && !listed.contains(name))
            entries.push_back(entryOf(name, name, count));
    }
    entries.push_back(entryOf(ChoiceWords::tr("Nobody"), QString()));
    return entries;
}

std::vector<PaletteEntry> categoryEntries(const DeskChoices &choices)
{
    std::vector<PaletteEntry> entries;
    QHash<QString, int> counts;
    for (const auto &[name, count] : choices.facets.categories)
        counts.insert(name, count);
    for (const QString &name : choices.categories)
        entries.push_back(entryOf(name, name, counts.value(name)));
    for (const auto &[name, count] : choices.facets.categories) {
        if (!choices.categories.contains(name))
            entries.push_back(entryOf(name, name, count));
    }
    entries.push_back(entryOf(ChoiceWords::tr("No category"), QString()));
    return entries;
}

std::vector<PaletteEntry> tagEntries(const DeskChoices &choices)
{
    std::vector<PaletteEntry> entries;
    for (const auto &[name, count] : choices.facets.tags)
        entries.push_back(entryOf(name, name, count));
    return entries;
}

std::vector<PaletteEntry> intervalEntries()
{
    std::vector<PaletteEntry> entries{entryOf(ChoiceWords::tr("As its kind says"), 0)};
    for (const int days : {14, 30, 60, 90, 180, 365})
        entries.push_back(entryOf(ChoiceWords::tr("Every %Ln day(s)", nullptr, days), days));
    return entries;
}

PaletteEntry typedInterval(const QString &typed)
{
    bool isNumber = false;
    const int days = typed.toInt(&isNumber);
    return isNumber && days > 0 ? entryOf(ChoiceWords::tr("Every %Ln day(s)", nullptr, days), days)
                                : PaletteEntry();
}

std::vector<PaletteEntry> dueEntries(qint64 nowMs, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const QTime evening(usualDueHour, 0);
    std::vector<PaletteEntry> entries{
        dueEntry(ChoiceWords::tr("Tomorrow"), timeOn(today.addDays(1), evening, zone)),
        dueEntry(ChoiceWords::tr("In a week"), timeOn(today.addDays(7), evening, zone)),
        entryOf(ChoiceWords::tr("No due time"), 0)};
    // Nobody is given until an hour that is over.
    const QDateTime tonight = timeOn(today, evening, zone);
    if (tonight.toMSecsSinceEpoch() > nowMs)
        entries.insert(entries.begin(), dueEntry(ChoiceWords::tr("Today"), tonight));
    return entries;
}

ClockTime typedTime(const QString &typed, qint64 nowMs, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const auto timeFrom = [](const QString &text) {
        return QTime::fromString(text, QStringLiteral("H:mm"));
    };
    // Day and hour apart: together Qt would read them by the machine's clock.
    const QStringList words = QString(typed).replace(u'T', u' ').split(u' ', Qt::SkipEmptyParts);
    ClockTime at;
    if (words.size() == 1 && timeFrom(words.front()).isValid())
        at = clockTime(today, timeFrom(words.front()), zone);
    const QTime time = words.size() == 2 ? timeFrom(words.back()) : QTime(usualDueHour, 0);
    const QDate day = typedDay(words.value(0), today);
    if (day.isValid() && time.isValid() && words.size() <= 2)
        at = clockTime(day, time, zone);
    return at.atMs > 0 ? at : ClockTime();
}

PaletteEntry typedDue(const QString &typed, qint64 nowMs, const QTimeZone &zone)
{
    const qint64 atMs = typedTime(typed, nowMs, zone).atMs;
    if (atMs == 0)
        return {};
    PaletteEntry entry = entryOf(dueWords(QDateTime::fromMSecsSinceEpoch(atMs, zone)), atMs);
    if (atMs < nowMs)
        entry.detail = ChoiceWords::tr("this time is over: late at once");
    return entry;
}

} // namespace stet
