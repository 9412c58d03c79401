// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edition_document.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// What was published as JSON: nothing is lost, and what earlier programs wrote is read.
class TestEditionJson : public QObject
{
    Q_OBJECT

private:
    static Source source(const QString &key, SourceId id)
    {
        Source made;
        made.id = id;
        made.key = key;
        made.title = key;
        return made;
    }

private Q_SLOTS:

    void whatCarriesAClaimComesBack()
    {
        EditionDocument document;
        document.sources = {source(u"a"_s, SourceId::create(1))};
        document.uncited = {source(u"b"_s, SourceId::create(2))};
        PublishedClaim claim;
        claim.id = ClaimId::create(3);
        claim.hash = "feed";
        claim.words = u"It rose."_s;
        claim.evidence = {{EvidenceId::create(4), "cafe", 0}};
        claim.quotes = {
            {u"Es stieg."_s, SourceId::create(2), u"p. 3"_s, 7, true, u"It rose."_s, u"Jo"_s}};
        claim.attestations = {{u"Ines"_s, u"in May"_s, SourceId::create(1)}, {u"Bo"_s, {}, {}}};
        document.claims = {claim};
        const EditionDocument back = editionFromJson(toJson(document, {}));
        QCOMPARE(back.format, 3);
        QVERIFY(back.claims == document.claims);
        QVERIFY(back.uncited == document.uncited);
        QVERIFY(back.sources == document.sources);
    }

    /// Format 2 told the number of a source on the page, one a source whatever its keys.
    void aQuoteOfFormatTwoFindsItsSource()
    {
        const SourceId first = SourceId::create(1);
        const SourceId second = SourceId::create(2);
        EditionDocument document;
        document.sources = {
            source(u"a"_s, first), source(u"alias"_s, first), source(u"b"_s, second)};
        QJsonObject json = toJson(document, {});
        json.insert(u"format"_s, 2);
        const auto quote = [](int number) {
            QJsonObject made{{u"words"_s, u"So it was."_s}, {u"keptMs"_s, 5}};
            if (number > 0)
                made.insert(u"number"_s, number);
            return made;
        };
        json.insert(u"claims"_s,
                    QJsonArray{QJsonObject{
                        {u"id"_s, ClaimId::create(3).toString()},
                        {u"verdict"_s, u"verified"_s},
                        {u"quotes"_s, QJsonArray{quote(2), quote(1), quote(0), quote(3)}}}});
        const std::vector<PublishedQuote> quotes = editionFromJson(json).claims.at(0).quotes;
        QCOMPARE(quotes.size(), size_t(4));
        QCOMPARE(quotes[0].source, second);
        QCOMPARE(quotes[1].source, first);
        QVERIFY(quotes[2].source.isNull());
        QVERIFY(quotes[3].source.isNull());
        QCOMPARE(quotes[0].words, u"So it was."_s);
        QVERIFY(!quotes[0].onPage);
    }
};

STET_TEST(TestEditionJson)

#include "test_edition_json.moc"
