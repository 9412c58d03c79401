// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// An article whose sources have no links, so that no words of theirs can be kept, is signed all
/// the same: somebody attests what they said, and every count says that it is attested.
class TestAttestedArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isSignedByAttestations_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("article");
        QTest::newRow("own") << QStringLiteral(STET_TEST_DATA) << u"page.md"_s;
        QTest::newRow("handed in") << QStringLiteral(STET_SEED) << u"news-page.md"_s;
    }

    void isSignedByAttestations()
    {
        QFETCH(QString, folder);
        QFETCH(QString, article);
        if (!QFile::exists(folder + u'/' + article))
            QSKIP(
                qPrintable(u"%1/%2 is not on this machine (name its folder by -DSTET_SEED=…)"_s.arg(
                    folder, article)));
        takeIn(folder, article);
        const QJsonArray open = claims();
        QVERIFY(open.size() >= 9);
        int attested = 0;
        QSet<QString> carrying;
        for (const QJsonValue claim : open) {
            const QStringList keys = keysCitedBy(claim);
            if (keys.isEmpty())
                settle(claim);
            else
                attest(claim, keys);
            attested += keys.isEmpty() ? 0 : 1;
            carrying.unite({keys.begin(), keys.end()});
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(carrying.size(), qsizetype(3)); // each of its sources

        // Not a word is open, but nobody has signed yet.
        QCOMPARE(run({u"check"_s, m_slug}).exitCode, 0);
        QVERIFY(!run({u"check"_s, m_slug, u"--json"_s}).json()[u"signOffStands"].toBool());
        const Finished signedOff = ines({u"signoff"_s, m_slug, u"--json"_s});
        QVERIFY2(signedOff.exitCode == 0, signedOff.err.constData());
        QCOMPARE(signedOff.json()[u"overridden"].toArray().size(), 0);
        everyCountSaysSo(int(open.size()), attested);
        everyVerdictSaysWhatItRestsOn(attested);
        listGalleyPageAndLogSaySo(int(open.size()), attested);
        QCOMPARE(run({u"doctor"_s, u"--thorough"_s}).exitCode, 0);
    }

    /// What is attested is no snapshot: without an attestation nothing is verified, and with a word
    /// changed neither verdict nor signature stands.
    void anAttestationIsBoundToItsWords()
    {
        takeIn(QStringLiteral(STET_TEST_DATA), u"page.md"_s);
        const QString words = u"Watch for a published plan of the second berth."_s;
        QCOMPARE(ines({u"verdict"_s, m_slug, u"verified"_s, u"--words="_s + words}).exitCode, 4);
        QCOMPARE(ines({u"bind"_s,
                       m_slug,
                       u"quay-kestrel"_s,
                       u"--words="_s + words,
                       u"--who=Ines"_s,
                       u"--what=The yard will publish a plan of the second berth."_s})
                     .exitCode,
                 0);
        QCOMPARE(countOf(u"attested"_s), 0); // bound, and judged by nobody yet
        QCOMPARE(ines({u"verdict"_s, m_slug, u"verified"_s, u"--words="_s + words}).exitCode, 0);
        QCOMPARE(countOf(u"attested"_s), 1);
        QCOMPARE(countOf(u"verified"_s), 1);
    }

private:
    void takeIn(const QString &folder, const QString &article)
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
        QFile file(folder + u'/' + article);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        m_body = text.section(u"\n---\n"_s, 1);
        m_slug = QRegularExpression(u"^slug: *(.*)$"_s, QRegularExpression::MultilineOption)
                     .match(text)
                     .captured(1);
        const Finished taken =
            run({u"import"_s, folder + u"/sources.json"_s, folder + u'/' + article});
        QVERIFY2(taken.exitCode == 0, taken.out.constData());
        // The tests run under one account.
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
    }

    /// The keys of the marks behind a claim's words, as the desk's own text has them.
    [[nodiscard]] QStringList keysCitedBy(const QJsonValue &claim) const
    {
        QStringList keys;
        if (claim[u"field"].toString() != u"body")
            return keys;
        static const QRegularExpression key(u"@([\\w-]+)"_s);
        const QString text = body().mid(claim[u"start"].toInteger(), claim[u"length"].toInteger());
        for (const QRegularExpressionMatch &match : key.globalMatch(text))
            keys.append(match.captured(1));
        return keys;
    }

    [[nodiscard]] QString body() const { return m_body.trimmed(); }

    void attest(const QJsonValue &claim, const QStringList &keys)
    {
        const QString words = claim[u"words"].toString();
        for (const QString &key : keys) {
            const Finished bound = ines({u"bind"_s,
                                         m_slug,
                                         key,
                                         u"--words="_s + words,
                                         u"--who=Ines"_s,
                                         u"--what="_s + words,
                                         u"--when=21 May 2026"_s,
                                         u"--how=read in the printed paper"_s});
            QVERIFY2(bound.exitCode == 0, bound.err.constData());
        }
        const Finished given = ines({u"verdict"_s, m_slug, u"verified"_s, u"--words="_s + words});
        QVERIFY2(given.exitCode == 0, given.err.constData());
    }

    void settle(const QJsonValue &claim)
    {
        const Finished given = ines({u"verdict"_s,
                                     m_slug,
                                     u"not_a_fact"_s,
                                     u"--words="_s + claim[u"words"].toString(),
                                     u"--reason=The author's reading, not a report"_s});
        QVERIFY2(given.exitCode == 0, given.err.constData());
    }

    void everyCountSaysSo(int all, int attested)
    {
        for (const QString &command : {u"check"_s, u"claims"_s}) {
            const QJsonValue counts = run({command, m_slug, u"--json"_s}).json().value(u"counts"_s);
            QCOMPARE(counts[u"all"].toInt(), all);
            QCOMPARE(counts[u"closed"].toInt(), all);
            QCOMPARE(counts[u"verified"].toInt(), attested);
            QCOMPARE(counts[u"attested"].toInt(), attested);
            QCOMPARE(counts[u"notAFact"].toInt(), all - attested);
            QCOMPARE(counts[u"unchecked"].toInt(), 0);
        }
        const Finished checked = run({u"check"_s, m_slug});
        QVERIFY2(checked.out.contains(u"claims closed: %1 attested"_s.arg(attested).toUtf8()),
                 checked.out.constData());
        QVERIFY(run({u"check"_s, m_slug, u"--json"_s}).json()[u"signOffStands"].toBool());
    }

    void listGalleyPageAndLogSaySo(int all, int attested)
    {
        const QJsonArray rows = run({u"list"_s, u"--json"_s}).json().value(u"articles"_s).toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0)[u"state"].toString(), u"ready"_s);
        const QString html = m_run->path(u"galley.html"_s);
        const Finished galley = run({u"galley"_s, m_slug, u"-o"_s, html, u"--json"_s});
        const QJsonArray both{rows.at(0)[u"claims"], galley.json().value(u"counts"_s)};
        for (const QJsonValue counts : both) {
            QCOMPARE(counts[u"closed"].toInt(), all);
            QCOMPARE(counts[u"verified"].toInt(), attested);
            QCOMPARE(counts[u"attested"].toInt(), attested);
            QCOMPARE(counts[u"notAFact"].toInt(), all - attested);
        }
        QFile printed(html);
        QVERIFY(printed.open(QIODevice::ReadOnly));
        QVERIFY(printed.readAll().count("Attested, not quoted") >= attested);
        // Readers are told who checked it and, where the desk shows them why, who attests.
        QCOMPARE(run({u"settings"_s, u"--evidence=yes"_s}).exitCode, 0);
        const QByteArray page = run({u"render"_s, m_slug}).out;
        QVERIFY(page.contains("Checked by Ines"));
        QVERIFY(page.count("Attested by Ines") >= attested);
        const QByteArray log = run({u"log"_s, m_slug, u"-n"_s, u"1000"_s}).out;
        QVERIFY2(log.count("Ines attested “") >= attested, log.constData());
        QVERIFY(log.contains("Ines signed the article off."));
    }

    void everyVerdictSaysWhatItRestsOn(int attested)
    {
        int found = 0;
        for (const QJsonValue claim : claims()) {
            const bool verified = claim[u"state"].toString() == u"verified";
            QCOMPARE(claim[u"attested"].toBool(), verified);
            found += verified ? 1 : 0;
            for (const QJsonValue evidence : claim[u"evidence"].toArray()) {
                QCOMPARE(evidence[u"kind"].toString(), u"attestation"_s);
                QVERIFY(evidence[u"snapshot"].isUndefined());
                QCOMPARE(evidence[u"who"].toString(), u"Ines"_s);
            }
        }
        QCOMPARE(found, attested);
    }

    [[nodiscard]] QJsonArray claims() const
    {
        return run({u"claims"_s, m_slug, u"--json"_s}).json().value(u"claims"_s).toArray();
    }

    [[nodiscard]] int countOf(const QString &name) const
    {
        return run({u"check"_s, m_slug, u"--json"_s}).json().value(u"counts"_s)[name].toInt();
    }

    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run->run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    [[nodiscard]] Finished ines(const QStringList &arguments) const
    {
        return run(arguments + QStringList{u"--person=Ines"_s});
    }

    std::unique_ptr<StetctlRun> m_run;
    QString m_desk;
    QString m_slug;
    QString m_body;
};

STET_TEST(TestAttestedArticle)

#include "test_attested_article.moc"
