// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace stet;

namespace {

QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class TestFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void writesReplacesAndLeavesAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QCOMPARE(replaceFile(path, "one").value(), WriteOutcome::Written);
        QCOMPARE(replaceFile(path, "one").value(), WriteOutcome::Unchanged);
        QCOMPARE(replaceFile(path, "two").value(), WriteOutcome::Written);
        QCOMPARE(bytesAt(path), "two");
        QCOMPARE(replaceFile(path, {}).value(), WriteOutcome::Written);
        QCOMPARE(bytesAt(path), "");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.html")));
    }

    void aReaderKeepsTheOldFileWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QVERIFY(replaceFile(path, "old words"));
        QFile reader(path);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(replaceFile(path, "new"));
        QCOMPARE(reader.readAll(), "old words");
        QCOMPARE(bytesAt(path), "new");
    }

    void aLinkIsReplacedNotFollowed()
    {
        const QTemporaryDir folder;
        const QString outside = folder.filePath(QStringLiteral("outside.txt"));
        QVERIFY(replaceFile(outside, "mine"));
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QVERIFY(QFile::link(outside, path));
        QVERIFY(replaceFile(path, "page"));
        QCOMPARE(bytesAt(outside), "mine");
        QCOMPARE(bytesAt(path), "page");
        QVERIFY(!QFileInfo(path).isSymLink());
    }

    void aPipeInTheWayIsNoTrap()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY(replaceFile(path, "page"));
        QCOMPARE(bytesAt(path), "page");
    }

    void troubleIsTold()
    {
        const QTemporaryDir folder;
        const Result<WriteOutcome> nowhere =
            replaceFile(folder.filePath(QStringLiteral("no/such/folder/a")), "x");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Io);
        QVERIFY(nowhere.error().detail.contains(QStringLiteral("no/such/folder")));
        const QString taken = folder.filePath(QStringLiteral("b"));
        QVERIFY(QDir().mkpath(taken + QStringLiteral("/inside")));
        QVERIFY(!replaceFile(taken, "x"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }
};

STET_TEST(TestFileWriter)

#include "test_file_writer.moc"
