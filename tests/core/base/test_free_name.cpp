// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/free_name.h"
#include "tests/support/test_registry.h"

#include <QSet>
#include <QtTest>

using namespace stet;

class TestFreeName : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFirstThatIsFree()
    {
        QSet<QString> taken;
        const auto isTaken = [&](const QString &name) {
            return taken.contains(name);
        };
        for (int count = 1; count <= 200; ++count) {
            const QString name = freeName(QStringLiteral("a"), isTaken);
            QCOMPARE(name, count == 1 ? QStringLiteral("a") : QStringLiteral("a-%1").arg(count));
            taken.insert(name);
        }
    }

    void gapsDoNotMisleadIt()
    {
        const QSet<QString> taken{QStringLiteral("a"),
                                  QStringLiteral("a-2"),
                                  QStringLiteral("a-4"),
                                  QStringLiteral("a-5"),
                                  QStringLiteral("a-9")};
        QVERIFY(!taken.contains(freeName(
            QStringLiteral("a"), [&](const QString &name) { return taken.contains(name); })));
    }

    void thousandsAreNotAskedFor()
    {
        int asked = 0;
        const auto isTaken = [&](const QString &name) {
            ++asked;
            return name == u"a" || name.section(u'-', 1).toInt() <= 100'000;
        };
        QCOMPARE(freeName(QStringLiteral("a"), isTaken), QStringLiteral("a-100001"));
        QVERIFY(asked < 50);
    }
};

STET_TEST(TestFreeName)

#include "test_free_name.moc"
