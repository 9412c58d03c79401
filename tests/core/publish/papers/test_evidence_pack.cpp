// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/publish/papers/pack_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace stet;
using namespace stet::test;

/// The evidence pack of an article.
class TestEvidencePack : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk->verifyAll();
    }

    void itHoldsWhatTheClaimsRestOnAndProvesIt()
    {
        const PackWritten written = must(pack(QStringLiteral("pack")));
        const QMap<QString, QByteArray> files = bytesBelow(path(QStringLiteral("pack")));
        QCOMPARE(written.files, int(files.size()));
        QCOMPARE(written.snapshots, 1);
        const QString name = QStringLiteral("snapshots/001-source-1-snapshot-1");
        QCOMPARE(files.value(name + QStringLiteral(".words.txt")), ledgerWords().toUtf8());
        QCOMPARE(sha256Hex(files.value(name + QStringLiteral(".html"))),
                 m_desk->snapshot().bytesHash);
        QVERIFY(files.value(QStringLiteral("galley.html")).contains("On Monday the gripper"));
        QVERIFY(files.value(QStringLiteral("README.txt")).contains("sha256sum -c"));

        const QJsonObject evidence =
            QJsonDocument::fromJson(files.value(QStringLiteral("evidence.json"))).object();
        const QJsonValue claim = evidence.value(QStringLiteral("claims"))[1];
        QCOMPARE(claim[u"state"].toString(), QStringLiteral("verified"));
        QCOMPARE(claim[u"verdict"][u"person"].toString(), QStringLiteral("Ines"));
        QCOMPARE(claim[u"evidence"][0][u"selector"][u"exact"].toString(),
                 QStringLiteral("On Monday the gripper opened at 12 Nm."));
        QVERIFY(claim[u"evidence"][0][u"link"].toString().startsWith(
            QStringLiteral("https://ledger.example/gripper#:~:text=On%20Monday%20the%20gripper")));
        QCOMPARE(claim[u"verdict"][u"restsOn"][0][u"hash"].toString(),
                 claim[u"evidence"][0][u"hash"].toString());
        const QJsonValue snapshot = evidence.value(QStringLiteral("snapshots"))[0];
        QCOMPARE(files.contains(snapshot[u"file"].toString()), true);
        QCOMPARE(snapshot[u"textSha256"].toString().toLatin1(), sha256Hex(ledgerWords().toUtf8()));
        QVERIFY(!files.value(QStringLiteral("evidence.json")).contains("@ledger"));
        QCOMPARE(sumsHold(QStringLiteral("pack")), 0);
        // One byte more, and the sums say so.
        QFile words(path(QStringLiteral("pack/") + name + QStringLiteral(".words.txt")));
        QVERIFY(words.open(QIODevice::Append) && words.write(".") == 1);
        words.close();
        QVERIFY(sumsHold(QStringLiteral("pack")) != 0);
    }

    void aZipHoldsTheSame()
    {
        must(pack(QStringLiteral("pack")));
        must(pack(QStringLiteral("pack.zip")));
        // Read by another program than wrote it.
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-m"),
                      QStringLiteral("zipfile"),
                      QStringLiteral("-e"),
                      path(QStringLiteral("pack.zip")),
                      path(QStringLiteral("taken"))});
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.exitCode(), 0);
        QCOMPARE(bytesBelow(path(QStringLiteral("taken/evidence"))),
                 bytesBelow(path(QStringLiteral("pack"))));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.part")}).size(), 0);
    }

    void whatStaysInTheDeskIsInNoFileOfIt()
    {
        Source source = m_desk->source();
        source.embargoUntilMs = m_desk->clock().nowMs() + 1'000;
        m_desk->change(source);
        const PackWritten written = must(pack(QStringLiteral("pack")));
        QCOMPARE(written.withheld, QStringList{QStringLiteral("ledger")});
        QCOMPARE(written.snapshots, 0);
        const QMap<QString, QByteArray> files = bytesBelow(path(QStringLiteral("pack")));
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file->contains("On Monday") && !file->contains("ledger.example"),
                     qPrintable(file.key()));
        m_desk->clock().advance(2'000);
        QCOMPARE(must(pack(QStringLiteral("later"))).snapshots, 1);
    }

    void nothingOfAnyoneElseIsTouched()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("full")));
        QFile mine(path(QStringLiteral("full/mine")));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.close();
        QVERIFY(!answer(pack(QStringLiteral("full"))));
        QVERIFY(!answer(pack(QStringLiteral("full/mine"))));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("folder.zip")));
        QVERIFY(!answer(pack(QStringLiteral("folder.zip"))));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("empty")));
        must(pack(QStringLiteral("empty")));
        QVERIFY(!answer(pack(QStringLiteral("empty"))));
        QCOMPARE(bytesBelow(path(QStringLiteral("full"))).size(), 1);
    }

    void damagedBytesMakeNoPack()
    {
        const QDir blobs(m_desk->path() + QStringLiteral("/blobs"));
        QDirIterator all(blobs.path(), QDir::Files, QDirIterator::Subdirectories);
        int damaged = 0;
        while (all.hasNext()) {
            QFile blob(all.next());
            QVERIFY(blob.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            QVERIFY(blob.open(QIODevice::WriteOnly) && blob.write("x") == 1);
            ++damaged;
        }
        QVERIFY(damaged > 0);
        QVERIFY(!answer(pack(QStringLiteral("pack"))));
        QVERIFY(!answer(pack(QStringLiteral("pack.zip"))));
        QCOMPARE(QDir(m_folder->path())
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] QFuture<Result<PackWritten>> pack(const QString &name) const
    {
        return writePack(m_desk->mara(), {m_desk->article(), path(name), {}});
    }

    /// Exit code of `sha256sum -c` in the pack.
    [[nodiscard]] int sumsHold(const QString &name) const
    {
        QProcess sums;
        sums.setWorkingDirectory(path(name));
        sums.start(QStringLiteral("sha256sum"),
                   {QStringLiteral("-c"), QStringLiteral("sha256sums.txt")});
        return sums.waitForFinished() ? sums.exitCode() : -1;
    }

    std::unique_ptr<CheckedDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestEvidencePack)

#include "test_evidence_pack.moc"
