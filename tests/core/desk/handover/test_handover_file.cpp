// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/articles.h"
#include "core/desk/handover/hand_over.h"
#include "core/desk/handover/handover_file.h"
#include "core/desk/handover/handover_json.h"
#include "core/store/compress.h"
#include "tests/support/checked_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A file around these contents, as one that somebody forged would be: its own hash fits.
QByteArray fileOf(const QByteArray &contents)
{
    const QByteArray frame = compressed(contents);
    return "stet hand-over 1 " + sha256Hex(frame) + '\n' + frame;
}

QJsonObject contentsOf(const QByteArray &file)
{
    const QByteArray frame = file.mid(file.indexOf('\n') + 1);
    return QJsonDocument::fromJson(decompressed(frame).value_or(QByteArray())).object();
}

/// The first entry of a part, changed.
QJsonObject
withEntry(QJsonObject all, const QString &part, const std::function<void(QJsonObject &)> &change)
{
    QJsonArray entries = all.value(part).toArray();
    QJsonObject entry = entries.first().toObject();
    change(entry);
    entries[0] = entry;
    all.insert(part, entries);
    return all;
}

void setIn(QJsonObject &entry,
           const QString &object,
           const QString &member,
           const QJsonValue &value)
{
    QJsonObject inner = entry.value(object).toObject();
    inner.insert(member, value);
    entry.insert(object, inner);
}

} // namespace

