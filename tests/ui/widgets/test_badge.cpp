// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/badge.h"

using namespace stet;

class TestBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aBadgeWithoutAnIconLeavesNoHole()
    {
        BadgeRow with;
        with.setBadges({{QStringLiteral("check"), QStringLiteral("Ready"), Badge::Tone::Green}});
        BadgeRow without;
        without.setBadges({{QString(), QStringLiteral("Ready"), Badge::Tone::Green}});
        QVERIFY(without.sizeHint().width() < with.sizeHint().width());

        // The words stand in the middle: as much ground on their left as on their right.
        without.resize(without.sizeHint());
        const QImage image = without.grab().toImage();
        const QRgb ground = image.pixel(6, image.height() / 2);
        int left = image.width();
        int right = 0;
        for (int y = 4; y < image.height() - 4; ++y) {
            for (int x = 6; x < image.width() - 6; ++x) {
                if (image.pixel(x, y) != ground) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        QVERIFY(left < right);
        QVERIFY2(std::abs(left - (image.width() - 1 - right)) <= 3,
                 qPrintable(QStringLiteral("%1 %2").arg(left).arg(image.width() - 1 - right)));
    }
};

STET_TEST(TestBadge)

#include "test_badge.moc"
