// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/arguments.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <vector>

using namespace Qt::StringLiterals;
using namespace stet;

namespace {

Arguments readWords(const QStringList &words)
{
    QList<QByteArray> bytes{"stet"};
    for (const QString &word : words)
        bytes.append(QFile::encodeName(word));
    std::vector<const char *> argv;
    for (const QByteArray &word : bytes)
        argv.push_back(word.constData());
    return readArguments(static_cast<int>(argv.size()), argv.data(), {u"en"_s, u"de"_s});
}

} // namespace

/// The command line of the window's program.
class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void good()
    {
        QVERIFY(readWords({}).trouble.isEmpty());
        QCOMPARE(readWords({u"harbour.stet"_s}).desk, u"harbour.stet"_s);
        QCOMPARE(readWords({u"--"_s, u"--odd"_s}).desk, u"--odd"_s);
        QVERIFY(readWords({u"--help"_s}).help);
        QVERIFY(readWords({u"-v"_s}).version);
        const QTemporaryDir folder;
        const QString shots = folder.filePath(u"a/b"_s);
        const Arguments read = readWords({u"--shots"_s,
                                          shots,
                                          u"--language"_s,
                                          u"de"_s,
                                          u"--mirrored"_s,
                                          u"--text-scale"_s,
                                          u"200"_s,
                                          u"--brief"_s,
                                          folder.path()});
        QCOMPARE(read.trouble, QString());
        QCOMPARE(read.shots, shots);
        QVERIFY(QDir(shots).exists());
        QCOMPARE(read.desk, folder.path());
        QCOMPARE(read.language, u"de"_s);
        QCOMPARE(read.textScale, 200);
        QVERIFY(read.mirrored);
        QVERIFY(read.brief);
    }

    void bad_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *words, const char *named) {
            QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(named);
        };
        row("--shot x", "--shot");
        row("--shots", "--shots needs a folder");
        row("--shots --mirrored", "--shots needs a folder");
        row("--shots HERE --language", "--language needs");
        row("--shots HERE --language klingon", "klingon");
        row("--shots HERE --text-scale", "--text-scale needs");
        row("--shots HERE --text-scale big", "big");
        row("--shots HERE --text-scale 1000", "1000");
        row("--shots HERE HERE/no.stet", "no.stet");
        row("--shots HERE/file", "HERE/file");
        row("--shots HERE/file/below", "below");
        row("--mirrored", "--shots");
        row("--brief", "--shots");
        row("--text-scale 200", "--shots");
        row("one two", "one desk");
    }

    void bad()
    {
        QFETCH(QString, words);
        QFETCH(QString, named);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        words.replace(u"HERE"_s, folder.path());
        const QString trouble = readWords(words.split(u' ')).trouble;
        QVERIFY2(trouble.contains(named.replace(u"HERE"_s, folder.path())), qPrintable(trouble));
    }
};

STET_TEST(TestArguments)

#include "test_arguments.moc"
