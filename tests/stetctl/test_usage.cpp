// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/problem_words.h"
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// What the program says about itself, and what it does with a call that makes no sense.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualPageOfEveryCommand_data();
    void manualPageOfEveryCommand();
    void theManualNamesEveryFinding();
    void helpOptionShowsTheSamePage();
    void programPageListsTheCommands();
    void version();
    void wrongCalls_data();
    void wrongCalls();
    void wrongCallsAnswerInJsonWhereAsked();
    void aWrongCallSaysWhatIsMeant();
    void tenThousandArguments();
    void anArgumentOf128Kilobytes();
    void bytesThatAreNoText();
    void controlsInAnArgumentStayHarmless();
    void itSpeaksEnglishWhereverItRuns();
};

void TestUsage::manualPageOfEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    const QStringList names = StetctlRun().commandNames();
    QVERIFY(names.contains(u"extract"_s) && names.contains(u"init"_s));
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestUsage::manualPageOfEveryCommand()
{
    QFETCH(QString, command);
    const Finished page = StetctlRun().run({u"help"_s, command});
    QCOMPARE(page.exitCode, 0);
    for (const char *section : {"NAME\n",
                                "SYNOPSIS\n",
                                "DESCRIPTION\n",
                                "OPTIONS\n",
                                "EXIT STATUS\n",
                                "ENVIRONMENT\n",
                                "EXAMPLES\n"})
        QVERIFY2(page.out.contains(section), section);
    QVERIFY(page.out.contains("stetctl " + command.toUtf8() + " - "));
    for (const QByteArray &line : page.out.split('\n'))
        QVERIFY2(line.size() <= 80, line.constData());
}

void TestUsage::theManualNamesEveryFinding()
{
    const QByteArray page = StetctlRun().run({u"help"_s, u"publish"_s}).out;
    const QString list =
        QString::fromUtf8(page).section(u"\"what\" is one of"_s, 1).section(u'.', 0, 0);
    QStringList names = list.simplified().split(u", "_s);
    for (int what = 0; what <= static_cast<int>(stet::Problem::lastWhat); ++what) {
        const auto one = static_cast<stet::Problem::What>(what);
        QCOMPARE(names.removeOne(stet::nameOf(one)), stet::breaksPage(one));
    }
    QCOMPARE(names, QStringList());
}

void TestUsage::helpOptionShowsTheSamePage()
{
    const StetctlRun stetctl;
    QCOMPARE(stetctl.run({u"list"_s, u"--help"_s}).out, stetctl.run({u"help"_s, u"list"_s}).out);
    QCOMPARE(stetctl.run({u"-h"_s}).out, stetctl.run({u"help"_s}).out);
}

void TestUsage::programPageListsTheCommands()
{
    const Finished page = StetctlRun().run({u"help"_s});
    QCOMPARE(page.exitCode, 0);
    QVERIFY(page.out.contains("\n    publish  "));
    QVERIFY(page.out.contains("    130  interrupted"));
}

void TestUsage::version()
{
    const StetctlRun stetctl;
    QVERIFY(stetctl.run({u"--version"_s}).out.startsWith("stetctl "));
    const QJsonObject json = stetctl.run({u"version"_s, u"--json"_s}).json();
    QCOMPARE(json.value(u"format"_s).toInt(), 1);
    QVERIFY(!json.value(u"version"_s).toString().isEmpty());
}

void TestUsage::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("--help=") << QStringList{u"--help="_s};
    QTest::newRow("--") << QStringList{u"--"_s};
    QTest::newRow("-") << QStringList{u"-"_s};
    QTest::newRow("empty") << QStringList{QString()};
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--frobnicate"_s};
    QTest::newRow("unknown short option") << QStringList{u"list"_s, u"-x"_s};
    QTest::newRow("switch with a value") << QStringList{u"list"_s, u"--json=yes"_s};
    QTest::newRow("option without its value") << QStringList{u"list"_s, u"--queue"_s};
    QTest::newRow("option twice") << QStringList{u"list"_s, u"--limit=1"_s, u"--limit=2"_s};
    QTest::newRow("empty value") << QStringList{u"list"_s, u"--desk="_s};
    QTest::newRow("too few operands") << QStringList{u"show"_s};
    QTest::newRow("too many operands") << QStringList{u"list"_s, u"a"_s};
    QTest::newRow("empty operand") << QStringList{u"show"_s, QString()};
    QTest::newRow("no desk") << QStringList{u"list"_s};
    QTest::newRow("unknown queue") << QStringList{u"list"_s, u"--queue=heap"_s};
    QTest::newRow("limit of nothing") << QStringList{u"list"_s, u"--limit=0"_s};
    QTest::newRow("limit in words") << QStringList{u"list"_s, u"--limit=ten"_s};
    QTest::newRow("publish to nowhere") << QStringList{u"publish"_s, u"--desk=x.stet"_s};
    for (const QStringList &wrong : {QStringList{u"publish"_s, u"a"_s, u"--text=Why"_s},
                                     QStringList{u"publish"_s, u"a"_s, u"--change=slip"_s},
                                     QStringList{u"publish"_s, u"a"_s, u"--change=retraction"_s},
                                     QStringList{u"publish"_s, u"a"_s, u"b"_s, u"--change=update"_s},
                                     QStringList{u"publish"_s, u"--due"_s, u"--override=Late"_s},
                                     QStringList{u"retract"_s, u"a"_s},
                                     QStringList{u"withdraw"_s, u"a"_s},
                                     QStringList{u"schedule"_s, u"a"_s},
                                     QStringList{u"schedule"_s, u"--off"_s},
                                     QStringList{u"schedule"_s, u"a"_s, u"--at=1"_s, u"--off"_s}})
        QTest::newRow(qPrintable(wrong.join(u' '))) << wrong + QStringList{u"--desk=x.stet"_s};
    QTest::newRow("sample with a name")
        << QStringList{u"init"_s, u"x.stet"_s, u"--sample"_s, u"--name=Foo"_s};
    QTest::newRow("init on a desk") << QStringList{u"init"_s, u"--desk=A"_s, u"B"_s};
    QTest::newRow("words without a reason")
        << QStringList{u"export"_s, u"--desk=x.stet"_s, u"--words-of=bg"_s, u"out"_s};
    QTest::newRow("a reason for nothing")
        << QStringList{u"export"_s, u"--desk=x.stet"_s, u"--reason=why"_s, u"out"_s};
    QTest::newRow("help of nothing known") << QStringList{u"help"_s, u"frobnicate"_s};
}

