// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/publish/deploy_command.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// A line becomes a program and its arguments, as a shell quotes and as no shell acts.
class TestDeployCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreParted_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("one") << u"deploy"_s << QStringList{u"deploy"_s};
        QTest::newRow("spaces around") << u"  a   b\t c "_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("an option with a value")
            << u"rsync -a --rsh='ssh -p 22' {site}/ host:/srv"_s
            << QStringList{u"rsync"_s, u"-a"_s, u"--rsh=ssh -p 22"_s, u"{site}/"_s, u"host:/srv"_s};
        QTest::newRow("quotes keep spaces")
            << u"'my program' \"two words\""_s << QStringList{u"my program"_s, u"two words"_s};
        QTest::newRow("an empty argument") << u"a '' \"\""_s << QStringList{u"a"_s, {}, {}};
        QTest::newRow("a backslash keeps the next")
            << u"a b\\ c \\\\ \\\" \\'"_s << QStringList{u"a"_s, u"b c"_s, u"\\"_s, u"\""_s, u"'"_s};
        QTest::newRow("between double quotes it keeps two signs alone")
            << u"a \"x\\\"y\\\\z\\n\""_s << QStringList{u"a"_s, u"x\"y\\z\\n"_s};
        QTest::newRow("between single quotes none")
            << u"a 'x\\y'"_s << QStringList{u"a"_s, u"x\\y"_s};
        QTest::newRow("what a shell would put in stays")
            << u"a $HOME ~ *.html `b` $(c)"_s
            << QStringList{u"a"_s, u"$HOME"_s, u"~"_s, u"*.html"_s, u"`b`"_s, u"$(c)"_s};
        QTest::newRow("a quoted sign is a word")
            << u"a '|' \\; \"&&\""_s << QStringList{u"a"_s, u"|"_s, u";"_s, u"&&"_s};
    }

    void wordsAreParted()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        const Result<DeployCommand> command = deployCommandFrom(line);
        QVERIFY2(command, command ? "" : qPrintable(command.error().message));
        QCOMPARE(QStringList{command->program} + command->arguments, words);
    }

    void whatIsNoCommandSaysWhy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << u"  "_s << u"no program"_s;
        QTest::newRow("an empty program") << u"'' a"_s << u"no program"_s;
        QTest::newRow("an open quote") << u"a 'b c"_s << u"'"_s;
        QTest::newRow("an open double quote") << u"a \"b \\\""_s << u"\""_s;
        QTest::newRow("a backslash at the end") << u"a \\"_s << u"backslash"_s;
        for (const char *sign : {"|", "||", "&", "&&", ";", ">", ">>", "<", "2>&1"})
            QTest::newRow(sign) << u"a "_s + QString::fromLatin1(sign) + u" b"_s
                                << u"“%1”"_s.arg(QString::fromLatin1(sign));
    }

    void whatIsNoCommandSaysWhy()
    {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const Result<DeployCommand> command = deployCommandFrom(line);
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::InvalidInput);
        QVERIFY2(command.error().message.contains(said), qPrintable(command.error().message));
    }

    void theFolderTakesItsPlaceWhateverItHolds()
    {
        const QString folder = u"/srv/a 'b' \"c\" $d; {site}"_s;
        const Result<DeployCommand> command =
            deployCommandFrom(u"{site}/up --from={site}/ x{site}y plain"_s);
        QVERIFY(command);
        const DeployCommand filled = commandFor(*command, folder);
        QCOMPARE(filled.program, folder + u"/up"_s);
        QCOMPARE(filled.arguments,
                 (QStringList{u"--from="_s + folder + u'/', u'x' + folder + u'y', u"plain"_s}));
    }
};

STET_TEST(TestDeployCommand)

#include "test_deploy_command.moc"
