// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/article_commands.h"
#include "ui/settings/key_recorder.h"
#include "ui/settings/shortcut_book.h"
#include "ui/settings/shortcut_model.h"
#include "ui/settings/shortcut_rules.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSettings>
#include <QSignalSpy>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

CommandSpec command(const QString &id,
                    const QString &text,
                    const QString &group,
                    CommandPlace place,
                    const QString &keys)
{
    return {id, text, group, place, parseShortcuts(keys), false};
}

void fill(ShortcutBook &book)
{
    book.describe(command(u"new"_s, u"&New"_s, u"File"_s, CommandPlace::Everywhere, u"Ctrl+N"_s));
    book.describe(command(u"seek"_s, u"&Seek"_s, u"Edit"_s, CommandPlace::List, u"Ctrl+F"_s));
    book.describe(command(u"find"_s, u"&Find"_s, u"Edit"_s, CommandPlace::Article, u"Ctrl+F"_s));
    book.describe(command(u"open"_s, u"&Open"_s, u"File"_s, CommandPlace::Everywhere, u""_s));
    CommandSpec fixed = command(u"copy"_s, u"&Copy"_s, u"Edit"_s, CommandPlace::Everywhere, u""_s);
    fixed.keys = {QKeySequence(u"Ctrl+Alt+C"_s)};
    fixed.fixed = true;
    book.describe(fixed);
}

QList<QKeySequence> keys(const QString &text)
{
    return QKeySequence::listFromString(text, QKeySequence::PortableText);
}

} // namespace

