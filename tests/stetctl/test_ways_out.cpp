// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/handover/handover_file.h"
#include "core/desk/handover/handover_json.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// Marks that stand in what a background source, and one under embargo, say: all of it is words.
constexpr const char *wordMarks[] = {"zqabstract",
                                     "zqnote",
                                     "zqfield",
                                     "zqcustom",
                                     "zqspoken",
                                     "zqbytes",
                                     "zqfile",
                                     "zqhow",
                                     "zqcamefrom",
                                     "zqdetail",
                                     "zqattested"};

/// What readers may not follow or see either: links, and the keys of the desk.
constexpr const char *linkMarks[] = {
    "zqlink", "zqarchive", "zqcanonical", "zqorigin", "10.5555/zq"};
constexpr const char *keys[] = {"zqkey-secret", "zqkey-backer", "zqkey-sealed"};

/// A mark with the name of its source, so that a failure tells whose words they are.
QString mark(const char *name, const QString &of)
{
    return QString::fromLatin1(name) + u'-' + of;
}

Source sourceOf(const QString &name, SourceTerms terms, qint64 embargoMs)
{
    Source source;
    source.key = u"zqkey-"_s + name;
    source.type = u"report"_s;
    source.title = u"The title of "_s + name;
    source.publisher = u"Publisher of "_s + name;
    source.url = u"https://%1.example/"_s.arg(mark("zqlink", name));
    source.archiveUrl = u"https://%1.example/"_s.arg(mark("zqarchive", name));
    source.canonicalUrl = u"https://%1.example/"_s.arg(mark("zqcanonical", name));
    source.origin = mark("zqorigin", name);
    source.doi = u"10.5555/zq"_s + name;
    source.terms = terms;
    source.embargoUntilMs = embargoMs;
    source.extra = {{u"abstract"_s, mark("zqabstract", name)},
                    {u"note"_s, mark("zqnote", name)},
                    {u"x-nobody-knows"_s, mark("zqfield", name)},
                    {u"custom"_s, QJsonObject{{u"mine"_s, mark("zqcustom", name)}}}};
    return source;
}

NewSnapshot snapshotOf(const QString &name, const QString &more)
{
    NewSnapshot snapshot;
    snapshot.way = SnapshotWay::Notes;
    snapshot.url = u"https://%1.example/"_s.arg(mark("zqcamefrom", name));
    snapshot.fileName = mark("zqfile", name) + u".txt"_s;
    snapshot.mediaType = u"text/plain"_s;
    snapshot.note = mark("zqhow", name);
    snapshot.bytes = mark("zqbytes", name).toUtf8() + more.toUtf8();
    snapshot.text.text = u"They said %1 %2.\n"_s.arg(mark("zqspoken", name), more);
    snapshot.text.extractor = u"text 1"_s;
    return snapshot;
}

ImportedArticle articleOf(const QString &slug, const QString &kind, PublicState state)
{
    ImportedArticle imported;
    Article &article = imported.article;
    article.state = state == PublicState::None ? WorkState::Draft : WorkState::Ready;
    article.publicState = state;
    ArticleContent &content = article.content;
    content.headline = u"About "_s + slug;
    content.dek = u"What three people said"_s;
    content.slug = slug;
    content.kind = kind;
    content.language = u"en"_s;
    content.published = QDate(2026, 3, 4);
    content.category = u"Ports"_s;
    content.tags = {u"cranes"_s};
    content.authors = {{u"Mara Lindqvist"_s, {}}};
    content.corrections = {
        {QDate(2026, 3, 5), CorrectionClass::Correction, u"It was other [@zqkey-backer]."_s}};
    content.body =
        u"## What changed\n\nIt is so [@zqkey-secret]. It is also so [@zqkey-backer, p. 3; "
        "@zqkey-sealed].\n\n> Quoted [@zqkey-sealed]\n\n| a | b |\n|---|---|\n| c "
        "[@zqkey-backer] | d |\n"_s;
    content.facts = {{u"Price"_s, u"4 [@zqkey-backer]"_s}, {u"Size"_s, u"5 [@zqkey-sealed]"_s}};
    content.roles = {{u"zqkey-secret"_s, SourceRole::Primary},
                     {u"zqkey-backer"_s, SourceRole::Corroborating}};
    return imported;
}

