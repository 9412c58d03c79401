// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/page_blocks.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// What is counted while a page's words are gathered.
class TestPageBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreCountedWhereTheyBegin_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("inLinks");
        QTest::newRow("plain") << u"<p>Four cranes\n return.</p>"_s << 3 << 17 << 0;
        QTest::newRow("letters with accents") << u"<p>Quatre cafés à l’est</p>"_s << 4 << 17 << 0;
        QTest::newRow("a space that does not break") << u"<p>10&nbsp;cranes</p>"_s << 2 << 8 << 0;
        QTest::newRow("a link") << u"<p>See <a href=/x>the list</a> now</p>"_s << 4 << 13 << 7;
        QTest::newRow("half a word is a link") << u"<p>har<a href=/x>bour</a></p>"_s << 1 << 7 << 4;
        QTest::newRow("hidden") << u"<p>Four <b hidden>or five</b> cranes</p>"_s << 2 << 10 << 0;
        QTest::newRow("written without spaces") << u"<p>港口的起重机</p>"_s << 4 << 6 << 0;
    }

    void wordsAreCountedWhereTheyBegin()
    {
        QFETCH(QString, html);
        QFETCH(int, words);
        QFETCH(int, characters);
        QFETCH(int, inLinks);
        const HtmlDocument document(html);
        const PageBlocks page = blocksOf(document);
        QCOMPARE(page.blocks.size(), size_t(1));
        const PageBlock &block = page.blocks.front();
        QCOMPARE(block.shownWords, words);
        QCOMPARE(block.shownCharacters, characters);
        QCOMPARE(block.linkCharacters, inLinks);
    }

    void aLinkHasThePlacesOfItsWords()
    {
        const HtmlDocument document(
            u"<p>See <a href=/x>the  café list</a>, <a href=/y>&amp;c.</a></p>"_s);
        const PageBlocks page = blocksOf(document);
        QCOMPARE(page.blocks.size(), size_t(1));
        const PageBlock &block = page.blocks.front();
        const QString text = block.shownText();
        QCOMPARE(text, u"See the café list, &c."_s);
        QCOMPARE(block.links.size(), size_t(2));
        QCOMPARE(text.mid(block.links[0].start, block.links[0].length), u"the café list"_s);
        QCOMPARE(text.mid(block.links[1].start, block.links[1].length), u"&c."_s);
        QCOMPARE(page.hrefs, QStringList({u"/x"_s, u"/y"_s}));
    }
};

STET_TEST(TestPageBlocks)

#include "test_page_blocks.moc"
