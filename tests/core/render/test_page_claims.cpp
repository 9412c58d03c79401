// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/reviewed_claims.h"
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument structured(const PageFixture &fixture)
{
    return QJsonDocument::fromJson(
        inside(fixture.document(), "<script type=\"application/ld+json\">", "</script>"));
}

/// A full page of an article that checks what a minister said.
PageFixture checking()
{
    PageFixture fixture = PageFixture::full();
    fixture.content.facts = {{u"Claim checked"_s, u"\"Rents *fell* by half\" [@ledger]"_s},
                             {u"Claimed by"_s, u"Ada Brandt"_s},
                             {u"List price"_s, u"6,400 EUR [@price-list]"_s},
                             {u"Appeared in"_s, u"[Evening talk](https://tv.example/a?b=1&c=2)"_s},
                             {u"Claimed on"_s, u"3 March 2026"_s},
                             {u"Our rating"_s, u"Mostly false"_s}};
    return fixture;
}

} // namespace

/// Others' claims that an article checks, as its fact table says them and machines read them.
class TestPageClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aClaimIsReadFromTheFactTable()
    {
        const Languages languages;
        const std::vector<ReviewedClaim> expected = {{u"\"Rents fell by half\""_s,
                                                      u"Ada Brandt"_s,
                                                      u"Evening talk"_s,
                                                      u"https://tv.example/a?b=1&c=2"_s,
                                                      {},
                                                      QDate(2026, 3, 3),
                                                      u"Mostly false"_s}};
        QVERIFY(reviewedClaims(checking().content.facts, languages.forTag(u"en"_s)) == expected);
        // In the words of the article's language, and in no other's.
        QVERIFY(reviewedClaims(checking().content.facts, languages.forTag(u"de"_s)).empty());
    }

    void rowsAndDaysAreOfTheLanguage()
    {
        const Languages languages;
        for (const QString &tag : languages.tags()) {
            const Language &language = languages.forTag(tag);
            const QStringList rows = reviewedClaimRows(language);
            QCOMPARE(rows.size(), 5);
            for (const QDate day : {QDate(2026, 3, 3), QDate(2025, 12, 31)}) {
                const std::vector<Fact> facts = {
                    {rows.at(0).toUpper(), u"a"_s},
                    {u' ' + rows.at(3), language.printDate(day)},
                    {rows.at(4), u"b"_s},
                };
                const std::vector<ReviewedClaim> claims = reviewedClaims(facts, language);
                QCOMPARE(claims.size(), size_t(1));
                QCOMPARE(claims.front().made, day);
            }
        }
    }

    void whatIsHalfSaidIsNoClaim()
    {
        const Languages languages;
        const Language &english = languages.forTag(u"en"_s);
        std::vector<Fact> facts = {{u"Our rating"_s, u"False"_s},
                                   {u"Claim checked"_s, u"One"_s},
                                   {u"Claim checked"_s, u"Two"_s},
                                   {u"Claimed on"_s, u"last spring"_s},
                                   {u"Our rating"_s, {}}};
        QVERIFY(reviewedClaims(facts, english).empty());
        facts.back().value = u"True"_s;
        const std::vector<ReviewedClaim> claims = reviewedClaims(facts, english);
        QCOMPARE(claims.size(), size_t(1));
        QCOMPARE(claims.front().claim, u"Two"_s);
        QVERIFY(claims.front().made.isNull());
    }

    void machinesReadTheReviewBesideTheArticle()
    {
        const PageFixture fixture = checking();
        const QJsonArray all = structured(fixture).array();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0)[u"@type"].toString(), u"NewsArticle"_s);
        const QJsonObject review = all.at(1).toObject();
        QCOMPARE(review[u"@context"].toString(), u"https://schema.org"_s);
        QCOMPARE(review[u"@type"].toString(), u"ClaimReview"_s);
        QVERIFY(!review[u"url"].toString().isEmpty());
        QCOMPARE(review[u"url"].toString(), all.at(0)[u"url"].toString());
        QCOMPARE(review[u"claimReviewed"].toString(), u"\"Rents fell by half\""_s);
        QCOMPARE(review[u"datePublished"].toString(), u"2026-03-04"_s);
        QCOMPARE(review[u"author"][u"name"].toString(), u"The Harbor Desk"_s);
        QCOMPARE(review[u"reviewRating"][u"alternateName"].toString(), u"Mostly false"_s);
        const QJsonValue item = review[u"itemReviewed"];
        QCOMPARE(item[u"@type"].toString(), u"Claim"_s);
        QCOMPARE(item[u"author"][u"name"].toString(), u"Ada Brandt"_s);
        QCOMPARE(item[u"datePublished"].toString(), u"2026-03-03"_s);
        QCOMPARE(item[u"appearance"][u"url"].toString(), u"https://tv.example/a?b=1&c=2"_s);
        // Readers have the same in the table.
        const QString table = visible(partNamed(fixture.page(), "facts").html);
        QVERIFY(table.contains(u"Mostly false"));
    }

    void theCitedSourceIsWhereItAppeared()
    {
        PageFixture fixture = checking();
        fixture.content.facts[3].value = u"The Ledger [@ledger]"_s;
        const QJsonValue said = structured(fixture).array().at(1)[u"itemReviewed"][u"appearance"];
        QCOMPARE(said[u"name"].toString(), u"The Ledger"_s);
        QCOMPARE(said[u"url"].toString(), u"https://ledger.example/a?b=1&c=2"_s);
        // Not where nobody may follow it.
        fixture.sources[u"ledger"_s].terms = SourceTerms::Background;
        QVERIFY(structured(fixture)
                    .array()
                    .at(1)[u"itemReviewed"][u"appearance"][u"url"]
                    .isUndefined());
    }

    void whatWasTakenBackReviewsNothing()
    {
        PageFixture fixture = checking();
        for (const PublicState state : {PublicState::Retracted, PublicState::Withdrawn}) {
            fixture.publicState = state;
            QVERIFY(structured(fixture).isObject());
        }
        fixture.publicState = PublicState::Live;
        QVERIFY(structured(fixture).isArray());
        // Google asks for an address.
        fixture.desk.baseUrl.clear();
        QVERIFY(structured(fixture).isObject());
    }
};

STET_TEST(TestPageClaims)

#include "test_page_claims.moc"
