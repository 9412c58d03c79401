// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

Source work(const QString &key, const QString &title)
{
    Source source;
    source.key = key;
    source.type = u"book"_s;
    source.publisher = u"Harbor Press"_s;
    source.title = title;
    return source;
}

} // namespace

/// What a step brought into the library is taken back, and comes again.
class TestLibrarySteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_desk = std::make_unique<TestDesk>(); }

    void anImportIsTakenBackAndMadeAgain()
    {
        const Source before = must(library().add(work(u"before"_s, u"What was there"_s)));
        const ImportReport report = take({work(u"one"_s, u"Cranes"_s), work(u"two"_s, u"Ports"_s)});
        QCOMPARE(report.sources, 2);
        const std::vector<Source> all = must(library().all());

        QCOMPARE(must(library().takeBack(report.step)).sources, 2);
        QCOMPARE(must(library().keys()), QStringList{before.key});
        QCOMPARE(must(library().list({})).size(), size_t(1));
        QCOMPARE(must(library().counts()).sources, 1);
        QVERIFY(must(library().find(u"Cranes"_s, 9)).empty());
        QCOMPARE(must(library().citable()).size(), size_t(1));
        QCOMPARE(codeOf(library().byKey(u"one"_s)), ErrorCode::NotFound);
        QVERIFY(!must(library().known(work({}, u"Cranes"_s), {})));
        QVERIFY(isSound());
        // It is the desk that knows, not the session: nothing is cleared away at an opening.
        m_desk->reopen();
        QCOMPARE(must(library().keys()), QStringList{before.key});

        QCOMPARE(must(library().bringAgain(report.step)).sources, 2);
        QCOMPARE(must(library().all()), all);
        QCOMPARE(must(library().find(u"Cranes"_s, 9)).size(), size_t(1));
        QVERIFY(isSound());
        QCOMPARE(must(library().takeBack(report.step)).sources, 2);
        QVERIFY(isSound());
    }

    void whatIsCitedByNowStays()
    {
        const ImportReport report = take({work(u"one"_s, u"Cranes"_s), work(u"two"_s, u"Ports"_s)});
        const Article citing = article(u"Words [@one]."_s);
        const LibraryStepReport back = must(library().takeBack(report.step));
        QCOMPARE(back.sources, 1);
        QCOMPARE(back.cited, 1);
        QCOMPARE(must(library().keys()), QStringList{u"one"_s});
        QVERIFY(isSound());
        // From the trash it may come back, and cites then.
        (void)must(Articles(m_desk->session()).spike(citing.id));
        QCOMPARE(must(library().takeBack(report.step)).cited, 1);
        QCOMPARE(must(library().bringAgain(report.step)).sources, 1);
        QCOMPARE(must(library().keys()).size(), 2);
        QVERIFY(isSound());
    }

    void whatWasUsedOrChangedSinceStays()
    {
        const Source other = must(library().add(work(u"other"_s, u"Another"_s)));
        const ImportReport report = take({work(u"changed"_s, u"Cranes"_s),
                                          work(u"merged"_s, u"Ports"_s),
                                          work(u"kept"_s, u"Ships"_s),
                                          work(u"there-and-back"_s, u"Quays"_s)});
        rename(u"changed"_s, u"Cranes of the harbor"_s);
        rename(u"there-and-back"_s, u"Other quays"_s);
        rename(u"there-and-back"_s, u"Quays"_s);
        const SourceId merged = byKey(u"merged"_s).id; // the key is the other's by then
        (void)must(library().merge(merged, other.id));
        keepWords(byKey(u"kept"_s), u"What the source said."_s);
        const LibraryStepReport back = must(library().takeBack(report.step));
        QCOMPARE(back.used, 3);
        QCOMPARE(back.sources, 1);
        QCOMPARE(codeOf(library().byKey(u"there-and-back"_s)), ErrorCode::NotFound);
        QVERIFY(isSound());
        // What a person did with it is no more in the way once it is taken back itself.
        (void)must(library().separate(merged));
        QCOMPARE(must(library().takeBack(report.step)).sources, 1);
        QVERIFY(isSound());
        QCOMPARE(must(library().bringAgain(report.step)).sources, 2);
        QCOMPARE(must(library().keys()).size(), 5);
        QVERIFY(isSound());
    }

    void filledFieldsGoBackAndWhatAPersonWroteStays()
    {
        Source thin = work(u"thin"_s, u"Cranes"_s);
        (void)must(library().add(thin));
        Source rich = work({}, u"Cranes"_s);
        rich.doi = u"10.1000/cranes"_s;
        rich.url = u"https://harbor.example/cranes"_s;
        rich.extra = {{u"volume"_s, u"4"_s}, {u"page"_s, u"1-9"_s}};
        const ImportReport report = take({rich});
        QCOMPARE(report.merged, 1);
        Source filled = byKey(u"thin"_s);
        QCOMPARE(filled.doi, rich.doi);
        filled.url = u"https://harbor.example/cranes/second"_s;
        filled.extra.insert(u"volume"_s, u"5"_s);
        (void)must(library().update(filled));

        QCOMPARE(must(library().takeBack(report.step)).filled, 1);
        Source back = byKey(u"thin"_s);
        QVERIFY(back.doi.isEmpty());
        QVERIFY(!back.extra.contains(u"page"_s));
        QCOMPARE(back.url, filled.url);
        QCOMPARE(back.extra.value(u"volume"_s).toString(), u"5"_s);
        QVERIFY(isSound());

        QCOMPARE(must(library().bringAgain(report.step)).filled, 1);
        back = byKey(u"thin"_s);
        QCOMPARE(back.doi, rich.doi);
        QCOMPARE(back.url, filled.url);
        QCOMPARE(back.extra.value(u"volume"_s).toString(), u"5"_s);
        QCOMPARE(back.extra.value(u"page"_s).toString(), u"1-9"_s);
        QVERIFY(isSound());
    }

    /// What must not leave does not come again into a source whose words may.
    void fillingAgainAsksTheTerms()
    {
        Source thin = work(u"thin"_s, u"Cranes"_s);
        thin.terms = SourceTerms::Background;
        (void)must(library().add(thin));
        Source rich = work({}, u"Cranes"_s);
        rich.terms = SourceTerms::Background;
        rich.extra = {{u"abstract"_s, u"Nobody may read this."_s}};
        const ImportReport report = take({rich});
        QCOMPARE(must(library().takeBack(report.step)).filled, 1);
        Source open = byKey(u"thin"_s);
        open.terms = SourceTerms::Open;
        (void)must(library().update(open));
        QCOMPARE(must(library().bringAgain(report.step)).filled, 0);
        QVERIFY(!byKey(u"thin"_s).extra.contains(u"abstract"_s));
    }

    void theKeyIsFreeForOthers()
    {
        const ImportReport first = take({work(u"one"_s, u"Cranes"_s), work(u"two"_s, u"Ports"_s)});
        (void)must(library().takeBack(first.step));
        // The same file once more, as who took it back by mistake brings it.
        const ImportReport again = take({work(u"one"_s, u"Cranes"_s)});
        QCOMPARE(again.sources, 1);
        QVERIFY(isSound());
        const LibraryStepReport report = must(library().bringAgain(first.step));
        QCOMPARE(report.sources, 1);
        QCOMPARE(report.displaced, 1);
        QCOMPARE(must(library().keys()), (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(isSound());
        // Once the key is free again, so is the way back.
        (void)must(library().takeBack(again.step));
        QCOMPARE(must(library().bringAgain(first.step)).sources, 1);
        QCOMPARE(must(library().find(u"one"_s, 9)).size(), size_t(1));
        QVERIFY(isSound());
    }

    void whatAPersonAddedIsTakenBackWithWhatItSaid()
    {
        const Source added = must(library().add(work(u"call"_s, u"A call"_s)));
        keepWords(added, u"Cranes were mentioned."_s);
        const QByteArray bytes = "Cranes were mentioned.";
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QVERIFY(must(library().known(Source(), hash)));
        QCOMPARE(must(Snapshots(m_desk->session()).find(u"mentioned"_s, 9)).size(), size_t(1));
        const LibraryStep step{0, {added.id}, {}};
        QCOMPARE(must(library().takeBack(step)).sources, 1);
        QVERIFY(must(library().list({})).empty());
        QVERIFY(!must(library().known(Source(), hash)));
        QVERIFY(must(Snapshots(m_desk->session()).find(u"mentioned"_s, 9)).empty());
        QVERIFY(isSound());
        QCOMPARE(must(library().takeBack(step)).sources, 0); // twice is once
        QCOMPARE(must(library().bringAgain(step)).sources, 1);
        QCOMPARE(must(library().all()), std::vector<Source>{added});
        QCOMPARE(must(Snapshots(m_desk->session()).of(added.id)).size(), size_t(1));
        QVERIFY(isSound());
    }

    void manyGoAndEditsGoBetween()
    {
        constexpr int Many = 3'000;
        std::vector<Source> sources;
        for (int i = 0; i < Many; ++i)
            sources.push_back(work(u"key-%1"_s.arg(i), u"Volume %1"_s.arg(i)));
        const ImportReport report = take(sources);
        for (Source &source : sources) {
            source.key.clear();
            source.doi = u"10.1000/"_s + source.title.section(u' ', 1);
        }
        const ImportReport filling = take(sources);
        QCOMPARE(filling.merged, Many);
        QFuture<Result<LibraryStepReport>> back = library().takeBack(filling.step);
        // An edit does not wait for all of it.
        (void)must(library().add(work(u"between"_s, u"Between"_s)));
        QVERIFY(!back.isFinished());
        QCOMPARE(must(back).filled, Many);
        // They say again what they said when they came, so that step goes back too.
        QCOMPARE(must(library().takeBack(report.step)).sources, Many);
        QCOMPARE(must(library().keys()), QStringList{u"between"_s});
        QVERIFY(isSound());
    }

    void whatIsHiddenBehindTheDoorIsFound()
    {
        (void)take({work(u"one"_s, u"Cranes"_s)});
        m_desk->close();
        runRawSql(m_desk->path() + u"/desk.sqlite"_s,
                  "INSERT INTO pending_job (id, uuid, what, started_ms, holder)"
                  " VALUES (-2, x'', '', 0, 'taken back'); UPDATE source SET job = -2");
        m_desk->reopen();
        QVERIFY(!isSound());
    }

private:
    [[nodiscard]] Library library() { return Library(m_desk->session()); }

    template <class T>
    static ErrorCode codeOf(QFuture<Result<T>> future)
    {
        return answer(std::move(future)).error().code;
    }

    ImportReport take(std::vector<Source> sources)
    {
        return must(Importing(m_desk->session()).take(std::move(sources), {}));
    }

    Source byKey(const QString &key) { return must(library().byKey(key)); }

    void rename(const QString &key, const QString &title)
    {
        Source source = byKey(key);
        source.title = title;
        (void)must(library().update(source));
    }

    void keepWords(const Source &source, const QString &words)
    {
        NewSnapshot snapshot;
        snapshot.way = SnapshotWay::Notes;
        snapshot.mediaType = u"text/plain"_s;
        snapshot.bytes = words.toUtf8();
        snapshot.text = {words, {{0, words.size(), RunKind::Main}}, {}, u"text 1"_s};
        (void)must(Snapshots(m_desk->session()).keep(source.id, snapshot));
    }

    Article article(const QString &body)
    {
        ArticleContent content;
        content.headline = u"Cranes"_s;
        content.body = body;
        return must(Articles(m_desk->session()).create(content));
    }

    bool isSound() { return must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean(); }

    std::unique_ptr<TestDesk> m_desk;
};

STET_TEST(TestLibrarySteps)

#include "test_library_steps.moc"
