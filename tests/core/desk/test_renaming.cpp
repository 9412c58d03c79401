// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/desk/export/exporting.h"
#include "core/desk/import/importing.h"
#include "core/desk/settings.h"
#include "core/desk/tallies.h"
#include "core/review/quote_anchor.h"
#include "tests/support/checked_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString wrote = u"Mara Lindqvist"_s;
const QString married = u"Mara Brandt"_s;

/// Somebody on a machine and under an account that nobody else has.
Actor alone(const QString &name)
{
    return {name, name.section(u' ', -1).toLower(), u"laptop-"_s + name.section(u' ', -1)};
}

QStringList slugsIn(DeskSession &session, Queue queue)
{
    ArticleQuery query;
    query.queue = queue;
    QStringList slugs;
    for (const ArticleRow &row : must(Articles(session).list(query, 0, 10)).rows)
        slugs << row.slug;
    return slugs;
}

bool hasOwnWords(const ReviewedArticle &sheet)
{
    const std::vector<GateFinding> found = sheet.findings(GateStep::SignOff);
    return std::any_of(found.begin(), found.end(), [](const GateFinding &one) {
        return one.rule == GateRule::OwnWords;
    });
}

} // namespace

/// Somebody of the roster gets another name, and is the same person.
class TestRenaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_person = must(Settings(m_desk->mara()).addPerson({{}, wrote, {}}));
        // Accounts tell nothing here: it is the name alone by which somebody is known.
        DeskSettings settings = must(Settings(m_desk->mara()).get());
        settings.checking.accountsShared = true;
        (void)must(Settings(m_desk->mara()).update(settings));
    }

    void cleanup()
    {
        if (m_expectClean)
            QVERIFY(must(Doctor(m_desk->mara()).check(CheckDepth::Thorough)).clean());
        m_expectClean = true;
        m_desk.reset();
    }

    void nobodyEscapesTheRuleOnTheirOwnWordsByIt()
    {
        const auto other = session(alone(married));
        // Before it nobody can know that the two names are one person's.
        (void)must(Checking(*other).give(m_desk->article(),
                                         m_desk->aim(u"Nobody was hurt."_s),
                                         {VerdictKind::NotAFact, {}, {}}));
        QVERIFY(!hasOwnWords(m_desk->sheet()));

        QCOMPARE(rename(wrote, married).name, married);
        const auto own = answer(Checking(*other).give(m_desk->article(),
                                                      m_desk->aim(u"Gripper opened"_s),
                                                      {VerdictKind::NotAFact, {}, u"A title."_s}));
        QVERIFY(!own && own.error().message.contains(u"You changed these words last"_s));
        // Nor under the name that she had, nor under one that she gets next.
        const auto former = session({wrote, u"else"_s, u"elsewhere"_s});
        QVERIFY(!judges(*former));
        (void)rename(married, u"Mara Brandt-Kern"_s);
        const auto third = session(alone(u"Mara Brandt-Kern"_s));
        QVERIFY(!judges(*third));
        QVERIFY(!judges(*other));
        // What she said while nobody knew is found by the gate now.
        QVERIFY(hasOwnWords(m_desk->sheet()));
        // Ines wrote nothing.
        QVERIFY(judges(m_desk->ines()));
    }

    void noOtherWriterEscapesItEither()
    {
        (void)rename(wrote, married);
        m_desk->give(u"Nobody was hurt."_s, VerdictKind::NotAFact);
        const QString file = m_desk->path() + u"/desk.sqlite"_s;
        const auto other = session(alone(married));
        (void)must(
            Comments(*other).add(m_desk->article(), place(), u"Hello."_s)); // she is in the record
        const QByteArray hands = "x'000102030405060708090a0b0c0d0e0f'";
        QVERIFY(takesSql(file,
                         "INSERT INTO verdict_hand SELECT " + hands +
                             ", actor FROM verdict_hand LIMIT 1"));
        const auto by = [&](const QByteArray &account) {
            return "INSERT INTO verdict (uuid, claim, kind, actor, by_author, words, withdrawn,"
                   " hash, document, looked) SELECT " +
                   hands + ", claim, kind, (SELECT row FROM actor WHERE account = '" + account +
                   "'), 0, words, 0, hash, document, '' FROM verdict LIMIT 1";
        };
        QVERIFY(!takesSql(file, by("brandt")));
        QVERIFY(takesSql(file, by("ines"))); // what is refused is her, not the statement
        m_expectClean = false;               // the record knows nothing of that row
    }

    void formerNamesAreForGood()
    {
        (void)rename(wrote, married);
        const QString file = m_desk->path() + u"/desk.sqlite"_s;
        QVERIFY(!takesSql(file, "DELETE FROM former_name"));
        QVERIFY(!takesSql(file, "UPDATE former_name SET name = 'Nobody'"));
        QVERIFY(!takesSql(file, "UPDATE person SET name = 'Nobody' WHERE name = 'Mara Brandt'"));
        QVERIFY(!takesSql(file,
                          "INSERT INTO person (uuid, name, name_key, email, active)"
                          " VALUES (randomblob(16), 'Mara Lindqvist', 'mara lindqvist', '', 1)"));
        QVERIFY(must(Doctor(m_desk->mara()).check(CheckDepth::Usual)).clean());
        // Behind the triggers' back the doctor finds it.
        runRawSql(file, "DELETE FROM former_name");
        m_expectClean = false;
        QVERIFY(!must(Doctor(m_desk->mara()).check(CheckDepth::Usual)).clean());
        runRawSql(file,
                  "INSERT INTO former_name SELECT 'Mara Lindqvist', 'mara lindqvist', row"
                  " FROM person WHERE name = 'Mara Brandt'");
        QVERIFY(must(Doctor(m_desk->mara()).check(CheckDepth::Usual)).clean());
        // So is one that makes two people one.
        runRawSql(file,
                  "INSERT INTO former_name SELECT 'Ines', 'ines', row FROM person"
                  " WHERE name = 'Mara Brandt'");
        QVERIFY(!must(Doctor(m_desk->mara()).check(CheckDepth::Usual)).clean());
    }

    void aNameIsOnePersons()
    {
        Settings settings(m_desk->mara());
        const Person bo = must(settings.addPerson({{}, u"Bo"_s, {}}));
        (void)rename(wrote, married);
        const auto again = answer(settings.addPerson({{}, u"MARA LINDQVIST"_s, {}}));
        QVERIFY(!again && again.error().message.contains(married));
        for (const QString &taken : {wrote, married, u"mara brandt"_s}) {
            const auto refused = answer(settings.renamePerson(bo, taken));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
        QVERIFY(!answer(settings.renamePerson(bo, u"  "_s)));
        // Her own she may have back, and other letters are no other name.
        QCOMPARE(rename(married, wrote).name, wrote);
        QCOMPARE(rename(wrote, u"Mara LINDQVIST"_s).name, u"Mara LINDQVIST"_s);
        QCOMPARE(rename(u"Mara LINDQVIST"_s, wrote).name, wrote);
        QCOMPARE(
            answer(settings.renamePerson({m_person.id, married, {}, true}, u"X"_s)).error().code,
            ErrorCode::Conflict);
        QCOMPARE(must(settings.people()).size(), size_t(2));
    }

    void theQueuesFollowThePerson()
    {
        Articles articles(m_desk->mara());
        Article article = must(articles.get(m_desk->article()));
        article = must(articles.assign(article.id, article.version, wrote, u"Ines"_s, 0));
        const auto other = session(alone(married));
        QVERIFY(slugsIn(*other, Queue::Mine).isEmpty());
        QCOMPARE(must(Articles(*other).counts()).mine, 0);

        const RenamedPerson renamed =
            must(Settings(m_desk->mara()).renamePerson(m_person, married));
        QCOMPARE(renamed.assignments, 1);
        QVERIFY(!renamed.stopped);
        article = must(articles.get(article.id));
        QCOMPARE(article.owner, married);
        QCOMPARE(article.checker, u"Ines"_s);
        const QStringList gripper{u"gripper"_s};
        QCOMPARE(slugsIn(*other, Queue::Mine), gripper);
        // Her program still acts under the former name, and a file brings it as the owner's.
        QCOMPARE(slugsIn(m_desk->mara(), Queue::Mine), gripper);
        (void)must(articles.assign(article.id, article.version, wrote, {}, 0));
        QCOMPARE(slugsIn(*other, Queue::Mine), gripper);
        QCOMPARE(must(Articles(*other).counts()).mine, 1);
        QVERIFY(slugsIn(m_desk->ines(), Queue::Mine).isEmpty());
    }

    void openClaimsAreCountedUnderTheNameOfToday()
    {
        Articles articles(m_desk->mara());
        Article article = must(articles.get(m_desk->article()));
        article = must(articles.assign(article.id, article.version, u"Bo"_s, wrote, 0));
        (void)must(articles.setState(article.id, article.version, WorkState::InCheck));
        (void)rename(wrote, married);
        article = must(articles.get(article.id));
        (void)must(articles.assign(article.id, article.version, u"Bo"_s, wrote, 0));
        QTRY_COMPARE(must(Tallies(m_desk->mara()).openClaims()).untallied, 0);
        const std::vector<OpenClaims> people = must(Tallies(m_desk->mara()).openClaims()).people;
        QCOMPARE(people.size(), size_t(1));
        QCOMPARE(people.front().person, married);
        QCOMPARE(people.front().asChecker, 3);
        const auto other = session(alone(married));
        QCOMPARE(slugsIn(*other, Queue::OpenClaims), QStringList{u"gripper"_s});
        QCOMPARE(must(Articles(*other).counts()).openClaims, 3);
    }

    void theRecordKeepsWhoSaidIt()
    {
        const Comment said =
            must(Comments(m_desk->mara()).add(m_desk->article(), place(), u"Is it so?"_s));
        (void)rename(wrote, married);
        const Comment kept = must(Comments(m_desk->mara()).of(m_desk->article())).front();
        QCOMPARE(kept.person, wrote);
        QCOMPARE(must(Articles(m_desk->mara()).revisions(m_desk->article())).front().person, wrote);
        // And it is hers to change, not another's.
        QVERIFY(!answer(Comments(m_desk->ines()).edit(said.id, kept.version, u"No."_s)));
        const auto other = session(alone(married));
        const Comment edited = must(Comments(*other).edit(said.id, kept.version, u"It is so."_s));
        QCOMPARE(edited.person, wrote);
    }

    void whatTheyWroteIsTheirsToUndo()
    {
        m_desk->edit(u"Nobody"_s, u"No one"_s);
        (void)rename(wrote, married);
        const auto other = session(alone(married));
        const OpenDraft hers = must(Articles(*other).openDraft(m_desk->article(), 10));
        QCOMPARE(hers.log.size(), size_t(1));
        QCOMPARE(hers.log.front().person, married);
        const OpenDraft ines = must(Articles(m_desk->ines()).openDraft(m_desk->article(), 10));
        QCOMPARE(ines.log.front().person, wrote);
    }

    void namesLeaveWithTheDeskAndComeBack()
    {
        (void)rename(wrote, married);
        (void)rename(married, u"Mara Kern"_s);
        const QTemporaryDir folder;
        const QString out = folder.filePath(u"out"_s);
        (void)must(Exporting(m_desk->mara()).toFolder({out, {}, {}}));
        const auto empty = must(DeskSession::create(
            folder.filePath(u"two.stet"_s), {}, testActor(u"Ines"_s), m_desk->clock()));
        (void)must(Importing(*empty).takePaths({out}));
        QCOMPARE(must(Settings(*empty).formerNames()),
                 must(Settings(m_desk->mara()).formerNames()));
        QVERIFY(must(Settings(*empty).formerNames()).areOne(wrote, u"Mara Kern"_s));
        QCOMPARE(must(Settings(*empty).people()), must(Settings(m_desk->mara()).people()));
        QVERIFY(must(Doctor(*empty).check(CheckDepth::Thorough)).clean());
        // A desk that knows her by a former name adds nobody.
        const auto known = must(DeskSession::create(
            folder.filePath(u"three.stet"_s), {}, testActor(u"Ines"_s), m_desk->clock()));
        const Person there = must(Settings(*known).addPerson({{}, married, {}}));
        (void)must(Importing(*known).takePaths({out}));
        QCOMPARE(must(Settings(*known).people()), std::vector<Person>{there});
        QVERIFY(must(Settings(*known).formerNames()).areOne(wrote, married));
        QVERIFY(must(Doctor(*known).check(CheckDepth::Thorough)).clean());
    }

private:
    [[nodiscard]] std::unique_ptr<DeskSession> session(const Actor &who)
    {
        return must(DeskSession::open(m_desk->path(), OpenMode::ReadWrite, who, m_desk->clock()));
    }

    Person rename(const QString &from, const QString &to)
    {
        for (const Person &person : must(Settings(m_desk->mara()).people())) {
            if (person.name == from)
                return must(Settings(m_desk->mara()).renamePerson(person, to)).person;
        }
        return {};
    }

    /// Of words to comment on.
    [[nodiscard]] TextQuote place() const
    {
        return quoteAt(must(Articles(m_desk->mara()).get(m_desk->article())).content.body, {4, 7});
    }

    /// Whether this one may say something of the headline.
    bool judges(DeskSession &session)
    {
        return answer(Checking(session).give(m_desk->article(),
                                             m_desk->aim(u"Gripper opened"_s),
                                             {VerdictKind::NotAFact, {}, u"A title."_s}))
            .has_value();
    }

    std::unique_ptr<CheckedDesk> m_desk;
    Person m_person;
    bool m_expectClean = true;
};

STET_TEST(TestRenaming)

#include "test_renaming.moc"
