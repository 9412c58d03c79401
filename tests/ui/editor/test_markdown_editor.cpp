// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"

#include <QMimeData>
#include <QRandomGenerator>

using namespace stet;

class TestMarkdownEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void stepsLeadFromTheOldTextToTheNew()
    {
        MarkdownEditor editor;
        editor.load(QStringLiteral("First line.\n\nSecond [@a] line.\n"));
        QString replayed = editor.mirror().text();
        connect(&editor.mirror(),
                &TextMirror::edited,
                this,
                [&](qsizetype at, const QString &removed, const QString &inserted) {
                    QCOMPARE(replayed.mid(at, removed.size()), removed);
                    replayed.replace(at, removed.size(), inserted);
                });
        QRandomGenerator random(7);
        for (int i = 0; i < 500; ++i) {
            const int size = static_cast<int>(editor.mirror().text().size());
            QTextCursor cursor = editor.textCursor();
            cursor.setPosition(random.bounded(size + 1));
            cursor.setPosition(random.bounded(size + 1), QTextCursor::KeepAnchor);
            editor.setTextCursor(cursor);
            switch (random.bounded(5)) {
            case 0:
                editor.toggleMark(InlineMark::Bold);
                break;
            case 1:
                editor.togglePrefix(LinePrefix::Bullet);
                break;
            case 2:
                editor.mirror().replaceWith(replayed.toUpper().left(replayed.size() - 3));
                break;
            default:
                editor.insertPlainText(QStringLiteral("words\nand more "));
            }
            QCOMPARE(replayed, editor.mirror().text());
        }
    }

    void rareCharactersAreKept()
    {
        MarkdownEditor editor;
        const QString text = QStringLiteral("a\u00A0b \u2028 c\u00AD\u200B \U0001F600\n");
        editor.load(text);
        QCOMPARE(editor.mirror().text(), text);
        editor.moveCursor(QTextCursor::End);
        editor.insertPlainText(QStringLiteral("\u00A0x"));
        QCOMPARE(editor.mirror().text(), text + QStringLiteral("\u00A0x"));
    }

    void enterAndTabInLists()
    {
        MarkdownEditor editor;
        editor.load(QStringLiteral("- one"));
        editor.moveCursor(QTextCursor::End);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClicks(&editor, QStringLiteral("two"));
        QCOMPARE(editor.mirror().text(), QStringLiteral("- one\n- two"));
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(editor.mirror().text(), QStringLiteral("- one\n  - two"));
        QTest::keyClick(&editor, Qt::Key_Backtab);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.mirror().text(), QStringLiteral("- one\n- two\n"));
    }

    void aLongTextStaysLight()
    {
        MarkdownEditor editor;
        editor.resize(500, 700);
        editor.show();
        QString text;
        for (int i = 0; i < 1'000; ++i)
            text += QStringLiteral("Some *words* of a paragraph [@key] with `code`. ").repeated(6) +
                    QStringLiteral("\n\n");
        editor.load(text);
        QTest::qWait(50);
        const test::CpuStopwatch clock;
        QTest::keyClicks(&editor, QStringLiteral("abcdefghij"));
        QVERIFY2(clock.elapsedMs() < 10 * 200, qPrintable(QString::number(clock.elapsedMs())));
    }
};

STET_TEST(TestMarkdownEditor)

#include "test_markdown_editor.moc"
