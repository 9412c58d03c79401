// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/desk/claims_bar.h"
#include "ui/widgets/tokens.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// What the list's bar shows of an article's claims.
class TestClaimsBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsNoFactIsCountedApart()
    {
        ClaimCounts counts;
        QCOMPARE(claimsText(counts), QString());
        counts.verified = 3;
        counts.unchecked = 1;
        QCOMPARE(claimsText(counts), u"3 of 4 closed"_s);
        counts.notAFact = 2;
        QCOMPARE(claimsText(counts), u"5 of 6 closed (no facts: 2)"_s);
    }

    void whatIsNoFactHasAShapeOfItsOwn()
    {
        ClaimCounts counts;
        counts.verified = 1;
        counts.notAFact = 1;
        constexpr int width = 100;
        constexpr int height = 20;
        const QPalette palette;
        const Tokens &tokens = tokensFor(palette);
        QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
        image.fill(tokens.paper);
        QPainter painter(&image);
        paintClaimsBar(painter, image.rect(), counts, Qt::LeftToRight, palette);
        painter.end();
        const auto has = [&](int x, const QColor &color) {
            for (int y = 0; y < height; ++y) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
            return false;
        };
        QCOMPARE(image.pixelColor(width / 4, image.rect().center().y()), tokens.green);
        QVERIFY(has(3 * width / 4, tokens.muted));
        QVERIFY(!has(3 * width / 4, tokens.green));
        // Its middle is empty, so that colour alone tells nothing.
        QCOMPARE(image.pixelColor(3 * width / 4, image.rect().center().y()), tokens.graySoft);
    }
};

STET_TEST(TestClaimsBar)

#include "test_claims_bar.moc"