/// A hand-over file that was damaged or tampered with is refused, and leaves nothing.
class TestHandoverFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_home = std::make_unique<CheckedDesk>();
        m_home->verifyAll();
        must(Checking(m_home->ines())
                 .addNote(m_home->article(), m_home->aim(u"Nobody"_s), u"Who says?"_s));
        m_away = must(DeskSession::create(m_folder.filePath(u"away.stet"_s),
                                          testSettings(),
                                          testActor(u"Rosa"_s),
                                          m_home->clock()));
        const QString path = m_folder.filePath(u"whole"_s);
        must(HandOver(m_home->mara()).give({m_home->article(), path, {}}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_file = file.readAll();
        m_contents = contentsOf(m_file);
        QVERIFY(readHandover(m_file).has_value());
        QCOMPARE(canonicalJson(handoverToJson(*readHandover(m_file))), canonicalJson(m_contents));
    }

    void cleanup()
    {
        // Nothing of it came in.
        QCOMPARE(rawValue(m_away->path() + u"/desk.sqlite"_s,
                          "SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM source)"
                          " + (SELECT count(*) FROM snapshot) + (SELECT count(*) FROM claim)"),
                 QByteArray("0"));
    }

    void anyByteThatIsAnotherIsSeen()
    {
        for (qsizetype at = 0; at < m_file.size(); ++at) {
            QByteArray damaged = m_file;
            damaged[at] = char(damaged[at] ^ 0x20);
            QVERIFY2(!readHandover(damaged), qPrintable(QString::number(at)));
        }
        for (const qsizetype length : {qsizetype(0), qsizetype(20), m_file.size() - 1})
            QVERIFY(!readHandover(m_file.left(length)));
        QVERIFY(!readHandover(m_file + '\n'));
        QVERIFY(!take(m_file.left(m_file.size() / 2)));
    }

    void whatIsNoHandOverIsNone()
    {
        for (const QByteArray &other : {QByteArray(),
                                        QByteArray("%PDF-1.4"),
                                        QByteArray("stet hand-over"),
                                        QByteArray("stet hand-over 1\n"),
                                        QByteArray(1'000'000, '\0')})
            QVERIFY(!readHandover(other));
        const Result<Handover> newer = readHandover("stet hand-over 2 " + sha256Hex("x") + "\nx");
        QVERIFY(!newer);
        QCOMPARE(newer.error().code, ErrorCode::TooNew);
        QVERIFY(!readHandover(fileOf("[]")));
        QVERIFY(!readHandover(fileOf("{}")));
        QVERIFY(!readHandover(fileOf("{\"a\":1,\"a\":2}")));
        QVERIFY(!readHandover(fileOf(QByteArray(100'000, '['))));
        // The same contents, written otherwise, are not what a desk writes.
        QVERIFY(!readHandover(fileOf(QJsonDocument(m_contents).toJson())));
    }

    void aBombIsNotUnpacked()
    {
        const QByteArray zeros(MostHandoverContents + 1, ' ');
        const QByteArray bomb = fileOf(zeros);
        QVERIFY(bomb.size() < 1'000'000);
        QVERIFY(!readHandover(bomb));
        QVERIFY(!take(bomb));
    }

    void contentsThatDoNotAgreeWithThemselves_data()
    {
        QTest::addColumn<QJsonObject>("contents");
        const auto row = [&](const char *name,
                             const QString &part,
                             const QString &object,
                             const QString &member,
                             const QJsonValue &value) {
            QTest::newRow(name) << withEntry(m_contents, part, [&](QJsonObject &entry) {
                if (object.isEmpty())
                    entry.insert(member, value);
                else
                    setIn(entry, object, member, value);
            });
        };
        const QString other = ArticleId::create(1).toString();
        row("words of a snapshot", u"snapshots"_s, {}, u"text"_s, u"It opened at 14 Nm."_s);
        row("bytes of a snapshot", u"snapshots"_s, {}, u"bytes"_s, u"AAAA"_s);
        row("no bytes of a snapshot", u"snapshots"_s, {}, u"bytes"_s, QString());
        row("source of a snapshot", u"snapshots"_s, u"snapshot"_s, u"source"_s, other);
        row("layout of a snapshot",
            u"snapshots"_s,
            {},
            u"layout"_s,
            QJsonObject{{u"runs"_s, QJsonArray{QJsonArray{0, 9'999, u"main"_s}}}});
        row("hash of a claim", u"claims"_s, u"claim"_s, u"hash"_s, QString(64, u'0'));
        row("article of a claim", u"claims"_s, u"claim"_s, u"article"_s, other);
        row("hash of evidence", u"evidence"_s, u"evidence"_s, u"hash"_s, QString(64, u'0'));
        row("claim of evidence", u"evidence"_s, u"evidence"_s, u"claim"_s, other);
        row("snapshot of evidence", u"evidence"_s, u"evidence"_s, u"snapshot"_s, other);
        row("claim of a verdict", u"verdicts"_s, u"verdict"_s, u"claim"_s, other);
        row("kind of a verdict", u"verdicts"_s, u"verdict"_s, u"kind"_s, u"certain"_s);
        row("nobody's verdict", u"verdicts"_s, u"verdict"_s, u"person"_s, QString());
        row("a name with a control", u"verdicts"_s, u"verdict"_s, u"person"_s, u"I\x01nes"_s);
        row("key of a source", u"sources"_s, {}, u"key"_s, u"../../etc/passwd"_s);
        row("no id of a source", u"sources"_s, {}, u"id"_s, QString());
        QJsonObject twice = m_contents;
        QJsonArray claims = twice.value(u"claims"_s).toArray();
        claims.append(claims.first());
        twice.insert(u"claims"_s, claims);
        QTest::newRow("a claim twice") << twice;
        QJsonObject nameless = m_contents;
        nameless.insert(u"giver"_s, QJsonObject());
        QTest::newRow("nobody gave it") << nameless;
    }

    void contentsThatDoNotAgreeWithThemselves()
    {
        QFETCH(QJsonObject, contents);
        QVERIFY(contents != m_contents);
        const QByteArray forged = fileOf(canonicalJson(contents));
        QVERIFY(!readHandover(forged));
        QVERIFY(!take(forged));
    }

    void aDocumentOfALaterFormatIsOfALaterVersion_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("document");
        QTest::newRow("claim") << u"claims"_s << u"claim"_s;
        QTest::newRow("evidence") << u"evidence"_s << u"evidence"_s;
        QTest::newRow("verdict") << u"verdicts"_s << u"verdict"_s;
    }

    void aDocumentOfALaterFormatIsOfALaterVersion()
    {
        QFETCH(const QString, part);
        QFETCH(const QString, document);
        const QJsonObject later = withEntry(
            m_contents, part, [&](QJsonObject &entry) { setIn(entry, document, u"format"_s, 99); });
        QVERIFY(later != m_contents);
        const Result<Handover> read = readHandover(fileOf(canonicalJson(later)));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TooNew);
    }

    void whatAgreesAndIsNotTrueIsRefusedByTheDesk()
    {
        // A quote with a hash of its own, of words that the snapshot does not have.
        const QJsonObject quote = withEntry(m_contents, u"evidence"_s, [&](QJsonObject &entry) {
            QJsonObject json = entry.value(u"evidence"_s).toObject();
            std::optional<Evidence> evidence = evidenceFromJson(json);
            QVERIFY(evidence.has_value());
            evidence->quote.exact = u"The gripper opened at 99 Nm."_s;
            evidence->hash = evidenceHash(*evidence);
            entry.insert(u"evidence"_s, toJson(*evidence));
        });
        QVERIFY(readHandover(fileOf(canonicalJson(quote))).has_value());
        QVERIFY(!take(fileOf(canonicalJson(quote))));
        // Text that no desk takes.
        QJsonObject text = m_contents;
        QJsonObject article = text.value(u"article"_s).toObject();
        QJsonObject content = article.value(u"content"_s).toObject();
        content.insert(u"kind"_s, u"no such kind"_s);
        article.insert(u"content"_s, content);
        text.insert(u"article"_s, article);
        QVERIFY(readHandover(fileOf(canonicalJson(text))).has_value());
        QVERIFY(!take(fileOf(canonicalJson(text))));
        // An address that leads into this computer.
        const QJsonObject source = withEntry(m_contents, u"sources"_s, [](QJsonObject &entry) {
            entry.insert(u"url"_s, u"file:///etc/passwd"_s);
        });
        QVERIFY(!take(fileOf(canonicalJson(source))));
    }

    void aForgedVerdictOnOnesOwnWordsDoesNotComeIn()
    {
        // Mara forges Ines' verdicts into her own name, and gives the file to her own desk, which
        // has none yet.
        CheckedDesk fresh;
        const QString path = m_folder.filePath(u"forged"_s);
        must(HandOver(fresh.mara()).give({fresh.article(), path, {}}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        fresh.give(u"Nobody was hurt."_s, VerdictKind::NotAFact);
        const QString later = m_folder.filePath(u"later"_s);
        must(HandOver(fresh.ines()).give({fresh.article(), later, {}}));
        QFile laterFile(later);
        QVERIFY(laterFile.open(QIODevice::ReadOnly));
        QJsonObject contents = contentsOf(laterFile.readAll());
        contents = withEntry(contents, u"verdicts"_s, [](QJsonObject &entry) {
            setIn(entry, u"verdict"_s, u"person"_s, u"Mara Lindqvist"_s);
            setIn(entry, u"verdict"_s, u"id"_s, VerdictId::create(9).toString());
            setIn(entry, u"verdict"_s, u"atMs"_s, qint64(1'999'000'000'000));
        });
        const QString forged = m_folder.filePath(u"forged-2"_s);
        write(forged, fileOf(canonicalJson(contents)));
        const TakenHandover taken = must(HandOver(fresh.mara()).take(forged));
        QCOMPARE(taken.verdicts, 0);
        QCOMPARE(taken.leftOut.size(), 1);
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    bool take(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"taken"_s);
        write(path, bytes);
        return answer(HandOver(*m_away).take(path)).has_value();
    }

    std::unique_ptr<CheckedDesk> m_home;
    std::unique_ptr<DeskSession> m_away;
    QTemporaryDir m_folder;
    QByteArray m_file;
    QJsonObject m_contents;
};

STET_TEST(TestHandoverFile)

#include "test_handover_file.moc"
