// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/live_page.h"
#include "tests/support/test_registry.h"
#include "ui/publish/publish_choice.h"
#include "ui/publish/publish_watch.h"

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

GateFinding findingOf(GateRule rule, GateWeight weight, const QString &subject)
{
    GateFinding finding;
    finding.rule = rule;
    finding.weight = weight;
    finding.subject = subject;
    return finding;
}

/// Published once, and changed since: one open claim of the changed words, one elsewhere, and a
/// warning between them.
PublishView changedView()
{
    PublishView view;
    view.version = 7;
    view.edition = 3;
    view.state = PublicState::Live;
    view.changes = {textDiff(u"Text"_s, u"12 Nm"_s, u"13 Nm"_s)};
    view.findings = {{findingOf(GateRule::Unchecked, GateWeight::Blocks, u"elsewhere"_s), false},
                     {findingOf(GateRule::LookAgain, GateWeight::Warns, u"look"_s), false},
                     {findingOf(GateRule::Changed, GateWeight::Blocks, u"13 Nm"_s), true}};
    return view;
}

PublishView firstView()
{
    PublishView view;
    view.version = 1;
    return view;
}

PublishOrder orderOf(PublishChoice::Change change, const QString &text, const QString &reason)
{
    PublishOrder order;
    order.change = change;
    order.text = text;
    order.reason = reason;
    return order;
}

QStringList subjectsOf(const std::vector<HeldFinding> &findings, FindingHold hold)
{
    QStringList subjects;
    for (const HeldFinding &one : findings) {
        if (one.hold == hold)
            subjects << one.finding.finding.subject;
    }
    return subjects;
}

} // namespace

