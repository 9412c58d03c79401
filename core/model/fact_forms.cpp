// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fact_forms.h"

#include <QJsonArray>
#include <QSet>

namespace stet {

namespace {

const QSet<QString> &knownGroups()
{
    static const QSet<QString> groups{QStringLiteral("numbers"),
                                      QStringLiteral("scales"),
                                      QStringLiteral("glued scales"),
                                      QStringLiteral("ordinals"),
                                      QStringLiteral("fractions"),
                                      QStringLiteral("units"),
                                      QStringLiteral("currencies"),
                                      QStringLiteral("months"),
                                      QStringLiteral("weekdays"),
                                      QStringLiteral("days"),
                                      QStringLiteral("periods"),
                                      QStringLiteral("places"),
                                      QStringLiteral("words")};
    return groups;
}

/// Whether `key` is one that the group can be looked up by.
bool fitsGroup(const QString &group, const QString &key)
{
    const auto isNumber = [](const QString &text, int least, int most) {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok && number >= least && number <= most;
    };
    if (group == QLatin1String("numbers") || group == QLatin1String("ordinals"))
        return isNumber(key, 0, 1'000'000);
    if (group == QLatin1String("scales") || group == QLatin1String("glued scales"))
        return isNumber(key, 1, 15);
    if (group == QLatin1String("months"))
        return isNumber(key, 1, 12);
    if (group == QLatin1String("weekdays"))
        return isNumber(key, 1, 7);
    if (group == QLatin1String("days"))
        return isNumber(key, -7, 7);
    if (group == QLatin1String("periods"))
        return isNumber(key.section(u' ', 0, 0), -10, 10);
    if (group == QLatin1String("fractions"))
        return isNumber(key.section(u'/', 0, 0), 1, 100) && isNumber(key.section(u'/', 1), 2, 100);
    return !key.isEmpty();
}

std::optional<QStringList> stringsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (!item.isString() || item.toString().isEmpty())
            return std::nullopt;
        strings.append(item.toString());
    }
    return strings;
}

} // namespace

std::optional<FactForms> factFormsFromJson(const QJsonObject &json, QString *field)
{
    const auto refuse = [field](const QString &name) {
        if (field != nullptr)
            *field = name;
        return std::nullopt;
    };
    FactForms forms;
    forms.decimal = json.value(u"decimal").toString();
    forms.grouping = json.value(u"grouping").toString();
    if (forms.decimal.size() != 1 || forms.grouping.contains(forms.decimal))
        return refuse(QStringLiteral("decimal"));
    const QString order = json.value(u"dateOrder").toString();
    if (order == QLatin1String("dmy"))
        forms.dateOrder = FactForms::DateOrder::DayFirst;
    else if (order == QLatin1String("mdy"))
        forms.dateOrder = FactForms::DateOrder::MonthFirst;
    else if (!order.isEmpty())
        return refuse(QStringLiteral("dateOrder"));
    forms.nounsAreCapital = json.value(u"nounsAreCapital").toBool();
    forms.compounds = json.value(u"compounds").toBool();
    forms.endings = stringsOf(json.value(u"endings").toArray()).value_or(QStringList());
    forms.elisions = stringsOf(json.value(u"elisions").toArray()).value_or(QStringList());
    for (auto group = json.begin(); group != json.end(); ++group) {
        if (!knownGroups().contains(group.key()))
            continue; // what a later version adds
        const QJsonObject members = group.value().toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const std::optional<QStringList> written = stringsOf(it.value());
            if (!written || !fitsGroup(group.key(), it.key()))
                return refuse(group.key() + u'.' + it.key());
            forms.groups[group.key()].insert(it.key(), *written);
        }
    }
    return forms;
}

} // namespace stet
