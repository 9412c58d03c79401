// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_words.h"

#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace stet {

namespace {

struct SiteWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::SiteWords)
};

constexpr qsizetype longestFolder = 40;

QString folderName(const QString &folder)
{
    const QString name = QDir(folder).dirName();
    return name.size() > longestFolder ? name.left(longestFolder) + u'…' : name;
}

/// "Written to /srv/site: 3 pages, 2 lists, 1 feed. 214 files are as they were."
QString changesSentence(const SiteChanges &changes, const QString &folder)
{
    QStringList written;
    if (changes.pages > 0)
        written << SiteWords::tr("%Ln page(s)", nullptr, changes.pages);
    if (changes.lists > 0)
        written << SiteWords::tr("%Ln list(s)", nullptr, changes.lists);
    if (changes.feeds > 0)
        written << SiteWords::tr("%Ln feed(s)", nullptr, changes.feeds);
    if (changes.assets > 0)
        written << SiteWords::tr("%Ln picture(s) and styles", nullptr, changes.assets);
    if (changes.removed > 0)
        written << SiteWords::tr("%Ln file(s) removed", nullptr, changes.removed);
    QString sentence =
        written.isEmpty()
            ? SiteWords::tr("Nothing in %1 had to be written anew.").arg(folder)
            : SiteWords::tr("Written to %1: %2.").arg(folder, written.join(QStringLiteral(", ")));
    if (changes.unchanged > 0)
        sentence +=
            u' ' + SiteWords::tr("%Ln file(s) are as they were.", nullptr, changes.unchanged);
    return sentence;
}

} // namespace

QString forecastSentence(const SiteForecast &forecast)
{
    if (forecast.pages == 0)
        return SiteWords::tr("Nothing was published yet: the site would be its front page alone. "
                             "An article is published from its own menu.");
    const QString pages = SiteWords::tr("%Ln page(s)", nullptr, forecast.pages);
    const QString lists = SiteWords::tr("%Ln list(s)", nullptr, forecast.lists);
    if (!forecast.hasAddress)
        return SiteWords::tr("The site has %1 and %2. It has no feeds and no site maps, since the "
                             "desk’s settings do not say where its pages stand.")
            .arg(pages, lists);
    return SiteWords::tr("The site has %1, %2 and %3.")
        .arg(pages, lists, SiteWords::tr("%Ln feed(s)", nullptr, forecast.feeds));
}

QString newsSentence(const SiteForecast &forecast, const SitePlace &place)
{
    if (place.folder.isEmpty())
        return {};
    if (place.writtenMs == 0 || place.sequence == 0)
        return SiteWords::tr("It was not written into this folder from here yet: all of it is.");
    const QString when = fullTime(place.writtenMs);
    if (!forecast.hasNews())
        return SiteWords::tr("Nothing was published since it was written there last (%1).")
            .arg(when);
    QStringList news;
    if (forecast.first > 0)
        news << SiteWords::tr("%Ln article(s) for the first time", nullptr, forecast.first);
    if (forecast.again > 0)
        news << SiteWords::tr("%Ln article(s) again", nullptr, forecast.again);
    if (forecast.takenDown > 0)
        news << SiteWords::tr("%Ln taken down", nullptr, forecast.takenDown);
    if (forecast.isMore)
        news << SiteWords::tr("and more");
    return SiteWords::tr("Published since it was written there last (%1): %2.")
        .arg(when, news.join(QStringLiteral(", ")));
}

QString writeAct(const std::optional<SiteForecast> &forecast, const SitePlace &place)
{
    if (place.folder.isEmpty())
        return SiteWords::tr("Write the site");
    if (!forecast)
        return SiteWords::tr("Write the site into “%1”").arg(folderName(place.folder));
    return SiteWords::tr("Write %Ln page(s) into “%1”", nullptr, forecast->pages)
        .arg(folderName(place.folder));
}

Notice reportNotice(const PublishReport &report)
{
    Notice notice;
    notice.text = changesSentence(report.changes, QDir::toNativeSeparators(report.folder));
    if (!report.hasAddress)
        notice.text += u' ' + SiteWords::tr("There are no feeds and site maps, since the desk's "
                                            "settings do not say where its pages stand.");
    const auto found = int(report.findings.total + report.left.size());
    if (found > 0) {
        notice.weight = Notice::Weight::Warning;
        notice.text += u' ' + SiteWords::tr("%Ln thing(s) on them need a look.", nullptr, found);
    }
    return notice;
}

Notice deployNotice(const DeployEnd &end)
{
    Notice notice;
    notice.weight = Notice::Weight::Error;
    switch (end.how) {
    case DeployEnd::How::Done:
        notice.weight = Notice::Weight::Info;
        notice.text = SiteWords::tr("The command ended well.");
        return notice;
    case DeployEnd::How::Cancelled:
        notice.weight = Notice::Weight::Warning;
        notice.text = SiteWords::tr("The command was cancelled. What it did until then is done.");
        return notice;
    case DeployEnd::How::Failed:
        notice.text = SiteWords::tr("The command failed with exit code %1.").arg(end.exitCode);
        break;
    case DeployEnd::How::Crashed:
        notice.text = SiteWords::tr("The command was ended by the system.");
        break;
    case DeployEnd::How::NotStarted:
        notice.text = SiteWords::tr("The command could not be started.");
        break;
    }
    notice.text += u' ' + SiteWords::tr("The site is written; its server may have the one of "
                                        "before.");
    if (!end.lastLines.isEmpty())
        notice.text +=
            u' ' + SiteWords::tr("Its last words: %1").arg(end.lastLines.section(u'\n', -1));
    notice.detail = end.lastLines;
    return notice;
}

} // namespace stet
