// SPDX-License-Identifier: GPL-3.0-or-later
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
            m_promise = QPromise<Result<HtmlReading>>();
            m_promise.start();
            return m_promise.future();
        }};
    }

    void answer(const Result<HtmlReading> &reading)
    {
        m_promise.addResult(reading);
        m_promise.finish();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString html() const { return m_html; }

private:
    QString m_html;
    QPromise<Result<HtmlReading>> m_promise;
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
        QTest::addColumn<QString>("fitted");
        const auto row = [](const char *name,
                            const char *markdown,
                            const char *before,
                            const char *after,
                            const char *fitted) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(before)
                                << QString::fromUtf8(after) << QString::fromUtf8(fitted);
        };
        row("words in a line", "a **b**", "x ", " y", "a **b**");
        row("paragraphs in a line", "a\n\nb", "x ", " y", "\n\na\n\nb\n\n");
        row("paragraphs in an empty line", "a\n\nb", "", "", "a\n\nb");
        row("a heading", "## a", "x", "", "\n\n## a");
        row("a list", "- a\n- b", "", "y", "- a\n- b\n\n");
        row("a table", "| a | b |\n| --- | --- |", "x", "", "\n\n| a | b |\n| --- | --- |");
    }

    void fits()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(fittedMarkdown(markdown, before, after), "fitted");
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
        QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
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
