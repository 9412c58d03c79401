// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/galley.h"
#include "tests/support/test_registry.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/paste/paste_reader.h"
#include "ui/editor/paste/paste_rules.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace stet;

namespace {

/// A reader that answers when it is told to.
class SlowReader
{
public:
    PasteDoor door()
    {
        return {[this](const QString &html) {
            m_html = html;
            m_promises.emplace_back();
            m_promises.back().start();
            return m_promises.back().future();
        }};
    }

    /// The last question, or the one before.
    void answer(const Result<HtmlReading> &reading, size_t before = 0)
    {
        QPromise<Result<HtmlReading>> &promise = m_promises.at(m_promises.size() - 1 - before);
        promise.addResult(reading);
        promise.finish();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString html() const { return m_html; }

private:
    QString m_html;
    std::deque<QPromise<Result<HtmlReading>>> m_promises;
};

void copy(const QString &html, const QString &plain, const QString &otherFormat = {})
{
    auto *data = new QMimeData;
    data->setHtml(html);
    data->setText(plain);
    if (!otherFormat.isEmpty())
        data->setData(otherFormat, "{}");
    QApplication::clipboard()->setMimeData(data);
}

} // namespace

/// What other programs copied lands as Markdown where the caret stood.
class TestPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void fits_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("fitted");
        const auto row = [](const char *name,
                            const char *markdown,
                            const char *before,
                            const char *after,
                            const char *fitted,
                            const char *above = "",
                            const char *below = "") {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(before)
                                << QString::fromUtf8(after) << QString::fromUtf8(above)
                                << QString::fromUtf8(below) << QString::fromUtf8(fitted);
        };
        row("words in a line", "a **b**", "x ", " y", "a **b**");
        row("paragraphs in a line", "a\n\nb", "x ", " y", "\n\na\n\nb\n\n");
        row("paragraphs in an empty line", "a\n\nb", "", "", "a\n\nb");
        row("a heading", "## a", "x", "", "\n\n## a");
        row("words under a line", "a **b**", "", "", "a **b**", "x", "y");
        row("paragraphs under a line", "a\n\nb", "", "", "\na\n\nb", "x");
        row("a list over a line", "- a", "", "", "- a\n", "", "x");
        row("a table between lines", "| a |", "", "", "\n| a |\n", "x", "y");
        row("a list", "- a\n- b", "", "y", "- a\n- b\n\n");
        row("a table", "| a | b |\n| --- | --- |", "x", "", "\n\n| a | b |\n| --- | --- |");
    }

    void fits()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, above);
        QFETCH(QString, below);
        QTEST(fittedMarkdown(markdown, {before, after, above, below}), "fitted");
    }

    void landsWhereTheCaretStood()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        editor.load(QStringLiteral("one two"));
        QTextCursor caret = editor.textCursor();
        caret.setPosition(4);
        editor.setTextCursor(caret);
        copy(QStringLiteral("<b>and</b> "), QStringLiteral("and "));
        editor.paste();
        QCOMPARE(reader.html(), QStringLiteral("<b>and</b> "));
        QCOMPARE(editor.mirror().text(), QStringLiteral("one two"));

        // Typing goes on at the start of the text meanwhile.
        caret.setPosition(0);
        editor.setTextCursor(caret);
        QTest::keyClicks(&editor, QStringLiteral("so "));
        reader.answer(HtmlReading{QStringLiteral("**and**"), 0});
        QCOMPARE(editor.mirror().text(), QStringLiteral("so one **and**two"));
        QCOMPARE(editor.textCursor().position(), 3);
    }

    void aTableUnderALineIsATable()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        editor.load(QStringLiteral("Para.\n\nNext."));
        editor.choose(5, 0);
        QTest::keyClick(&editor, Qt::Key_Return);
        copy(QStringLiteral("<table>"), QStringLiteral("a b"));
        editor.paste();
        reader.answer(HtmlReading{QStringLiteral("| a | b |\n| --- | --- |\n| 1 | 2 |"), 0});
        const Galley galley = parseGalley(editor.mirror().text());
        QCOMPARE(galley.blocks.size(), size_t(3));
        QCOMPARE(galley.blocks[1].block->kind, BlockKind::Table);
    }

    void twoPastesStayInOrder()
    {
        for (const size_t first : {size_t(1), size_t(0)}) {
            SlowReader reader;
            MarkdownEditor editor;
            PasteReader paste(reader.door(), editor, &editor);
            editor.load(QStringLiteral("one three"));
            editor.choose(4, 0);
            for (const char *words : {"a", "b"}) {
                copy(QStringLiteral("<b>x</b>"), QString::fromLatin1(words));
                editor.paste();
            }
            const QString words[] = {QStringLiteral("*b*"), QStringLiteral("*a*")};
            reader.answer(HtmlReading{words[first], 0}, first);
            reader.answer(HtmlReading{words[1 - first], 0}, 1 - first);
            QCOMPARE(editor.mirror().text(), QStringLiteral("one *a**b*three"));
        }
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        for (const char *words : {"a", "b"}) {
            copy(QStringLiteral("<b>x</b>"), QString::fromLatin1(words));
            editor.paste();
        }
        paste.settle();
        QCOMPARE(editor.mirror().text(), QStringLiteral("ab"));
    }

    void anAddressOverWordsIsALink()
    {
        MarkdownEditor editor;
        editor.load(QStringLiteral("see the notice on"));
        editor.choose(8, 6);
        QApplication::clipboard()->setText(QStringLiteral("https://a.example/x_(y)"));
        editor.paste();
        const QString linked = QStringLiteral("see the [notice](https://a.example/x_%28y%29) on");
        QCOMPARE(editor.mirror().text(), linked);
        // Over an address it takes its place; over lines it is pasted.
        editor.choose(17, linked.indexOf(u')') - 17);
        QApplication::clipboard()->setText(QStringLiteral("https://b.example/"));
        editor.paste();
        QCOMPARE(editor.mirror().text(), QStringLiteral("see the [notice](https://b.example/) on"));
        editor.load(QStringLiteral("a\nb"));
        editor.choose(0, 3);
        editor.paste();
        QCOMPARE(editor.mirror().text(), QStringLiteral("https://b.example/"));
    }

    void whatIsTypedOnStandsBehindIt()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        editor.load(QStringLiteral("one "));
        editor.choose(4, 0);
        copy(QStringLiteral("<b>two</b>"), QStringLiteral("two"));
        editor.paste();
        QTest::keyClicks(&editor, QStringLiteral(" three"));
        reader.answer(HtmlReading{QStringLiteral("**two**"), 0});
        QCOMPARE(editor.mirror().text(), QStringLiteral("one **two** three"));
        QTest::keyClicks(&editor, QStringLiteral("!"));
        QCOMPARE(editor.mirror().text(), QStringLiteral("one **two** three!"));
    }

    void whatIsStillReadIsTakenPlainBeforeTheArticleIsKept()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        copy(QStringLiteral("<b>words</b>"), QStringLiteral("words"));
        editor.paste();
        paste.settle();
        QCOMPARE(editor.mirror().text(), QStringLiteral("words"));
        reader.answer(HtmlReading{QStringLiteral("**words**"), 0});
        QCOMPARE(editor.mirror().text(), QStringLiteral("words"));
    }

    void takesThePlaceOfWhatIsChosen()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        QSignalSpy said(&paste, &PasteReader::said);
        editor.load(QStringLiteral("one two three"));
        editor.choose(4, 3);
        copy(QStringLiteral("<i>2</i><img>"), QStringLiteral("2"));
        editor.paste();
        reader.answer(HtmlReading{QStringLiteral("*2*"), 1});
        QCOMPARE(editor.mirror().text(), QStringLiteral("one *2* three"));
        QCOMPARE(editor.textCursor().position(), 7);
        QCOMPARE(said.size(), 1);
    }

    void whatCannotBeReadIsPastedPlain()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        QSignalSpy said(&paste, &PasteReader::said);
        copy(QStringLiteral("<div>"), QStringLiteral("plain *words*"));
        editor.paste();
        reader.answer(fail(ErrorCode::InvalidInput, QStringLiteral("Nested too deeply.")));
        QCOMPARE(editor.mirror().text(), QStringLiteral("plain *words*"));
        QVERIFY(said.value(0).value(0).toString().contains(QStringLiteral("Nested too deeply.")));
    }

    void anotherArticleGetsNothingOfIt()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        copy(QStringLiteral("<b>x</b>"), QStringLiteral("x"));
        editor.paste();
        paste.forget();
        editor.load(QStringLiteral("another"));
        reader.answer(HtmlReading{QStringLiteral("**x**"), 0});
        QCOMPARE(editor.mirror().text(), QStringLiteral("another"));
    }

    void plainTextOnRequestAndFromProgrammersEditors()
    {
        SlowReader reader;
        MarkdownEditor editor;
        PasteReader paste(reader.door(), editor, &editor);
        copy(QStringLiteral("<b>x</b>"), QStringLiteral("x "));
        editor.pastePlain();
        QCOMPARE(editor.mirror().text(), QStringLiteral("x "));
        copy(QStringLiteral("<span>y</span>"),
             QStringLiteral("y"),
             QStringLiteral("vscode-editor-data"));
        editor.paste();
        QCOMPARE(editor.mirror().text(), QStringLiteral("x y"));
        QCOMPARE(reader.html(), QString());
    }
};

STET_TEST(TestPaste)

#include "test_paste.moc"
