// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

using stet::test::filesBelow;
using stet::test::Finished;
using stet::test::StetctlRun;

/// Articles are published, corrected, scheduled and taken down from the command line.
class TestPublishingCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
        QCOMPARE(on({u"settings"_s, u"--base-url=https://desk.example"_s}).exitCode, 0);
        m_run->writeFile(u"in/one.md"_s, "---\ntitle: One\n---\n\nIt took 12 days.\n");
        m_run->writeFile(u"in/two.md"_s, "---\ntitle: Two\n---\n\nText of two.\n");
        QCOMPARE(on({u"import"_s, m_run->path(u"in"_s)}).exitCode, 0);
    }

    void cleanup()
    {
        QCOMPARE(on({u"doctor"_s}).exitCode, 0);
        m_run.reset();
    }

    void theGateIsAskedAndPassedWithAReason()
    {
        const Finished refused = on({u"publish"_s, u"one"_s});
        QCOMPARE(refused.exitCode, 4);
        QVERIFY2(refused.err.contains("unchecked"), refused.err.constData());
        QCOMPARE(refused.out, QByteArray());
        QVERIFY(!site().contains(u"news/one.html"_s));
        const QJsonObject told = on({u"publish"_s, u"one"_s, u"none"_s, u"--json"_s}).json();
        QCOMPARE(told.value(u"published"_s).toArray().size(), 0);
        QCOMPARE(told.value(u"refused"_s).toArray().size(), 2);
        const Finished done = on({u"publish"_s, u"one"_s, u"--override=It has to go out"_s});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.out, QByteArray("one: edition 1\n"));
        QVERIFY(on({u"log"_s, u"one"_s}).out.contains("published edition 1"));
        const QMap<QString, QByteArray> files = site();
        QVERIFY(files.value(u"news/one.html"_s).contains("It took 12 days."));
        QVERIFY(!files.contains(u"news/two.html"_s));
        QVERIFY(!files.value(u"news/one.html"_s).contains("Checked by"));
    }

    void aChangeIsToldToReaders()
    {
        (void)on({u"publish"_s, u"one"_s, past});
        QVERIFY(changeWords(u"12 days"_s, u"14 days"_s));
        QVERIFY(!site().value(u"news/one.html"_s).contains("14 days"));
        QCOMPARE(on({u"publish"_s, u"one"_s, past}).exitCode, 4);
        const Finished refile = on({u"publish"_s, u"one"_s, u"--change=refile"_s, past});
        QCOMPARE(refile.exitCode, 4);
        QVERIFY2(refile.err.contains("14 days"), refile.err.constData());
        const QString folder = m_run->path(u"told"_s);
        const Finished told = on({u"publish"_s,
                                  u"one"_s,
                                  u"--change=correction"_s,
                                  u"--text=It took 14 days."_s,
                                  past,
                                  u"--json"_s,
                                  u"-o"_s,
                                  folder});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(
            told.json().value(u"published"_s).toArray().first().toObject()[u"edition"_s].toInt(),
            2);
        QCOMPARE(told.json().value(u"pages"_s).toInt(), 1);
        const QMap<QString, QByteArray> files = filesBelow(folder);
        for (const char *name : {"news/one.html", "corrections.html", "atom.xml"})
            QVERIFY2(files.value(QLatin1String(name)).contains("It took 14 days."), name);
    }

    void whatIsTakenDownSaysWhy()
    {
        QCOMPARE(on({u"retract"_s, u"one"_s, u"--text=Wrong"_s}).exitCode, 4);
        (void)on({u"publish"_s, u"one"_s, u"two"_s, past});
        const Finished done = on({u"retract"_s, u"one"_s, u"--text=The clock was wrong."_s});
        QCOMPARE(done.out, QByteArray("one is retracted: edition 2\n"));
        QCOMPARE(on({u"withdraw"_s, u"two"_s, u"--text=By order."_s, u"--json"_s})
                     .json()
                     .value(u"edition"_s)
                     .toInt(),
                 2);
        const QMap<QString, QByteArray> files = site();
        QVERIFY(files.value(u"news/one.html"_s).contains("The clock was wrong."));
        QVERIFY(files.value(u"news/one.html"_s).contains("It took 12 days."));
        QVERIFY(files.value(u"news/two.html"_s).contains("By order."));
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file->contains("Text of two."), qPrintable(file.key()));
        QVERIFY(!files.contains(u"atom.xml"_s) || !files[u"atom.xml"_s].contains("One"));
    }

    /// Publish, its source says something else, publish: the words stay, what carried them goes.
    void readersAreShownTheEvidenceAsLongAsItCarries()
    {
        QCOMPARE(on({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
        const QString source = m_run->writeFile(
            u"s.ris"_s, "TY  - NEWS\nID  - ledger\nTI  - Days\nPB  - The Ledger\nER  - \n");
        QCOMPARE(on({u"import"_s, source}).exitCode, 0);
        said("It was done in 12 days.\n");
        QCOMPARE(on({u"bind"_s,
                     u"one"_s,
                     u"ledger"_s,
                     u"--words=It took 12 days."_s,
                     u"--quote=in 12 days"_s,
                     u"--person=Ines"_s})
                     .exitCode,
                 0);
        QCOMPARE(on({u"verdict"_s,
                     u"one"_s,
                     u"verified"_s,
                     u"--words=It took 12 days."_s,
                     u"--person=Ines"_s})
                     .exitCode,
                 0);
        QCOMPARE(on({u"publish"_s, u"one"_s, past}).exitCode, 0);
        QVERIFY(!onePage().contains("in 12 days"));
        const Finished set = on({u"settings"_s, u"--evidence=yes"_s, u"--json"_s});
        QVERIFY(set.json()[u"settings"_s][u"evidenceForReaders"_s].toBool());
        QVERIFY(on({u"settings"_s}).out.contains("shown to readers"));
        QVERIFY(set.json()[u"settings"_s][u"shareCards"_s].toBool());
        QCOMPARE(on({u"settings"_s, u"--share-cards=perhaps"_s}).exitCode, 4);
        const Finished none = on({u"settings"_s, u"--share-cards=no"_s, u"--json"_s});
        QVERIFY(!none.json()[u"settings"_s][u"shareCards"_s].toBool(true));
        const QByteArray page = onePage();
        QVERIFY2(page.contains("<q dir=\"auto\">in 12 days</q>"), page.constData());
        QVERIFY(page.contains("The Ledger: <cite>Days</cite>")); // which the page does not cite
        said("It was never done.\n");
        const QByteArray after = onePage();
        QVERIFY(!after.contains("in 12 days"));
        QVERIFY(!after.contains("class=\"proof\""));
        QVERIFY(after.contains("It took 12 days."));
        QCOMPARE(on({u"settings"_s, u"--evidence=perhaps"_s}).exitCode, 4);
    }

    void whatIsDueGoesOutAndTheRestWaits()
    {
        QCOMPARE(on({u"schedule"_s, u"one"_s, u"--at=2020-03-04T09:30"_s}).exitCode, 0);
        QCOMPARE(on({u"schedule"_s, u"two"_s, u"--at=2199-03-04T09:30Z"_s}).exitCode, 0);
        QCOMPARE(on({u"schedule"_s, u"two"_s, u"--at=yesterday"_s}).exitCode, 2);
        QCOMPARE(on({u"schedule"_s, u"--json"_s}).json().value(u"scheduled"_s).toArray().size(), 2);
        // The gate refuses it: it keeps its time, and the site is written all the same.
        const QString folder = m_run->path(u"due"_s);
        const Finished due = on({u"publish"_s, u"--due"_s, u"-o"_s, folder});
        QCOMPARE(due.exitCode, 4);
        QVERIFY(due.err.contains("one: "));
        QVERIFY(QFile::exists(folder + u"/index.html"_s));
        QCOMPARE(on({u"publish"_s, u"one"_s, past}).exitCode, 0); // and its time is over
        QCOMPARE(on({u"publish"_s, u"--due"_s}).exitCode, 0);
        QVERIFY(on({u"schedule"_s}).out.endsWith("  two\n"));
        QCOMPARE(on({u"schedule"_s, u"two"_s, u"--off"_s}).exitCode, 0);
        QCOMPARE(on({u"schedule"_s}).out, QByteArray());
    }

    void aTimeCarriesWhatTheChangeIsCalled()
    {
        const QString at = u"--at=2199-03-04T09:30"_s;
        const QString change = u"--change=update"_s;
        const QString text = u"--text=It opens on Monday."_s;
        // Readers have nothing yet, so there is nothing to tell of a change.
        QCOMPARE(on({u"schedule"_s, u"one"_s, at, change, text}).exitCode, 4);
        QCOMPARE(on({u"publish"_s, u"one"_s, past}).exitCode, 0);
        QCOMPARE(on({u"schedule"_s, u"one"_s, at, text}).exitCode, 2);
        QCOMPARE(on({u"schedule"_s, u"one"_s, u"--off"_s, change}).exitCode, 2);
        QCOMPARE(on({u"schedule"_s, u"one"_s, at, u"--change=retraction"_s}).exitCode, 2);
        QCOMPARE(on({u"schedule"_s, u"one"_s, at, change}).exitCode, 4); // no words for readers
        QCOMPARE(on({u"schedule"_s, u"one"_s, at, change, text}).exitCode, 0);
        const QJsonObject planned =
            on({u"schedule"_s, u"--json"_s}).json().value(u"scheduled"_s)[0].toObject();
        QCOMPARE(planned.value(u"change"_s).toString(), u"update"_s);
        QCOMPARE(planned.value(u"text"_s).toString(), u"It opens on Monday."_s);
        QCOMPARE(on({u"schedule"_s, u"one"_s, at}).exitCode, 0); // and by now it carries none
        QVERIFY(!on({u"schedule"_s, u"--json"_s})
                     .json()
                     .value(u"scheduled"_s)[0]
                     .toObject()
                     .contains(u"change"_s));
    }

    void anHourThatTheClocksLeaveOutOrShowTwiceIsTold()
    {
        m_desk = m_run->path(u"berlin.stet"_s);
        QCOMPARE(m_run->run({u"init"_s, m_desk, u"--time-zone=Europe/Berlin"_s}).exitCode, 0);
        QCOMPARE(on({u"import"_s, m_run->path(u"in"_s)}).exitCode, 0);
        const auto planned = [this](const QString &at) {
            return on({u"schedule"_s, u"one"_s, u"--at="_s + at, u"--json"_s});
        };
        const auto timeOf = [](const Finished &run) {
            return run.json().value(u"publishAt"_s).toString();
        };
        const Finished leftOut = planned(u"2026-03-29T02:30"_s);
        QVERIFY(timeOf(leftOut).startsWith(u"2026-03-29T01:30"_s));
        QVERIFY(leftOut.err.contains("leave this hour out"));
        const Finished twice = planned(u"2026-10-25T02:30"_s);
        QVERIFY(timeOf(twice).startsWith(u"2026-10-25T00:30"_s));
        QVERIFY(twice.err.contains("twice"));
        const Finished second = planned(u"2026-10-25T02:30+01:00"_s);
        QVERIFY(timeOf(second).startsWith(u"2026-10-25T01:30"_s));
        QCOMPARE(second.err, QByteArray());
    }

private:
    /// What the source says from now on.
    void said(const QByteArray &words)
    {
        QCOMPARE(on({u"snapshots"_s,
                     u"ledger"_s,
                     u"--words="_s + m_run->writeFile(u"w.txt"_s, words),
                     u"--way=transcript"_s})
                     .exitCode,
                 0);
    }

    [[nodiscard]] QByteArray onePage() const { return site().value(u"news/one.html"_s); }

    [[nodiscard]] Finished on(QStringList arguments) const
    {
        return m_run->run(arguments << u"--desk="_s + m_desk);
    }

    /// The site as it would be written now.
    [[nodiscard]] QMap<QString, QByteArray> site() const
    {
        const QTemporaryDir folder;
        (void)on({u"publish"_s, u"-o"_s, folder.path()});
        return filesBelow(folder.path());
    }

    [[nodiscard]] bool changeWords(const QString &from, const QString &to) const
    {
        const Finished proposed = on({u"propose"_s,
                                      u"one"_s,
                                      u"--words="_s + from,
                                      u"--instead="_s + to,
                                      u"--person=Ines"_s,
                                      u"--json"_s});
        const QString id = proposed.json()[u"proposal"_s].toObject()[u"id"_s].toString();
        return on({u"settle"_s, id, u"accept"_s, u"--person=Mara"_s}).exitCode == 0;
    }

    const QString past = u"--override=A test"_s;
    std::unique_ptr<StetctlRun> m_run;
    QString m_desk;
};

STET_TEST(TestPublishingCommands)

#include "test_publishing.moc"
