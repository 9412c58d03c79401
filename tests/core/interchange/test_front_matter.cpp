// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/front_matter.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;

namespace {

/// Field by field, for lines may differ by where each reader saw a list begin.
QString describe(const FrontValue &value)
{
    switch (value.form) {
    case FrontValue::Form::Null:
        return QStringLiteral("~");
    case FrontValue::Form::Scalar:
        return u'<' + value.text + u'>';
    case FrontValue::Form::List:
    case FrontValue::Form::Map:
        break;
    }
    QString text(1, u'(');
    for (size_t i = 0; i < value.items.size(); ++i)
        text += value.keys.value(qsizetype(i)) + u':' + describe(value.items.at(i)) + u' ';
    return text + u')';
}

QString described(const char *toml)
{
    const Result<FrontValue> read = readToml(QString::fromUtf8(toml), 1);
    return read ? describe(*read) : read.error().message;
}

} // namespace

class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void flatYamlTakesWhatFilesHold()
    {
        const QString yaml = QStringLiteral("# a comment\ntitle: \"A \\\"b\\\": c\\n\"\nslug: "
                                            "a-b\nempty:\nhref: http://e.example/x\n\n"
                                            "tags: [a b, 'it''s', \"c, d\"]\nfacts:\n  - \"x: "
                                            "y\"\n  - plain\nlist:\n- one\nnone: []\n");
        const std::optional<FrontValue> flat = readFlatYaml(yaml, 1);
        QVERIFY(flat.has_value());
        QCOMPARE(
            describe(*flat),
            QStringLiteral("(title:<A \"b\": c\n> slug:<a-b> empty:~ href:<http://e.example/x> "
                           "tags:(:<a b> :<it's> :<c, d> ) facts:(:<x: y> :<plain> ) "
                           "list:(:<one> ) none:() )"));
        QCOMPARE(describe(readYaml(yaml, 1).value()), describe(*flat));
    }

    void aLineOfDashesMayBeARule_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isRule");
        QTest::newRow("blank line after") << QByteArray("---\n\nText.\n") << true;
        QTest::newRow("two rules") << QByteArray("---\n\nText.\n\n---\n\nMore.\n") << true;
        QTest::newRow("note") << QByteArray("---\n\nNote: text.\n\n---\n") << true;
        QTest::newRow("list") << QByteArray("---\n\n- a\n- b\n\n---\n") << true;
        QTest::newRow("nothing") << QByteArray("---\n\n---\n") << true;
        QTest::newRow("rule after blanks") << QByteArray("\n\n---\nText.\n---\n") << true;
        QTest::newRow("fields after blank") << QByteArray("---\n\ntitle: T\n---\nText.\n") << false;
        QTest::newRow("blanks before") << QByteArray("\n \n---\ntitle: T\n---\nText.\n") << false;
        QTest::newRow("usual") << QByteArray("---\ntitle: T\n---\nText.\n") << false;
    }

    void aLineOfDashesMayBeARule()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isRule);
        const QString given = QString::fromUtf8(text);
        const Result<FrontMatter> read = readFrontMatter(given);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->body.toString(), isRule ? given : QStringLiteral("Text.\n"));
        QCOMPARE(read->fields.keys, isRule ? QStringList() : QStringList{QStringLiteral("title")});
    }

    void linesAreCountedFromTheFilesFirst()
    {
        const QString text = QStringLiteral("\n\n---\ntitle: T\ntags: [a]\n---\n");
        QCOMPARE(readFrontMatter(text)->fields.items.at(1).line, 5);
    }

    void flatYamlLeavesTheRestToYaml_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        for (const char *yaml :
             {"a: b: c",         "a: b #c",    "a: &x b",   "a: *x",        "a: !t b",
              "a: |\n  b",       "a: >-\n  b", "a: b\n  c", "a:\n  b: c",   "a:\n  - b: c",
              "a:\n  - b\n - c", "a: \"b",     "a: 'b",     "a: [b",        "a: {b: c}",
              "a: [b: c]",       "a: [b,]",    "a: null",   "a: ~",         "a:\tb",
              "\ta: b",          "? a",        "\"a\": b",  "a: \"\\x41\"", "a: - b",
              "a: b:",           "a: @b",      "a: `b",     "a: %b",        "null: x",
              "a:\n  b",         "- a",        "a",         "a: [[b]]",     "a: \"b\" c",
              "a: [\"b\" c]",    "a: b\n- c",  "%YAML 1.2"})
            QTest::newRow(yaml) << QByteArray(yaml);
    }

    void flatYamlLeavesTheRestToYaml()
    {
        QFETCH(QByteArray, yaml);
        QVERIFY(!readFlatYaml(QString::fromUtf8(yaml), 1));
    }

    // Whatever the fast reader takes, yaml-cpp reads as the same.
    void flatYamlAgreesWithYaml()
    {
        QRandomGenerator random(1);
        const QStringList pieces{QStringLiteral("a"),
                                 QStringLiteral("key"),
                                 QStringLiteral(": "),
                                 QStringLiteral(":"),
                                 QStringLiteral("\n"),
                                 QStringLiteral("\n"),
                                 QStringLiteral("\nk: "),
                                 QStringLiteral("\nlist:\n"),
                                 QStringLiteral("  - "),
                                 QStringLiteral("- "),
                                 QStringLiteral(" "),
                                 QStringLiteral("\""),
                                 QStringLiteral("'"),
                                 QStringLiteral("["),
                                 QStringLiteral("]"),
                                 QStringLiteral(", "),
                                 QStringLiteral("#"),
                                 QStringLiteral(" #"),
                                 QStringLiteral("\\"),
                                 QStringLiteral("\\n"),
                                 QStringLiteral("{"),
                                 QStringLiteral("&"),
                                 QStringLiteral("*"),
                                 QStringLiteral("~"),
                                 QStringLiteral("null"),
                                 QStringLiteral("2026-03-04"),
                                 QStringLiteral(u"é😀"),
                                 QStringLiteral(u"\u00A0"),
                                 QStringLiteral("|"),
                                 QStringLiteral(">"),
                                 QStringLiteral("%"),
                                 QStringLiteral("?"),
                                 QStringLiteral("word word"),
                                 QStringLiteral("\"quoted: text\""),
                                 QStringLiteral("[x, 'y', \"z\"]")};
        int taken = 0;
        for (int n = 0; n < 60'000; ++n) {
            QString yaml = QStringLiteral("k: ");
            const int length = random.bounded(1, 12);
            for (int i = 0; i < length; ++i)
                yaml += pieces.at(random.bounded(pieces.size()));
            const std::optional<FrontValue> flat = readFlatYaml(yaml, 1);
            if (!flat)
                continue;
            ++taken;
            const Result<FrontValue> whole = readYaml(yaml, 1);
            QVERIFY2(whole.has_value(), qPrintable(yaml));
            QVERIFY2(describe(*flat) == describe(*whole),
                     qPrintable(yaml + u'\n' + describe(*flat) + u'\n' + describe(*whole)));
        }
        QVERIFY2(taken > 2'000, qPrintable(QString::number(taken)));
    }

    void tomlIsRead()
    {
        QCOMPARE(described(
                     "a = 1\n\"b c\" = 'x\\n' # no\nd.e = [1, [2, 3],\n]\n[t.u]\nf = {g = true}\n"),
                 QStringLiteral("(a:<1> b c:<x\\n> d:(e:(:<1> :(:<2> :<3> ) ) ) "
                                "t:(u:(f:(g:<true> ) ) ) )"));
        QCOMPARE(described("a = \"\\u00e9\\U0001F600\\t\\\"\"\n"),
                 QStringLiteral(u"(a:<é😀\t\"> )"));
        QCOMPARE(described("a = '''\nx\n'y'''''\n"), QStringLiteral("(a:<x\n'y''> )"));
        QCOMPARE(described("a = 2026-01-01 10:00:00\n"),
                 QStringLiteral("(a:<2026-01-01 10:00:00> )"));
        QVERIFY(described("a = 1 b = 2").contains(QStringLiteral("b = 2")));
    }

    void tomlRefusesWithALine_data()
    {
        QTest::addColumn<QByteArray>("toml");
        for (const char *toml : {"a",
                                 "a =",
                                 "= 1",
                                 "a = \"x",
                                 "a = [1",
                                 "a = {b = 1",
                                 "[a",
                                 "a = \"\\q\"",
                                 "a = \"\\uZZZZ\"",
                                 "a = 1\na.b = 2",
                                 "a = 'x' y",
                                 "a = '''x"})
            QTest::newRow(toml) << QByteArray(toml);
    }

    void tomlRefusesWithALine()
    {
        QFETCH(QByteArray, toml);
        const QString message = described(("x = 1\n" + toml).constData());
        QVERIFY2(message.startsWith(QStringLiteral("Line ")), qPrintable(message));
    }

    // Refused or read, and in no time.
    void hostileFrontMatterIsCheap_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *fence, const QString &inside) {
            const QString line = QLatin1String(fence);
            QTest::newRow(name) << line + u'\n' + inside + u'\n' + line + u'\n';
        };
        QString laughs = QStringLiteral("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char16_t c = u'b'; c <= u'z'; ++c)
            laughs += QStringLiteral("%1: &%1 [%2]\n")
                          .arg(QChar(c),
                               (QStringLiteral("*") + QChar(char16_t(c - 1)) + u',').repeated(9));
        row("billion laughs", "---", laughs);
        row("tag", "---", QStringLiteral("a: !!python/object:os.system x"));
        row("long key", "---", QString(999'000, u'k') + QStringLiteral(": v"));
        row("long quoted key", "---", u'"' + QString(999'000, u'k') + QStringLiteral("\": v"));
        row("long value", "---", QStringLiteral("a: ") + QString(999'000, u'v'));
        row("brackets", "---", QStringLiteral("a: ") + QStringLiteral("[").repeated(990'000));
        row("braces", "---", QStringLiteral("a: ") + QStringLiteral("{a: ").repeated(240'000));
        row("dashes", "---", QStringLiteral("a:\n  ") + QStringLiteral("- ").repeated(490'000));
        row("questions", "---", QStringLiteral("? ").repeated(490'000));
        row("colons", "---", QStringLiteral("a: ") + QStringLiteral(": ").repeated(490'000));
        row("quotes", "---", QStringLiteral("a: ") + QStringLiteral("'").repeated(990'000));
        row("anchors", "---", QStringLiteral("a: ") + QStringLiteral("&a ").repeated(300'000));
        row("tags", "---", QStringLiteral("a: ") + QStringLiteral("!a ").repeated(300'000));
        row("many fields", "---", QStringLiteral("a: b\n").repeated(190'000));
        row("many tags",
            "---",
            QStringLiteral("tags:\n") + QStringLiteral("- a tag\n").repeated(50'000));
        row("comments", "---", QStringLiteral("#\n").repeated(490'000));
        row("blocks", "---", QStringLiteral("a: |\n") + QStringLiteral(" x\n").repeated(300'000));
        row("folded",
            "---",
            QStringLiteral("a: \"") + QStringLiteral("x\n ").repeated(300'000) + u'"');
        row("plain lines",
            "---",
            QStringLiteral("a: b\n") + QStringLiteral(" x\n").repeated(300'000));
        row("toml brackets", "+++", QStringLiteral("a = ") + QStringLiteral("[").repeated(990'000));
        row("toml tables", "+++", QStringLiteral("[a]\n").repeated(240'000));
        row("toml dots", "+++", QStringLiteral("a.").repeated(490'000) + QStringLiteral("b = 1"));
        row("toml fields", "+++", QStringLiteral("a = 1\n").repeated(160'000));
        row("too long", "---", QString(1'000'001, u'#'));
        QTest::newRow("json brackets") << QStringLiteral("{\n\"a\":") +
                                              QStringLiteral("[").repeated(900'000) +
                                              QStringLiteral("\n}\n");
        QTest::newRow("never closed")
            << QStringLiteral("---\n") + QStringLiteral("a: b\n").repeated(1'000'000);
    }

    void bracketsInJsonStringsAreWords()
    {
        const QString braces = QStringLiteral("{[").repeated(200);
        const Result<FrontMatter> read = readFrontMatter(QString(
            QStringLiteral("{\n\"title\": \"\\\"") + braces + QStringLiteral("\"\n}\nWords.")));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->fields.items.at(0).text, QString(u'"' + braces));
    }

    void hostileFrontMatterIsCheap()
    {
        QFETCH(QString, text);
        const test::CpuStopwatch timer;
        const Result<FrontMatter> read = readFrontMatter(text);
        const qint64 elapsed = timer.elapsedMs();
        if (!read)
            QVERIFY2(read.error().message.startsWith(QStringLiteral("Line ")),
                     qPrintable(read.error().message));
        QVERIFY2(elapsed < 2'000, qPrintable(QString::number(elapsed)));
    }
};

STET_TEST(TestFrontMatter)

#include "test_front_matter.moc"
