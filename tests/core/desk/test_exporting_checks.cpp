// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/export/exporting.h"
#include "core/desk/handover/checks_file.h"
#include "core/desk/history/history.h"
#include "core/desk/import/import_job.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/tallies.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/checked_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString opens = u"The gripper opened at 12 Nm."_s;
const QString nobodyHurt = u"Nobody was hurt."_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectIn(const QString &path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

/// As a forger would write it, who knows how the proof is made.
void writeForged(const QString &path, QJsonObject json)
{
    json.remove(u"proof_sha256"_s);
    json.insert(u"proof_sha256"_s, QString::fromLatin1(sha256Hex(canonicalJson(json))));
    writeText(path, QJsonDocument(json).toJson());
}

/// The first entry of a part, changed.
QJsonObject withFirst(QJsonObject all,
                      const QString &part,
                      const QString &document,
                      const std::function<void(QJsonObject &)> &change)
{
    QJsonArray entries = all.value(part).toArray();
    QJsonObject entry = entries.first().toObject();
    QJsonObject inner = entry.value(document).toObject();
    change(inner);
    entry.insert(document, inner);
    entries[0] = entry;
    all.insert(part, entries);
    return all;
}

/// What was said of an article, so that two desks can be compared: neither versions nor what stands
/// in another desk's chain.
struct SaidOf
{
    std::vector<Claim> claims;
    std::vector<Evidence> evidence;
    std::vector<Verdict> verdicts;
    std::optional<SignOff> signOff;
};

SaidOf saidOf(const ReviewedArticle &sheet)
{
    SaidOf said;
    for (const ClaimRecord &record : sheet.records) {
        said.claims.push_back(record.claim);
        said.evidence.insert(said.evidence.end(), record.evidence.begin(), record.evidence.end());
        if (record.verdict)
            said.verdicts.push_back(*record.verdict);
    }
    said.signOff = sheet.signOff;
    if (said.signOff) {
        said.signOff->revision.clear(); // of the chain of versions here
        said.signOff->renews = {};
    }
    const auto byId = [](auto &all) {
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    };
    byId(said.claims);
    byId(said.evidence);
    byId(said.verdicts);
    return said;
}

QString sentencesOf(DeskSession &desk, ArticleId article)
{
    StoryQuestion question;
    question.article = article;
    question.topic = StoryTopic::Checking;
    question.limit = 1'000;
    QStringList lines;
    for (const StoryEntry &entry : must(History(desk).story(question)).entries) {
        if (entry.verb != u"article.checks_imported")
            lines.append(storySentence(entry) + u" | "_s + entry.why);
    }
    lines.sort();
    return lines.join(u'\n');
}

const ImportLine *lineOf(const ImportReport &report, const QString &ending)
{
    const auto line =
        std::find_if(report.lines.begin(), report.lines.end(), [&](const ImportLine &one) {
            return one.from.endsWith(ending);
        });
    return line == report.lines.end() ? nullptr : &*line;
}

} // namespace

