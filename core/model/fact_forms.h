// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace stet {

/// How a language writes the facts that are compared: numbers, units, money, dates, names, who said
/// it and what denies it. From the member "facts" of its file. A value.
struct FactForms
{
    /// In which order 03/04/2026 has day and month.
    enum class DateOrder { Either, DayFirst, MonthFirst };

    QString decimal;  ///< between ones and tenths: "."
    QString grouping; ///< each of these may stand between thousands; a space stands for any
    DateOrder dateOrder = DateOrder::Either;
    bool nounsAreCapital = false; ///< as in German: a capital letter makes no name
    bool compounds = false;       ///< numbers are written in one word: "dreiundzwanzig"
    QStringList endings;          ///< of words, that tell no word from another; longest first
    QStringList elisions;         ///< what an apostrophe parts from its word: the l of "l'eau"
    /// Of each group ("units") the forms ("kilometre", "km") by what they stand for ("km").
    QHash<QString, QHash<QString, QStringList>> groups;

    bool operator==(const FactForms &) const = default;
};

/// Null where something has the wrong form; then `field`, if given, names it.
[[nodiscard]] std::optional<FactForms> factFormsFromJson(const QJsonObject &json,
                                                         QString *field = nullptr);

} // namespace stet
