// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_words.h"

#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace stet {

using namespace Qt::StringLiterals;

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

/// "3 pages", "2 lists", "1 feed": what readers go to.
QStringList readersChanges(const SiteChanges &changes)
{
    QStringList written;
    if (changes.pages > 0)
        written << SiteWords::tr("%Ln page(s)", nullptr, changes.pages);
    if (changes.lists > 0)
        written << SiteWords::tr("%Ln list(s)", nullptr, changes.lists);
    if (changes.feeds > 0)
        written << SiteWords::tr("%Ln feed(s)", nullptr, changes.feeds);
    return written;
}

QStringList allChanges(const SiteChanges &changes)
{
    QStringList written = readersChanges(changes);
    if (changes.maps > 0)
        written << SiteWords::tr("%Ln site map(s)", nullptr, changes.maps);
    if (changes.search > 0)
        written << SiteWords::tr("%Ln file(s) of the search", nullptr, changes.search);
    if (changes.assets > 0)
        written << SiteWords::tr("%Ln picture(s) and styles", nullptr, changes.assets);
    if (changes.removed > 0)
        written << SiteWords::tr("%Ln file(s) removed", nullptr, changes.removed);
    return written;
}

/// "Written to /srv/site: 3 pages, 2 lists, 1 feed. 214 files are as they were."
QString changesSentence(const SiteChanges &changes, const QString &folder)
{
    const QStringList written = allChanges(changes);
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

QString forecastSentence(const SiteOutlook &outlook)
{
    if (outlook.pages == 0)
        return SiteWords::tr("Nothing was published yet: the site would be its front page alone. "
                             "An article is published from its own menu.");
    const QString pages = SiteWords::tr("%Ln page(s)", nullptr, outlook.pages);
    const QString lists = SiteWords::tr("%Ln list(s)", nullptr, outlook.lists);
    if (!outlook.hasAddress)
        return SiteWords::tr("The site has %1 and %2. It has no feeds and no site maps, since the "
                             "desk’s settings do not say where its pages stand.")
            .arg(pages, lists);
    return SiteWords::tr("The site has %1, %2 and %3.")
        .arg(pages, lists, SiteWords::tr("%Ln feed(s)", nullptr, outlook.feeds));
}

QString writtenSentence(const SitePlace &place)
{
    if (place.folder.isEmpty())
        return {};
    return place.writtenMs == 0
               ? SiteWords::tr("It was not written into this folder from here yet.")
               : SiteWords::tr("Written there last: %1.").arg(fullTime(place.writtenMs));
}

QString outlookSentence(const SiteOutlook &outlook)
{
    if (outlook.isNothing())
        return SiteWords::tr("Nothing has to be written: all files there are as they would be.");
    const QString sentence =
        SiteWords::tr("To be written: %1.").arg(allChanges(outlook.changes).join(", "_L1));
    return outlook.changes.unchanged > 0 ? sentence + u' ' +
                                               SiteWords::tr("%Ln file(s) stay as they are.",
                                                             nullptr,
                                                             outlook.changes.unchanged)
                                         : sentence;
}

QString writeAct(const std::optional<SiteOutlook> &outlook, const SitePlace &place)
{
    if (place.folder.isEmpty())
        return SiteWords::tr("Write the site");
    const QString folder = folderName(place.folder);
    if (!outlook)
        return SiteWords::tr("Write the site into “%1”").arg(folder);
    if (outlook->isNothing())
        return SiteWords::tr("“%1” is up to date: write again").arg(folder);
    const QStringList changes = readersChanges(outlook->changes);
    return changes.isEmpty()
               ? SiteWords::tr("Write what changed into “%1”").arg(folder)
               : SiteWords::tr("Write %1 into “%2”").arg(changes.join(", "_L1), folder);
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
