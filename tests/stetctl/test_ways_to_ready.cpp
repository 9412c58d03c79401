// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// Whoever wrote an article gets it checked, ready or public by no command: each of the program's
/// is tried, with what it could be given for that, and a new one has no row here until somebody
/// writes it.
class TestWaysToReady : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_desk = m_run.makeDesk(u"desk.stet"_s, false);
        const QString sources = m_run.writeFile(u"s.ris"_s,
                                                "TY  - NEWS\nID  - ledger\nTI  - Gripper opened\n"
                                                "PB  - The Ledger\nER  - \n");
        const QString article =
            m_run.writeFile(u"gripper.md"_s,
                            "---\ntitle: Gripper opened\nslug: gripper\n---\n\n"
                            "The gripper opened at 12 Nm. [@ledger] Nobody was hurt.\n");
        QCOMPARE(run({u"import"_s, sources, article}).exitCode, 0);
        m_words = m_run.writeFile(u"w.txt"_s, "It opened at 12 Nm.\n");
        QCOMPARE(
            run({u"snapshots"_s, u"ledger"_s, u"--words="_s + m_words, u"--way=notes"_s}).exitCode,
            0);
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
        QVERIFY(isOpen());
    }

    void noCommandIsAWayAroundTheRules_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QStringList names = m_run.commandNames();
        int number = 0;
        const auto add = [&](const QStringList &arguments) {
            const QString tag = u"%1 %2"_s.arg(++number).arg(arguments.join(u' '));
            QTest::newRow(qPrintable(tag)) << arguments;
            names.removeAll(arguments.first());
        };
        const QString slug = u"gripper"_s;
        for (const char *looking : {"list", "settings", "people", "sources", "help", "version"})
            add({QString::fromLatin1(looking)});
        for (const char *ofOne : {"show", "log", "check", "claims"})
            add({QString::fromLatin1(ofOne), slug});
        add({u"search"_s, u"opened"_s});
        add({u"doctor"_s, u"--tally"_s});
        add({u"diff"_s, u"ledger"_s});
        add({u"snapshots"_s, u"ledger"_s, u"--words="_s + m_words, u"--way=transcript"_s});
        add({u"sources"_s, u"show"_s, u"ledger"_s});
        add({u"capture"_s, u"ledger"_s}); // which has no address
        add({u"recheck"_s, u"ledger"_s});
        add({u"theme"_s, u"check"_s});
        add({u"init"_s, m_desk});
        const QString words = u"--words=12 Nm"_s;
        add({u"bind"_s, slug, u"ledger"_s, words, u"--quote=It opened at 12 Nm"_s});
        for (const char *kind :
             {"verified", "not_a_fact", "disputed", "needs_source", "looked_again"})
            add({u"verdict"_s, slug, QString::fromLatin1(kind), words, u"--reason=I know it"_s});
        add({u"propose"_s, slug, words, u"--instead=14 Nm"_s});
        add({u"settle"_s, u"0197c2b0-6d0e-7c54-9a3e-2f1c0b6d4e11"_s, u"accept"_s});
        add({u"signoff"_s, slug});
        add({u"publish"_s, slug});
        add({u"schedule"_s, slug, u"--at=2026-01-01T00:00"_s});
        add({u"publish"_s, u"--due"_s});
        add({u"publish"_s, u"-o"_s, m_run.path(u"site"_s)});
        add({u"retract"_s, slug, u"--text=Wrong"_s});
        add({u"withdraw"_s, slug, u"--text=By order"_s});
        add({u"render"_s, slug, u"-o"_s, m_run.path(u"gripper.html"_s), u"--override=Why"_s});
        add({u"galley"_s, slug, u"-o"_s, m_run.path(u"galley.html"_s)});
        add({u"pack"_s, slug, u"-o"_s, m_run.path(u"pack"_s)});
        add({u"handover"_s, slug, u"-o"_s, m_run.path(u"gripper.handover"_s)});
        add({u"takeback"_s, checkedElsewhere()});
        add({u"export"_s, m_run.path(u"plain"_s)});
        add({u"import"_s, m_run.path(u"plain"_s)});
        add({u"import"_s,
             m_run.writeFile(u"said.md"_s,
                             "---\ntitle: Gripper opened\nslug: gripper\nstatus: ready\n"
                             "public: live\nverified: 2026-01-01\n---\n\n"
                             "The gripper opened at 12 Nm. [@ledger] Nobody was hurt.\n")});
        // With no rule of the gate left that blocks, one's own words are still not one's to check.
        add({u"settings"_s, u"--gate=own_words:warns,own_sign_off:warns"_s});
        add({u"verdict"_s, slug, u"verified"_s, words, u"--reason=I know it"_s});
        add({u"signoff"_s, slug});
        add({u"publish"_s, slug});
        names.removeAll(u"extract"_s);  // reads no desk
        QCOMPARE(names, QStringList()); // every command has a row
    }

    void noCommandIsAWayAroundTheRules()
    {
        QFETCH(QStringList, arguments);
        const Finished tried = run(arguments);
        QVERIFY(tried.exitCode >= 0);
        QVERIFY2(isOpen(), tried.out.constData());
    }

    void theRecordHolds() { QCOMPARE(run({u"log"_s, u"gripper"_s, u"--verify"_s}).exitCode, 0); }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run.run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    /// The same article, which its author checked and signed on a desk of one person.
    [[nodiscard]] QString checkedElsewhere() const
    {
        const QString there = m_run.path(u"there.handover"_s);
        const QString back = m_run.path(u"back.handover"_s);
        const QString own = m_run.path(u"own.stet"_s);
        const auto must = [this](const QStringList &arguments) {
            const Finished done = m_run.run(arguments);
            if (done.exitCode != 0)
                qFatal("%s: %s", qPrintable(arguments.join(u' ')), done.err.constData());
        };
        must({u"handover"_s, u"gripper"_s, u"-o"_s, there, u"--desk"_s, m_desk});
        must({u"init"_s, own});
        must({u"takeback"_s, there, u"--desk"_s, own});
        must({u"settings"_s, u"--one-person=yes"_s, u"--desk"_s, own});
        for (const QString &words : {u"Gripper opened"_s, u"12 Nm"_s, u"Nobody was hurt."_s})
            must({u"verdict"_s,
                  u"gripper"_s,
                  u"not_a_fact"_s,
                  u"--words="_s + words,
                  u"--reason=I know it"_s,
                  u"--desk"_s,
                  own});
        must({u"signoff"_s, u"gripper"_s, u"--reason=I know it"_s, u"--desk"_s, own});
        must({u"handover"_s, u"gripper"_s, u"-o"_s, back, u"--desk"_s, own});
        return back;
    }

    /// No claim is closed, nothing is ready, and readers have nothing.
    [[nodiscard]] bool isOpen() const
    {
        const Finished check = run({u"check"_s, u"gripper"_s, u"--json"_s});
        const Finished list = run({u"list"_s, u"--json"_s, u"--limit=100"_s});
        const QJsonArray articles = list.json().value(u"articles"_s).toArray();
        return check.exitCode == 1 && list.exitCode == 0 && !articles.isEmpty() &&
               check.json().value(u"counts"_s)[u"closed"].toInt(-1) == 0 &&
               !check.json().value(u"signOffStands"_s).toBool(true) &&
               std::all_of(articles.begin(), articles.end(), [](const QJsonValue &article) {
                   return article[u"state"].toString() != u"ready"_s &&
                          article[u"public"].toString() == u"none"_s;
               });
    }

    StetctlRun m_run;
    QString m_desk;
    QString m_words;
};

STET_TEST(TestWaysToReady)

#include "test_ways_to_ready.moc"
