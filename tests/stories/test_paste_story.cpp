// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/hostile_words.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

void copyHtml(const QString &html, const QString &plain)
{
    auto *data = new QMimeData;
    data->setHtml(html);
    data->setText(plain);
    QApplication::clipboard()->setMimeData(data);
}

QString fileText(const QString &name)
{
    QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/pasted/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

/// What in the page could run, load or lead away.
const QString dangers =
    u"String(document.querySelectorAll('main script, main iframe, main object, main embed, "
    "main form, main base, main [onerror], main [onload], main [onclick], main [onmouseover], "
    "main a[href^=\"javascript\" i], main a[href^=\"data\" i], main a[href^=\"file\" i], "
    "main a[href^=\"vbscript\" i]').length) + document.title.includes('PWNED')"_s;

} // namespace

/// What other programs copy, pasted into the window and read by the program's own helper.
class TestPasteStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_said.clear(); }

    void whatProgramsCopyIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("seen"); // on the page
        QTest::newRow("web page") << u"web-page"_s << u"main h2, main h3"_s;
        QTest::newRow("Google Docs") << u"google-docs"_s << u"main strong"_s;
        QTest::newRow("Word") << u"word"_s << u"main table"_s;
        QTest::newRow("LibreOffice") << u"libreoffice"_s << u"main li"_s;
        QTest::newRow("spreadsheet") << u"spreadsheet"_s << u"main td"_s;
    }

    void whatProgramsCopyIsRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, seen);
        StoryWindow story;
        MarkdownEditor &editor = begin(story, u"Before.\n\n"_s);
        copyHtml(fileText(name + u".html"_s), u"plain"_s);
        press(Qt::Key_V, Qt::ControlModifier);
        const QString pasted = u"Before.\n\n"_s + fileText(name + u".md"_s).chopped(1);
        QTRY_COMPARE(editor.mirror().text(), pasted);
        QTRY_VERIFY(!story.previewText(seen).isEmpty());
        // A step of its own: what is typed behind it is another.
        QTest::keyClicks(&editor, u"x"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), pasted);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), u"Before.\n\n"_s);
    }

    void asPlainTextByKey()
    {
        StoryWindow story;
        MarkdownEditor &editor = begin(story, u"Before. "_s);
        copyHtml(u"<b>words</b>"_s, u"words"_s);
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(editor.mirror().text(), u"Before. words"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), u"Before. "_s);
    }

    void hostileHtmlIsInertOnThePage()
    {
        StoryWindow story;
        MarkdownEditor &editor = begin(story, QString());
        for (HostileWords &row : hostileBodies()) {
            m_said.clear();
            const QString html = row.text.replace(u"CANARY"_s, u"http://127.0.0.1:9"_s);
            copyHtml(html, u"plain words"_s);
            press(Qt::Key_V, Qt::ControlModifier);
            // Behind it, so that the end of the reading is seen whatever comes of it.
            copyHtml(u"<b>done</b>"_s, u"done"_s);
            press(Qt::Key_V, Qt::ControlModifier);
            QTRY_VERIFY2_WITH_TIMEOUT(editor.mirror().text().endsWith(u"done**"_s),
                                      row.name.left(60).constData(),
                                      20'000);
            QTest::keyClicks(&editor, u" after"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(story.previewText(u"main"_s).contains(u"after"_s) ||
                                          story.previewText(u"main"_s).isEmpty(),
                                      row.name.left(60).constData(),
                                      20'000);
            QVERIFY2(story.previewValue(dangers) == u"0false"_s, row.name.left(60).constData());
            while (!editor.mirror().text().isEmpty()) {
                QVERIFY2(story.workspace().undoActions().first()->isEnabled(),
                         row.name.left(60).constData());
                press(Qt::Key_Z, Qt::ControlModifier);
            }
        }
    }

    void aSheetOfAHundredThousandCellsIsATable()
    {
        StoryWindow story;
        MarkdownEditor &editor = begin(story, QString());
        QString html = u"<table>"_s;
        QString plain;
        for (int row = 0; row < 10'000; ++row) {
            html += u"<tr>"_s;
            for (int column = 0; column < 10; ++column)
                html += u"<td>%1</td>"_s.arg(row * 10 + column);
            html += u"</tr>"_s;
        }
        copyHtml(html + u"</table>"_s, u"0"_s);
        press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(editor.mirror().text().endsWith(u"| 99998 | 99999 |"_s), 60'000);
        QCOMPARE(editor.mirror().text().count(u'\n'), 10'000);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(editor.mirror().text(), QString());
    }

    void asMuchAsIsTakenIsTakenWhole()
    {
        StoryWindow story;
        MarkdownEditor &editor = begin(story, u"Before.\n"_s);
        const QString line =
            u"Some words, *marked* and [linked](https://a.example), of a person. \n"_s;
        const QString text = line.repeated(1'000'000 / line.size());
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(editor.mirror().text() == u"Before.\n"_s + text);
        QTest::keyClicks(&editor, u" On"_s);
        QVERIFY(editor.mirror().text().endsWith(u" \n On"_s));
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), u"Before.\n"_s);
    }

    void tenMegabytesAreTakenWholeOrRefused_data()
    {
        QTest::addColumn<bool>("html");
        QTest::addColumn<QString>("line");
        QTest::newRow("lines") << false << u"Some words that a person may have written. \n\n"_s;
        QTest::newRow("paragraphs of HTML") << true << u"<p>Some words that a person wrote.</p>"_s;
        QTest::newRow("one line") << false << u"word "_s;
    }

    void tenMegabytesAreTakenWholeOrRefused()
    {
        QFETCH(bool, html);
        QFETCH(QString, line);
        StoryWindow story;
        MarkdownEditor &editor = begin(story, u"Before."_s);
        const QString text = line.repeated(10'000'000 / line.size());
        if (html)
            copyHtml(text, text);
        else
            QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_said.isEmpty(), 60'000);
        QVERIFY2(m_said.contains(u"nothing was pasted"_s), qPrintable(m_said));
        QCOMPARE(editor.mirror().text(), u"Before."_s);
        // And one writes on.
        QTest::keyClicks(&editor, u" On"_s);
        QCOMPARE(editor.mirror().text(), u"Before. On"_s);
    }

    void twoPastesAreTwoSteps()
    {
        StoryWindow story;
        MarkdownEditor &editor = begin(story, QString());
        copyHtml(u"<i>one</i>"_s, u"one"_s);
        press(Qt::Key_V, Qt::ControlModifier);
        copyHtml(u"<i>two</i>"_s, u"two"_s);
        press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(editor.mirror().text(), u"*one**two*"_s);
        QApplication::clipboard()->setText(u"Foo"_s);
        press(Qt::Key_V, Qt::ControlModifier);
        QTest::keyClicks(&editor, u"bar"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), u"*one**two*Foo"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), u"*one**two*"_s);
    }

private:
    MarkdownEditor &begin(StoryWindow &story, const QString &body)
    {
        story.addArticle(u"Port"_s, body);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QObject::connect(&story.workspace(),
                         &Workspace::statusMessage,
                         &editor,
                         [this](const QString &text) { m_said += text; });
        editor.goTo(body.size(), 0);
        return editor;
    }

    QString m_said;
};

STET_TEST(TestPasteStory)

#include "test_paste_story.moc"
