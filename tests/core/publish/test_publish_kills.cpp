// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "core/publish/seal.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

#include <csignal>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

constexpr int UsualKills = 30;
constexpr int ArticlesAtFirst = 60;
constexpr quint32 LongestRunUs = 60'000;
constexpr quint32 LongestRenamingUs = 6'000;

/// What a page, list, feed or map leads to below the site's root.
QStringList targetsIn(const QString &path, const QByteArray &bytes)
{
    static const QRegularExpression relative(u"(?:href|src)=\"([^\"#:?]+)(?:[#?][^\"]*)?\""_s);
    static const QRegularExpression absolute(
        u"https://desk\\.example/([^\"#<?\\s]*\\.(?:html|xml))"_s);
    const QString text = QString::fromUtf8(bytes);
    QStringList targets;
    if (path.endsWith(u".html"_s)) {
        for (auto found = relative.globalMatch(text); found.hasNext();) {
            const QString target = QUrl::fromPercentEncoding(found.next().captured(1).toUtf8());
            targets.append(QDir::cleanPath(QFileInfo(path).path() + u'/' + target));
        }
    } else {
        for (auto found = absolute.globalMatch(text); found.hasNext();)
            targets.append(QUrl::fromPercentEncoding(found.next().captured(1).toUtf8()));
    }
    return targets;
}

/// The links that lead nowhere of all that a reader comes to from the front page and the feeds.
QStringList deadLinks(const Files &files)
{
    QStringList next;
    for (const char *start : {"index.html", "atom.xml", "rss.xml", "sitemap.xml"}) {
        if (files.contains(QLatin1String(start)))
            next.append(QLatin1String(start));
    }
    QSet<QString> seen(next.begin(), next.end());
    QStringList dead;
    while (!next.isEmpty()) {
        const QString path = next.takeLast();
        for (const QString &target : targetsIn(path, files.value(path))) {
            if (!files.contains(target))
                dead.append(path + u" -> "_s + target);
            else if (!seen.contains(target))
                next.append(target);
            seen.insert(target);
        }
    }
    return dead;
}

/// Links of lists to pages of articles that are not there, whether somebody comes to the list or
/// not.
QStringList deadEntries(const Files &files)
{
    QStringList dead;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key().contains(u'/') || !file.key().endsWith(u".html"_s))
            continue;
        for (const QString &target : targetsIn(file.key(), *file)) {
            if (target.contains(u'/') && !files.contains(target))
                dead.append(file.key() + u" -> "_s + target);
        }
    }
    return dead;
}

/// Pages and lists that do not hold what was written there.
QStringList halfFiles(const Files &files)
{
    QStringList half;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key().endsWith(u".html"_s) && !file.key().startsWith(u'.') &&
            sealOf(*file, SealStyle::Html) != SealState::Whole)
            half.append(file.key());
    }
    return half;
}

ArticleContent contentOf(int number)
{
    ArticleContent content;
    content.headline = u"Number %1"_s.arg(number);
    content.slug = u"number-%1"_s.arg(number);
    content.kind = number % 2 == 0 ? u"news"_s : u"tool"_s;
    content.language = u"en"_s;
    content.category = u"Robotics"_s;
    content.tags = {u"tag %1"_s.arg(number / 10)};
    content.authors = {{u"Ada %1"_s.arg(number % 7), {}}};
    content.body = u"See [[number-%1]] and [[number-%2]]."_s.arg(number / 2).arg(number + 1);
    return content;
}

} // namespace

/// A publisher that is killed at any time leaves each file old or new and no link that leads
/// nowhere, and the next run brings the site to where an undisturbed one brings it.
class TestPublishKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void noKillLeavesHalfASite()
    {
        const int asked = qEnvironmentVariableIntValue("STET_KILLS");
        const int kills = asked > 0 ? asked : UsualKills;
        TestDesk desk(TestDesk::Place::Memory);
        DeskSettings settings = must(Settings(desk.session()).get());
        settings.baseUrl = u"https://desk.example"_s;
        must(Settings(desk.session()).update(settings));
        for (int i = 0; i < ArticlesAtFirst; ++i)
            must(Articles(desk.session()).create(contentOf(i)));
        publishAll(desk.session());

        QRandomGenerator random(20260304);
        const QTemporaryDir folder(QFileInfo(desk.path()).path() + u"/site-XXXXXX"_s);
        int renaming = 0;
        int early = 0;
        for (int kill = 0; kill < kills; ++kill) {
            // Every fifth falls into a first run.
            const QString site = folder.filePath(u"site-%1"_s.arg(kill / 5));
            change(desk.session(), kill);
            const bool seen = killOne(desk, site, random, kill % 2 == 0);
            const bool half = QFileInfo::exists(site + u"/.stet-journal"_s);
            renaming += half ? 1 : 0;
            early += seen ? 0 : 1;
            const Files files = bytesBelow(site);
            QCOMPARE(halfFiles(files), QStringList());
            QCOMPARE(deadLinks(files), QStringList());
            QCOMPARE(deadEntries(files), QStringList());

            must(publishSite(desk.session(), site));
            const QTemporaryDir undisturbed(folder.filePath(u"whole-XXXXXX"_s));
            must(publishSite(desk.session(), undisturbed.path()));
            const Files ours = bytesBelow(site);
            const Files whole = bytesBelow(undisturbed.path());
            QCOMPARE(ours.keys(), whole.keys());
            for (auto file = whole.begin(); file != whole.end(); ++file)
                QVERIFY2(ours.value(file.key()) == *file, qPrintable(file.key()));
        }
        qInfo("%d kills, %d of them while files were put in place, %d before the journal: 0 half "
              "files, 0 dead links",
              kills,
              renaming,
              early);
        QVERIFY(renaming > kills / 10);
        QVERIFY(early > 0);
    }

private:
    /// Pages, lists, feeds, and what leads to them.
    static void change(DeskSession &session, int round)
    {
        Articles articles(session);
        const ArticleContent content = contentOf(ArticlesAtFirst + round);
        (void)publishNow(session, must(articles.create(content)).id);
        if (round % 3 == 0)
            must(articles.spike(must(articles.bySlug(u"number-%1"_s.arg(round))).id));
        DeskSettings settings = must(Settings(session).get());
        settings.name = u"Desk %1"_s.arg(round);
        must(Settings(session).update(settings));
    }

    /// Kills a publisher at any time, or while it puts files in their places; gives whether it had
    /// come so far.
    static bool
    killOne(TestDesk &desk, const QString &site, QRandomGenerator &random, bool whileRenaming)
    {
        QProcess publisher;
        publisher.start(QStringLiteral(STET_KILL_PUBLISHER),
                        {desk.path(), site, QString::number(desk.clock().nowMs())});
        if (!publisher.waitForStarted())
            qFatal("the publisher did not start");
        const auto journal = [&site] {
            return QFileInfo::exists(site + u"/.stet-journal"_s);
        };
        if (whileRenaming) {
            while (!journal() && !publisher.waitForFinished(0))
                QThread::usleep(20);
            QThread::usleep(random.bounded(LongestRenamingUs));
        } else {
            QThread::usleep(random.bounded(LongestRunUs));
        }
        const bool seen = journal();
        ::kill(pid_t(publisher.processId()), SIGKILL);
        publisher.waitForFinished();
        return seen;
    }
};

STET_TEST(TestPublishKills)

#include "test_publish_kills.moc"
