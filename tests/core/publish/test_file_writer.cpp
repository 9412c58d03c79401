// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"
#include "core/render/page.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QProcess>
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
        QCOMPARE(replaceFile(path, "one", anyFile).value(), WriteOutcome::Written);
        QCOMPARE(replaceFile(path, "one", anyFile).value(), WriteOutcome::Unchanged);
        QCOMPARE(replaceFile(path, "two", anyFile).value(), WriteOutcome::Written);
        QCOMPARE(bytesAt(path), "two");
        QCOMPARE(replaceFile(path, {}, anyFile).value(), WriteOutcome::Written);
        QCOMPARE(bytesAt(path), "");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.html")));
    }

    void aReaderKeepsTheOldFileWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QVERIFY(replaceFile(path, "old words", anyFile));
        QFile reader(path);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(replaceFile(path, "new", anyFile));
        QCOMPARE(reader.readAll(), "old words");
        QCOMPARE(bytesAt(path), "new");
    }

    void aLinkIsReplacedNotFollowed()
    {
        const QTemporaryDir folder;
        const QString outside = folder.filePath(QStringLiteral("outside.txt"));
        QVERIFY(replaceFile(outside, "mine", anyFile));
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QVERIFY(QFile::link(outside, path));
        QVERIFY(replaceFile(path, "page", anyFile));
        QCOMPARE(bytesAt(outside), "mine");
        QCOMPARE(bytesAt(path), "page");
        QVERIFY(!QFileInfo(path).isSymLink());
    }

    void whatIsNoFileIsNotReplaced()
    {
        const QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.html"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const QString device = folder.filePath(QStringLiteral("device.html"));
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), device));
        const QString nowhere = folder.filePath(QStringLiteral("nowhere.html"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("none")), nowhere));
        for (const QString &path : {pipe, device, nowhere, QStringLiteral("/dev/full")}) {
            const Result<WriteOutcome> written = replaceFile(path, "page", anyFile);
            QVERIFY2(!written, qPrintable(path));
            QCOMPARE(written.error().code, ErrorCode::InvalidInput);
            QVERIFY(written.error().message.contains(path));
        }
        QVERIFY(QFileInfo(device).isSymLink() && QFileInfo(nowhere).isSymLink());
        QVERIFY(QFileInfo::exists(pipe) && QFileInfo::exists(QStringLiteral("/dev/full")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::NoSymLinks), QStringList());
    }

    void aForeignFileStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QVERIFY(replaceFile(path, "<h1>My own words</h1>", anyFile));
        const Result<WriteOutcome> written = replaceFile(path, GeneratorMeta, isStetDocument);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::InvalidInput);
        QVERIFY(written.error().message.contains(path));
        QCOMPARE(bytesAt(path), "<h1>My own words</h1>");
        QCOMPARE(replaceFile(path, "<h1>My own words</h1>", isStetDocument).value(),
                 WriteOutcome::Unchanged);
        QVERIFY(replaceFile(path, GeneratorMeta, anyFile));
        QCOMPARE(replaceFile(path, "new", isStetDocument).value(), WriteOutcome::Written);
        const QString empty = folder.filePath(QStringLiteral("empty.html"));
        QVERIFY(replaceFile(empty, {}, anyFile));
        QCOMPARE(replaceFile(empty, "new", isStetDocument).value(), WriteOutcome::Written);
    }

    void leftoversOfTheDeadGo()
    {
        const QTemporaryDir folder;
        QProcess child;
        child.start(QStringLiteral("true"), QStringList());
        QVERIFY(child.waitForStarted());
        const QString dead = QString::number(child.processId());
        QVERIFY(child.waitForFinished());
        const QString alive = QString::number(QCoreApplication::applicationPid());
        const QStringList names{QStringLiteral("a.html.%1.part").arg(dead),
                                QStringLiteral("a.html.%1.part").arg(alive),
                                QStringLiteral("foreign.%1.part").arg(dead),
                                QStringLiteral("a.html.x.part")};
        for (const QString &name : names)
            QVERIFY(replaceFile(folder.filePath(name), "half", anyFile));
        removeLeftovers(folder.path(), {QStringLiteral("a.html")});
        QStringList left = names.mid(1);
        left.sort();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name), left);
    }

    void troubleIsTold()
    {
        const QTemporaryDir folder;
        const Result<WriteOutcome> nowhere =
            replaceFile(folder.filePath(QStringLiteral("no/such/folder/a")), "x", anyFile);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Io);
        QVERIFY(nowhere.error().detail.contains(QStringLiteral("no/such/folder")));
        const QString taken = folder.filePath(QStringLiteral("b"));
        QVERIFY(QDir().mkpath(taken + QStringLiteral("/inside")));
        QVERIFY(!replaceFile(taken, "x", anyFile));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }
};

STET_TEST(TestFileWriter)

#include "test_file_writer.moc"