/// The keys of commands: what may be one, who has it, and that the user's choice stays.
class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().remove(u"shortcuts"_s); }

    void keysThatCanBeACommand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("with Ctrl") << u"Ctrl+B"_s << true;
        QTest::newRow("with Alt and Shift") << u"Alt+Shift+B"_s << true;
        QTest::newRow("a function key") << u"F8"_s << true;
        QTest::newRow("Alt and an arrow") << u"Alt+Up"_s << true;
        QTest::newRow("a letter") << u"B"_s << false;
        QTest::newRow("a capital") << u"Shift+B"_s << false;
        QTest::newRow("opens a menu") << u"Alt+F"_s << false;
        QTest::newRow("Enter") << u"Return"_s << false;
        QTest::newRow("copies") << u"Ctrl+C"_s << false;
        QTest::newRow("moves by a word") << u"Ctrl+Right"_s << false;
        QTest::newRow("two chords") << u"Ctrl+K, Ctrl+B"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("no such key") << u"Ctrl+Nonsense"_s << false;
    }

    void keysThatCanBeACommand()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const QString why = whyNoShortcut(QKeySequence(text, QKeySequence::PortableText));
        QCOMPARE(why.isEmpty(), good);
    }

    void keysAreReadAsTheyWereWritten()
    {
        for (const QString &text :
             {u"Ctrl+B"_s, u"Ctrl+;; Ctrl+K"_s, u"Ctrl+,"_s, u"Ctrl++; Ctrl+="_s})
            QCOMPARE(printShortcuts(parseShortcuts(text)), text);
        QVERIFY(parseShortcuts(QString()).isEmpty());
        // What a hand or a damaged file put there.
        QCOMPARE(parseShortcuts(u"B; Ctrl+B; ☃☃"_s), keys(u"Ctrl+B"_s));
        QVERIFY(parseShortcuts(u"Ctrl+B; "_s.repeated(100'000)).isEmpty());
    }

    void aCommandHasTheKeysThatItsUserChose()
    {
        {
            ShortcutBook book;
            fill(book);
            QAction action(u"New"_s);
            action.setToolTip(u"New (Ctrl+N)"_s);
            action.setShortcuts(keys(u"Ctrl+N"_s));
            nameCommand(action, u"new"_s, CommandPlace::Everywhere);
            book.adopt(action, u"File"_s);
            QSignalSpy changed(&book, &ShortcutBook::keysChanged);
            book.setKeys(book.indexOf(u"new"_s), keys(u"Ctrl+J"_s));
            QCOMPARE(changed.count(), 1);
            QCOMPARE(action.shortcuts(), keys(u"Ctrl+J"_s));
            QCOMPARE(action.toolTip(), u"New (Ctrl+J)"_s);
            book.setKeys(book.indexOf(u"new"_s), {});
            QCOMPARE(action.toolTip(), u"New"_s);
            book.setKeys(book.indexOf(u"find"_s), keys(u"Ctrl+Alt+F"_s));
            // A fixed one stays.
            book.setKeys(book.indexOf(u"copy"_s), {});
            QCOMPARE(book.entries()[size_t(book.indexOf(u"copy"_s))].keys, keys(u"Ctrl+Alt+C"_s));
        }
        ShortcutBook next;
        fill(next);
        QVERIFY(next.entries()[size_t(next.indexOf(u"new"_s))].keys.isEmpty());
        QAction action(u"New"_s);
        action.setShortcuts(keys(u"Ctrl+N"_s));
        nameCommand(action, u"new"_s, CommandPlace::Everywhere);
        next.adopt(action, u"File"_s);
        QVERIFY(action.shortcuts().isEmpty());
        next.resetAll();
        QCOMPARE(action.shortcuts(), keys(u"Ctrl+N"_s));
        QVERIFY(QSettings().value(u"shortcuts/new"_s).isNull());
        QVERIFY(QSettings().value(u"shortcuts/find"_s).isNull());
    }

    void rivalsAreNamedWhereBothCanBeMeant()
    {
        ShortcutBook book;
        fill(book);
        const int find = book.indexOf(u"find"_s);
        // One of the list and one of the article never meet.
        QCOMPARE(book.rival(find, QKeySequence(u"Ctrl+F"_s)), -1);
        QCOMPARE(book.rival(find, QKeySequence(u"Ctrl+N"_s)), book.indexOf(u"new"_s));
        QCOMPARE(book.rival(book.indexOf(u"new"_s), QKeySequence(u"Ctrl+F"_s)),
                 book.indexOf(u"seek"_s));
    }

    void theTableFollowsTheBookAndIsFiltered()
    {
        ShortcutBook book;
        ShortcutModel model(book);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        ShortcutFilter sheet(ShortcutFilter::Shown::WithKeys);
        sheet.setSourceModel(&model);
        QAbstractItemModelTester sheetTester(
            &sheet, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(book);
        const auto words = [](const QAbstractItemModel &of) {
            QStringList all;
            for (int row = 0; row < of.rowCount(); ++row)
                all << of.index(row, ShortcutModel::What).data().toString();
            return all;
        };
        // Menu by menu.
        QCOMPARE(words(model), QStringList({u"New"_s, u"Open"_s, u"Seek"_s, u"Find"_s, u"Copy"_s}));
        QCOMPARE(words(sheet), QStringList({u"New"_s, u"Seek"_s, u"Find"_s, u"Copy"_s}));
        sheet.setTyped(u"op"_s);
        QCOMPARE(words(sheet), QStringList({u"Open"_s, u"Copy"_s}));
        sheet.setTyped(u"edit ctrl+f"_s);
        QCOMPARE(words(sheet), QStringList({u"Seek"_s, u"Find"_s}));
        book.setKeys(book.indexOf(u"find"_s), keys(u"Ctrl+N"_s));
        QCOMPARE(model.index(3, ShortcutModel::Keys).data().toString(), u"Ctrl+N"_s);
        QCOMPARE(model.index(3, ShortcutModel::Note).data().toString(), u"also “New”"_s);
        QCOMPARE(model.index(0, ShortcutModel::Note).data().toString(), u"also “Find”"_s);
    }

    void keysAreRecorded()
    {
        KeyRecorder recorder;
        recorder.show();
        recorder.setFocus();
        QSignalSpy recorded(&recorder, &KeyRecorder::recorded);
        QSignalSpy cleared(&recorder, &KeyRecorder::cleared);
        QSignalSpy left(&recorder, &KeyRecorder::left);
        const auto last = [&] {
            return recorded.last().first().value<QKeySequence>();
        };
        QTest::keyClick(&recorder, Qt::Key_Control, Qt::ControlModifier);
        QCOMPARE(recorded.count(), 0);
        QTest::keyClick(&recorder, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(last(), QKeySequence(u"Ctrl+Shift+J"_s));
        QTest::keyClick(&recorder, Qt::Key_F7);
        QCOMPARE(last(), QKeySequence(u"F7"_s));
        QTest::keyClick(&recorder, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(last(), QKeySequence(u"Ctrl+Shift+Del"_s));
        QTest::keyClick(&recorder, Qt::Key_Backspace);
        QCOMPARE(cleared.count(), 1);
        QTest::keyClick(&recorder, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QCOMPARE(recorded.count(), 3);
    }

    void noTwoCommandsOfAnArticleHaveTheSameKeys()
    {
        ShortcutBook book;
        for (const CommandSpec &spec : articleCommands())
            book.describe(spec);
        QCOMPARE(book.entries().size(), articleCommands().size());
        for (int index = 0; index < int(book.entries().size()); ++index) {
            for (const QKeySequence &one : book.entries()[size_t(index)].keys) {
                QCOMPARE(book.rival(index, one), -1);
                QCOMPARE(one.count(), 1);
            }
        }
    }
};

STET_TEST(TestShortcuts)

#include "test_shortcuts.moc"
