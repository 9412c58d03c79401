// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/review/gate.h"
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using stet::GateRule;
using stet::gateRules;
using stet::nameOf;
using stet::usualWeight;
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
        QCOMPARE(run({u"settle"_s, id, u"accept"_s}).exitCode, 4); // settled meanwhile
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
        QVERIFY2(refused.err.contains("unchecked, headline: nobody has checked “Gripper opened”"),
                 refused.err.constData());
        QVERIFY(!refused.err.contains("\\u{a}"));
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

    void aTranslationHasItsTranslator()
    {
        const QStringList german{u"bind"_s,
                                 u"gripper"_s,
                                 u"ledger"_s,
                                 u"--words=12 Nm"_s,
                                 u"--quote=It opened at 12 Nm"_s};
        QCOMPARE(ines(german + QStringList{u"--translation=Er öffnete bei 12 Nm"_s}).exitCode, 0);
        QCOMPARE(ines(german + QStringList{u"--translation=Bei 12 Nm öffnete er"_s,
                                           u"--translator=Jo Weber"_s})
                     .exitCode,
                 0);
        QCOMPARE(ines(german + QStringList{u"--translator=Nobody"_s}).exitCode, 0);
        const QJsonValue evidence =
            run({u"claims"_s, u"gripper"_s, u"--json"_s}).json().value(u"claims"_s)[1][u"evidence"];
        QCOMPARE(evidence[0][u"translation"].toString(), u"Er öffnete bei 12 Nm"_s);
        QCOMPARE(evidence[0][u"translator"].toString(), u"Ines"_s);
        QCOMPARE(evidence[0][u"person"].toString(), u"Ines"_s);
        QCOMPARE(evidence[1][u"translator"].toString(), u"Jo Weber"_s);
        QCOMPARE(evidence[1][u"person"].toString(), u"Ines"_s);
        QCOMPARE(evidence[2][u"translator"].toString(), QString()); // of no translation
        const QString html = m_run->path(u"translated.html"_s);
        QCOMPARE(run({u"galley"_s, u"gripper"_s, u"-o"_s, html}).exitCode, 0);
        QFile galley(html);
        QVERIFY(galley.open(QIODevice::ReadOnly));
        const QByteArray page = galley.readAll();
        QVERIFY(page.contains("Bei 12 Nm öffnete er"));
        QVERIFY(page.contains("translated by Jo Weber"));
        QVERIFY(page.contains("translated by Ines"));
        const QString pack = m_run->path(u"translated"_s);
        QCOMPARE(run({u"pack"_s, u"gripper"_s, u"-o"_s, pack}).exitCode, 0);
        QFile packed(pack + u"/evidence.json"_s);
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const QJsonValue kept =
            QJsonDocument::fromJson(packed.readAll()).object().value(u"claims"_s)[1][u"evidence"];
        QCOMPARE(kept[1][u"translation"].toString(), u"Bei 12 Nm öffnete er"_s);
        QCOMPARE(kept[1][u"translator"].toString(), u"Jo Weber"_s);
    }

    void aQuoteOfAPageHasALinkToItsWords()
    {
        const QString sources =
            m_run->writeFile(u"web.ris"_s,
                             "TY  - NEWS\nID  - web\nTI  - Online\nPB  - The Web\n"
                             "UR  - https://web.example/gripper\nER  - \n");
        QCOMPARE(run({u"import"_s, sources}).exitCode, 0);
        keepPage(u"web"_s, u"It opened at 12 Nm. Nobody saw it."_s);
        QCOMPARE(bind(u"12 Nm"_s, u"It opened at 12 Nm"_s).exitCode, 0); // of a transcript
        QCOMPARE(ines({u"bind"_s,
                       u"gripper"_s,
                       u"web"_s,
                       u"--words=12 Nm"_s,
                       u"--quote=It opened at 12 Nm."_s})
                     .exitCode,
                 0);
        const QJsonValue evidence =
            run({u"claims"_s, u"gripper"_s, u"--json"_s}).json().value(u"claims"_s)[1][u"evidence"];
        QCOMPARE(evidence[0][u"link"].toString(u"none"_s), QString());
        QVERIFY2(evidence[1][u"link"].toString().startsWith(
                     u"https://web.example/gripper#:~:text=It%20opened%20at%2012%20Nm"_s),
                 qPrintable(evidence[1][u"link"].toString()));
    }

    void aMissingFactIsNamedWithTheWayPastIt()
    {
        QCOMPARE(bind(u"12 Nm"_s, u"It opened"_s).exitCode, 0);
        const Finished refused = verdict(u"12 Nm"_s, u"verified"_s);
        QCOMPARE(refused.exitCode, 4);
        QVERIFY2(refused.err.contains("“12 Nm”"), refused.err.constData());
        QVERIFY2(refused.err.contains("--reason"), refused.err.constData());
        QCOMPARE(ines({u"verdict"_s,
                       u"gripper"_s,
                       u"verified"_s,
                       u"--words=12 Nm"_s,
                       u"--reason=Read it off the picture"_s})
                     .exitCode,
                 0);
        const Finished stated = verdict(u"12 Nm"_s, u"not_a_fact"_s);
        QCOMPARE(stated.exitCode, 4);
        QVERIFY2(stated.err.contains("--reason"), stated.err.constData());
        // No reason lets anybody check their own words.
        const Finished own = run({u"verdict"_s, u"gripper"_s, u"verified"_s, u"--words=12 Nm"_s});
        QVERIFY2(!own.err.contains("--reason"), own.err.constData());
    }

    void notesAndWarningsAreShown()
    {
        QCOMPARE(bind(u"12 Nm"_s, u"It opened at 12 Nm"_s).exitCode, 0);
        QCOMPARE(verdict(u"12 Nm"_s, u"verified"_s).exitCode, 0);
        QCOMPARE(verdict(u"Nobody was hurt."_s, u"not_a_fact"_s).exitCode, 0);
        addNote(u"Who says?"_s);
        const QByteArray check = run({u"check"_s, u"gripper"_s}).out;
        QVERIFY2(check.contains("warns: weak_sources, line 1: "), check.constData());
        QVERIFY2(check.contains("warns: open_notes, line 1: "), check.constData());
        QVERIFY2(check.contains("open note of Ines: Who says?"), check.constData());
        QVERIFY2(check.contains("blocks: no_sign_off: "), check.constData());
        const QByteArray claims = run({u"claims"_s, u"gripper"_s}).out;
        QVERIFY2(claims.contains("    warns: weak_sources, line 1: "), claims.constData());
        QVERIFY2(claims.contains("    open note of Ines: Who says?"), claims.constData());
    }

    void theManualListsEveryRule()
    {
        const QByteArray manual = m_run->run({u"help"_s, u"settings"_s}).out;
        for (int rule = 0; rule < gateRules; ++rule) {
            const QString name = nameOf(GateRule(rule));
            const QString weight = nameOf(usualWeight(GateRule(rule)));
            const QRegularExpression line(u"\\n +%1 +%2 +[a-z]"_s.arg(name, weight));
            QVERIFY2(QString::fromUtf8(manual).contains(line), qPrintable(name));
        }
    }

    void whoWasRenamedIsFoundByAnyName()
    {
        QCOMPARE(run({u"people"_s, u"add"_s, u"Ines"_s}).exitCode, 0);
        const QString mine = m_run->writeFile(
            u"mine.md"_s, "---\ntitle: Mine\nslug: mine\nowner: Ines\n---\n\nIt took 12 days.\n");
        QCOMPARE(run({u"import"_s, mine}).exitCode, 0);
        QCOMPARE(run({u"verdict"_s,
                      u"mine"_s,
                      u"needs_source"_s,
                      u"--words=12 days"_s,
                      u"--person=Jo"_s})
                     .exitCode,
                 0);
        QCOMPARE(run({u"people"_s, u"rename"_s, u"Ines"_s, u"Ines Quist"_s}).exitCode, 0);
        for (const QString &name : {u"Ines"_s, u"Ines Quist"_s}) {
            const QJsonArray people =
                run({u"claims"_s, u"--open"_s, u"--of="_s + name, u"--json"_s})
                    .json()
                    .value(u"people"_s)
                    .toArray();
            QCOMPARE(people.size(), 1);
            QCOMPARE(people.at(0)[u"person"].toString(), u"Ines Quist"_s);
        }
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

    void aPageLeavesThroughTheGate()
    {
        const QString page = m_run->path(u"out/gripper.html"_s);
        const QStringList render{u"render"_s, u"gripper"_s, u"-o"_s, page};
        const Finished draft = run(render + QStringList{u"--json"_s});
        QCOMPARE(draft.exitCode, 0);
        QVERIFY2(draft.err.contains("unchecked (3), no_sign_off (1)"), draft.err.constData());
        const QJsonArray gate = draft.json().value(u"gate"_s).toArray();
        QCOMPARE(gate.size(), 4);
        QCOMPARE(gate.at(0)[u"weight"].toString(), u"warns"_s);
        QVERIFY(QFile::remove(page));

        QCOMPARE(run({u"settings"_s, u"--gate=exports:blocks"_s}).exitCode, 4); // no such rule
        QCOMPARE(run({u"settings"_s, u"--gate=export:blocks"_s}).exitCode, 0);
        const Finished held = run(render);
        QCOMPARE(held.exitCode, 4);
        QVERIFY2(held.err.contains("nobody has checked “Gripper opened”"), held.err.constData());
        QVERIFY(!QFile::exists(page));
        const Finished shown = run({u"render"_s, u"gripper"_s});
        QCOMPARE(shown.exitCode, 4);
        QVERIFY(shown.out.isEmpty());
        QCOMPARE(run(render + QStringList{u"--override=For the lawyer"_s}).exitCode, 0);
        QVERIFY(QFile::exists(page));
        const QByteArray log = run({u"log"_s, u"gripper"_s}).out;
        QVERIFY2(log.contains("exported the page over what stood in the way (unchecked, "
                              "no_sign_off)"),
                 log.constData());
        QVERIFY(log.contains("For the lawyer"));
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
        const QString often =
            m_run->writeFile(u"often.txt"_s, QByteArray("So it was.\n").repeated(10'000));
        QCOMPARE(run({u"snapshots"_s, u"ledger"_s, u"--words="_s + often, u"--way=transcript"_s})
                     .exitCode,
                 0);
        const Finished many = bind(u"12 Nm"_s, u"So it was."_s);
        QCOMPARE(many.exitCode, 4);
        QVERIFY2(many.err.contains("10,000 places"), many.err.constData());
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
        QVERIFY(run({u"check"_s, u"gripper"_s}).out.contains("1 attested"));
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

    /// By Ines, on the last sentence: the program itself writes none.
    void addNote(const QString &text) const
    {
        const stet::test::FakeClock clock;
        const auto desk = stet::test::must(stet::DeskSession::open(
            m_desk, stet::OpenMode::ReadWrite, {u"Ines"_s, u"x"_s, u"y"_s}, clock));
        const stet::Article article = stet::test::must(stet::Articles(*desk).bySlug(u"gripper"_s));
        const stet::SourcePlace place{
            stet::DraftField::Body, -1, {article.content.body.indexOf(u"Nobody"_s), 16}};
        stet::test::must(stet::Checking(*desk).addNote(article.id, {{}, place}, text));
    }

    [[nodiscard]] QJsonArray proposals() const
    {
        return run({u"claims"_s, u"gripper"_s, u"--json"_s}).json().value(u"proposals"_s).toArray();
    }

    /// As fetched: a test connects to nowhere.
    void keepPage(const QString &key, const QString &words) const
    {
        const stet::test::FakeClock clock;
        const auto session = stet::test::must(stet::DeskSession::open(
            m_desk, stet::OpenMode::ReadWrite, {u"Ines"_s, u"x"_s, u"y"_s}, clock));
        const auto source = stet::test::must(stet::Library(*session).byKey(key));
        stet::NewSnapshot page;
        page.url = source.url;
        page.mediaType = u"text/html"_s;
        page.bytes = "<p>" + words.toUtf8() + "</p>";
        page.text.text = words;
        stet::test::must(stet::Snapshots(*session).keep(source.id, page));
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