/// Every file below a folder, with its name before its bytes: a name can tell as much.
QByteArray allBelow(const QString &folder)
{
    QByteArray all;
    const QMap<QString, QByteArray> files = filesBelow(folder);
    for (auto file = files.begin(); file != files.end(); ++file)
        all += file.key().toUtf8() + '\n' + file.value() + '\n';
    return all;
}

/// The first of the marks that stands in `text`; empty where none does.
template <class Marks>
QByteArray firstIn(const QByteArray &text, const Marks &marks)
{
    const QByteArray lower = text.toLower();
    for (const char *one : marks) {
        if (const qsizetype at = lower.indexOf(one); at >= 0)
            return lower.mid(std::max<qsizetype>(0, at - 40), 100);
    }
    return {};
}

} // namespace

/// Whatever the program can write holds no word of a source in confidence, on background or under
/// embargo, unless a person asks for it by key and says why.
class TestWaysOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_path = m_run.makeDesk(u"desk.stet"_s, false);
        auto desk = must(DeskSession::open(m_path, OpenMode::ReadWrite, testActor(), m_clock));
        Source label;
        label.key = u"zqkey-secret"_s;
        label.title = u"A person in the port"_s;
        label.terms = SourceTerms::Confidential;
        must(Library(*desk).add(label));
        constexpr qint64 inAHundredYears = 4'900'000'000'000;
        for (const auto &[name, terms, embargo] :
             {std::tuple(u"backer"_s, SourceTerms::Background, qint64(0)),
              std::tuple(u"sealed"_s, SourceTerms::Open, inAHundredYears)}) {
            const Source source = must(Library(*desk).add(sourceOf(name, terms, embargo)));
            must(Snapshots(*desk).keep(source.id, snapshotOf(name, u"first"_s)));
            must(Snapshots(*desk).keep(source.id, snapshotOf(name, u"second"_s)));
            must(Snapshots(*desk).look(source.id,
                                       {LookOutcome::Moved, 200, mark("zqdetail", name), {}}));
        }
        must(Importing(*desk).take({},
                                   {articleOf(u"one"_s, u"news"_s, PublicState::Live),
                                    articleOf(u"two"_s, u"tool"_s, PublicState::Live),
                                    articleOf(u"three"_s, u"explainer"_s, PublicState::Retracted),
                                    articleOf(u"four"_s, u"comparison"_s, PublicState::None)}));
        bindWords(*desk);
        // The marks are in the desk, so that looking for them means something.
        QCOMPARE(must(Snapshots(*desk).find(u"zqspoken"_s, 9)).size(), size_t(4));
        QVERIFY(must(Library(*desk).byKey(u"zqkey-backer"_s)).extra.contains(u"abstract"_s));
    }

    void theDoorTakesALabelAlone()
    {
        auto desk = must(DeskSession::open(m_path, OpenMode::ReadWrite, testActor(), m_clock));
        const Source secret = must(Library(*desk).byKey(u"zqkey-secret"_s));
        QVERIFY(!answer(Snapshots(*desk).keep(secret.id, snapshotOf(u"secret"_s, {}))));
        Source more = sourceOf(u"secret"_s, SourceTerms::Confidential, 0);
        more.key.clear();
        QVERIFY(!answer(Library(*desk).add(more)));
        QVERIFY(!answer(Snapshots(*desk).keepNew(secret, snapshotOf(u"secret"_s, {}))));
        QCOMPARE(must(Library(*desk).all()).size(), size_t(3));
    }

    void theSite()
    {
        // With an address there are feeds and maps as well.
        QCOMPARE(run({u"settings"_s, u"--base-url=https://desk.example"_s}).exitCode, 0);
        const Finished published = run({u"publish"_s, u"-o"_s, m_run.path(u"site"_s)});
        QVERIFY2(published.exitCode <= 1, published.err.constData());
        const QByteArray site = allBelow(m_run.path(u"site"_s));
        for (const char *file : {"atom.xml\n",
                                 "rss.xml\n",
                                 "feed.json\n",
                                 "sitemap-2026-03.xml\n",
                                 "news/one.json\n",
                                 "search-index/w-ab.json\n",
                                 "corrections.html\n",
                                 "tag-cranes.html\n",
                                 "author-mara-lindqvist.html\n"})
            QVERIFY2(site.contains(file), file);
        // Readers see whom an article leans on …
        QVERIFY(site.contains("The title of backer") && site.contains("A person in the port"));
        // … and nothing else.
        QCOMPARE(firstIn(site, wordMarks), QByteArray());
        QCOMPARE(firstIn(site, linkMarks), QByteArray());
        QCOMPARE(firstIn(site, keys), QByteArray());
    }

    void onePage()
    {
        for (const QString &slug : {u"one"_s, u"two"_s, u"three"_s, u"four"_s}) {
            const Finished page = run({u"render"_s, slug});
            QVERIFY2(page.out.contains("<main"), page.err.constData());
            QCOMPARE(firstIn(page.out + page.err, wordMarks), QByteArray());
            QCOMPARE(firstIn(page.out, linkMarks), QByteArray());
            QCOMPARE(firstIn(page.out, keys), QByteArray());
        }
    }

    void theExport()
    {
        const Finished done = run({u"export"_s, u"--json"_s, m_run.path(u"plain"_s)});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json().value(u"withheld"_s).toArray().size(), 3);
        const QByteArray all = allBelow(m_run.path(u"plain"_s));
        QVERIFY(all.contains("zqkey-backer"));
        QCOMPARE(firstIn(all + done.out, wordMarks), QByteArray());
        for (const QString &name : {u"list.bib"_s, u"list.ris"_s, u"list.json"_s}) {
            const QString file = m_run.path(name);
            QCOMPARE(run({u"export"_s, u"--sources"_s, file}).exitCode, 0);
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            const QByteArray list = written.readAll();
            QVERIFY(list.contains("The title of sealed"));
            QCOMPARE(firstIn(list, wordMarks), QByteArray());
        }
    }

    void thePapers()
    {
        const QString html = m_run.path(u"one.html"_s);
        const QString folder = m_run.path(u"pack"_s);
        const Finished galley = run({u"galley"_s, u"one"_s, u"-o"_s, html});
        QVERIFY2(galley.exitCode == 0, galley.err.constData());
        const Finished pack = run({u"pack"_s, u"one"_s, u"-o"_s, folder});
        QVERIFY2(pack.exitCode == 0, pack.err.constData());
        QFile file(html);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll() + allBelow(folder);
        QVERIFY(all.contains("The title of backer") && all.contains("A person in the port"));
        QVERIFY(all.contains("Attested, not quoted"));
        QCOMPARE(firstIn(all, wordMarks), QByteArray());
        QCOMPARE(firstIn(all, linkMarks), QByteArray());
        QCOMPARE(firstIn(all, keys), QByteArray());
    }

    // What is drawn cannot be searched as bytes: another desk reads the words of the page.
    void theGalleyOnPaper()
    {
        const QString pdf = m_run.path(u"one.pdf"_s);
        const Finished galley = run({u"galley"_s, u"one"_s, u"-o"_s, pdf});
        QVERIFY2(galley.exitCode == 0, galley.err.constData());
        const QString other = m_run.makeDesk(u"reader.stet"_s, false);
        const QString folder = m_run.path(u"read"_s);
        const Finished taken = m_run.run({u"import"_s, pdf, u"--desk"_s, other});
        QVERIFY2(taken.exitCode == 0, taken.err.constData());
        QCOMPARE(m_run.run({u"export"_s, folder, u"--desk"_s, other}).exitCode, 0);
        QByteArray words;
        const QMap<QString, QByteArray> files = filesBelow(folder);
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().endsWith(u".words.txt"_s))
                words += file.value();
        }
        words = words.simplified();
        QVERIFY2(words.contains("title of backer"), words.constData());
        QCOMPARE(firstIn(words, wordMarks), QByteArray());
        QCOMPARE(firstIn(words, linkMarks), QByteArray());
        QCOMPARE(firstIn(words, keys), QByteArray());
    }

    void whatIsHandedOver()
    {
        const QString handed = m_run.path(u"one.handover"_s);
        const Finished over = run({u"handover"_s, u"one"_s, u"-o"_s, handed});
        QVERIFY2(over.exitCode == 0, over.err.constData());
        QFile file(handed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Handover> handover = readHandover(file.readAll());
        QVERIFY(handover.has_value());
        const QByteArray all = canonicalJson(handoverToJson(*handover));
        // The labels go, since the text cites by key …
        QVERIFY(all.contains("zqkey-backer") && all.contains("A person in the port"));
        // … and nothing else.
        QCOMPARE(firstIn(all, wordMarks), QByteArray());
        QCOMPARE(firstIn(all, linkMarks), QByteArray());
        // With a reason what is on background goes, and never what is in confidence.
        const int before = logged();
        QCOMPARE(
            run({u"handover"_s, u"one"_s, u"-o"_s, handed, u"--reason=The court asks for it"_s})
                .exitCode,
            0);
        QCOMPARE(logged(), before + 1);
        QFile more(handed);
        QVERIFY(more.open(QIODevice::ReadOnly));
        const QByteArray asked = canonicalJson(handoverToJson(*readHandover(more.readAll())));
        QVERIFY(asked.contains("zqspoken-backer") && !asked.contains("zqattested"));
    }

    void everyCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QStringList names = m_run.commandNames();
        const auto add = [&names](const QStringList &arguments) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << arguments;
            names.removeAll(arguments.first());
        };
        add({u"list"_s});
        add({u"settings"_s});
        add({u"people"_s});
        add({u"log"_s, u"-n"_s, u"1000"_s});
        for (const QString &slug : {u"one"_s, u"four"_s})
            add({u"log"_s, slug, u"--verify"_s});
        add({u"doctor"_s});
        add({u"doctor"_s, u"--thorough"_s});
        add({u"sources"_s});
        add({u"sources"_s, u"list"_s, u"title"_s});
        add({u"sources"_s, u"list"_s, u"--due"_s});
        for (const QString &slug : {u"one"_s, u"four"_s})
            add({u"show"_s, slug});
        for (const char *key : keys) {
            add({u"sources"_s, u"show"_s, QString::fromLatin1(key)});
            add({u"snapshots"_s, QString::fromLatin1(key)});
            add({u"diff"_s, QString::fromLatin1(key)});
            add({u"diff"_s, QString::fromLatin1(key), u"1"_s, u"2"_s});
        }
        for (const char *word : wordMarks)
            add({u"search"_s, QString::fromLatin1(word) + u'*'});
        add({u"search"_s, u"title"_s});
        // Without an address nothing is fetched.
        add({u"recheck"_s, u"zqkey-secret"_s});
        add({u"recheck"_s, u"zqkey-secret"_s, u"--looked"_s});
        add({u"capture"_s, u"zqkey-secret"_s});
        add({u"help"_s, u"export"_s});
        add({u"version"_s});
        add({u"check"_s, u"one"_s});
        add({u"claims"_s, u"one"_s});
        const QString words = u"--words=It is so"_s;
        add({u"bind"_s,
             u"one"_s,
             u"zqkey-sealed"_s,
             words,
             u"--quote=They said %1"_s.arg(mark("zqspoken", u"sealed"_s))});
        add({u"verdict"_s, u"one"_s, u"verified"_s, words});
        add({u"propose"_s, u"one"_s, words, u"--instead=It is not so"_s});
        add({u"settle"_s, u"0197c2b0-6d0e-7c54-9a3e-2f1c0b6d4e11"_s, u"accept"_s});
        add({u"signoff"_s, u"one"_s, u"--reason=late"_s});
        add({u"publish"_s, u"one"_s, u"--override=late"_s});
        add({u"publish"_s, u"four"_s, u"--override=late"_s});
        add({u"schedule"_s});
        add({u"schedule"_s, u"one"_s, u"--at=2026-03-04T09:30"_s});
        add({u"retract"_s, u"two"_s, u"--text=Wrong"_s});
        add({u"withdraw"_s, u"two"_s, u"--text=By order"_s});
        add({u"galley"_s, u"one"_s, u"-o"_s, m_run.path(u"every.html"_s)});
        add({u"pack"_s, u"one"_s, u"-o"_s, m_run.path(u"every.zip"_s)});
        const QString handed = m_run.path(u"every.handover"_s);
        add({u"handover"_s, u"one"_s, u"-o"_s, handed});
        add({u"takeback"_s, handed});
        add({u"theme"_s, u"check"_s});
        add({u"import"_s, m_run.path(u"plain"_s)});
        // Those have tests of their own here; these read no desk.
        for (const char *other : {"render", "export", "init", "extract"})
            names.removeAll(QLatin1StringView(other));
        QCOMPARE(names, QStringList()); // every command has a row
    }

    void everyCommand()
    {
        QFETCH(QStringList, arguments);
        for (const bool json : {false, true}) {
            const Finished said = run(json ? arguments + QStringList{u"--json"_s} : arguments);
            QVERIFY(said.exitCode >= 0);
            // What was typed is no leak: it comes back in messages.
            QByteArray all = said.out + said.err;
            for (const QString &typed : arguments.mid(1))
                all.replace(typed.toUtf8(), "");
            QCOMPARE(firstIn(all, wordMarks), QByteArray());
        }
    }

    void whatIsAskedForWithAReasonLeavesAndIsLogged()
    {
        const QString reason = u"--reason=The court asks for it"_s;
        const int start = logged();
        QVERIFY(run({u"diff"_s, u"zqkey-backer"_s}).exitCode == 4);
        QVERIFY(run({u"diff"_s, u"zqkey-backer"_s, reason}).out.contains("first"));
        QCOMPARE(logged(), start + 1);
        const Finished listed = run({u"snapshots"_s, u"zqkey-sealed"_s, reason, u"--json"_s});
        QVERIFY2(listed.out.contains("zqhow-sealed"), listed.out.constData());
        QCOMPARE(logged(), start + 2);
        const Finished claims = run({u"claims"_s, u"one"_s, reason, u"--json"_s});
        QVERIFY2(claims.out.contains("zqspoken-backer"), claims.out.constData());
        QVERIFY(!claims.out.contains("zqattested"));
        QVERIFY(logged() > start + 2);
        const int before = logged();
        const QString folder = m_run.path(u"asked"_s);
        QCOMPARE(run({u"export"_s, u"--words-of=zqkey-backer"_s, folder}).exitCode, 2);
        QCOMPARE(run({u"export"_s, u"--words-of=zqkey-backer"_s, reason, folder}).exitCode, 0);
        QCOMPARE(logged(), before + 1);
        const QByteArray all = allBelow(folder);
        for (const char *one : wordMarks)
            QVERIFY2(all.contains(one + QByteArray("-backer")) || one == wordMarks[10], one);
        QVERIFY(!all.contains("zqspoken-sealed") && !all.contains("zqnote-sealed"));
        // There are no words of a label, whatever the reason.
        QCOMPARE(run({u"diff"_s, u"zqkey-secret"_s, reason}).exitCode, 4);
        QCOMPARE(logged(), before + 1);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
    }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run.run(arguments + QStringList{u"--desk"_s, m_path});
    }

    /// What carries a claim of the first article: words on background, and a person's own.
    static void bindWords(DeskSession &desk)
    {
        const Article one = must(Articles(desk).bySlug(u"one"_s));
        const Source backer = must(Library(desk).byKey(u"zqkey-backer"_s));
        const Snapshot said = must(Snapshots(desk).of(backer.id)).front();
        const ClaimAim aim{{},
                           {DraftField::Body, -1, {one.content.body.indexOf(u"It is so"_s), 8}}};
        NewEvidence quote;
        quote.snapshot = said.id;
        quote.start = 10;
        quote.length = 15;
        must(Checking(desk).bind(one.id, aim, quote));
        NewEvidence attested;
        attested.source = must(Library(desk).byKey(u"zqkey-secret"_s)).id;
        attested.who = mark("zqattested", u"secret"_s);
        attested.what = mark("zqattested", u"secret"_s);
        must(Checking(desk).bind(one.id, aim, attested));
    }

    /// How often the record says that words left, each time with the reason.
    [[nodiscard]] int logged() const
    {
        return rawValue(m_path + u"/desk.sqlite"_s,
                        "SELECT count(*) FROM event WHERE verb = 'export.words'"
                        " AND details LIKE '%The court asks for it%'")
            .toInt();
    }

    StetctlRun m_run;
    FakeClock m_clock;
    QString m_path;
};

STET_TEST(TestWaysOut)

#include "test_ways_out.moc"
