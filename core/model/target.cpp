// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/target.h"

namespace stet {

namespace {

QLatin1StringView nameOf(Measure measure)
{
    switch (measure) {
    case Measure::Words:
        return QLatin1StringView("words");
    case Measure::Characters:
        return QLatin1StringView("characters");
    case Measure::Minutes:
        return QLatin1StringView("minutes");
    }
    Q_UNREACHABLE();
}

} // namespace

int TextLength::in(Measure measure) const
{
    switch (measure) {
    case Measure::Words:
        return words;
    case Measure::Characters:
        return characters;
    case Measure::Minutes:
        return minutes;
    }
    Q_UNREACHABLE();
}

int mostOf(Measure measure)
{
    switch (measure) {
    case Measure::Words:
        return 100'000;
    case Measure::Characters:
        return 1'000'000;
    case Measure::Minutes:
        return 1'000;
    }
    Q_UNREACHABLE();
}

QLatin1StringView targetMember(Measure measure)
{
    switch (measure) {
    case Measure::Words:
        return QLatin1StringView("targetWords");
    case Measure::Characters:
        return QLatin1StringView("targetCharacters");
    case Measure::Minutes:
        return QLatin1StringView("targetMinutes");
    }
    Q_UNREACHABLE();
}

QLatin1StringView targetField(Measure measure)
{
    switch (measure) {
    case Measure::Words:
        return QLatin1StringView("target_words");
    case Measure::Characters:
        return QLatin1StringView("target_characters");
    case Measure::Minutes:
        return QLatin1StringView("target_minutes");
    }
    Q_UNREACHABLE();
}

Target targetFrom(const QJsonObject &json)
{
    for (const Measure measure : allMeasures) {
        if (const int amount = json.value(targetMember(measure)).toInt(); amount != 0)
            return {measure, amount};
    }
    return {};
}

void putTarget(QJsonObject &json, const Target &target)
{
    for (const Measure measure : allMeasures)
        json.remove(targetMember(measure));
    if (target.isSet())
        json.insert(targetMember(target.measure), target.amount);
}

QString textOf(const Target &target)
{
    if (!target.isSet())
        return {};
    const QString amount = QString::number(target.amount);
    return target.measure == Measure::Words ? amount : amount + u' ' + nameOf(target.measure);
}

Target targetFromText(const QString &text)
{
    const int amount = text.section(u' ', 0, 0).toInt();
    const QString name = text.section(u' ', 1);
    for (const Measure measure : allMeasures) {
        if (name == nameOf(measure))
            return {measure, amount};
    }
    return {Measure::Words, amount};
}

} // namespace stet
