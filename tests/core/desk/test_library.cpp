// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/model/field_origin.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

namespace {

Source ledgerSource()
{
    Source source;
    source.type = QStringLiteral("article-newspaper");
    source.publisher = QStringLiteral("The Ledger");
    source.title = QStringLiteral("Gripper firmware drops loads");
    source.authors = {{QStringLiteral("Okafor"), QStringLiteral("Ada"), {}}};
    source.issued = {2026, 3, 0};
    source.url = QStringLiteral("https://ledger.example/gripper");
    source.extra = {{QStringLiteral("volume"), QStringLiteral("4")}};
    return source;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFieldComesBack()
    {
        TestDesk desk;
        const Source made = must(Library(desk.session()).add(ledgerSource()));
        QCOMPARE(made.key, QStringLiteral("ledger-gripper-firmware-drops-loads"));
        Library again(desk.reopen());
        QCOMPARE(must(again.byKey(made.key)), made);
        QCOMPARE(must(again.all()), std::vector<Source>{made});
        QCOMPARE(must(again.keys()), QStringList{made.key});
        QCOMPARE(must(again.byKeys({QStringLiteral("none"), made.key})).size(), size_t(1));
    }

    void keysStayUnique()
    {
        TestDesk desk;
        Library library(desk.session());
        const Source first = must(library.add(ledgerSource()));
        QCOMPARE(must(library.add(ledgerSource())).key, first.key + QStringLiteral("-2"));
        Source taken = ledgerSource();
        taken.key = first.key;
        QCOMPARE(answer(library.add(taken)).error().code, ErrorCode::InvalidInput);
    }

    void findingMatchesBeginnings()
    {
        TestDesk desk;
        Library library(desk.session());
        const Source made = must(library.add(ledgerSource()));
        for (const char16_t *text : {u"led", u"grip firm", u"okaf", u"Ada Oka", u"the-led"})
            QCOMPARE(must(library.find(QString::fromUtf16(text), 10)), std::vector<Source>{made});
        QVERIFY(must(library.find(QStringLiteral("harbour"), 10)).empty());
    }

    void updatingChecksVersionAndIndex()
    {
        TestDesk desk;
        Library library(desk.session());
        Source source = must(library.add(ledgerSource()));
        Source changed = source;
        changed.title = QStringLiteral("Loads dropped");
        changed = must(library.update(changed));
        QCOMPARE(changed.version, 2);
        QVERIFY(must(library.find(QStringLiteral("firmware drops"), 10)).size() == 1); // by its key
        QCOMPARE(answer(library.update(source)).error().code, ErrorCode::Conflict);
        changed.key = QStringLiteral("ledger");
        changed = must(library.update(changed));
        QVERIFY(must(library.find(QStringLiteral("firmware"), 10)).empty());
    }

    void refusesAddressesThatAreNoLinks()
    {
        TestDesk desk;
        Library library(desk.session());
        for (const char16_t *url : {u"javascript:alert(1)",
                                    u"data:text/html,x",
                                    u"file:///etc/shadow",
                                    u"http://a b",
                                    u"http:///x"}) {
            Source source = ledgerSource();
            source.url = QString::fromUtf16(url);
            QCOMPARE(answer(library.add(source)).error().code, ErrorCode::InvalidInput);
        }
        QVERIFY(must(library.all()).empty());
    }

    void aConfidentialSourceIsALabel()
    {
        TestDesk desk;
        Library library(desk.session());
        Source source = ledgerSource();
        source.terms = SourceTerms::Confidential;
        QCOMPARE(answer(library.add(source)).error().code, ErrorCode::InvalidInput);
        Source label;
        label.terms = SourceTerms::Confidential;
        label.title = QStringLiteral("A person at the port");
        const Source made = must(library.add(label));
        QCOMPARE(made.key, QStringLiteral("confidential"));
        QCOMPARE(must(library.byKey(made.key)), made);
    }

    // Where fields were read nobody can take away by hand.
    void originsKeepNoSourceFromBecomingALabel()
    {
        TestDesk desk;
        Library library(desk.session());
        Source source;
        source.title = QStringLiteral("A page");
        source.url = QStringLiteral("https://ledger.example/a");
        setOrigin(source, "title", QStringLiteral("JSON-LD headline"));
        Source label = must(library.add(source));
        label.terms = SourceTerms::Confidential;
        QCOMPARE(answer(library.update(label)).error().code, ErrorCode::InvalidInput); // its link
        label.url.clear();
        label = must(library.update(label));
        QCOMPARE(label.terms, SourceTerms::Confidential);
        QVERIFY(originOf(label, "title").isEmpty());
    }

    void settingsHaveVersions()
    {
        TestDesk desk;
        Settings settings(desk.session());
        DeskSettings current = must(settings.get());
        DeskSettings expected = testSettings();
        expected.version = 1;
        QCOMPARE(current, expected);
        current.name = QStringLiteral("Other\nname");
        QCOMPARE(must(settings.update(current)).name, QStringLiteral("Other name"));
        QCOMPARE(answer(settings.update(current)).error().code, ErrorCode::Conflict);
        current = must(settings.get());
        current.timeZone = QStringLiteral("Mars/Base");
        QCOMPARE(answer(settings.update(current)).error().code, ErrorCode::InvalidInput);
    }

    void theRosterHoldsANameOnce()
    {
        TestDesk desk;
        Settings settings(desk.session());
        const Person person =
            must(settings.addPerson({{}, QStringLiteral("Jonas Weber"), {}, true}));
        QCOMPARE(
            answer(settings.addPerson({{}, QStringLiteral("jonas weber"), {}, true})).error().code,
            ErrorCode::InvalidInput);
        QCOMPARE(must(settings.people()), std::vector<Person>{person});
    }

    void kindsAreInTheDeskInTheirOrder()
    {
        TestDesk desk;
        const std::vector<Kind> kinds = must(Settings(desk.session()).kinds());
        QVERIFY(!kinds.empty());
        QCOMPARE(kinds.front().id, QStringLiteral("news"));
    }
};

STET_TEST(TestLibrary)

#include "test_library.moc"
