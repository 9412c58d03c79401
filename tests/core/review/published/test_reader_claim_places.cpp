// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/check_sheet.h"
#include "core/review/published/reader_claim_places.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

ArticleWords readWords(const QString &body)
{
    static const Languages languages;
    ArticleContent content;
    content.headline = u"A headline"_s;
    content.kind = u"news"_s;
    content.language = u"en"_s;
    content.body = body;
    return articleWords(
        content, parseGalley(body), languages.forTag(u"en"_s), builtInKind(u"news"_s));
}

/// Every sentence as a claim that is marked.
std::vector<ReaderClaim> claimsOf(const ArticleWords &words)
{
    std::vector<ReaderClaim> claims;
    for (const SheetItem &item : checkSheet(words, {}).items) {
        ReaderClaim claim;
        claim.words = wordsAt(words, item.place);
        claim.hash = claimHashAt(words, item.place);
        claim.marked = true;
        claims.push_back(claim);
    }
    return claims;
}

/// What the marks stand at in a body.
QStringList marked(const QString &body, const std::vector<ReaderClaim> &claims)
{
    QStringList found;
    for (const ReaderClaimPlace &one : readerClaimPlaces(readWords(body), claims)) {
        if (one.place.field == DraftField::Body)
            found.append(body.mid(one.place.range.start, one.place.range.length));
    }
    return found;
}

} // namespace

/// Marks stand at exactly the words that were verified.
class TestReaderClaimPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everySentenceIsFoundInItsOrder()
    {
        const QString body = u"One stood. Two *fell*.\n\nThree rose."_s;
        QCOMPARE(marked(body, claimsOf(readWords(body))),
                 (QStringList{u"One stood."_s, u"Two *fell*."_s, u"Three rose."_s}));
    }

    void onlyWhatIsMarkedIs()
    {
        const QString body = u"One stood. Two fell."_s;
        std::vector<ReaderClaim> claims = claimsOf(readWords(body));
        claims.back().marked = false;
        QCOMPARE(marked(body, claims), QStringList{u"One stood."_s});
    }

    void otherWordsAreNotMarked()
    {
        const std::vector<ReaderClaim> claims = claimsOf(readWords(u"One stood. Two fell."_s));
        QCOMPARE(marked(u"One stood. Ten fell."_s, claims), QStringList{u"One stood."_s});
        QCOMPARE(marked(u"One stood, too. Two fell."_s, claims), QStringList{u"Two fell."_s});
    }

    void theSameWordsReadOtherwiseAreNot()
    {
        const std::vector<ReaderClaim> claims = claimsOf(readWords(u"It is not so."_s));
        QCOMPARE(marked(u"It is ~~not~~ so."_s, claims), QStringList());
        QCOMPARE(marked(u"It is not so. [@a]"_s, claims), QStringList());
    }

    void lookAlikesAreTheirsInOrderOrNobodys()
    {
        const QString body = u"Yes.\n\nNo.\n\nYes.\n"_s;
        std::vector<ReaderClaim> claims = claimsOf(readWords(body));
        QCOMPARE(marked(body, claims), (QStringList{u"Yes."_s, u"No."_s, u"Yes."_s}));
        claims[1].marked = false; // the first Yes, behind the headline
        const std::vector<ReaderClaimPlace> places = readerClaimPlaces(readWords(body), claims);
        QCOMPARE(places.back().place.range.start, body.lastIndexOf(u"Yes."_s));
        QCOMPARE(places.size(), size_t(3));
        QCOMPARE(marked(body + u"\nYes.\n"_s, claims), QStringList{u"No."_s});
    }

    /// Whatever becomes of a text, a mark stands at words of exactly its claim, and at no others'.
    void noMarkIsEverGuessed()
    {
        QRandomGenerator random(20'261'127);
        const QStringList sentences{u"Yes."_s, u"No."_s, u"It rose by 3%."_s, u"It fell."_s};
        const auto text = [&] {
            QString body;
            for (int i = random.bounded(1, 8); i > 0; --i)
                body += sentences[random.bounded(int(sentences.size()))] +
                        (random.bounded(2) ? u"\n\n"_s : u" "_s);
            return body;
        };
        int found = 0;
        for (int round = 0; round < 500; ++round) {
            const std::vector<ReaderClaim> claims = claimsOf(readWords(text()));
            const QString body = text();
            const ArticleWords words = readWords(body);
            qsizetype before = 0;
            for (const ReaderClaimPlace &one : readerClaimPlaces(words, claims)) {
                if (one.place.field != DraftField::Body)
                    continue;
                const std::optional<ClaimPlace> place = claimPlaceAt(words, one.place);
                QVERIFY(place);
                QCOMPARE(claimHashAt(words, *place), claims[one.claim].hash);
                QVERIFY(one.place.range.start >= before);
                before = one.place.range.end();
                ++found;
            }
        }
        QVERIFY(found > 100);
    }
};

STET_TEST(TestReaderClaimPlaces)

#include "test_reader_claim_places.moc"
