// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/regular_file.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace stet;
using namespace Qt::StringLiterals;

/// Files of someone else's are read without ever waiting for a pipe or touching a device.
class TestRegularFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bytesAreReadWhole()
    {
        const QByteArray bytes("a\0b", 3);
        put(u"file"_s, bytes);
        QCOMPARE(readRegularFile(path(u"file"_s), 3, LastLink::Refuse).value(), bytes);
        put(u"empty"_s, {});
        QCOMPARE(readRegularFile(path(u"empty"_s), 3, LastLink::Refuse).value(), QByteArray());
    }

    void aFileThatIsTooLargeIsRefused()
    {
        put(u"large"_s, "1234");
        const Result<QByteArray> read = readRegularFile(path(u"large"_s), 3, LastLink::Refuse);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    }

    void nothingThereIsMissing()
    {
        for (const QString &name : {u"none"_s, u"none/below"_s}) {
            const Result<QByteArray> read = readRegularFile(path(name), 3, LastLink::Refuse);
            QCOMPARE(read.error().code, ErrorCode::Io);
            QVERIFY(RegularFile(QFile::encodeName(path(name)), LastLink::Refuse).isMissing());
        }
    }

    void aPipeADeviceAndAFolderAreNoFiles()
    {
        const QString pipe = path(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &place : {pipe, u"/dev/zero"_s, m_folder.path()}) {
            const Result<QByteArray> read = readRegularFile(place, 3, LastLink::Follow);
            QVERIFY2(!read, qPrintable(place));
            QCOMPARE(read.error().code, ErrorCode::Io);
        }
    }

    void linksAreFollowedOrNot()
    {
        put(u"aim"_s, "words");
        QVERIFY(QFile::link(path(u"aim"_s), path(u"link"_s)));
        QCOMPARE(readRegularFile(path(u"link"_s), 9, LastLink::Follow).value(), "words");
        const Result<QByteArray> read = readRegularFile(path(u"link"_s), 9, LastLink::Refuse);
        QCOMPARE(read.error().code, ErrorCode::Io);
        QVERIFY(read.error().message.contains(u"link"_s));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QTemporaryDir m_folder;
};

STET_TEST(TestRegularFile)

#include "test_regular_file.moc"
