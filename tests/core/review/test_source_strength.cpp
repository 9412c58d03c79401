// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/source_strength.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

CarryingSource carrying(const QString &publisher,
                        SourceRole role = SourceRole::Corroborating,
                        const QString &origin = {})
{
    CarryingSource carrier;
    static qint64 made = 0;
    carrier.source.id = SourceId::create(++made);
    carrier.source.publisher = publisher;
    carrier.source.origin = origin;
    carrier.role = role;
    return carrier;
}

} // namespace

/// Whether a claim is carried by enough sources that do not hang together.
class TestSourceStrength : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onePrimarySourceIsEnough()
    {
        QVERIFY(strengthOf({carrying(u"City Council"_s, SourceRole::Primary)}, {}).enough);
        QVERIFY(!strengthOf({carrying(u"Daily"_s)}, {}).enough);
        QVERIFY(!strengthOf({}, {}).enough);
    }

    void twoIndependentSourcesAreEnough()
    {
        const SourceStrength strength = strengthOf({carrying(u"Daily"_s), carrying(u"Post"_s)}, {});
        QCOMPARE(strength, (SourceStrength{0, 2, true}));
    }

    void oneSyndicationOriginCountsOnce()
    {
        const auto corroborating = SourceRole::Corroborating;
        QCOMPARE(strengthOf({carrying(u"Daily"_s, corroborating, u"Wire"_s),
                             carrying(u"Post"_s, corroborating, u" WIRE "_s)},
                            {})
                     .independent,
                 1);
        // The agency itself is the same voice.
        QCOMPARE(
            strengthOf({carrying(u"Daily"_s, corroborating, u"Wire"_s), carrying(u"Wire"_s)}, {})
                .independent,
            1);
    }

    void onePublisherCountsOnce()
    {
        QCOMPARE(strengthOf({carrying(u"Daily"_s), carrying(u"daily"_s)}, {}).independent, 1);
    }

    void whatHangsTogetherThroughAThirdCountsOnce()
    {
        const auto corroborating = SourceRole::Corroborating;
        const CarryingSource daily = carrying(u"Daily"_s, corroborating, u"Wire"_s);
        const CarryingSource post = carrying(u"Post"_s, corroborating, u"Wire"_s);
        const CarryingSource other = carrying(u"Post"_s, corroborating, u"Agency"_s);
        const CarryingSource last = carrying(u"Agency"_s);
        QCOMPARE(strengthOf({last, daily, other, post}, {}).independent, 1);
        QCOMPARE(strengthOf({last, daily}, {}).independent, 2);
    }

    void oneWorkCountsOnce()
    {
        CarryingSource one = carrying(u"Daily"_s);
        CarryingSource two = carrying(u"Post"_s);
        one.source.doi = u"10.1000/A"_s;
        two.source.doi = u"10.1000/a"_s;
        QCOMPARE(strengthOf({one, two}, {}).independent, 1);
        QCOMPARE(strengthOf({one, one}, {}).independent, 1);
    }

    void aSourceOfUnknownOriginStandsForItself()
    {
        QCOMPARE(strengthOf({carrying(QString()), carrying(QString())}, {}).independent, 2);
    }

    void whatOneWitnessSaysCountsOnce()
    {
        CarryingSource one;
        CarryingSource two;
        one.witness = u"Ana Sá"_s;
        two.witness = u" ana  sá "_s;
        QCOMPARE(strengthOf({one, two}, {}).independent, 1);
        two.witness = u"Bo Lind"_s;
        QVERIFY(strengthOf({one, two}, {}).enough);
        QCOMPARE(strengthOf({one, carrying(u"Ana Sá"_s)}, {}).independent, 2);
    }

    void aRoleThatNobodyStatedIsNotPrimary()
    {
        QCOMPARE(strengthOf({carrying(u"Daily"_s, SourceRole::Unstated)}, {}),
                 (SourceStrength{0, 1, false}));
        QVERIFY(strengthOf({carrying(u"Daily"_s, SourceRole::Unstated), carrying(u"Post"_s)}, {})
                    .enough);
    }

    void theDeskSaysHowMany()
    {
        const StrengthRule strict{.primary = 2, .independent = 3};
        const std::vector<CarryingSource> two{carrying(u"Daily"_s), carrying(u"Post"_s)};
        QVERIFY(!strengthOf(two, strict).enough);
        QVERIFY(!strengthOf({carrying(u"Council"_s, SourceRole::Primary)}, strict).enough);
        QVERIFY(strengthOf({carrying(u"Council"_s, SourceRole::Primary),
                            carrying(u"Court"_s, SourceRole::Primary)},
                           strict)
                    .enough);
        const StrengthRule never{.primary = 0, .independent = 2};
        QVERIFY(!strengthOf({carrying(u"Council"_s, SourceRole::Primary)}, never).enough);
    }

    void whatCountsAsOneIsNamed()
    {
        const CarryingSource daily =
            carrying(u"Daily"_s, SourceRole::Corroborating, u" The  Wire"_s);
        const CarryingSource alone = carrying(u"Council"_s);
        const CarryingSource post = carrying(u"Post"_s, SourceRole::Corroborating, u"the wire"_s);
        QCOMPARE(sharedVoices({daily, alone, post}),
                 (std::vector<OneVoice>{{{daily.source.id, post.source.id}, u"The Wire"_s}}));
        // Two quotes of one source are one source by its name already.
        QCOMPARE(sharedVoices({daily, daily, alone}), std::vector<OneVoice>());
        CarryingSource nobody;
        nobody.witness = u"Ana Sá"_s;
        QCOMPARE(sharedVoices({nobody, nobody}), std::vector<OneVoice>());
        const CarryingSource again = carrying(u"Council"_s);
        QCOMPARE(sharedVoices({alone, again}),
                 (std::vector<OneVoice>{{{alone.source.id, again.source.id}, {}}}));
    }

    void anOriginIsNamedWhereAllComeFromIt()
    {
        // One by their publisher: the first is no story of the agency.
        const CarryingSource own = carrying(u"Daily"_s);
        const CarryingSource wired = carrying(u"Daily"_s, SourceRole::Corroborating, u"Wire"_s);
        QCOMPARE(sharedVoices({own, wired}),
                 (std::vector<OneVoice>{{{own.source.id, wired.source.id}, {}}}));
        const CarryingSource agency = carrying(u" WIRE"_s);
        QCOMPARE(sharedVoices({agency, wired}),
                 (std::vector<OneVoice>{{{agency.source.id, wired.source.id}, u"Wire"_s}}));
    }
};

STET_TEST(TestSourceStrength)

#include "test_source_strength.moc"
