// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/block_shape.h"
#include "tests/core/sources/reading/page_fixtures.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// How the words of a page stood on it.
class TestBlockShape : public QObject
{
    Q_OBJECT

private:
    /// The blocks as "kind level number quoted: words", for comparing.
    static QStringList shapesOf(const QString &html)
    {
        static const char *const names[] = {"par", "head", "item", "row", "pre"};
        const PageReading reading = readingOf(html);
        QStringList lines;
        for (const ShapedBlock &block : reading.shape.blocks)
            lines += u"%1 %2 %3 %4: %5"_s.arg(QLatin1StringView(names[int(block.kind)]))
                         .arg(block.level)
                         .arg(block.number)
                         .arg(block.quoted)
                         .arg(reading.text.text.mid(block.start, block.length));
        return lines;
    }

    static QStringList linksOf(const PageReading &reading)
    {
        QStringList lines;
        for (const ShapedLink &link : reading.shape.links)
            lines += reading.text.text.mid(link.start, link.length) + u" → "_s + link.address;
        return lines;
    }

private Q_SLOTS:

    void elementsAreTold_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("shapes");
        QTest::newRow("headings") << u"<h1>A</h1><h3>B</h3><p>c</p>"_s
                                  << QStringList{
                                         u"head 1 0 0: A"_s, u"head 3 0 0: B"_s, u"par 0 0 0: c"_s};
        QTest::newRow("list") << u"<ul><li>a<li><p>b</p><p>more</p></ul>c"_s
                              << QStringList{u"item 1 0 0: a"_s,
                                             u"item 1 0 0: b"_s,
                                             u"par 1 0 0: more"_s,
                                             u"par 0 0 0: c"_s};
        QTest::newRow("numbers") << u"<ol><li>a<ol><li>x</ol><li>b</ol>"_s
                                 << QStringList{
                                        u"item 1 1 0: a"_s, u"item 2 1 0: x"_s, u"item 1 2 0: b"_s};
        QTest::newRow("table") << u"<table><tr><th>A<th>B<tr><td>1<td>2</table>"_s
                               << QStringList{u"row 0 0 0: A\tB"_s, u"row 0 0 0: 1\t2"_s};
        QTest::newRow("quotation")
            << u"<blockquote><p>a</p><blockquote>b</blockquote></blockquote>"_s
            << QStringList{u"par 0 0 1: a"_s, u"par 0 0 2: b"_s};
        QTest::newRow("preformatted")
            << u"<pre>a\n b</pre>"_s << QStringList{u"pre 0 0 0: a"_s, u"pre 0 0 0:  b"_s};
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void elementsAreTold()
    {
        QFETCH(QString, html);
        QTEST(shapesOf(html), "shapes");
    }

    void addressesStandAtTheirWords()
    {
        const PageReading reading =
            readPage({"<p>See <a href='/n?a=1'>the <b>notice</b></a>, <a href='#x'>below</a> and "
                      "<a href='javascript:alert(1)'>this</a>.</p><p><a "
                      "href='https://b.example/'>cafe\xCC\x81</a> <a href=''>none</a></p>",
                      u"https://ledger.example/a/b"_s,
                      "text/html; charset=utf-8",
                      {}})
                .value();
        QCOMPARE(linksOf(reading),
                 (QStringList{u"the notice → https://ledger.example/n?a=1"_s,
                              u"this → javascript:alert(1)"_s,
                              u"café → https://b.example/"_s}));
    }

    // With the dot below it the letter takes its macron in, which it does not alone: a longer
    // beginning is written in fewer units.
    void lettersThatJoinBehindALinkDamageNothing()
    {
        const PageReading reading =
            readingOf(u"<p><a href='https://a.example/'>l\u0304</a>\u0323<a "
                      "href='https://b.example/'>x y</a></p>"_s);
        QCOMPARE(reading.text.text, u"\u1E39x y"_s);
        QCOMPARE(reading.shape.links.size(), size_t(2));
        QVERIFY(pageShapeFromJson(toJson(reading.shape), reading.text.text.size()));
    }

    void hiddenLinksAndTagsKeepTheirPlaces()
    {
        const PageReading reading =
            readingOf(u"<p>a <span hidden><a href=http://h.example/>secret</a></span> b "
                      "<a href=http://c.example/>c</a></p>"_s);
        QCOMPARE(linksOf(reading),
                 (QStringList{u"secret → http://h.example/"_s, u"c → http://c.example/"_s}));
    }

    void anotherProcessHandsItOver()
    {
        const PageReading reading =
            readingOf(u"<h1>A</h1><ol><li>b <a href=http://c.example/>c</a></ol>"_s);
        QCOMPARE(pageReadingFromJson(toJson(reading)).value().shape, reading.shape);
    }

    // What the other process says is foreign too.
    void aShapeOutsideOfTheTextIsRefused_data()
    {
        QTest::addColumn<QJsonArray>("block");
        QTest::newRow("behind") << QJsonArray{5, 6, 0, 0, 0, 0};
        QTest::newRow("before") << QJsonArray{-1, 3, 0, 0, 0, 0};
        QTest::newRow("no length") << QJsonArray{0, 0, 0, 0, 0, 0};
        QTest::newRow("overflow") << QJsonArray{1, qint64(9'223'372'036'854'775'807), 0, 0, 0, 0};
        QTest::newRow("no such kind") << QJsonArray{0, 3, 9, 0, 0, 0};
        QTest::newRow("level") << QJsonArray{0, 3, 0, -2, 0, 0};
        QTest::newRow("nothing") << QJsonArray{};
    }

    void aShapeOutsideOfTheTextIsRefused()
    {
        QFETCH(QJsonArray, block);
        const QJsonObject json{{u"blocks"_s, QJsonArray{block}}, {u"links"_s, QJsonArray{}}};
        const Result<PageShape> shape = pageShapeFromJson(json, 10);
        QVERIFY(!shape);
        QCOMPARE(shape.error().code, ErrorCode::Corrupt);
        QVERIFY(pageShapeFromJson({{u"blocks"_s, QJsonArray{QJsonArray{0, 10, 0, 0, 0, 0}}}}, 10)
                    .has_value());
        QVERIFY(!pageShapeFromJson({{u"links"_s, QJsonArray{QJsonArray{8, 3, u"x"_s}}}}, 10));
    }

    void linksAreBounded()
    {
        QString html;
        for (int i = 0; i < 25'000; ++i)
            html += u"<a href=/%1>w</a> "_s.arg(i);
        const PageReading reading = readingOf(html);
        QCOMPARE(reading.shape.links.size(), MostShapedLinks);
    }
};

STET_TEST(TestBlockShape)

#include "test_block_shape.moc"