void TestUsage::wrongCalls()
{
    QFETCH(QStringList, arguments);
    const Finished finished = StetctlRun().run(arguments);
    QCOMPARE(finished.exitCode, 2);
    QCOMPARE(finished.out, QByteArray());
    QVERIFY(finished.err.startsWith("stetctl: "));
    QVERIFY(finished.err.contains("Try 'stetctl help") || finished.err.count('\n') == 1);
}

void TestUsage::wrongCallsAnswerInJsonWhereAsked()
{
    const StetctlRun stetctl;
    for (const QStringList &arguments : {QStringList{u"frobnicate"_s, u"--json"_s},
                                         QStringList{u"--json"_s},
                                         QStringList{u"show"_s, u"--json"_s},
                                         QStringList{u"list"_s, u"--json"_s, u"--nothing"_s},
                                         QStringList{u"list"_s, u"--json"_s, u"--queue=heap"_s},
                                         QStringList{u"list"_s, u"--json"_s},
                                         QStringList{u"publish"_s, u"--json"_s}}) {
        const Finished finished = stetctl.run(arguments);
        QCOMPARE(finished.exitCode, 2);
        const QJsonObject json = finished.json();
        QCOMPARE(json.value(u"format"_s).toInt(), 1);
        const QJsonObject error = json.value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"wrong_usage"_s);
        QVERIFY(!error.value(u"message"_s).toString().isEmpty());
        QVERIFY(finished.err.startsWith("stetctl: "));
    }
    QCOMPARE(stetctl.run({u"show"_s, u"--"_s, u"--json"_s, u"x"_s}).out, QByteArray());
}

void TestUsage::aWrongCallSaysWhatIsMeant()
{
    const StetctlRun stetctl;
    QVERIFY(stetctl.run({u"lst"_s}).err.contains("'list' is."));
    QVERIFY(stetctl.run({u"improt"_s, u"x"_s}).err.contains("'import' is."));
    QVERIFY(stetctl.run({u"help"_s, u"serch"_s}).err.contains("'search' is."));
    QVERIFY(!stetctl.run({u"frobnicate"_s}).err.contains(" is."));
    const Finished missing = stetctl.run({u"show"_s});
    QVERIFY(missing.err.contains("usage: stetctl show [--comments|--versions|--version=N] SLUG\n"));
    QVERIFY(missing.err.contains("Try 'stetctl help show'."));
    QVERIFY(stetctl.run({u"list"_s, u"extra"_s}).err.contains("'extra' is one argument too many"));
    QVERIFY(stetctl.run({u"--desk=x.stet"_s}).err.contains("No command is named"));
}

void TestUsage::tenThousandArguments()
{
    QStringList arguments(10'000, u"x"_s);
    arguments.prepend(u"list"_s);
    QCOMPARE(StetctlRun().run(arguments).exitCode, 2);
}

void TestUsage::anArgumentOf128Kilobytes()
{
    // One byte less than the kernel's limit for one argument.
    const Finished finished = StetctlRun().run({QString(131'070, u'x')});
    QCOMPARE(finished.exitCode, 2);
    QVERIFY(finished.err.size() < 500);
}

void TestUsage::bytesThatAreNoText()
{
    const StetctlRun stetctl;
    for (const QByteArrayList &arguments : {QByteArrayList{"list", "--desk", "\xff\xfe"},
                                            {"import", "--desk=d", "\xff\xfe"},
                                            {"init", "\xff\xfe"},
                                            {"publish", "--desk=d", "-o\xff"}}) {
        const Finished finished = stetctl.runBytes(arguments);
        QCOMPARE(finished.exitCode, 4);
        QVERIFY(finished.err.contains("not valid UTF-8"));
    }
}

void TestUsage::controlsInAnArgumentStayHarmless()
{
    const Finished finished = StetctlRun().run({u"\x1b]0;owned\x07\u202E"_s});
    QCOMPARE(finished.exitCode, 2);
    QVERIFY(!finished.err.contains('\x1b'));
    QVERIFY(finished.err.contains("\\u{1b}"));
    QVERIFY(finished.err.contains("\\u{202e}"));
}

void TestUsage::itSpeaksEnglishWhereverItRuns()
{
    // Scripts read what it says; the window says the same sentences in its own language.
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", "de_DE.UTF-8");
    qputenv("LANGUAGE", "de");
    const Finished finished = StetctlRun().run({u"list"_s, u"--desk=nowhere.stet"_s});
    qunsetenv("LANGUAGE");
    qputenv("LC_ALL", before);
    QVERIFY2(finished.err.contains("There is no desk at this place."), finished.err.constData());
}

STET_TEST(TestUsage)
#include "test_usage.moc"
