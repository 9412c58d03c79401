// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/links/link_rules.h"
#include "ui/editor/links/web_page.h"

#include <QtTest>

using namespace stet;

class TestLinkRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void openLinks_data()
    {
        // The caret stands at the sign ^.
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("typed");
        QTest::newRow("begun") << QStringLiteral("See [[^") << QString(QLatin1String(""));
        QTest::newRow("words") << QStringLiteral("See [[port news^ now")
                               << QStringLiteral("port news");
        QTest::newRow("closed behind") << QStringLiteral("[[po^]]") << QStringLiteral("po");
        QTest::newRow("second") << QStringLiteral("[[a]] [[b^") << QStringLiteral("b");
        QTest::newRow("none") << QStringLiteral("See ^") << QString();
        QTest::newRow("closed") << QStringLiteral("[[a]]^") << QString();
        QTest::newRow("text begun") << QStringLiteral("[[a|b^") << QString();
        QTest::newRow("citation") << QStringLiteral("[[@a^") << QString();
        QTest::newRow("code") << QStringLiteral("`[[a^`") << QString();
        QTest::newRow("escaped") << QStringLiteral("\\[[a^") << QString();
    }

    void openLinks()
    {
        QFETCH(QString, line);
        QFETCH(QString, typed);
        const qsizetype caret = line.indexOf(u'^');
        line.remove(caret, 1);
        const std::optional<OpenLink> link = openLinkAt(line, caret);
        QCOMPARE(link.has_value(), !typed.isNull());
        if (!link)
            return;
        QCOMPARE(link->typed, typed);
        QVERIFY(line.mid(link->start).startsWith(QStringLiteral("[[")));
        const bool closed = line.mid(caret).startsWith(QStringLiteral("]]"));
        QCOMPARE(link->start + link->length, caret + (closed ? 2 : 0));
    }

    void aTargetIsWrittenByHand()
    {
        const QString line = QStringLiteral("[a](https://a.example <https://a.example (https");
        QVERIFY(isWrittenAsTarget(line, 4));
        QVERIFY(isWrittenAsTarget(line, line.indexOf(u'<') + 1));
        QVERIFY(!isWrittenAsTarget(line, line.lastIndexOf(u'(') + 1)); // a remark
        QVERIFY(!isWrittenAsTarget(line, 0));
    }

    void whatIsTypedIsAQuestion()
    {
        QCOMPARE(linkQuery(QStringLiteral("shared-gear")), QStringLiteral("shared gear*"));
        QCOMPARE(linkQuery(QStringLiteral("  \"C++\" OR * ")), QStringLiteral("C OR*"));
        QCOMPARE(linkQuery(QStringLiteral("-- ")), QString());
    }
};

STET_TEST(TestLinkRules)

#include "test_link_rules.moc"
