// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_log.h"
#include "tests/support/test_registry.h"
#include "ui/editor/composition.h"
#include "ui/editor/held_place.h"
#include "ui/editor/text_mirror.h"

#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace stet;

namespace {

std::vector<DraftEdit> between(const QString &before, const QString &after)
{
    return fieldEdits(DraftField::Body, before, after);
}

} // namespace

class TestHeldPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theCaretStaysInItsWords_data()
    {
        // "|" is the caret.
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("a paragraph behind the end")
            << QStringLiteral("One.\n\nMine|") << QStringLiteral("One.\n\nMine|\n\nTheirs.");
        QTest::newRow("a paragraph in front of mine")
            << QStringLiteral("One.\n\n|Mine") << QStringLiteral("One.\n\nTheirs.\n\n|Mine");
        QTest::newRow("words before")
            << QStringLiteral("One.\n\nMi|ne") << QStringLiteral("One, two.\n\nMi|ne");
        QTest::newRow("words behind")
            << QStringLiteral("Mi|ne\n\nLast.") << QStringLiteral("Mi|ne\n\nLast of all.");
        QTest::newRow("words at the caret")
            << QStringLiteral("Mine|") << QStringLiteral("Mine| and theirs");
        QTest::newRow("an empty text") << QStringLiteral("|") << QStringLiteral("|Theirs.");
        QTest::newRow("a paragraph goes")
            << QStringLiteral("One.\n\nTwo.\n\nMi|ne") << QStringLiteral("One.\n\nMi|ne");
        QTest::newRow("the caret's own paragraph goes")
            << QStringLiteral("One.\n\nM|ine\n\nTwo.") << QStringLiteral("One.\n\n|Two.");
    }

    void theCaretStaysInItsWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const qsizetype caret = before.indexOf(u'|');
        const qsizetype wanted = after.indexOf(u'|');
        before.remove(u'|');
        after.remove(u'|');
        QPlainTextEdit editor;
        TextMirror mirror(*editor.document(), nullptr);
        mirror.load(before);
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(int(caret));
        editor.setTextCursor(cursor);
        const std::vector<DraftEdit> edits = between(before, after);
        {
            const HeldPlace held(editor, edits);
            QVERIFY(mirror.apply(edits));
        }
        QCOMPARE(mirror.text(), after);
        QCOMPARE(editor.textCursor().position(), int(wanted));
        QVERIFY(!editor.textCursor().hasSelection());
    }

    void whatIsChosenDoesNotGrow()
    {
        QPlainTextEdit editor;
        TextMirror mirror(*editor.document(), nullptr);
        mirror.load(QStringLiteral("One.\n\nMine"));
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(6);
        cursor.setPosition(10, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
        const std::vector<DraftEdit> edits =
            between(mirror.text(), QStringLiteral("Zero.\n\nOne.\n\nMine\n\nTheirs."));
        {
            const HeldPlace held(editor, edits);
            QVERIFY(mirror.apply(edits));
        }
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("Mine"));
    }

    void theScreenStaysWhereItIs()
    {
        QPlainTextEdit editor;
        TextMirror mirror(*editor.document(), nullptr);
        editor.resize(300, 200);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QString text;
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("Line %1\n").arg(i);
        mirror.load(text);
        editor.verticalScrollBar()->setValue(100);
        const auto first = [&] {
            return editor.cursorForPosition(QPoint(0, 0)).block().text();
        };
        QCOMPARE(first(), QStringLiteral("Line 100"));
        const std::vector<DraftEdit> edits =
            between(text, QStringLiteral("New 1\nNew 2\nNew 3\n") + text);
        {
            const HeldPlace held(editor, edits);
            QVERIFY(mirror.apply(edits));
        }
        QCOMPARE(first(), QStringLiteral("Line 100"));
    }

    void whatIsComposedBecomesText()
    {
        QPlainTextEdit editor;
        TextMirror mirror(*editor.document(), nullptr);
        mirror.load(QStringLiteral("Before "));
        editor.moveCursor(QTextCursor::End);
        commitComposition(nullptr);
        commitComposition(&editor);
        QCOMPARE(mirror.text(), QStringLiteral("Before "));
        QInputMethodEvent composing(QStringLiteral("にほん"), {});
        QCoreApplication::sendEvent(&editor, &composing);
        QVERIFY(isComposing(&editor));
        QCOMPARE(mirror.text(), QStringLiteral("Before "));
        commitComposition(&editor);
        QVERIFY(!isComposing(&editor));
        QCOMPARE(mirror.text(), QStringLiteral("Before にほん"));
    }
};

STET_TEST(TestHeldPlace)

#include "test_held_place.moc"
