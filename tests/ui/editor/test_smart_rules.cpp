// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/typography/smart_line.h"
#include "ui/editor/typography/smart_rules.h"
#include "ui/editor/typography/smart_typing.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextBlock>
#include <QtTest>

using namespace stet;

namespace {

const Language &language(const QString &tag)
{
    static const Languages languages;
    return languages.forTag(tag);
}

/// `keys` typed one after another into a line.
QString typed(const QString &keys, const QString &tag, SmartGround ground = SmartGround::Markdown)
{
    QString line;
    for (const QChar key : keys) {
        line += key;
        if (const auto change = smartChange(line, line.size(), language(tag), ground))
            line.replace(change->start, change->removed.size(), change->inserted);
    }
    return line;
}

} // namespace

class TestSmartRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void marks_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("printed");
        const auto row =
            [](const char *name, const char *tag, const char *keys, const char *printed) {
                QTest::newRow(name) << QString::fromUtf8(tag) << QString::fromUtf8(keys)
                                    << QString::fromUtf8(printed);
            };
        row("en", "en", "He said \"it's 'fine' now\".", "He said “it’s ‘fine’ now”.");
        row("en bracket", "en", "(\"a\")", "(“a”)");
        row("en plural", "en", "the editors' desk", "the editors’ desk");
        row("en strong", "en", "**\"a\"**", "**“a”**");
        row("de", "de", "Sie sagt: \"Ein 'gutes' Bild\"", "Sie sagt: „Ein ‚gutes‘ Bild“");
        row("de genitive", "de-CH", "Hans' Bild", "Hans’ Bild");
        row("fr", "fr", "\"l'eau\"", "«\u00a0l’eau\u00a0»");
        row("es", "es", "\"a 'b' c\"", "«a “b” c»");
        row("unknown", "ja", "\"a\"", "“a”");
        row("dash", "en", "a -- b", "a — b");
        row("dash de", "de", "a -- b", "a – b");
        row("long dash", "de", "a---b", "a—b");
        row("figures", "en", "2019--20", "2019–20");
        row("code", "en", "`a \"b\" -- c` d", "`a \"b\" -- c` d");
        row("citation", "en", "[@it's--a, p. \"4\"]", "[@it's--a, p. \"4\"]");
        row("address", "en", "[a](http://x/--y \"t\")", "[a](http://x/--y \"t\")");
        row("article", "en", "[[a--b]]", "[[a--b]]");
        row("rule", "en", "--- ", "--- ");
        row("table", "en", "|:--|---:|", "|:--|---:|");
        row("many", "en", "a ----- b", "a ----- b");
        row("behind emphasis", "en", "\"*Moby Dick*\"", "“*Moby Dick*”");
        row("genitive of emphasis", "en", "*The Times*'s", "*The Times*’s");
        row("emphasis opens", "en", "a *\"b\"* c", "a *“b”* c");
        row("broken off", "en", "\"I thought--\" he", "“I thought—” he");
        row("broken off inside", "en", "\"'I thought--' he\"", "“‘I thought—’ he”");
        row("a dash before one", "en", "so--\"a\"", "so—“a”");
        row("decade", "en", "the '90s", "the ’90s");
        row("apostrophe inside fr", "fr", "\"a 'l'eau' b\"", "«\u00a0a “l’eau” b\u00a0»");
        row("apostrophe inside de", "de", "\"Er sagt 'geht's' oft\"", "„Er sagt ‚geht’s‘ oft“");
        row("bare address", "en", "see https://x/a--b'c d--e", "see https://x/a--b'c d—e");
        row("quoted address", "en", "\"https://x/a\" b", "“https://x/a” b");
        row("escaped", "en", "\\\"a", "\\\"a");
    }

    void marks()
    {
        QFETCH(QString, tag);
        QFETCH(QString, keys);
        QFETCH(QString, printed);
        QCOMPARE(typed(keys, tag), printed);
    }

    void proseHasNoSyntax()
    {
        QCOMPARE(typed(QStringLiteral("[[ \"a"), QStringLiteral("en"), SmartGround::Prose),
                 QStringLiteral("[[ “a"));
    }

    void deadKeysAndInputMethodsAreTypingToo()
    {
        MarkdownEditor editor;
        const SmartTyping typing(
            editor, SmartGround::Markdown, [] { return &language(QStringLiteral("en")); });
        const auto commit = [&editor](const QString &text) {
            QInputMethodEvent shown(QStringLiteral("´"), {});
            QApplication::sendEvent(&editor, &shown);
            QInputMethodEvent event;
            event.setCommitString(text);
            QApplication::sendEvent(&editor, &event);
        };
        commit(QStringLiteral("\""));
        QCOMPARE(editor.mirror().text(), QStringLiteral("“"));
        commit(QStringLiteral("é"));
        QTest::keyClicks(&editor, QStringLiteral("t"));
        commit(QStringLiteral("\""));
        QCOMPARE(editor.mirror().text(), QStringLiteral("“ét”"));
        QCOMPARE(editor.textCursor().position(), 4);
        QCOMPARE(editor.textCursor().block().layout()->preeditAreaText(), QString());
        QTest::keyClicks(&editor, QStringLiteral("--"));
        commit(QStringLiteral("\""));
        QCOMPARE(editor.mirror().text(), QStringLiteral("“ét”—“"));
        QCOMPARE(editor.textCursor().position(), 6);
    }

    void backspaceBringsBackWhatWasTyped()
    {
        MarkdownEditor editor;
        bool on = true;
        const SmartTyping typing(editor, SmartGround::Markdown, [&]() -> const Language * {
            return on ? &language(QStringLiteral("fr")) : nullptr;
        });
        QTest::keyClicks(&editor, QStringLiteral("a \""));
        QCOMPARE(editor.mirror().text(), QStringLiteral("a «\u00a0"));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(editor.mirror().text(), QStringLiteral("a \""));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(editor.mirror().text(), QStringLiteral("a "));
        QTest::keyClicks(&editor, QStringLiteral("-- b"));
        QCOMPARE(editor.mirror().text(), QStringLiteral("a – b"));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(editor.mirror().text(), QStringLiteral("a – "));
        QTest::keyClick(&editor, Qt::Key_Left);
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(editor.mirror().text(), QStringLiteral("a  "));
        on = false;
        QTest::keyClicks(&editor, QStringLiteral("\""));
        QVERIFY(editor.mirror().text().contains(u'"'));
    }

    void aFieldOfOneLineHasThemToo()
    {
        QLineEdit line;
        bool on = true;
        const SmartLine typing(line, [&on]() -> const Language * {
            return on ? &language(QStringLiteral("en")) : nullptr;
        });
        QTest::keyClicks(&line, QStringLiteral("\"so\""));
        QCOMPARE(line.text(), QStringLiteral("“so”"));
        QCOMPARE(line.cursorPosition(), 4);
        QTest::keyClick(&line, Qt::Key_Backspace);
        QCOMPARE(line.text(), QStringLiteral("“so\""));
        QTest::keyClick(&line, Qt::Key_Backspace);
        QCOMPARE(line.text(), QStringLiteral("“so"));
        QTest::keyClick(&line, Qt::Key_Home);
        QTest::keyClicks(&line, QStringLiteral("\""));
        QCOMPARE(line.text(), QStringLiteral("““so"));
        QCOMPARE(line.cursorPosition(), 1);
        line.selectAll();
        QTest::keyClicks(&line, QStringLiteral("\"a"));
        QCOMPARE(line.text(), QStringLiteral("“a"));
        QInputMethodEvent event;
        event.setCommitString(QStringLiteral("\""));
        QApplication::sendEvent(&line, &event);
        QCOMPARE(line.text(), QStringLiteral("“a”"));
        on = false;
        QTest::keyClicks(&line, QStringLiteral("\""));
        QCOMPARE(line.text(), QStringLiteral("“a”\""));
        line.setReadOnly(true);
        on = true;
        QTest::keyClicks(&line, QStringLiteral("\""));
        QCOMPARE(line.text(), QStringLiteral("“a”\""));
    }

    void aFencedBlockIsLeftAlone()
    {
        MarkdownEditor editor;
        const SmartTyping typing(
            editor, SmartGround::Markdown, [] { return &language(QStringLiteral("en")); });
        editor.load(QStringLiteral("```\n\n```"));
        editor.choose(4, 0);
        QTest::keyClicks(&editor, QStringLiteral("\"a\" -- b"));
        QCOMPARE(editor.mirror().text(), QStringLiteral("```\n\"a\" -- b\n```"));
    }
};

STET_TEST(TestSmartRules)

#include "test_smart_rules.moc"
