// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heard.h"
#include "tests/support/test_registry.h"
#include "ui/shell/status_strip.h"

using namespace stet;
using namespace stet::test;

class TestStatusStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itSaysWhenTheLastWordWasKept()
    {
        StatusStrip strip;
        const QDateTime now = QDateTime::currentDateTime();
        strip.showSaved({SaveState::What::Kept, {}}, now);
        QCOMPARE(strip.savedText(),
                 QStringLiteral("Kept at ") + now.toString(QStringLiteral("HH:mm")));
        // A time of day would be taken for today's.
        strip.showSaved({SaveState::What::Kept, {}}, QDateTime(QDate(2026, 4, 9), QTime(13, 26)));
        QCOMPARE(strip.savedText(), QStringLiteral("Kept on 9 Apr 2026"));
        strip.showSaved({SaveState::What::Kept, {}}, QDateTime());
        QCOMPARE(strip.savedText(), QStringLiteral("All words kept"));
        strip.showSaved({SaveState::What::Keeping, {}}, now);
        QCOMPARE(strip.savedText(), QStringLiteral("Keeping…"));
        strip.showSaved({SaveState::What::NotKept, QStringLiteral("The disk\nis full.")}, now);
        QCOMPARE(strip.savedText(), QStringLiteral("Not kept: The disk is full."));
    }

    void troubleAndItsEndAreHeardAndNothingElse()
    {
        Heard heard;
        QWidget window;
        auto *strip = new StatusStrip(&window);
        window.show();
        const QDateTime then(QDate(2026, 4, 9), QTime(13, 26));
        const auto show = [&](SaveState::What what, const QString &reason = {}) {
            strip->showSaved({what, reason}, then);
        };
        show(SaveState::What::Kept);
        show(SaveState::What::Keeping);
        show(SaveState::What::Kept);
        QCOMPARE(heard.alerts(), QStringList());
        show(SaveState::What::NotKept, QStringLiteral("No room."));
        show(SaveState::What::Keeping);
        show(SaveState::What::NotKept, QStringLiteral("No room.")); // tried again
        show(SaveState::What::NotKept, QStringLiteral("No desk."));
        show(SaveState::What::InJournal);
        show(SaveState::What::Kept);
        show(SaveState::What::Kept);
        QCOMPARE(heard.alerts(),
                 QStringList({QStringLiteral("Not kept: No room."),
                              QStringLiteral("Not kept: No desk."),
                              QStringLiteral("Not in the desk yet; kept in the recovery file"),
                              QStringLiteral("Kept on 9 Apr 2026")}));
        heard.forget();
        strip->showPassing(QStringLiteral("Pasted as plain text."));
        QCOMPARE(heard.alerts(), QStringList(QStringLiteral("Pasted as plain text.")));
    }
};

STET_TEST(TestStatusStrip)

#include "test_status_strip.moc"