/// What is asked before an article is published, and when it is answered.
class TestPublishChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFirstPublicationAsksNothing()
    {
        const PublishChoice choice(firstView());
        QVERIFY(!choice.wantsClass());
        QCOMPARE(choice.missing({}), QString());
        QCOMPARE(choice.act({}), u"Publish"_s);
        QVERIFY(choice.what().contains(u"nothing of this article yet"_s));
        QCOMPARE(choice.editionText(), u"the first"_s);
    }

    void whatBlocksItIsSettledOrOverridden()
    {
        PublishView view = firstView();
        view.findings = {{findingOf(GateRule::NoSignOff, GateWeight::Blocks, {}), false}};
        const PublishChoice choice(view);
        QVERIFY(choice.isBlocked({}));
        QVERIFY(choice.missing({}).contains(u"✗"_s));
        QCOMPARE(choice.missingToPlan({}), QString()); // the gate is asked then
        QVERIFY(!choice.missing(orderOf({}, {}, u"  "_s)).isEmpty());
        QCOMPARE(choice.missing(orderOf({}, {}, u"Late edition."_s)), QString());
        QCOMPARE(choice.act({}), u"Publish all the same"_s);
    }

    void aChangeOfPublishedWordsIsGivenAClassAndAText()
    {
        PublishView view = changedView();
        view.findings.clear();
        const PublishChoice choice(view);
        QVERIFY(choice.wantsClass());
        QVERIFY(choice.missing({}).contains(u"what the change is"_s));
        QVERIFY(choice.missingToPlan({}).contains(u"what the change is"_s));
        QVERIFY(choice.missing(orderOf(CorrectionClass::Update, u" \n"_s, {}))
                    .contains(u"Tell readers"_s));
        QCOMPARE(choice.missing(orderOf(CorrectionClass::Update, u"More."_s, {})), QString());
        QCOMPARE(choice.act(CorrectionClass::Correction), u"Publish as a correction"_s);
        QCOMPARE(choice.editionText(), u"4, after edition 3"_s);
        QStringList acts;
        for (const CorrectionClass one : PublishChoice::classes()) {
            QVERIFY(!PublishChoice::meaning(one).isEmpty());
            acts << choice.act(one);
        }
        acts.removeDuplicates();
        QCOMPARE(acts.size(), qsizetype(PublishChoice::classes().size()));
    }

    void aRefileNeedsNoTextAndMayBeRefused()
    {
        PublishView view = changedView();
        view.findings.clear();
        const PublishOrder refile = orderOf(CorrectionClass::Refile, {}, {});
        QCOMPARE(PublishChoice(view).missing(refile), QString());
        QVERIFY(!PublishChoice(view).wantsText(CorrectionClass::Refile));
        view.refileRefused = u"The number “13” is another."_s;
        QCOMPARE(PublishChoice(view).missing(refile), view.refileRefused);
        QCOMPARE(PublishChoice(view).refused(CorrectionClass::Correction), QString());
    }

    void whatWasTakenDownComesBackByANoteAlone()
    {
        PublishView view = changedView();
        view.findings.clear();
        view.state = PublicState::Retracted;
        const PublishChoice choice(view);
        for (const CorrectionClass one : PublishChoice::classes())
            QCOMPARE(choice.refused(one).isEmpty(), one == CorrectionClass::EditorsNote);
        QVERIFY(choice.missing(orderOf(CorrectionClass::Correction, u"It was right."_s, {}))
                    .contains(u"editor’s note"_s));
        QCOMPARE(choice.missing(orderOf(CorrectionClass::EditorsNote, u"It was right."_s, {})),
                 QString());
    }

    void aCorrectionWaitsForItsOwnWordsAlone()
    {
        const PublishChoice choice(changedView());
        const auto whole = choice.findings(CorrectionClass::Update);
        QCOMPARE(subjectsOf(whole, FindingHold::Blocks), (QStringList{u"elsewhere"_s, u"13 Nm"_s}));
        QCOMPARE(subjectsOf(whole, FindingHold::Warns), QStringList{u"look"_s});
        const auto own = choice.findings(CorrectionClass::Correction);
        QCOMPARE(subjectsOf(own, FindingHold::Blocks), QStringList{u"13 Nm"_s});
        QCOMPARE(subjectsOf(own, FindingHold::Elsewhere), QStringList{u"elsewhere"_s});
        QCOMPARE(subjectsOf(own, FindingHold::Warns), QStringList{u"look"_s});
        QVERIFY(own.front().hold == FindingHold::Blocks && own.back().hold == FindingHold::Warns);
        QCOMPARE(choice.act(CorrectionClass::Correction),
                 u"Publish all the same, as a correction"_s);
    }

    void whatReadersHaveAlreadyIsHeldBackByNothing()
    {
        PublishView view = changedView();
        view.changes.clear();
        const PublishChoice choice(view);
        QVERIFY(!choice.isBlocked({}));
        QCOMPARE(choice.act({}), u"Publish again"_s);
        QCOMPARE(subjectsOf(choice.findings({}), FindingHold::Elsewhere).size(), 2);
    }

    void theTrashAndATakenAddressStopIt()
    {
        PublishView view = firstView();
        view.isSpiked = true;
        QVERIFY(PublishChoice(view).missing({}).contains(u"trash"_s));
        view.isSpiked = false;
        view.pathTaken = u"Harbour opens"_s;
        QVERIFY(PublishChoice(view).missing({}).contains(u"“Harbour opens”"_s));
    }

    void theButtonSaysHowItStands_data()
    {
        QTest::addColumn<PublishView>("view");
        QTest::addColumn<bool>("sameCard");
        QTest::addColumn<QString>("words");
        PublishView same = changedView();
        same.changes.clear();
        PublishView down = same;
        down.state = PublicState::Retracted;
        QTest::newRow("never") << firstView() << true << u"Publish…"_s;
        QTest::newRow("other words") << changedView() << true << u"Publish changes…"_s;
        QTest::newRow("the same") << same << true << u"Published"_s;
        QTest::newRow("other tags") << same << false << u"Publish changes…"_s;
        QTest::newRow("taken down") << down << true << u"Publish again…"_s;
    }

    void theButtonSaysHowItStands()
    {
        QFETCH(PublishView, view);
        QFETCH(bool, sameCard);
        QFETCH(QString, words);
        ArticleContent content;
        content.headline = u"Gripper"_s;
        content.tags = {u"robots"_s};
        LivePage page;
        page.card = cardOf(content, PublicState::Live);
        if (!sameCard)
            content.tags = {u"robots"_s, u"arms"_s};
        const PublishStanding standing = PublishStanding::of(view, content, page);
        QCOMPARE(standing.words(), words);
        QVERIFY(!standing.tip().isEmpty());
        QCOMPARE(PublishStanding().words(), u"Publish…"_s);
    }
};

STET_TEST(TestPublishChoice)

#include "test_publish_choice.moc"
