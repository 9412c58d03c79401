// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/tables/table_editor.h"
#include "ui/editor/tables/table_paste.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

const QString table = u"| a   | b   |\n| --- | --- |\n| one | two |"_s;

} // namespace

/// A table stays one whatever is pasted or pressed in it.
class TestTablePaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_editor = new MarkdownEditor(m_window.get());
        m_tables = new TableEditor(*m_editor, m_window.get());
        m_editor->load(table + u"\n\nBelow."_s);
        m_editor->choose(table.indexOf(u"two"_s), 3);
    }

    void wordsBecomeOneCell_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *pasted, const char *after) {
            QTest::newRow(name) << QString::fromUtf8(pasted) << QString::fromUtf8(after);
        };
        row("lines", "x\ny\n", "| a   | b   |\n| --- | --- |\n| one | x y |");
        row("a bar", "x|y \\| z", "| a   | b   |\n| --- | --- |\n| one | x\\|y \\| z |");
        row("a sheet",
            "1\t2\n3\t4\n",
            "| a   | b   |     |\n| --- | --- | --- |\n| one | 1   | 2   |\n"
            "|     | 3   | 4   |");
        row("a table",
            "| x | y |\n| --- | --- |\n| z | w\\|v |",
            "| a   | b   |      |\n| --- | --- | ---- |\n| one | x   | y    |\n"
            "|     | z   | w\\|v |");
    }

    void wordsBecomeOneCell()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, after);
        QApplication::clipboard()->setText(pasted);
        m_editor->paste();
        QString text = m_editor->mirror().text();
        QVERIFY(text.endsWith(u"\n\nBelow."_s));
        QCOMPARE(text.chopped(8), after);
    }

    void whatIsTooWideIsRefused()
    {
        QSignalSpy said(m_tables, &TableEditor::said);
        QApplication::clipboard()->setText(QString(200, u'\t'));
        m_editor->paste();
        QCOMPARE(m_editor->mirror().text(), table + u"\n\nBelow."_s);
        QCOMPARE(said.size(), 1);
    }

    void noLineBreaksInACell()
    {
        QSignalSpy said(m_tables, &TableEditor::said);
        QTest::keyClick(m_editor, Qt::Key_Return); // over a choice
        QTest::keyClick(m_editor, Qt::Key_Return, Qt::ShiftModifier);
        m_editor->choose(table.indexOf(u"two"_s), 0);
        QTest::keyClick(m_editor, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_editor->mirror().text(), table + u"\n\nBelow."_s);
        QCOMPARE(said.size(), 3);
        m_editor->choose(table.size() + 4, 0);
        QTest::keyClick(m_editor, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(m_editor->mirror().text() != table + u"\n\nBelow."_s);
    }

private:
    std::unique_ptr<QWidget> m_window;
    MarkdownEditor *m_editor = nullptr;
    TableEditor *m_tables = nullptr;
};

STET_TEST(TestTablePaste)

#include "test_table_paste.moc"