/// What was said of an article's words leaves with the desk's export and comes in again, by the
/// rules.
class TestExportingChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_home = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_away = newDesk(u"away"_s, u"Rosa"_s);
    }

    void cleanup()
    {
        QVERIFY(must(Doctor(m_home->mara()).check(CheckDepth::Thorough)).clean());
        QVERIFY(must(Doctor(*m_away).check(CheckDepth::Thorough)).clean());
        m_away.reset();
        m_home.reset();
    }

    void whatWasSaidComesBack()
    {
        m_home->clock().advance(1'000);
        m_home->verifyAll();
        m_home->clock().advance(1'000);
        const CheckedClaim noted =
            must(Checking(m_home->ines()).addNote(id(), m_home->aim(nobodyHurt), u"Who says?"_s));
        m_home->clock().advance(1'000);
        must(Checking(m_home->mara()).reply(noted.record.claim.id, 0, u"The harbour does."_s));
        m_home->clock().advance(1'000);
        must(Checking(m_home->ines()).setNoteState(noted.record.claim.id, 0, NoteState::Resolved));
        const Article article = must(Articles(m_home->ines()).get(id()));
        must(Checking(m_home->ines()).signOff(id(), article.version));
        m_home->clock().advance(60'000);
        const ExportReport report = exported();
        QCOMPARE(report.checked, 1);
        QVERIFY(report.withheld.isEmpty());
        const ImportReport taken = imported();
        QCOMPARE(taken.refused, 0);
        QCOMPARE(taken.checked, 1);
        QVERIFY(lineOf(taken, u"checks/gripper.json"_s)->reason.isEmpty());

        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        const ReviewedArticle there = m_home->sheet();
        compare(here, there);
        QVERIFY(here.signOffStands);
        QCOMPARE(here.article.state, WorkState::Ready);
        QCOMPARE(here.checked.counts.closed(), 3);
        QCOMPARE(sentencesOf(*m_away, id()), sentencesOf(m_home->mara(), id()));
        QVERIFY(sentencesOf(*m_away, id()).contains(u"Ines bound"_s));
        QVERIFY(sentencesOf(*m_away, id()).contains(u"The harbour does."_s));
        QCOMPARE(must(Tallies(*m_away).check(id()))->person, u"Ines"_s);

        // Once more brings nothing, and the other desk exports the same again.
        const QByteArray events = rawValue(database(), "SELECT count(*) FROM event");
        QCOMPARE(imported().checked, 0);
        QCOMPARE(rawValue(database(), "SELECT count(*) FROM event"), events);
        (void)must(Exporting(*m_away).toFolder({m_folder->filePath(u"again"_s), {}, {}}));
        const auto again =
            readChecksFile(bytesOf(m_folder->filePath(u"again/checks/gripper.json"_s)));
        const auto first = readChecksFile(bytesOf(checksFile()));
        QVERIFY(again && first);
        QCOMPARE(again->words, first->words);
        QCOMPARE(again->said.claims.size(), first->said.claims.size());
    }

    void eachHandKeepsItsWords()
    {
        addSentence(m_home->ines());
        m_home->bind(opens);
        m_home->give(opens, VerdictKind::Verified);
        (void)exported();
        QCOMPARE(imported().refused, 0);
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        const ReviewedArticle there = m_home->sheet();
        compare(here, there);
        for (size_t i = 0; i < here.checked.items.size(); ++i)
            QCOMPARE(here.handsAt(here.checked.items[i].item.place),
                     there.handsAt(there.checked.items[i].item.place));
        // So nobody who wrote there verifies their own words here.
        const auto ines = must(DeskSession::open(m_away->path(),
                                                 OpenMode::ReadWrite,
                                                 {u"Ines"_s, u"ines"_s, u"desk-1"_s},
                                                 m_home->clock()));
        const ClaimAim own{
            {}, {DraftField::Body, -1, {here.article.content.body.indexOf(u"It was a"_s), 8}}};
        QVERIFY(!answer(Checking(*ines).give(id(), own, {VerdictKind::Disputed, {}, {}})));
        // And no undo goes back behind the import.
        QCOMPARE(rawValue(database(), "SELECT count(*) FROM draft_edit WHERE kind <> 4"),
                 QByteArray("0"));
    }

    void anArticleInCheckKeepsItsHandsBeforeAnythingIsSaid()
    {
        must(Articles(m_home->mara())
                 .setState(
                     id(), must(Articles(m_home->mara()).get(id())).version, WorkState::InCheck));
        QCOMPARE(exported().checked, 1);
        (void)imported();
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QVERIFY(!here.changes.empty());
        for (const ChangedBy &change : here.changes)
            QCOMPARE(change.hand.person, u"Mara Lindqvist"_s);
        QCOMPARE(imported().checked, 0);
    }

    void theSampleComesBackAsItWas()
    {
        const auto sample = must(
            createSampleDesk(m_folder->filePath(u"sample.stet"_s), testActor(), m_home->clock()));
        const QString out = m_folder->filePath(u"sample"_s);
        const ExportReport report = must(Exporting(*sample).toFolder({out, {}, {}}));
        QVERIFY(report.checked > 2);
        const ImportReport taken = must(Importing(*m_away).takePaths({out}));
        for (const ImportLine &line : taken.lines) {
            if (line.from.contains(u"/checks/"_s) && !line.reason.isEmpty())
                qInfo("%s: %s", qPrintable(line.from), qPrintable(line.reason));
        }
        QCOMPARE(taken.refused, 0);
        int checked = 0;
        int partly = 0;
        for (const Article &article : must(Articles(*sample).contents({}, 1'000))) {
            const ReviewedArticle here = must(Checking(*m_away).sheet(article.id));
            const ReviewedArticle there = must(Checking(*sample).sheet(article.id));
            // What rests on a confidential source stays at home.
            if (std::any_of(there.sources.begin(), there.sources.end(), [](const Source &source) {
                    return source.terms == SourceTerms::Confidential;
                })) {
                QCOMPARE(here.checked.counts.all(), there.checked.counts.all());
                QVERIFY(here.checked.counts.closed() < there.checked.counts.closed());
                ++partly;
                continue;
            }
            QVERIFY2(here.checked.counts == there.checked.counts, qPrintable(article.content.slug));
            QCOMPARE(here.signOffStands, there.signOffStands);
            // Ready is what somebody signed.
            const bool isSaid =
                there.article.state == WorkState::Ready && !there.signOffStands;
            QCOMPARE(here.article.state, isSaid ? WorkState::InCheck : there.article.state);
            QCOMPARE(here.article.publicState, there.article.publicState);
            compare(here, there);
            checked += there.records.empty() ? 0 : 1;
        }
        QVERIFY(checked > 2);
        QVERIFY(partly > 0);
    }

    void aChangedFileIsRefusedAndTheArticleComesWithoutIt_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::newRow("who said it") << QByteArray("\"Ines\"") << QByteArray("\"Rosa\"");
        QTest::newRow("what was said") << QByteArray("not_a_fact") << QByteArray("verified");
        QTest::newRow("whose words they are") << QByteArray("Mara Lindqvist") << QByteArray("Jo");
        QTest::newRow("of which article") << QByteArray() << QByteArray("01234567");
        QTest::newRow("no JSON any more") << QByteArray("{") << QByteArray("");
        QTest::newRow("a later format")
            << QByteArray("\"format\": 1") << QByteArray("\"format\": 2");
    }

    void aChangedFileIsRefusedAndTheArticleComesWithoutIt()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        m_home->verifyAll();
        (void)exported();
        QByteArray bytes = bytesOf(checksFile());
        if (was.isEmpty())
            was = m_home->article().toString().toUtf8().first(8);
        QVERIFY(bytes.contains(was));
        bytes.replace(was, is);
        writeText(checksFile(), bytes);
        const ImportReport taken = imported();
        QCOMPARE(taken.refused, 1);
        QCOMPARE(taken.articles, 1);
        QCOMPARE(taken.checked, 0);
        QVERIFY(must(Checking(*m_away).sheet(id())).records.empty());
    }

    void whatIsForgedAndAgreesWithItselfMeetsTheRules()
    {
        m_home->verifyAll();
        (void)exported();
        const QJsonObject whole = objectIn(checksFile());
        // A quote of words that the snapshot has not: nothing of this file, all of the others.
        writeForged(checksFile(),
                    withFirst(whole, u"evidence"_s, u"evidence"_s, [](QJsonObject &json) {
                        std::optional<Evidence> evidence = evidenceFromJson(json);
                        QVERIFY(evidence.has_value());
                        evidence->quote.exact = u"The gripper opened at 99 Nm."_s;
                        evidence->hash = evidenceHash(*evidence);
                        json = toJson(*evidence);
                    }));
        ImportReport taken = imported();
        QCOMPARE(taken.refused, 1);
        QCOMPARE(taken.articles, 1);
        QVERIFY(must(Checking(*m_away).sheet(id())).records.empty());
        QCOMPARE(rawValue(database(), "SELECT count(*) FROM event WHERE verb LIKE 'claim.%'"),
                 QByteArray("0"));
        // Mara's verdict on her own words.
        writeForged(checksFile(),
                    withFirst(whole, u"verdicts"_s, u"verdict"_s, [](QJsonObject &json) {
                        json.insert(u"person"_s, u"Mara Lindqvist"_s);
                    }));
        taken = imported();
        QCOMPARE(taken.checked, 1);
        QVERIFY(lineOf(taken, u"checks/gripper.json"_s)->reason.contains(u"Mara Lindqvist"_s));
        QCOMPARE(must(Checking(*m_away).sheet(id())).checked.counts.closed(), 2);
        // A verdict that is known here, and says something else there.
        writeForged(checksFile(),
                    withFirst(whole, u"verdicts"_s, u"verdict"_s, [&](QJsonObject &json) {
                        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
                        for (const ClaimRecord &record : here.records) {
                            if (!record.verdict)
                                continue;
                            json = toJson(*record.verdict);
                            json.insert(u"note"_s, u"Otherwise."_s);
                        }
                    }));
        QCOMPARE(imported().refused, 1);
    }

    void ofAnotherTextTheVerdictsHaveFallen()
    {
        m_home->verifyAll();
        (void)exported();
        QByteArray text = bytesOf(out() + u"/articles/gripper.md"_s);
        text.replace("12 Nm", "14 Nm");
        writeText(out() + u"/articles/gripper.md"_s, text);
        (void)imported();
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QCOMPARE(here.checked.counts.verified, 0);
        QCOMPARE(here.checked.counts.notAFact, 2);
        QVERIFY(!here.signOffStands);
        // Whose words of another text were nobody can tell from the file.
        for (const ChangedBy &change : here.changes)
            QCOMPARE(change.hand.person, u"Rosa"_s);
    }

    void aCopyBeginsUnchecked()
    {
        m_home->verifyAll();
        (void)exported();
        m_home->edit(u"hurt"_s, u"injured"_s);
        const ImportReport taken = must(Importing(m_home->mara()).takePaths({out()}));
        QCOMPARE(lineOf(taken, u"checks/gripper.json"_s)->outcome, ImportLine::Outcome::Skipped);
        QCOMPARE(m_home->sheet().records.size(), size_t(3));
        const Article copy = must(Articles(m_home->mara()).bySlug(u"gripper-2"_s));
        QVERIFY(must(Checking(m_home->mara()).sheet(copy.id)).records.empty());
    }

    void whatRestsOnWordsThatStayStaysToo_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::newRow("background") << u"background"_s;
        QTest::newRow("embargo") << u"embargo"_s;
    }

    void whatRestsOnWordsThatStayStaysToo()
    {
        QFETCH(QString, terms);
        m_home->verifyAll();
        NewEvidence heard;
        heard.source = m_home->source().id;
        heard.who = u"The captain"_s;
        heard.what = u"I saw it open, said she."_s;
        must(Checking(m_home->ines()).bind(id(), m_home->aim(nobodyHurt), heard));
        Source source = m_home->source();
        if (terms == u"background")
            source.terms = SourceTerms::Background;
        else
            source.embargoUntilMs = m_home->clock().nowMs() + 1'000'000;
        m_home->change(source);
        const ExportReport report = exported();
        QCOMPARE(report.withheld, QStringList{u"ledger"_s});
        QVERIFY(!leaves("On Monday"));
        QVERIFY(!leaves("said she"));
        const ImportReport taken = imported();
        QCOMPARE(taken.refused, 0);
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QCOMPARE(here.checked.counts.verified, 0); // nothing here carries it
        QCOMPARE(here.checked.counts.notAFact, 2);
        // Asked for by key, with a reason, they go.
        (void)must(
            Exporting(m_home->mara()).toFolder({out(), {u"ledger"_s}, u"She signed for it"_s}));
        QVERIFY(leaves("On Monday"));
        QVERIFY(leaves("said she"));
        const auto other = newDesk(u"other"_s, u"Jo"_s);
        (void)must(Importing(*other).takePaths({out()}));
        QCOMPARE(must(Checking(*other).sheet(id())).checked.counts, m_home->sheet().checked.counts);
    }

    void whatIsNotKeptAfterAllLeavesNothing()
    {
        /// Is cancelled when all of it is written.
        class CancelledLast final : public ImportJob
        {
        public:
            using ImportJob::ImportJob;

            Step step(WriteScope &scope, const StepEnd &end) override
            {
                const Step done = ImportJob::step(scope, end);
                if (done == Step::Done) {
                    wrote = scope.stores.verdicts.after(0, 100).size();
                    scope.stores.connection.fail({ErrorCode::Cancelled, u"Cancelled."_s, {}});
                }
                return done;
            }

            std::atomic<size_t> wrote = 0;
        };

        m_home->verifyAll();
        addSentence(m_home->ines());
        (void)exported();
        ImportInput input;
        input.paths = {out()};
        const auto job = std::make_shared<CancelledLast>(m_away->engine(), std::move(input));
        m_away->engine().runBulk(job);
        QVERIFY(!answer(job->future()));
        QCOMPARE(job->wrote.load(), size_t(3));
        for (const char *table : {"claim", "evidence", "verdict", "verdict_hand", "draft_edit"})
            QCOMPARE(rawValue(database(), QByteArray("SELECT count(*) FROM ") + table),
                     QByteArray("0"));
        QCOMPARE(rawValue(database(),
                          "SELECT count(*) FROM event WHERE verb GLOB 'verdict.*'"
                          " OR verb GLOB 'claim.*' OR verb GLOB 'article.*'"),
                 QByteArray("0"));
        QCOMPARE(imported().articles, 1);
        compare(must(Checking(*m_away).sheet(id())), m_home->sheet());
    }

    void damagedFilesAreReadOrRefused()
    {
        m_home->verifyAll();
        (void)exported();
        const QByteArray bytes = bytesOf(checksFile());
        const QByteArray whole = canonicalJson(QJsonDocument::fromJson(bytes).object());
        for (qsizetype at = 0; at < bytes.size(); at += 5) {
            QByteArray damaged = bytes;
            damaged[at] = char(damaged[at] ^ 0x04);
            // Between the values a byte may be another without another meaning.
            if (readChecksFile(damaged))
                QCOMPARE(canonicalJson(QJsonDocument::fromJson(damaged).object()), whole);
        }
        for (qsizetype length = 0; length < bytes.size() - 2; length += 7)
            QVERIFY(!readChecksFile(bytes.first(length)));
        QVERIFY(!readChecksFile(QByteArray(200'000, '[')));
        QVERIFY(!readChecksFile(QByteArray(1'000'000, '\0')));
    }

    void hostileValuesHarmNobody()
    {
        m_home->verifyAll();
        must(Checking(m_home->ines()).addNote(id(), m_home->aim(nobodyHurt), u"Who says?"_s));
        (void)exported();
        const QJsonObject whole = objectIn(checksFile());
        QRandomGenerator random(7);
        int arrived = 0;
        constexpr int Rounds = 40;
        for (int round = 0; round < Rounds; ++round) {
            QJsonValue changed = whole;
            hurt(changed, random);
            writeForged(checksFile(), changed.toObject());
            const auto desk = newDesk(u"round-%1"_s.arg(round), u"Rosa"_s);
            const ImportReport taken = must(Importing(*desk).takePaths({out()}));
            QCOMPARE(taken.articles, 1);
            QVERIFY2(must(Doctor(*desk).check(CheckDepth::Thorough)).clean(),
                     QJsonDocument(changed.toObject()).toJson().constData());
            arrived += taken.checked;
        }
        QVERIFY(arrived > 0 && arrived < Rounds);
    }

private:
    /// One value somewhere in it becomes another.
    static void hurt(QJsonValue &value, QRandomGenerator &random)
    {
        if (value.isObject() && !value.toObject().isEmpty()) {
            QJsonObject object = value.toObject();
            const QStringList keys = object.keys();
            const QString key = keys.at(random.bounded(int(keys.size())));
            QJsonValue inner = object.value(key);
            hurt(inner, random);
            object.insert(key, inner);
            value = object;
        } else if (value.isArray() && !value.toArray().isEmpty()) {
            QJsonArray array = value.toArray();
            const int at = random.bounded(int(array.size()));
            QJsonValue inner = array.at(at);
            hurt(inner, random);
            array[at] = inner;
            value = array;
        } else {
            const QJsonArray others{QJsonValue(),
                                    -1,
                                    1e300,
                                    QString(),
                                    QString(100'000, u'x'),
                                    u"../../etc/passwd"_s,
                                    u"\u202E\u0000"_s,
                                    QString(64, u'0'),
                                    QJsonArray{QJsonArray{}},
                                    QJsonObject{},
                                    true};
            value = others.at(random.bounded(int(others.size())));
        }
    }

    static void compare(const ReviewedArticle &here, const ReviewedArticle &there)
    {
        const SaidOf one = saidOf(here);
        const SaidOf other = saidOf(there);
        QCOMPARE(here.checked.counts, there.checked.counts);
        QVERIFY(one.claims == other.claims);
        QVERIFY(one.evidence == other.evidence);
        QVERIFY(one.verdicts == other.verdicts);
        QVERIFY(one.signOff == other.signOff);
    }

    [[nodiscard]] ArticleId id() const { return m_home->article(); }

    [[nodiscard]] QString out() const { return m_folder->filePath(u"out"_s); }

    [[nodiscard]] QString checksFile() const { return out() + u"/checks/gripper.json"_s; }

    [[nodiscard]] QString database() const { return m_away->path() + u"/desk.sqlite"_s; }

    [[nodiscard]] std::unique_ptr<DeskSession> newDesk(const QString &name, const QString &person)
    {
        return must(DeskSession::create(m_folder->filePath(name + u".stet"_s),
                                        testSettings(),
                                        {person, person.toLower(), u"laptop"_s},
                                        m_home->clock()));
    }

    /// In the midst of Mara's words, with a fact and a caption.
    void addSentence(DeskSession &desk) const
    {
        const Article article = must(Articles(desk).get(id()));
        DraftSave save;
        save.article = id();
        save.version = article.version;
        save.content = article.content;
        DraftEdit edit;
        edit.position = save.content.body.indexOf(nobodyHurt);
        edit.inserted = u"It was a 😀 Monday. "_s;
        save.content.body.insert(edit.position, edit.inserted);
        save.edits = {edit};
        save.content.facts = {{u"Torque"_s, u"12 Nm"_s}};
        save.content.leadCaption = u"A gripper"_s;
        must(Articles(desk).save(save));
    }

    ExportReport exported() { return must(Exporting(m_home->mara()).toFolder({out(), {}, {}})); }

    ImportReport imported() { return must(Importing(*m_away).takePaths({out()})); }

    /// Whether any file of the export has these words.
    [[nodiscard]] bool leaves(const QByteArray &words) const
    {
        QDirIterator files(out(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (bytesOf(files.next()).contains(words))
                return true;
        }
        return false;
    }

    std::unique_ptr<CheckedDesk> m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskSession> m_away;
};

STET_TEST(TestExportingChecks)

#include "test_exporting_checks.moc"
