// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/targets/target_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace stet {

namespace {

/// What is said of targets in the window.
struct TargetWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::TargetWords)
};

} // namespace

QString measureName(Measure measure)
{
    switch (measure) {
    case Measure::Words:
        return TargetWords::tr("words", "what is counted");
    case Measure::Characters:
        return TargetWords::tr("characters", "what is counted");
    case Measure::Minutes:
        return TargetWords::tr("minutes", "what is counted");
    }
    Q_UNREACHABLE();
}

QString targetWords(const Target &target)
{
    if (!target.isSet())
        return TargetWords::tr("none");
    switch (target.measure) {
    case Measure::Words:
        return TargetWords::tr("%Ln word(s)", nullptr, target.amount);
    case Measure::Characters:
        return TargetWords::tr("%Ln character(s)", nullptr, target.amount);
    case Measure::Minutes:
        return TargetWords::tr("%Ln minute(s)", nullptr, target.amount);
    }
    Q_UNREACHABLE();
}

QString progressWords(const TextLength &length, const Target &target)
{
    const QString now = QLocale().toString(length.in(target.measure));
    switch (target.measure) {
    case Measure::Words:
        return TargetWords::tr("%1 of %Ln word(s)", "how many there are", target.amount).arg(now);
    case Measure::Characters:
        return TargetWords::tr("%1 of %Ln character(s)", "how many there are", target.amount)
            .arg(now);
    case Measure::Minutes:
        return TargetWords::tr("%1 of %Ln minute(s)", "how many there are", target.amount).arg(now);
    }
    Q_UNREACHABLE();
}

} // namespace stet
