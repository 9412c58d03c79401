// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_words.h"

#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace stet {

namespace {

constexpr qsizetype mostQuoted = 400; ///< of what a source says, UTF-16 units

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::HistoryWords)
};

QDate dayOf(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs).date();
}

} // namespace

QString reasonWords(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Created:
        return HistoryWords::tr("made");
    case RevisionReason::Interval:
        return HistoryWords::tr("while writing");
    case RevisionReason::Closed:
        return HistoryWords::tr("closed");
    case RevisionReason::StateChange:
        return HistoryWords::tr("before another status");
    case RevisionReason::PersonChange:
        return HistoryWords::tr("before someone else's words");
    case RevisionReason::Import:
        return HistoryWords::tr("imported");
    case RevisionReason::Restore:
        return HistoryWords::tr("settled or restored");
    }
    return {};
}

QString versionTitle(const VersionHead &head)
{
    if (head.number == 0)
        return HistoryWords::tr("As it is now");
    return HistoryWords::tr("Version %1 of %2, %3")
        .arg(QString::number(head.number), dayText(dayOf(head.atMs)), timeOfDay(head.atMs));
}

QString dayHeading(qint64 atMs, qint64 nowMs)
{
    const QDate day = dayOf(atMs);
    const qint64 past = day.daysTo(dayOf(nowMs));
    if (past == 0)
        return HistoryWords::tr("Today");
    return past == 1 ? HistoryWords::tr("Yesterday") : dayText(day);
}

QString timeOfDay(qint64 atMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs).time(), QLocale::ShortFormat);
}

QString storyDetails(const StoryEntry &entry)
{
    QStringList lines{fullTime(entry.atMs)};
    lines << (entry.actor.account.isEmpty()
                  ? entry.actor.name
                  : HistoryWords::tr("%1, as %2 on %3")
                        .arg(entry.actor.name, entry.actor.account, entry.actor.machine));
    if (entry.events > 1)
        lines << HistoryWords::tr("Begun at %1").arg(fullTime(entry.fromMs));
    if (!entry.why.isEmpty())
        lines << HistoryWords::tr("“%1”").arg(entry.why.left(mostQuoted));
    if (!entry.quote.isEmpty())
        lines << HistoryWords::tr("The source: “%1”").arg(entry.quote.left(mostQuoted));
    return lines.join(u'\n');
}

} // namespace stet
