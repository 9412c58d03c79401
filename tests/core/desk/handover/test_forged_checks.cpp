// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/check/doctor.h"
#include "core/desk/handover/checks_file.h"
#include "tests/core/desk/handover/exported_checks.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

/// Files of what was said that were changed, forged or damaged on their way.
class TestForgedChecks
    : public QObject
    , protected ExportedChecks
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

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
        must(Checking(m_home->ines()).addNote(id(), m_home->aim(hurt), u"Who says?"_s));
        (void)exported();
        const QJsonObject whole = objectIn(checksFile());
        QRandomGenerator random(7);
        int arrived = 0;
        constexpr int Rounds = 40;
        for (int round = 0; round < Rounds; ++round) {
            QJsonValue changed = whole;
            damage(changed, random);
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
    static void damage(QJsonValue &value, QRandomGenerator &random)
    {
        if (value.isObject() && !value.toObject().isEmpty()) {
            QJsonObject object = value.toObject();
            const QStringList keys = object.keys();
            const QString key = keys.at(random.bounded(int(keys.size())));
            QJsonValue inner = object.value(key);
            damage(inner, random);
            object.insert(key, inner);
            value = object;
        } else if (value.isArray() && !value.toArray().isEmpty()) {
            QJsonArray array = value.toArray();
            const int at = random.bounded(int(array.size()));
            QJsonValue inner = array.at(at);
            damage(inner, random);
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
};

STET_TEST(TestForgedChecks)

#include "test_forged_checks.moc"
