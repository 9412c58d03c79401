// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/support/test_registry.h"

using namespace stet;

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void idsSortByTimeAndCarryVersion7()
    {
        const ArticleId early = ArticleId::create(1'000);
        const ArticleId late = ArticleId::create(2'000);
        QCOMPARE(early.uuid().toRfc4122().at(6) >> 4, 7);
        QCOMPARE(static_cast<unsigned char>(early.uuid().toRfc4122().at(8)) >> 6, 2);
        QVERIFY(early.uuid().toRfc4122() < late.uuid().toRfc4122());
    }

    void textRoundTrip()
    {
        const SourceId id = SourceId::create(1'700'000'000'000);
        QCOMPARE(SourceId::fromString(id.toString()), id);
        QVERIFY(SourceId::fromString(QStringLiteral("not an id")).isNull());
    }
};

STET_TEST(TestId)

#include "test_id.moc"
