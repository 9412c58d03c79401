// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/settings.h"
#include "core/desk/settings_rules.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

Kind kindOf(DeskSession &session, const QString &id)
{
    for (const Kind &kind : must(Settings(session).kinds())) {
        if (kind.id == id)
            return kind;
    }
    return {};
}

} // namespace

/// What a desk says of itself: what may be kept, versions, categories, kinds, roster.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aStepIsTakenBackWithoutThoseOfOthers()
    {
        DeskSettings before;
        before.version = 3;
        before.categories = {u"Ports"_s, u"Chips"_s};
        before.words = {u"reducer"_s};
        before.snippets = {{u"sign"_s, u"old"_s}};
        DeskSettings after = before;
        after.categories = {u"Rivers"_s, u"Ports"_s, u"Chips"_s};
        after.words << u"gripper"_s;
        after.snippets = {{u"sign"_s, u"new"_s}};
        DeskSettings now = after;
        now.version = 9;
        QCOMPARE(takenBack(before, after, after).categories, before.categories);
        // Others add and take away meanwhile, and write another snippet.
        now.categories = {u"Rivers"_s, u"Ports"_s, u"Lakes"_s};
        now.words << u"zeppelin"_s;
        now.snippets.push_back({u"foot"_s, u"theirs"_s});
        const DeskSettings back = takenBack(before, after, now);
        QCOMPARE(back.version, 9);
        QCOMPARE(back.categories, (QStringList{u"Ports"_s, u"Lakes"_s}));
        QCOMPARE(back.words, (QStringList{u"reducer"_s, u"zeppelin"_s}));
        QCOMPARE(back.snippets,
                 (std::vector<Snippet>{{u"sign"_s, u"old"_s}, {u"foot"_s, u"theirs"_s}}));
        // What was moved goes back to its place, what was removed comes back to it.
        after.categories = {u"Chips"_s};
        now.categories = {u"Chips"_s, u"Lakes"_s};
        // Of a field that somebody changed since nothing is undone.
        DeskSettings renamed = after;
        renamed.name = QStringLiteral("By me");
        DeskSettings since = renamed;
        since.name = QStringLiteral("By somebody else, later");
        QCOMPARE(takenBack(after, renamed, renamed).name, after.name);
        QCOMPARE(takenBack(after, renamed, since).name, since.name);
        QCOMPARE(takenBack(before, after, now).categories,
                 (QStringList{u"Ports"_s, u"Chips"_s, u"Lakes"_s}));
        after.categories = {u"Chips"_s, u"Ports"_s};
        now.categories = {u"Chips"_s, u"Lakes"_s, u"Ports"_s};
        QCOMPARE(takenBack(before, after, now).categories,
                 (QStringList{u"Ports"_s, u"Chips"_s, u"Lakes"_s}));
    }

    void faultsNameTheirField_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("field");
        const int none = -1;
        QTest::newRow("all empty") << QString() << QString() << QString() << none;
        QTest::newRow("all good") << u"https://desk.example/news"_s << u"desk@harbor.example"_s
                                  << u"Europe/Berlin"_s << none;
        QTest::newRow("no scheme")
            << u"desk.example"_s << QString() << QString() << int(SettingsField::BaseUrl);
        QTest::newRow("a script") << u"javascript:alert(1)"_s << QString() << QString()
                                  << int(SettingsField::BaseUrl);
        QTest::newRow("no host") << u"https:///news"_s << QString() << QString()
                                 << int(SettingsField::BaseUrl);
        QTest::newRow("a question") << u"https://desk.example/?a"_s << QString() << QString()
                                    << int(SettingsField::BaseUrl);
        QTest::newRow("a part") << u"https://desk.example/#a"_s << QString() << QString()
                                << int(SettingsField::BaseUrl);
        QTest::newRow("a password") << u"https://a:b@desk.example"_s << QString() << QString()
                                    << int(SettingsField::BaseUrl);
        QTest::newRow("no mail address")
            << QString() << u"harbor.example"_s << QString() << int(SettingsField::Address);
        QTest::newRow("half a mail address")
            << QString() << u"desk@"_s << QString() << int(SettingsField::Address);
        QTest::newRow("two mail addresses") << QString() << u"a@b.example,c@d.example"_s
                                            << QString() << int(SettingsField::Address);
        QTest::newRow("no zone") << QString() << QString() << u"Europe/Nowhere"_s
                                 << int(SettingsField::TimeZone);
    }

    void faultsNameTheirField()
    {
        QFETCH(QString, baseUrl);
        QFETCH(QString, address);
        QFETCH(QString, zone);
        QFETCH(int, field);
        DeskSettings settings = testSettings();
        settings.baseUrl = baseUrl;
        settings.address = address;
        settings.timeZone = zone;
        const std::vector<SettingsFault> faults = faultsOf(cleanSettings(settings));
        QCOMPARE(faults.size(), size_t(field < 0 ? 0 : 1));
        if (field < 0)
            return;
        QCOMPARE(int(faults.front().field), field);
        // The door refuses the same.
        const TestDesk desk;
        DeskSettings wanted = must(Settings(desk.session()).get());
        wanted.baseUrl = baseUrl;
        wanted.address = address;
        wanted.timeZone = zone;
        const auto refused = answer(Settings(desk.session()).update(wanted));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(refused.error().message.startsWith(faults.front().message));
    }

    void twoAtOnceAreMergedFieldByField()
    {
        const DeskSettings base = testSettings();
        DeskSettings ours = base;
        DeskSettings theirs = base;
        theirs.version = base.version + 3;
        ours.name = u"Ours"_s;
        ours.address = u"ours@desk.example"_s;
        theirs.address = u"theirs@desk.example"_s;
        theirs.categories << u"Rivers"_s;
        theirs.shareCards = false;
        ours.language = theirs.language = u"de"_s;
        const SettingsMerge merge = mergeSettings(base, ours, theirs);
        QCOMPARE(merge.merged.version, theirs.version);
        QCOMPARE(merge.merged.name, ours.name);
        QCOMPARE(merge.merged.address, ours.address);
        QCOMPARE(merge.merged.categories, theirs.categories);
        QCOMPARE(merge.merged.language, u"de"_s);
        QVERIFY(!merge.merged.shareCards);
        QCOMPARE(merge.theirs,
                 (QSet<SettingsField>{SettingsField::Categories, SettingsField::ShareCards}));
        QCOMPARE(merge.collisions, QSet<SettingsField>{SettingsField::Address});
        for (int field = 0; field < settingsFieldCount; ++field)
            QVERIFY(sameIn(SettingsField(field), base, base));
    }

    void privateHostsAreHosts()
    {
        DeskSettings settings = testSettings();
        settings.privateHosts = {
            u" Wiki.Example:8080 "_s, u"[::1]:9000"_s, u"127.0.0.1"_s, u""_s, u"127.0.0.1"_s};
        settings = cleanSettings(settings);
        QCOMPARE(settings.privateHosts,
                 (QStringList{u"wiki.example:8080"_s, u"[::1]:9000"_s, u"127.0.0.1"_s}));
        QVERIFY(faultsOf(settings).empty());
        for (const QString &wrong :
             {u"http://wiki"_s, u"wiki/page"_s, u"a b"_s, u"me@wiki"_s, u"wiki:port"_s}) {
            settings.privateHosts = {wrong};
            QCOMPARE(faultsOf(settings).size(), size_t(1));
            QCOMPARE(faultsOf(settings).front().field, SettingsField::PrivateHosts);
        }
        TestDesk desk;
        DeskSettings kept = must(Settings(desk.session()).get());
        kept.privateHosts = {u"127.0.0.1:8080"_s};
        must(Settings(desk.session()).update(kept));
        QCOMPARE(must(Settings(desk.reopen()).get()).privateHosts, kept.privateHosts);
    }

    void theDesksWordsAreAddedAtAnyVersion()
    {
        TestDesk desk;
        DeskSession &session = desk.session();
        const DeskSettings before = must(Settings(session).get());
        must(Settings(session).addWord(u"Ragusa"_s));
        must(Settings(session).addWord(u" gripper "_s));
        const DeskSettings now = must(Settings(session).addWord(u"Ragusa"_s));
        QCOMPARE(now.words, (QStringList{u"Ragusa"_s, u"gripper"_s}));
        QCOMPARE(now.version, before.version + 2); // the last changed nothing
        for (const QString &refused : {u"two words"_s, QString(MostWordUnits + 1, u'x')}) {
            const auto kept = answer(Settings(session).addWord(refused));
            QVERIFY(!kept);
            QCOMPARE(kept.error().code, ErrorCode::InvalidInput);
        }
        desk.reopen();
        QCOMPARE(must(Settings(desk.session()).get()).words, now.words);
    }

    void snippetsAreKeptWithNameAndText()
    {
        TestDesk desk;
        DeskSettings wanted = must(Settings(desk.session()).get());
        wanted.snippets = {{u"Disclosure"_s, u"*We own shares of {}.*\n"_s}, {u" "_s, u"lost"_s}};
        const DeskSettings kept = must(Settings(desk.session()).update(wanted));
        QCOMPARE(kept.snippets.size(), size_t(1));
        DeskSettings twice = kept;
        twice.snippets.push_back(twice.snippets.front());
        QVERIFY(!answer(Settings(desk.session()).update(twice)));
        desk.reopen();
        QCOMPARE(must(Settings(desk.session()).get()).snippets, kept.snippets);
    }

    void aCategoryInUseStays()
    {
        TestDesk desk;
        DeskSession &session = desk.session();
        DeskSettings settings = must(Settings(session).get());
        settings.categories = {u"Ports"_s, u"Rivers"_s};
        settings = must(Settings(session).update(settings));
        ArticleContent content;
        content.headline = u"One"_s;
        content.category = u"Ports"_s;
        const Article article = must(Articles(session).create(content));
        must(Articles(session).spike(article.id));
        QCOMPARE(must(Settings(session).categoryUse()), (CategoryUse{{u"Ports"_s, 1}}));
        QCOMPARE(must(Settings(session).articlesIn(u"Ports"_s)),
                 std::vector<ArticleId>{article.id});

        DeskSettings without = settings;
        without.categories = {u"Rivers"_s};
        const auto refused = answer(Settings(session).update(without));
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
        QVERIFY(refused.error().message.contains(u"Ports"_s));
        QCOMPARE(must(Settings(session).get()), settings);
        without.categories = {u"Ports"_s};
        QCOMPARE(must(Settings(session).update(without)).categories, QStringList{u"Ports"_s});
    }

    void aKindIsTheDesksOwnOnceItIsChanged()
    {
        TestDesk desk;
        const Kind before = kindOf(desk.session(), u"news"_s);
        QCOMPARE(before.id, u"news"_s);
        ArticleContent content;
        content.headline = u"One"_s;
        content.kind = u"news"_s;
        content.published = QDate(2026, 1, 10);
        content.lastVerified = QDate(2026, 1, 10);
        must(Articles(desk.session()).create(content));
        KindChange change;
        change.id = u"news"_s;
        change.version = before.version;
        change.language = u"de-AT"_s;
        change.name = u" Meldung\n"_s;
        change.reviewDays = 40;
        const Kind after = must(Settings(desk.session()).changeKind(change));
        QCOMPARE(after.version, before.version + 1);
        QCOMPARE(after.name.in(u"de"_s), u"Meldung"_s);
        QCOMPARE(after.name.in(u"en"_s), before.name.in(u"en"_s));
        // The plural went with the name.
        QCOMPARE(before.listName().in(u"de"_s), u"Nachrichten"_s);
        QCOMPARE(after.listName().in(u"de"_s), u"Meldung"_s);
        QCOMPARE(after.listName().in(u"fr"_s), u"Actualités"_s);
        QCOMPARE(after.reviewDays, 40);
        QCOMPARE(after.sections.size(), before.sections.size());

        // Behind, and out of bounds.
        const auto behind = answer(Settings(desk.session()).changeKind(change));
        QVERIFY(!behind && behind.error().code == ErrorCode::Conflict);
        change.version = after.version;
        for (const int days : {-1, MostReviewDays + 1}) {
            change.reviewDays = days;
            const auto refused = answer(Settings(desk.session()).changeKind(change));
            QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
        }
        change.reviewDays = 40;
        change.name = QString(MostNameUnits + 1, u'x');
        QVERIFY(!answer(Settings(desk.session()).changeKind(change)));
        // No name: it stays as it is, and so does the kind, which has these days already.
        change.name = u" "_s;
        QCOMPARE(must(Settings(desk.session()).changeKind(change)).document, after.document);
        change.id = u"nonsense"_s;
        change.name = u"x"_s;
        QCOMPARE(answer(Settings(desk.session()).changeKind(change)).error().code,
                 ErrorCode::NotFound);

        // What new articles begin with, and aim at; in one language, and taken away again.
        change = {};
        change.id = u"news"_s;
        change.version = after.version;
        change.language = u"de-AT"_s;
        change.reviewDays = 40;
        change.beginning = u"**Wien** –\u0001 Was?\r\n"_s;
        change.target = {Measure::Characters, 4'000};
        change.headlineLimit = 55;
        change.dekLimit = 160;
        const Kind began = must(Settings(desk.session()).changeKind(change));
        QCOMPARE(began.beginning.byLanguage.value(u"de"_s), u"**Wien** –\uFFFD Was?\n"_s);
        QCOMPARE(began.beginning.byLanguage.size(), 1);
        QCOMPARE(began.target, (Target{Measure::Characters, 4'000}));
        QCOMPARE(began.headlineLimit, 55);
        QCOMPARE(began.dekLimit, 160);
        change.version = began.version;
        change.beginning = QString(MostBeginningUnits + 1, u'x');
        QVERIFY(!answer(Settings(desk.session()).changeKind(change)));
        change.beginning = u" \n"_s;
        for (const Measure measure : allMeasures) {
            for (const int amount : {-1, mostOf(measure) + 1}) {
                change.target = {measure, amount};
                QVERIFY(!answer(Settings(desk.session()).changeKind(change)));
            }
        }
        change.target = Target();
        for (const int limit : {-1, MostFieldLimit + 1}) {
            change.headlineLimit = limit;
            QVERIFY(!answer(Settings(desk.session()).changeKind(change)));
        }
        change.headlineLimit = Kind::usualHeadline;
        change.dekLimit = 0;
        Kind bare = must(Settings(desk.session()).changeKind(change));
        QVERIFY(bare.beginning.byLanguage.isEmpty());
        QVERIFY(!bare.target.isSet());
        bare.document.insert(u"version"_s, after.version);
        QCOMPARE(bare.document, after.document);

        // Opening again puts no kind of the program in its place.
        const int version = bare.version;
        desk.close();
        QCOMPARE(kindOf(desk.reopen(), u"news"_s).version, version);
        QVERIFY(must(Doctor(desk.session()).check()).clean());
    }

    void theRosterIsKept()
    {
        TestDesk desk;
        DeskSession &session = desk.session();
        const Person ada = must(Settings(session).addPerson({{}, u"Ada Brandt"_s, {}}));
        Person wanted = ada;
        wanted.name = u"Somebody else"_s;
        wanted.email = u" ada@harbor.example "_s;
        wanted.active = false;
        const Person now = must(Settings(session).changePerson(ada, wanted));
        QCOMPARE(now.name, ada.name);
        QCOMPARE(now.email, u"ada@harbor.example"_s);
        QVERIFY(!now.active);
        const std::vector<Person> people = must(Settings(session).people());
        QVERIFY(std::find(people.begin(), people.end(), now) != people.end());
        const auto behind = answer(Settings(session).changePerson(ada, wanted));
        QVERIFY(!behind && behind.error().code == ErrorCode::Conflict);
        Person nobody = now;
        nobody.id = PersonId::create(1);
        QCOMPARE(answer(Settings(session).changePerson(nobody, nobody)).error().code,
                 ErrorCode::NotFound);
        QVERIFY(!answer(Settings(session).addPerson({{}, u"ADA BRANDT"_s, {}})));
    }
};

STET_TEST(TestSettings)

#include "test_settings.moc"
