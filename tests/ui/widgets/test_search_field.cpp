// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/search_field.h"

#include <QtTest>

using namespace stet;

/// The field that looks for something.
class TestSearchField : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itsLensStandsWhereALineBegins()
    {
        SearchField field;
        field.resize(240, 32);
        // What is drawn in the quarter at the left, against an empty field's middle.
        const auto ink = [&](int from, int to) {
            const QImage image = field.grab().toImage();
            const QRgb ground = image.pixel(120, 16);
            int count = 0;
            for (int x = from; x < to; ++x) {
                for (int y = 8; y < 24; ++y)
                    count += image.pixel(x, y) != ground;
            }
            return count;
        };
        QVERIFY(ink(6, 30) > 20);
        QCOMPARE(ink(210, 234), 0);
        QCOMPARE(field.textMargins().right(), 0);
        field.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(ink(6, 30), 0);
        QVERIFY(ink(210, 234) > 20);
        QCOMPARE(field.textMargins().left(), 0);
        QVERIFY(field.textMargins().right() > 0);
    }
};

STET_TEST(TestSearchField)
#include "test_search_field.moc"
