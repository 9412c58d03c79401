// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/desk/article_cells.h"
#include "ui/desk/state_badges.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// What the list and the glance say of an article's states.
class TestStateBadges : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachStateReadsAsWhatItIs_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("changedPage");
        QTest::addColumn<QString>("words");
        const auto row = [](PublicState shown, WorkState state, bool changed, const QString &words) {
            QTest::addRow("%d %d %d", int(shown), int(state), int(changed))
                << int(shown) << int(state) << changed << words;
        };
        using enum WorkState;
        row(PublicState::None, Draft, false, u"Draft"_s);
        row(PublicState::None, InCheck, false, u"In fact-check"_s);
        row(PublicState::None, Ready, false, u"Ready"_s);
        row(PublicState::Live, Ready, false, u"Published"_s);
        row(PublicState::Live, Ready, true, u"Published, Update: ready"_s);
        row(PublicState::Live, Draft, true, u"Published, Update: draft"_s);
        // Begun, and not kept as a version yet.
        row(PublicState::Live, Draft, false, u"Published, Update: draft"_s);
        row(PublicState::Live, InCheck, true, u"Published, Update: in check"_s);
        row(PublicState::Retracted, Ready, false, u"Retracted"_s);
        row(PublicState::Retracted, Ready, true, u"Retracted, Update: ready"_s);
        row(PublicState::Retracted, Draft, true, u"Retracted, Update: draft"_s);
        // Readers read none of its words: there is nothing to update.
        row(PublicState::Withdrawn, Ready, true, u"Withdrawn"_s);
        row(PublicState::Withdrawn, Draft, true, u"Withdrawn, Draft"_s);
    }

    void eachStateReadsAsWhatItIs()
    {
        QFETCH(int, shown);
        QFETCH(int, state);
        QFETCH(bool, changedPage);
        QFETCH(QString, words);
        ArticleRow row;
        row.publicState = PublicState(shown);
        row.state = WorkState(state);
        row.changedPage = changedPage;
        const QHash<QString, QString> kinds;
        const CellContext context{0, kinds, QTimeZone::utc()};
        QCOMPARE(cellText(row, ArticleColumn::State, context), words);
        row.corrected = true;
        QCOMPARE(cellText(row, ArticleColumn::State, context), words + u", Corrected"_s);
    }

    void noTwoOfThemLookAlike()
    {
        for (const WorkState state : {WorkState::Draft, WorkState::InCheck, WorkState::Ready}) {
            QVERIFY(badgeFor(state) != updateBadgeFor(state));
            // Not told by colour alone, and the shape is the state's.
            QVERIFY(badgeFor(state).text != updateBadgeFor(state).text);
            QCOMPARE(badgeFor(state).icon, updateBadgeFor(state).icon);
        }
    }
};

STET_TEST(TestStateBadges)

#include "test_state_badges.moc"
