// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/page_places.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

/// What is asked of one body and no other.
class Places
{
public:
    explicit Places(const QString &body)
        : m_galley(parseGalley(body))
        , m_places(content, m_galley, [](const QString &key) { return key == u"known"; })
    {}

    /// The source of the block that a link leads to; the part's own name where it is none.
    [[nodiscard]] QString at(const QString &part) const
    {
        const QByteArray id = m_places.leadsTo(part);
        const int index = m_galley.indexOf(id);
        if (index < 0)
            return QString::fromUtf8(id);
        const TextRange range = m_galley.blocks[static_cast<size_t>(index)].range;
        return m_galley.body.mid(range.start, range.length);
    }

    [[nodiscard]] const Galley &galley() const { return m_galley; }

    ArticleContent content;

private:
    const Galley m_galley;
    const PagePlaces m_places;
};

} // namespace

/// Where links to a place on the page lead.
class TestPagePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aHeadingIsNamedByItsWords_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *heading, const char *part) {
            QTest::newRow(name) << QString::fromUtf8(heading) << QString::fromUtf8(part);
        };
        row("plain", "What changed", "what-changed");
        row("marks go", "Who, and why? (2026)", "who-and-why-2026");
        row("emphasis", "The *new* `code` and **all**", "the-new-code-and-all");
        row("link", "See [the firm](https://firm.example)", "see-the-firm");
        row("citation", "What it costs [@known, p. 4]", "what-it-costs");
        row("citation within", "Costs [@known] and gains", "costs-and-gains");
        row("GitHub's gaps", "Price & weight", "price--weight");
        row("Pandoc's gaps", "Price & weight", "price-weight");
        row("GitHub's number", "2. What it does", "2-what-it-does");
        row("Pandoc's number", "2. What it does", "what-it-does");
        row("Pandoc's point", "Firmware 4.1", "firmware-4.1");
        row("GitHub's point", "Firmware 4.1", "firmware-41");
        row("Pandoc's nothing left", "2026", "section");
        row("underscore", "snake_case", "snake_case");
        row("accents", "Größe und Gewicht", "größe-und-gewicht");
        row("decomposed", "Größe", "gro\u0308ße");
        row("percent", "Größe", "gr%C3%B6%C3%9Fe");
        row("small percent", "Größe", "gr%c3%b6%c3%9fe");
        row("Hebrew", "מה השתנה?", "מה-השתנה");
        row("Arabic with marks", "ما الذي تَغيَّر", "ما-الذي-تَغيَّر");
        row("Chinese", "有什么变化？", "有什么变化");
        row("beyond the first plane", "𝒜 change", "𝒜-change");
        row("emoji goes", "Going 🚀 up", "going--up");
        row("words as they are", "What changed", "What%20changed");
        row("a number sign", "\\# First", "-first");
        row("level alone", "#### Deep one", "deep-one");
        row("given", "What changed {#custom_Id.1}", "custom_Id.1");
        row("given, and by its words", "What changed {#custom-id .note}", "what-changed");
        row("given in another script", "What changed {#größe}", "gr%C3%B6%C3%9Fe");
    }

    void aHeadingIsNamedByItsWords()
    {
        QFETCH(QString, heading);
        QFETCH(QString, part);
        const QString line =
            heading.startsWith(u"####") ? heading : QStringLiteral("## ") + heading;
        const Places places(QStringLiteral("Words.\n\n") + line + QStringLiteral("\n\nWords."));
        QCOMPARE(places.at(part), line);
    }

    void doublesAreTold()
    {
        const Places places(QStringLiteral(
            "## Price\n\na\n\n### Price\n\nb\n\n## Price-1\n\nc\n\n#### Price\n\nd\n\n##\n\n## E"));
        QCOMPARE(places.at(QStringLiteral("price")), QStringLiteral("## Price"));
        QCOMPARE(places.at(QStringLiteral("price-1")), QStringLiteral("### Price"));
        QCOMPARE(places.at(QStringLiteral("price-1-1")), QStringLiteral("## Price-1"));
        QCOMPARE(places.at(QStringLiteral("price-2")), QStringLiteral("#### Price"));
        QCOMPARE(places.at(QStringLiteral("price-3")), QString());
        QCOMPARE(places.at(QStringLiteral("e")), QStringLiteral("## E"));
    }

    void aGivenNameLeavesItsWordsToOthers()
    {
        const Places places(
            QStringLiteral("## Price {#a}\n\na\n\n## Price\n\nb\n\n## C {#a}\n\nc"));
        QCOMPARE(places.at(QStringLiteral("a")), QStringLiteral("## Price {#a}"));
        QCOMPARE(places.at(QStringLiteral("price")), QStringLiteral("## Price"));
        QCOMPARE(places.at(QStringLiteral("price-1")), QStringLiteral("## Price {#a}"));
        QCOMPARE(places.at(QStringLiteral("c")), QStringLiteral("## C {#a}"));
        QCOMPARE(places.galley().sections.at(2).heading, QStringLiteral("C"));
    }

    void blocksKeepTheirIds()
    {
        const Places places(QStringLiteral("## One\n\nWords.\n\nWords.\n\n##\n"));
        for (size_t i = 0; i < 3; ++i) {
            const PlacedBlock &placed = places.galley().blocks[i];
            QCOMPARE(places.at(QString::fromUtf8(placed.id)),
                     places.galley().body.mid(placed.range.start, placed.range.length));
        }
        // What the page does not show is no place.
        QCOMPARE(places.at(QString::fromUtf8(places.galley().blocks.back().id)), QString());
    }

    void thePagesOwnParts()
    {
        Places places(QStringLiteral("Words."));
        for (const char *absent : {"facts", "sources", "corrections", "b-abc", "nothing", "-", "%"})
            QCOMPARE(places.at(QLatin1String(absent)), QString());
        QCOMPARE(places.at(QStringLiteral("main")), QStringLiteral("main"));
        QCOMPARE(places.at(QString()), QStringLiteral("top"));
        QCOMPARE(places.at(QStringLiteral("top")), QStringLiteral("top"));
        places.content.facts = {{}, {QStringLiteral("Price"), QStringLiteral("1 [@lost]")}};
        QCOMPARE(places.at(QStringLiteral("facts")), QStringLiteral("facts"));
        QCOMPARE(places.at(QStringLiteral("sources")), QString());
        places.content.corrections = {{{}, {}, QStringLiteral("See [@known].")}};
        QCOMPARE(places.at(QStringLiteral("corrections")), QStringLiteral("corrections"));
        QCOMPARE(places.at(QStringLiteral("sources")), QStringLiteral("sources"));
        // An author's own heading comes first.
        QCOMPARE(Places(QStringLiteral("## Sources\n\na [@known]")).at(QStringLiteral("sources")),
                 QStringLiteral("## Sources"));
    }

    void aFloodIsRead()
    {
        constexpr int many = 200'000;
        const Places same(QStringLiteral("## a\n").repeated(many));
        QCOMPARE(same.at(QStringLiteral("a-%1").arg(many - 1)), QStringLiteral("## a"));
        QCOMPARE(same.at(QStringLiteral("a-%1").arg(many)), QString());
        const Places named(QStringLiteral("## x%1").arg(QStringLiteral(" x").repeated(500'000)));
        QCOMPARE(named.at(QStringLiteral("x-x")), QString());
        QCOMPARE(named.at(QStringLiteral("%41").repeated(1'000'000)), QString());
        QCOMPARE(named.at(QStringLiteral("%00%ff%fe\"><script>")), QString());
    }
};

STET_TEST(TestPagePlaces)

#include "test_page_places.moc"
