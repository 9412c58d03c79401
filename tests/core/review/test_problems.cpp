// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/problem_words.h"
#include "core/review/problems.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

using What = Problem::What;
using Weight = Problem::Weight;

struct Found
{
    What what;
    Weight weight;
    QString place; // the words of the body that the problem points to
    QString subject;

    bool operator==(const Found &) const = default;
};

Kind newsKind()
{
    Kind kind;
    SectionPreset preset;
    preset.heading.byLanguage.insert(QStringLiteral("en"), QStringLiteral("What changed"));
    kind.sections = {preset};
    return kind;
}

/// One source, one other article, one picture.
ProblemContext smallDesk()
{
    return {.hasSource = [](const QString &key) { return key == u"known"; },
            .hasArticle = [](const QString &slug) { return slug == u"other"; },
            .hasPicture =
                [](const QString &file) {
                    return file == u"images/a b.png";
                }};
}

std::vector<Found> find(const ArticleContent &content)
{
    std::vector<Found> found;
    for (const Problem &problem :
         findProblems(content, parseGalley(content.body), newsKind(), smallDesk())) {
        found.push_back({problem.what,
                         problem.weight,
                         content.body.mid(problem.range.start, problem.range.length),
                         problem.subject});
    }
    return found;
}

/// The rows of the facts that problems point to.
std::vector<int> rowsOf(const ArticleContent &content)
{
    std::vector<int> rows;
    for (const Problem &problem :
         findProblems(content, parseGalley(content.body), newsKind(), smallDesk())) {
        if (problem.place == Problem::Place::Facts)
            rows.push_back(problem.row);
    }
    return rows;
}

ArticleContent article(const QString &body)
{
    ArticleContent content;
    content.headline = QStringLiteral("Headline");
    content.language = QStringLiteral("en-GB");
    content.body = body;
    return content;
}

} // namespace

class TestProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aGoodArticleHasNone()
    {
        ArticleContent content =
            article(QStringLiteral("Intro [@known].\n\n## What changed\n\nWords [[other]].\n\n### "
                                   "More\n\n![a](images/a%20b.png)"));
        content.roles = {{QStringLiteral("known"), SourceRole::Primary}};
        content.facts = {{QStringLiteral("Price"), QStringLiteral("1 EUR [@known]")}};
        QVERIFY(find(content).empty());
    }

    void inTheBody_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("weight");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name,
                            const char *body,
                            What what,
                            Weight weight,
                            const char *place,
                            const char *subject) {
            QTest::newRow(name) << QString::fromUtf8(body) << static_cast<int>(what)
                                << static_cast<int>(weight) << QString::fromUtf8(place)
                                << QString::fromUtf8(subject);
        };
        row("preset section",
            "a\n\n## What changed\n",
            What::EmptySection,
            Weight::Warning,
            "## What changed",
            "What changed");
        row("other section",
            "a\n\n## Mine\n\n## B\n\nb",
            What::EmptySection,
            Weight::Note,
            "## Mine",
            "Mine");
        row("unknown key",
            "\u00fc\n\n\u00fc [@known; @lost, p. 4]",
            What::UnknownKey,
            Weight::Error,
            "[@known; @lost, p. 4]",
            "lost");
        row("broken link",
            "\u00fc [[gone|x]]",
            What::BrokenArticleLink,
            Weight::Warning,
            "[[gone|x]]",
            "gone");
        row("broken part link",
            "## What changed\n\n\u00fc [x](#gone%20by) [y](#what-changed)",
            What::BrokenPartLink,
            Weight::Warning,
            "#gone%20by",
            "gone%20by");
        row("as Pandoc has it",
            "\u00fc [see @known, pp. 33-35].",
            What::OtherCitation,
            Weight::Warning,
            "[see @known, pp. 33-35]",
            "known");
        row("as Pandoc has it, of no source",
            "\u00fc [[other|@nobody]] [a @b](http://c.example) [see @lost, p. 3].",
            What::OtherCitation,
            Weight::Warning,
            "[see @lost, p. 3]",
            "lost");
        row("the year alone",
            "\u00fc says [-@lost].",
            What::OtherCitation,
            Weight::Warning,
            "[-@lost]",
            "lost");
        row("no comma before the page",
            "\u00fc [@lost p. 3]",
            What::NoCitation,
            Weight::Warning,
            "[@lost p. 3]",
            "[@lost p. 3]");
        row("cited in an alternative text",
            "![\u00fc [@known]](images/a%20b.png)",
            What::CitedAlt,
            Weight::Warning,
            "[@known]",
            "[@known]");
        row("no address", "\u00fc [x]()", What::UnsafeLink, Weight::Warning, "", "");
        row("heading order",
            "## A\n\na\n\n#### B\n\nb",
            What::HeadingOrder,
            Weight::Warning,
            "#### B",
            "B");
        row("first heading", "### A\n\na", What::HeadingOrder, Weight::Warning, "### A", "A");
        row("missing alt",
            "a ![](<images/a b.png>)",
            What::MissingAlt,
            Weight::Warning,
            "images/a b.png",
            "images/a b.png");
        row("a caption in a line",
            "\u00fc ![a](images/a%20b.png \"Ship. | Ada\") here",
            What::LostCaption,
            Weight::Warning,
            "Ship. | Ada",
            "Ship. | Ada");
        row("missing picture",
            "\u00fc\n\n\u00fc ![a](images/lost.png) b",
            What::MissingPicture,
            Weight::Warning,
            "images/lost.png",
            "images/lost.png");
        row("unsafe link",
            "[a](javascript:b)",
            What::UnsafeLink,
            Weight::Warning,
            "javascript:b",
            "javascript:b");
        row("link without words",
            "a [ ](http://b.example)",
            What::EmptyLink,
            Weight::Warning,
            "http://b.example",
            "http://b.example");
        row("no citation", "a [@ b] c", What::NoCitation, Weight::Warning, "[@ b]", "[@ b]");
        row("unsafe image",
            "![a](http://b.example/b.png)",
            What::UnsafeImage,
            Weight::Warning,
            "http://b.example/b.png",
            "http://b.example/b.png");
        row("a picture by a path",
            "![a](../b.png)",
            What::MissingPicture,
            Weight::Warning,
            "../b.png",
            "../b.png");
        row("footnote", "a[^1]", What::Footnote, Weight::Warning, "[^1]", "[^1]");
        row("HTML", "a <br> b", What::RawHtml, Weight::Warning, "<br", "<br");
        row("comment", "a\n\n<!--more-->", What::RawHtml, Weight::Warning, "<!--", "<!--");
        row("short code", "\u00fc {{< x *y* >}} b", What::ShortCode, Weight::Warning, "{{<", "{{<");
    }

    void inTheBody()
    {
        QFETCH(QString, body);
        QFETCH(int, what);
        QFETCH(int, weight);
        QFETCH(QString, place);
        QFETCH(QString, subject);
        const std::vector<Found> found = find(article(body));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(static_cast<int>(found[0].what), what);
        QCOMPARE(static_cast<int>(found[0].weight), weight);
        QCOMPARE(found[0].place, place);
        QCOMPARE(found[0].subject, subject);
    }

    void anotherFormOfACitationIsTold()
    {
        const ArticleContent content = article(
            QStringLiteral("See [see [see @lost, p. 3], @known, [@known p. 4] and @somebody."));
        QStringList told;
        for (const Problem &problem :
             findProblems(content, parseGalley(content.body), {}, smallDesk())) {
            QVERIFY(breaksPage(problem.what));
            told.append(nameOf(problem.what) + u' ' +
                        content.body.mid(problem.range.start, problem.range.length) + u' ' +
                        problem.subject);
        }
        // A bare @somebody is a name.
        QCOMPARE(told,
                 (QStringList{QStringLiteral("other_citation [see @lost, p. 3] lost"),
                              QStringLiteral("other_citation @known known"),
                              QStringLiteral("no_citation [@known p. 4] [@known p. 4]")}));
    }

    void eachMissingPictureHasItsPlace()
    {
        const ArticleContent content = article(QStringLiteral(
            "![a](images/x.png) ![b](images/a%20b.png) ![c](images/x%20y.png) ![d](images/x.png)"));
        std::vector<qsizetype> starts;
        for (const Problem &problem :
             findProblems(content, parseGalley(content.body), newsKind(), smallDesk())) {
            if (problem.subject == QStringLiteral("images/x.png"))
                starts.push_back(problem.range.start);
        }
        QCOMPARE(starts, (std::vector<qsizetype>{5, content.body.lastIndexOf(u'(') + 1}));
    }

    void theyStandInOrderOfPlace()
    {
        ArticleContent content =
            article(QStringLiteral("## A\n\na [@x]\n\n## B\n\n## C\n\n[[d]] [@x]"));
        content.headline = QStringLiteral("  ");
        content.facts = {{QStringLiteral("F"), QStringLiteral("[@y]")}};
        content.roles = {{QStringLiteral("known"), SourceRole::Primary},
                         {QStringLiteral("y"), SourceRole::Primary},
                         {QStringLiteral("z"), SourceRole::Unstated}};
        content.facts.push_back({QStringLiteral("G"), QStringLiteral("[@y]")});
        QCOMPARE(rowsOf(content), (std::vector<int>{0, 1}));
        content.facts.pop_back();
        std::vector<What> kinds;
        for (const Found &found : find(content))
            kinds.push_back(found.what);
        const std::vector<What> expected = {What::EmptyHeadline,
                                            What::UnknownKey,
                                            What::EmptySection,
                                            What::BrokenArticleLink,
                                            What::UnknownKey,
                                            What::UnknownKey,
                                            What::UncitedSource};
        QVERIFY(kinds == expected);
    }

    void besideTheBody()
    {
        ArticleContent content = article(QStringLiteral("Words."));
        content.facts = {{QStringLiteral("F"), QStringLiteral("[[gone]] ![a](images/f.png)")}};
        content.corrections = {{{}, {}, QStringLiteral("It was [@lost].")}};
        content.leadImage = QStringLiteral("images/lead.png");
        content.leadAlt = QStringLiteral("A quay");
        QStringList places;
        const auto look = [&] {
            for (const Problem &problem :
                 findProblems(content, parseGalley(content.body), newsKind(), smallDesk())) {
                QVERIFY(breaksPage(problem.what));
                QCOMPARE(problem.range, TextRange());
                places.append(nameOf(problem.what) + u' ' + nameOf(problem.place) + u' ' +
                              problem.subject);
            }
        };
        look();
        QCOMPARE(places,
                 (QStringList{QStringLiteral("broken_article_link facts gone"),
                              QStringLiteral("missing_picture facts images/f.png"),
                              QStringLiteral("unknown_key corrections lost"),
                              QStringLiteral("missing_picture lead_picture images/lead.png")}));
        places.clear();
        content.facts.clear();
        content.corrections.clear();
        content.leadImage = QStringLiteral("../lead.png");
        look();
        QCOMPARE(places, QStringList{QStringLiteral("missing_picture lead_picture ../lead.png")});
        QCOMPARE(describePlace(Problem::Place::Body, 12), QStringLiteral("line 12"));
    }

    void aPictureThatNobodyCanReadIsNoneThatIsMissing()
    {
        ProblemContext desk = smallDesk();
        desk.hasDamagedPicture = [](const QString &file) {
            return file == u"images/damaged.png";
        };
        const ArticleContent content =
            article(QStringLiteral("![a](images/damaged.png)\n\n![b](images/lost.png)\n"));
        QStringList found;
        for (const Problem &problem :
             findProblems(content, parseGalley(content.body), newsKind(), desk))
            found.append(nameOf(problem.what) + u' ' + problem.subject);
        QCOMPARE(found,
                 (QStringList{QStringLiteral("damaged_picture images/damaged.png"),
                              QStringLiteral("missing_picture images/lost.png")}));
        QVERIFY(breaksPage(What::DamagedPicture));
    }

    void aHeadlineThatIsTooLongSaysByHowMuch()
    {
        ArticleContent content;
        content.headline = QString(Kind::usualHeadline, u'x');
        content.dek = QString(200, u'x');
        Kind kind;
        const auto look = [&] {
            QStringList found;
            const ProblemContext nothing{[](const QString &) { return true; },
                                         [](const QString &) { return true; },
                                         [](const QString &) {
                                             return true;
                                         }};
            for (const Problem &problem : findProblems(content, parseGalley({}), kind, nothing))
                found.append(nameOf(problem.what) + u' ' + nameOf(problem.place) + u' ' +
                             problem.subject);
            return found;
        };
        QCOMPARE(look(), QStringList());
        content.headline += QStringLiteral("yy ");
        QCOMPARE(look(), QStringList{QStringLiteral("long_headline headline 2")});
        kind.headlineLimit = 0;
        kind.dekLimit = 160;
        QCOMPARE(look(), QStringList{QStringLiteral("long_dek dek 40")});
        QVERIFY(!breaksPage(What::LongHeadline) && !breaksPage(What::LongDek));
    }

    void aKeyInALineIsTold()
    {
        ArticleContent content = article(QStringLiteral("`see [see @known]`, \\[see @known], "
                                                        "@nobody, a@known."));
        QVERIFY(find(content).empty());
        content.headline = QStringLiteral("What [@known; @x, p. 4] says, @nobody too");
        content.dek = QStringLiteral("By @known. Write to a@known.");
        content.category = QStringLiteral("[@lost]");
        content.authors = {{QStringLiteral("Ada"), {}}, {QStringLiteral("Jo [see @nobody]"), {}}};
        content.facts = {{QStringLiteral("[@known]"), QStringLiteral("1 [cf. @known]")}};
        QStringList told;
        for (const Problem &problem :
             findProblems(content, parseGalley(content.body), newsKind(), smallDesk())) {
            QVERIFY(breaksPage(problem.what));
            QCOMPARE(problem.range, TextRange());
            told.append(nameOf(problem.what) + u' ' + nameOf(problem.place) + u' ' +
                        QString::number(problem.row) + u' ' + problem.subject);
        }
        QCOMPARE(told,
                 (QStringList{QStringLiteral("citation_in_line headline -1 [@known; @x, p. 4]"),
                              QStringLiteral("citation_in_line dek -1 @known"),
                              QStringLiteral("citation_in_line category -1 [@lost]"),
                              QStringLiteral("citation_in_line byline -1 [see @nobody]"),
                              QStringLiteral("other_citation facts 0 known"),
                              QStringLiteral("citation_in_line facts 0 [@known]")}));
    }

    void anEmptyAddressIsNamedAsThat()
    {
        Problem problem;
        problem.what = What::UnsafeLink;
        QCOMPARE(describe(problem), QStringLiteral("A link is left out: it has no address."));
        problem.what = What::UnsafeImage;
        QCOMPARE(describe(problem), QStringLiteral("An image is left out: it has no address."));
    }

    void theLeadPictureIsDescribed()
    {
        ArticleContent content = article(QStringLiteral("Words."));
        content.leadImage = QStringLiteral("images/a%20b.png");
        content.leadAlt = QStringLiteral(" ");
        content.leadCaption = QStringLiteral("At noon [@known], [@lost] | [x](#gone)");
        content.roles = {{QStringLiteral("known"), SourceRole::Primary}};
        QStringList told;
        const auto look = [&] {
            told.clear();
            for (const Problem &problem :
                 findProblems(content, parseGalley(content.body), newsKind(), smallDesk())) {
                QCOMPARE(problem.place, Problem::Place::LeadPicture);
                told.append(nameOf(problem.what) + u' ' + problem.subject);
            }
        };
        look();
        QCOMPARE(told,
                 (QStringList{QStringLiteral("missing_alt images/a%20b.png"),
                              QStringLiteral("unknown_key lost"),
                              QStringLiteral("broken_part_link gone")}));
        content.leadAlt = QStringLiteral("The quay [@known]");
        content.leadCaption = QStringLiteral("At noon [@known]");
        look();
        QCOMPARE(told, QStringList{QStringLiteral("citation_in_line [@known]")});
        content.leadAlt = QStringLiteral("The quay");
        look();
        QCOMPARE(told, QStringList());
    }

    void aPinThatLeadsNowhereIsTold()
    {
        ArticleContent content;
        content.headline = QStringLiteral("Head");
        content.pins = {QStringLiteral("here"), QStringLiteral("gone")};
        const ProblemContext context{
            .hasSource = [](const QString &) { return false; },
            .hasArticle = [](const QString &slug) { return slug == QStringLiteral("here"); },
            .hasPicture =
                [](const QString &) {
                    return false;
                }};
        const std::vector<Problem> found = findProblems(content, parseGalley({}), Kind(), context);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().what, What::LostPin);
        QCOMPARE(found.front().subject, QStringLiteral("gone"));
        QCOMPARE(found.front().place, Problem::Place::Pins);
        // Readers meet nothing of it: the page leaves it out.
        QVERIFY(!breaksPage(What::LostPin));
    }

    void eachHasASentence()
    {
        for (int what = 0; what <= static_cast<int>(Problem::lastWhat); ++what) {
            Problem problem;
            problem.what = static_cast<What>(what);
            problem.subject = QStringLiteral("100% %1 {}");
            QVERIFY(describe(problem).endsWith(u'.'));
            QVERIFY(!nameOf(problem.what).isEmpty());
        }
        QVERIFY(findingNames().contains(nameOf(What::BrokenPartLink)));
        for (const What what : {What::Footnote, What::RawHtml, What::ShortCode, What::LostCaption})
            QVERIFY(breaksPage(what));
        QVERIFY(!findingNames().contains(nameOf(What::MissingAlt)));
        QVERIFY(!findingPlaces().contains(nameOf(Problem::Place::Roles)));
        Problem unknown;
        unknown.what = What::UnknownKey;
        unknown.subject = QStringLiteral("k%1");
        QCOMPARE(describe(unknown),
                 QStringLiteral("No source in the library has the key \"k%1\"."));
    }
};

STET_TEST(TestProblems)

#include "test_problems.moc"
