// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// Which claim is meant and who says something of it, where the words alone do not tell.
class TestNamedClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
        const QString sources = m_run->writeFile(
            u"s.ris"_s, "TY  - NEWS\nID  - ledger\nTI  - Twins\nPB  - The Ledger\nER  - \n");
        const QString article =
            m_run->writeFile(u"twins.md"_s,
                             "---\ntitle: Twins\nslug: twins\n---\n\nNobody came along. The same "
                             "words stand here. Middle goes here. The same words stand here.\n");
        QCOMPARE(as(u"Ann Author"_s, {u"import"_s, sources, article}).exitCode, 0);
        // The tests run under one account.
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
    }

    void cleanup() { QCOMPARE(run({u"doctor"_s, u"--thorough"_s}).exitCode, 0); }

    void aTwinIsNamedByItsNumber()
    {
        const Finished unclear = verdict({u"--words=The same words stand here."_s});
        QCOMPARE(unclear.exitCode, 4);
        QVERIFY2(unclear.err.contains("--place"), unclear.err.constData());
        QCOMPARE(claims().size(), 5);
        QCOMPARE(claims().at(4)[u"number"].toInt(), 5);
        QCOMPARE(verdict({u"--place=5"_s}).exitCode, 0);
        QCOMPARE(claims().at(4)[u"state"].toString(), u"not_a_fact"_s);
        QCOMPARE(claims().at(2)[u"state"].toString(), u"unchecked"_s);
        QVERIFY(run({u"claims"_s, u"twins"_s}).out.contains("\n  5  not_a_fact "));

        QCOMPARE(verdict({u"--place=6"_s}).exitCode, 4);
        QCOMPARE(verdict({u"--place=0"_s}).exitCode, 4);
        QCOMPARE(verdict({u"--place=x"_s}).exitCode, 4);
        QCOMPARE(verdict({u"--place=5"_s, u"--words=Nobody"_s}).exitCode, 2);
        QCOMPARE(verdict({}).exitCode, 2);
    }

    void wordsThatAreOthersByNowAreAnInputThatIsRefused()
    {
        QCOMPARE(verdict({u"--place=2"_s, u"--seen="_s + QString(64, u'0')}).exitCode, 4);
        const QString hash = claims().at(1)[u"hash"].toString();
        QCOMPARE(verdict({u"--place=2"_s, u"--seen="_s + hash}).exitCode, 0);
    }

    void whatNobodySaidAnythingOfIsNotLookedAtAgain()
    {
        const Finished looked =
            as(u"Ines"_s, {u"verdict"_s, u"twins"_s, u"looked_again"_s, u"--place=2"_s});
        QCOMPARE(looked.exitCode, 4);
        QVERIFY2(looked.err.contains("Nobody has said anything"), looked.err.constData());
    }

    void everyClaimHasItsMembers()
    {
        const QJsonObject claim = claims().at(0).toObject();
        QVERIFY(claim.value(u"id"_s).isNull());
        QVERIFY(claim.contains(u"verdict"_s) && claim.value(u"verdict"_s).isNull());
        QVERIFY(claim.value(u"evidence"_s).isArray());
        QVERIFY(claim.value(u"notes"_s).isArray());
    }

    void whatIsKeptAndCannotBeQuotedIsSaidSo()
    {
        {
            const stet::test::FakeClock clock;
            const auto desk = stet::test::must(stet::DeskSession::open(
                m_desk, stet::OpenMode::ReadWrite, {u"Ines"_s, u"x"_s, u"y"_s}, clock));
            stet::NewSnapshot wall;
            wall.mediaType = u"text/html"_s;
            wall.bytes = "<p>Subscribe to read on.</p>";
            wall.text = {u"Subscribe to read on."_s, {}, {}, u"html 1"_s};
            wall.state = stet::SnapshotState::Blocked;
            const auto source = stet::test::must(stet::Library(*desk).byKey(u"ledger"_s));
            stet::test::must(stet::Snapshots(*desk).keep(source.id, wall));
        }
        const Finished refused = as(u"Ines"_s,
                                    {u"bind"_s,
                                     u"twins"_s,
                                     u"ledger"_s,
                                     u"--place=2"_s,
                                     u"--quote=Subscribe to read on."_s});
        QCOMPARE(refused.exitCode, 4);
        QVERIFY2(refused.err.contains("can be quoted"), refused.err.constData());
    }

    void nobodyChecksTheirOwnWordsUnderANameThatReadsAlike_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("the very name") << u"Ann Author"_s << 4;
        QTest::newRow("case") << u"ann author"_s << 4;
        QTest::newRow("a letter of another alphabet") << u"\u0410nn Author"_s << 4;
        QTest::newRow("somebody else") << u"Ines"_s << 0;
    }

    void nobodyChecksTheirOwnWordsUnderANameThatReadsAlike()
    {
        QFETCH(const QString, name);
        QFETCH(const int, exitCode);
        QCOMPARE(
            as(name, {u"verdict"_s, u"twins"_s, u"not_a_fact"_s, u"--words=Nobody"_s}).exitCode,
            exitCode);
    }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run->run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    [[nodiscard]] Finished as(const QString &person, const QStringList &arguments) const
    {
        return run(arguments + QStringList{u"--person="_s + person});
    }

    /// Of Ines, that it is no fact.
    [[nodiscard]] Finished verdict(const QStringList &which) const
    {
        return as(u"Ines"_s, QStringList{u"verdict"_s, u"twins"_s, u"not_a_fact"_s} + which);
    }

    [[nodiscard]] QJsonArray claims() const
    {
        return run({u"claims"_s, u"twins"_s, u"--json"_s}).json().value(u"claims"_s).toArray();
    }

    std::unique_ptr<StetctlRun> m_run;
    QString m_desk;
};

STET_TEST(TestNamedClaims)

#include "test_named_claims.moc"
