// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// An article is checked on the command line.
class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
        const QString sources = m_run->writeFile(u"s.ris"_s,
                                                 "TY  - NEWS\nID  - ledger\nTI  - Gripper opened\n"
                                                 "PB  - The Ledger\nER  - \n");
        const QString article =
            m_run->writeFile(u"gripper.md"_s,
                             "---\ntitle: Gripper opened\nslug: gripper\n---\n\n"
                             "The gripper opened at 12 Nm. [@ledger] Nobody was hurt.\n");
        QCOMPARE(run({u"import"_s, sources, article}).exitCode, 0);
        const QString words = m_run->writeFile(
            u"w.txt"_s, "[00:01:10] It opened at 12 Nm.\n[00:02:00] So it was. So it was.\n");
        QCOMPARE(run({u"snapshots"_s, u"ledger"_s, u"--words="_s + words, u"--way=transcript"_s})
                     .exitCode,
                 0);
        // The tests run under one account.
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
    }

    void cleanup() { QCOMPARE(run({u"doctor"_s, u"--thorough"_s}).exitCode, 0); }

    void anEditIsProposedAndSettled()
    {
        QCOMPARE(ines({u"propose"_s, u"gripper"_s, u"--words=Nobody"_s}).exitCode, 2);
        QCOMPARE(
            ines({u"propose"_s, u"gripper"_s, u"--words=Somebody"_s, u"--instead=x"_s}).exitCode,
            4);
        const Finished made = ines({u"propose"_s,
                                    u"gripper"_s,
                                    u"--words=Nobody was hurt."_s,
                                    u"--instead=Two fell."_s,
                                    u"--reason=The report says so."_s,
                                    u"--json"_s});
        QCOMPARE(made.exitCode, 0);
        const QString id = made.json()[u"proposal"][u"id"].toString();
        QCOMPARE(proposals().size(), 1);
        QCOMPARE(proposals().first()[u"instead"].toString(), u"Two fell."_s);
        QCOMPARE(proposals().first()[u"reason"].toString(), u"The report says so."_s);
        QVERIFY(run({u"claims"_s, u"gripper"_s}).out.contains("Two fell."));
        QVERIFY(run({u"show"_s, u"gripper"_s}).out.contains("Nobody was hurt."));

        QCOMPARE(ines({u"settle"_s, id, u"perhaps"_s}).exitCode, 2);
        QCOMPARE(ines({u"settle"_s, id, u"reject"_s}).exitCode, 4); // her own
        QCOMPARE(run({u"settle"_s, id, u"reject"_s}).exitCode, 0);
        QVERIFY(proposals().isEmpty());
        QCOMPARE(run({u"settle"_s, id, u"reopen"_s}).exitCode, 0);
        const Finished accepted = run({u"settle"_s, id, u"accept"_s, u"--json"_s});
        QCOMPARE(accepted.exitCode, 0);
        QCOMPARE(accepted.json()[u"proposal"][u"state"].toString(), u"accepted"_s);
        QVERIFY(run({u"show"_s, u"gripper"_s}).out.contains("Two fell."));
        QCOMPARE(run({u"settle"_s, id, u"accept"_s}).exitCode, 3); // settled meanwhile
        // Her words: another one checks them.
        QCOMPARE(verdict(u"Two fell."_s, u"not_a_fact"_s).exitCode, 4);
        QCOMPARE(run({u"verdict"_s, u"gripper"_s, u"disputed"_s, u"--words=Two fell."_s}).exitCode,
                 0);
    }

    void everyWordIsOpenAtFirst()
    {
        const Finished checked = run({u"check"_s, u"gripper"_s, u"--json"_s});
        QCOMPARE(checked.exitCode, 1);
        QCOMPARE(checked.json().value(u"counts"_s)[u"unchecked"].toInt(), 3);
        QVERIFY(run({u"check"_s, u"gripper"_s}).out.contains("0 of 3 claims closed"));
        QCOMPARE(run({u"check"_s, u"no-such"_s}).exitCode, 4);
    }

    void anArticleIsCheckedAndSigned()
    {
        QCOMPARE(bind(u"12 Nm"_s, u"It opened at 12 Nm"_s).exitCode, 0);
        QCOMPARE(verdict(u"12 Nm"_s, u"verified"_s).exitCode, 0);
        QCOMPARE(verdict(u"Nobody was hurt."_s, u"not_a_fact"_s).exitCode, 0);
        const Finished refused = ines({u"signoff"_s, u"gripper"_s});
        QCOMPARE(refused.exitCode, 4);
        QVERIFY2(refused.err.contains("unchecked"), refused.err.constData());
        QCOMPARE(verdict(u"Gripper opened"_s, u"not_a_fact"_s).exitCode, 0);
        QCOMPARE(run({u"check"_s, u"gripper"_s}).exitCode, 0);
        const Finished done = ines({u"signoff"_s, u"gripper"_s, u"--json"_s});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json().value(u"person"_s).toString(), u"Ines"_s);
        const QJsonObject checked = run({u"check"_s, u"gripper"_s, u"--json"_s}).json();
        QVERIFY(checked.value(u"signOffStands"_s).toBool());
        const QJsonArray gate = checked.value(u"gate"_s).toArray();
        QCOMPARE(gate.size(), 1); // one source of an unstated role is few
        QCOMPARE(gate.at(0)[u"rule"].toString(), u"weak_sources"_s);
        QCOMPARE(gate.at(0)[u"weight"].toString(), u"warns"_s);

        const QJsonArray claims =
            run({u"claims"_s, u"gripper"_s, u"--json"_s}).json().value(u"claims"_s).toArray();
        QCOMPARE(claims.size(), 3);
        const QJsonValue first = claims.at(1);
        QCOMPARE(first[u"state"].toString(), u"verified"_s);
        QCOMPARE(first[u"evidence"][0][u"quote"].toString(), u"It opened at 12 Nm"_s);
        QCOMPARE(first[u"evidence"][0][u"locator"].toString(), u"00:01:10"_s);
        QCOMPARE(first[u"verdict"][u"person"].toString(), u"Ines"_s);
    }

    void openClaimsAreToldByPerson()
    {
        QVERIFY(run({u"claims"_s, u"--open"_s}).out.contains("No claims wait"));
        QCOMPARE(verdict(u"Nobody was hurt."_s, u"disputed"_s).exitCode, 0);
        const QJsonObject open = run({u"claims"_s, u"--open"_s, u"--json"_s}).json();
        QCOMPARE(open.value(u"untallied"_s).toInt(), 0);
        const QJsonArray people = open.value(u"people"_s).toArray();
        QCOMPARE(people.size(), 1);
        QCOMPARE(people.at(0)[u"person"].toString(), QString()); // nobody owns what came in
        QCOMPARE(people.at(0)[u"author"].toInt(), 1);
        QCOMPARE(people.at(0)[u"checker"].toInt(), 0); // it is a draft
        QCOMPARE(run({u"claims"_s, u"--open"_s, u"--of=Ines"_s, u"--json"_s})
                     .json()
                     .value(u"people"_s)
                     .toArray()
                     .size(),
                 0);
        const QJsonArray listed =
            run({u"list"_s, u"--json"_s}).json().value(u"articles"_s).toArray();
        QCOMPARE(listed.at(0)[u"claims"][u"disputed"].toInt(), 1);
        QCOMPARE(run({u"claims"_s}).exitCode, 2);
        QCOMPARE(run({u"claims"_s, u"gripper"_s, u"--open"_s}).exitCode, 2);
        QCOMPARE(run({u"doctor"_s, u"--tally"_s}).exitCode, 0);
    }

    void whatReadersWouldMeetIsInTheGate()
    {
        const QString other = m_run->writeFile(
            u"other.md"_s, "---\ntitle: Other\nslug: other\n---\n\nIt opened. [@nowhere]\n");
        QCOMPARE(run({u"import"_s, other}).exitCode, 0);
        bool told = false;
        for (const QJsonValue finding :
             run({u"check"_s, u"other"_s, u"--json"_s}).json().value(u"gate"_s).toArray())
            told = told || (finding[u"rule"].toString() == u"page_problem"_s &&
                            finding[u"weight"].toString() == u"warns"_s &&
                            finding[u"subject"].toString().contains(u"nowhere"_s));
        QVERIFY(told);
        QVERIFY(run({u"check"_s, u"other"_s}).out.contains("page_problem"));
    }

    void whoWroteItDoesNotCheckIt()
    {
        QCOMPARE(bind(u"12 Nm"_s, u"It opened at 12 Nm"_s).exitCode, 0);
        const Finished own = run({u"verdict"_s, u"gripper"_s, u"verified"_s, u"--words=12 Nm"_s});
        QCOMPARE(own.exitCode, 4);
        QVERIFY2(own.err.contains("somebody else"), own.err.constData());
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=no"_s}).exitCode, 0);
        QCOMPARE(verdict(u"12 Nm"_s, u"verified"_s).exitCode, 4); // another name, one account
        QCOMPARE(run({u"settings"_s, u"--one-person=yes"_s}).exitCode, 0);
        QCOMPARE(verdict(u"12 Nm"_s, u"verified"_s).exitCode, 0);
    }

    void whatIsMeantIsSaidExactly()
    {
        QCOMPARE(bind(u"no such words"_s, u"It opened at 12 Nm"_s).exitCode, 4);
        const Finished twice = bind(u"opened"_s, u"It opened at 12 Nm"_s); // headline and text
        QCOMPARE(twice.exitCode, 4);
        QVERIFY2(twice.err.contains("2 places"), twice.err.constData());
        const Finished places = bind(u"12 Nm"_s, u"So it was."_s);
        QCOMPARE(places.exitCode, 4);
        QVERIFY2(places.err.contains("2 places"), places.err.constData());
        QCOMPARE(bind(u"12 Nm"_s, u"It closed"_s).exitCode, 4);
        QCOMPARE(run({u"bind"_s, u"gripper"_s, u"ledger"_s, u"--quote=So"_s}).exitCode, 2);
        QCOMPARE(run({u"bind"_s, u"gripper"_s, u"--words=12 Nm"_s}).exitCode, 2);
        QCOMPARE(run({u"verdict"_s, u"gripper"_s, u"perhaps"_s, u"--words=12 Nm"_s}).exitCode, 2);
        QCOMPARE(run({u"settings"_s, u"--one-person=perhaps"_s}).exitCode, 4);
        QCOMPARE(run({u"settings"_s, u"--gate=unchecked:never"_s}).exitCode, 4);
        QCOMPARE(run({u"settings"_s, u"--gate=orphaned:blocks"_s}).exitCode, 0);
    }

    void whatCannotBeKeptIsAttested()
    {
        QCOMPARE(ines({u"bind"_s,
                       u"gripper"_s,
                       u"--words=12 Nm"_s,
                       u"--who=Ines"_s,
                       u"--what=Read 12 Nm off the display of the gripper"_s})
                     .exitCode,
                 0);
        QCOMPARE(verdict(u"12 Nm"_s, u"verified"_s).exitCode, 0);
        QVERIFY(run({u"check"_s, u"gripper"_s}).out.contains("attested, not quoted"));
    }

    void aSignaturePastTheGateNeedsAReason()
    {
        const Finished done = ines({u"signoff"_s,
                                    u"gripper"_s,
                                    u"--reason=The editor in chief wants it now"_s,
                                    u"--json"_s});
        QCOMPARE(done.exitCode, 0);
        QVERIFY(done.json().value(u"overridden"_s).toArray().contains(u"unchecked"_s));
    }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run->run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    [[nodiscard]] QJsonArray proposals() const
    {
        return run({u"claims"_s, u"gripper"_s, u"--json"_s}).json().value(u"proposals"_s).toArray();
    }

    [[nodiscard]] Finished ines(const QStringList &arguments) const
    {
        return run(arguments + QStringList{u"--person=Ines"_s});
    }

    [[nodiscard]] Finished bind(const QString &words, const QString &quote) const
    {
        return ines(
            {u"bind"_s, u"gripper"_s, u"ledger"_s, u"--words="_s + words, u"--quote="_s + quote});
    }

    [[nodiscard]] Finished verdict(const QString &words, const QString &kind) const
    {
        return ines({u"verdict"_s, u"gripper"_s, kind, u"--words="_s + words});
    }

    std::unique_ptr<StetctlRun> m_run;
    QString m_desk;
};

STET_TEST(TestClaims)

#include "test_claims.moc"
