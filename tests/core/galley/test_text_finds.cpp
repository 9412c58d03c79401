// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/image_addresses.h"
#include "core/galley/other_citations.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace stet::test;

class TestTextFinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void addressesOfImages_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("addresses");
        const auto row = [](const char *name, const char *body, const QStringList &addresses) {
            QTest::newRow(name) << QString::fromUtf8(body) << addresses;
        };
        const QString a = QStringLiteral("a.png");
        row("none", "Words [x](a.png).", {});
        row("inline", "![x](a.png)", {a});
        row("with a title", "![x](a.png \"Cap [@k] tion\")", {a});
        row("in pointed brackets", "![x](<a b.png>)", {QStringLiteral("a b.png")});
        row("by a definition, once", "![x][r] ![y][r]\n\n[r]: a.png", {a});
        row("in a list, a quotation, a table",
            "- ![x](a.png)\n\n> ![x](b.png)\n\n| a |\n|---|\n| ![x](c.png) |",
            {a, QStringLiteral("b.png"), QStringLiteral("c.png")});
        row("behind what is no ASCII", "Größe 😀 ![x](a.png)", {a});
        row("code shows none", "`![x](a.png)`\n\n    ![x](b.png)", {});
        row("an entity is not as it is read", "![x](a&amp;b.png)", {});
    }

    void addressesOfImages()
    {
        QFETCH(const QString, body);
        QStringList found;
        for (const ImageAddress &image : imageAddresses(body)) {
            QCOMPARE(body.mid(image.range.start, image.range.length), image.address);
            found.append(image.address);
        }
        QTEST(found, "addresses");
    }

    void otherCitationsAreFound_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("marks");
        const auto row = [](const char *name, const char *body, const QStringList &marks) {
            QTest::newRow(name) << QString::fromUtf8(body) << marks;
        };
        row("Stet's own", "A [@a]. B [@a; @b, p. 4].", {});
        row("with words before", "A [see @a, p. 3].", {QStringLiteral("[see @a, p. 3]")});
        row("without the name", "As he says [-@a].", {QStringLiteral("[-@a]")});
        row("bare", "@a says so.", {QStringLiteral("@a")});
        row("at a sentence's end", "So says @a.", {QStringLiteral("@a")});
        row("two in one", "A [see @a; also @b].", {QStringLiteral("[see @a; also @b]")});
        row("a mail address", "Write to a@b.example or [a@b.example].", {});
        row("a block of code", "```\n[see @a]\n```", {});
        row("a link", "[by @a](https://a.example)", {QStringLiteral("@a")});
        row("behind what is no ASCII", "Größe 😀 [vgl. @ä]", {QStringLiteral("[vgl. @ä]")});
        row("code in a line",
            "`[see @a]`, ``a ` [see @b]``, \\`[see @c]`",
            {QStringLiteral("[see @c]")});
        row("behind a backslash", "\\[see @a] \\@b", {});
        row("ticks that nothing closes", "` [see @a] ``", {QStringLiteral("[see @a]")});
        row("a lone sign", "5 @ 3, [@ ], @", {});
    }

    void otherCitationsAreFound()
    {
        QFETCH(const QString, body);
        QStringList found;
        for (const OtherCitation &other : otherCitations(parseGalley(body))) {
            const QString mark = body.mid(other.range.start, other.range.length);
            QCOMPARE(other.inBrackets, mark.startsWith(u'['));
            QVERIFY(mark.contains(u'@' + other.key));
            found.append(mark);
        }
        QTEST(found, "marks");
    }
};

STET_TEST(TestTextFinds)

#include "test_text_finds.moc"
