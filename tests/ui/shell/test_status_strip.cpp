// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/shell/status_strip.h"

using namespace stet;

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
};

STET_TEST(TestStatusStrip)

#include "test_status_strip.moc"
