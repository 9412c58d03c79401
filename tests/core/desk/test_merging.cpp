// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/library.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QSet>

#include <sqlite3.h>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Two sources that are one: citations follow without a change of any text, and back.
class TestMerging : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void citationsFollowAndComeBack()
    {
        TestDesk desk;
        Library library(desk.session());
        const Source old = must(library.add(source(u"wire-gripper"_s, u"Gripper opened"_s)));
        const Source kept = must(library.add(source(u"ledger-gripper"_s, u"A gripper, open"_s)));
        const Article citesOld = article(desk, u"Words [@wire-gripper]."_s);
        const Article citesBoth = article(desk, u"Words [@wire-gripper; @ledger-gripper]."_s);

        QCOMPARE(must(library.merge(old.id, kept.id)).id, kept.id);
        const std::vector<LibraryRow> rows = must(library.list({}));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().key, kept.key);
        QCOMPARE(rows.front().articles, 2);
        QCOMPARE(must(library.byKey(old.key)).id, kept.id);
        QCOMPARE(must(library.byId(old.id)), old); // nothing of it is gone
        QCOMPARE(must(library.citing(kept.key)).size(), size_t(2));
        QCOMPARE(must(library.keys()), QStringList{kept.key});
        // Whoever remembers the other headline finds what it is now.
        const std::vector<Source> found = must(library.find(u"opened"_s, 5));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().id, kept.id);
        LibraryQuery query;
        query.text = u"opened"_s;
        QCOMPARE(must(library.list(query)).size(), size_t(1));
        QCOMPARE(must(library.mergedInto(kept.id)), std::vector<Source>{old});
        Source like = old;
        like.id = {};
        QCOMPARE(must(library.known(like, {}))->id, kept.id);
        // Pages know both keys, and one source.
        QSet<QString> keys;
        for (const Source &one : must(library.citable())) {
            QCOMPARE(one.id, kept.id);
            QCOMPARE(one.title, kept.title);
            keys.insert(one.key);
        }
        QCOMPARE(keys, (QSet<QString>{old.key, kept.key}));
        QCOMPARE(must(Articles(desk.session()).get(citesOld.id)), citesOld);
        // The key goes on to be taken.
        QVERIFY(!answer(library.add(source(old.key, u"Another"_s))));
        QVERIFY(isSound(desk));

        QCOMPARE(must(library.separate(old.id)), old);
        QCOMPARE(must(library.list({})).size(), size_t(2));
        QCOMPARE(must(library.byKey(old.key)), old);
        QCOMPARE(must(library.citing(kept.key)).size(), size_t(1));
        QVERIFY(isSound(desk));
    }

    void aMergedOneIsMergedFurther()
    {
        TestDesk desk;
        Library library(desk.session());
        const Source first = must(library.add(source(u"first"_s, u"One"_s)));
        const Source second = must(library.add(source(u"second"_s, u"Two"_s)));
        const Source third = must(library.add(source(u"third"_s, u"Three"_s)));
        article(desk, u"Words [@first]."_s);
        (void)must(library.merge(first.id, second.id));
        (void)must(library.merge(second.id, third.id));
        QCOMPARE(must(library.byKey(first.key)).id, third.id);
        QCOMPARE(must(library.list({})).front().articles, 1);
        QCOMPARE(must(library.citing(third.key)).size(), size_t(1));
        // Each step is taken back by itself.
        (void)must(library.separate(second.id));
        QCOMPARE(must(library.byKey(first.key)).id, second.id);
    }

    void whatMakesNoSenseIsRefused()
    {
        TestDesk desk;
        Library library(desk.session());
        const Source one = must(library.add(source(u"one"_s, u"One"_s)));
        const Source two = must(library.add(source(u"two"_s, u"Two"_s)));
        Source label;
        label.title = u"A person at the port"_s;
        label.terms = SourceTerms::Confidential;
        const Source witness = must(library.add(label));
        QCOMPARE(codeOf(library.merge(one.id, one.id)), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(library.separate(one.id)), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(library.merge(one.id, SourceId::create(1))), ErrorCode::NotFound);
        // A page would name whom nobody may name.
        QCOMPARE(codeOf(library.merge(witness.id, one.id)), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(library.merge(one.id, witness.id)), ErrorCode::InvalidInput);
        (void)must(library.merge(one.id, two.id));
        QCOMPARE(codeOf(library.merge(one.id, two.id)), ErrorCode::InvalidInput);
        QCOMPARE(codeOf(library.merge(two.id, one.id)), ErrorCode::InvalidInput);
        // Nor afterwards.
        Source secret = two;
        secret.publisher.clear();
        secret.terms = SourceTerms::Confidential;
        QCOMPARE(codeOf(library.update(secret)), ErrorCode::InvalidInput);
    }

    void whatWasMergedBehindTheDoorIsFound()
    {
        TestDesk desk;
        Library library(desk.session());
        (void)must(library.add(source(u"one"_s, u"One"_s)));
        (void)must(library.add(source(u"two"_s, u"Two"_s)));
        desk.close();
        sqlite3 *file = nullptr;
        QCOMPARE(sqlite3_open(qPrintable(desk.path() + u"/desk.sqlite"_s), &file), SQLITE_OK);
        QCOMPARE(
            sqlite3_exec(file, "INSERT INTO source_alias VALUES (1, 2)", nullptr, nullptr, nullptr),
            SQLITE_OK);
        sqlite3_close(file);
        desk.reopen();
        QVERIFY(!isSound(desk));
    }

private:
    static Source source(const QString &key, const QString &title)
    {
        Source source;
        source.key = key;
        source.publisher = u"The Ledger"_s;
        source.title = title;
        return source;
    }

    static Article article(TestDesk &desk, const QString &body)
    {
        ArticleContent content;
        content.headline = body;
        content.body = body;
        return must(Articles(desk.session()).create(content));
    }

    template <class T>
    static ErrorCode codeOf(QFuture<Result<T>> future)
    {
        const Result<T> result = answer(std::move(future));
        return result ? ErrorCode::Bug : result.error().code;
    }

    static bool isSound(TestDesk &desk)
    {
        return must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean();
    }
};

STET_TEST(TestMerging)

#include "test_merging.moc"
