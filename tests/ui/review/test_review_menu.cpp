// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/review/review_commands.h"

#include <QHash>

#include <algorithm>

using namespace stet;

namespace {

/// The letter behind an &; null: none.
QChar markedLetter(const QString &text)
{
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 == text.size() ? QChar() : text[at + 1].toLower();
}

} // namespace

/// The Review menu: each command once, and a way to each by a letter that no other line has.
class TestReviewMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyCommandStandsOnceInIt()
    {
        QStringList inMenu;
        for (const ReviewMenuPart &part : reviewMenu())
            inMenu << part.commands;
        QStringList all;
        for (const CommandSpec &command : reviewCommands())
            all << command.id;
        inMenu.sort();
        all.sort();
        QCOMPARE(inMenu, all);
    }

    void noMenuIsLongerThanTheEyeTakesIn()
    {
        int first = 0;
        for (const ReviewMenuPart &part : reviewMenu()) {
            QVERIFY2(part.commands.size() <= 10, qPrintable(part.title));
            first += part.title.isEmpty() ? int(part.commands.size()) : 1;
        }
        QVERIFY(first <= 16);
    }

    void noLetterIsMarkedTwice()
    {
        QHash<QString, QString> texts;
        for (const CommandSpec &command : reviewCommands())
            texts.insert(command.id, command.text);
        QStringList first;
        for (const ReviewMenuPart &part : reviewMenu()) {
            QStringList lines;
            for (const QString &id : part.commands)
                lines << texts.value(id);
            if (part.title.isEmpty()) {
                first << lines;
                continue;
            }
            first << part.title;
            QCOMPARE(twiceMarkedIn(lines), QStringList());
        }
        QCOMPARE(twiceMarkedIn(first), QStringList());
    }

private:
    static QStringList twiceMarkedIn(const QStringList &lines)
    {
        QStringList twice;
        QHash<QChar, QString> marked;
        for (const QString &line : lines) {
            const QChar letter = markedLetter(line);
            if (letter.isNull())
                continue;
            if (marked.contains(letter))
                twice << marked.value(letter) + QStringLiteral(" = ") + line;
            marked.insert(letter, line);
        }
        return twice;
    }
};

STET_TEST(TestReviewMenu)

#include "test_review_menu.moc"
