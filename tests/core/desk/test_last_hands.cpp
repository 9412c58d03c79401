// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/last_hands.h"
#include "core/model/draft_fields.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;

namespace {

Hand hand(const QString &name)
{
    return {name, name.toLower(), QStringLiteral("desk-1")};
}

/// A draft that people write in turn.
class Draft
{
public:
    explicit Draft(const QString &body) { m_content.body = body; }

    void replace(const QString &person, const QString &removed, const QString &inserted)
    {
        DraftEdit edit;
        edit.position = m_content.body.indexOf(removed);
        edit.removed = removed;
        edit.inserted = inserted;
        m_content.body.replace(edit.position, removed.size(), inserted);
        m_log.push_back({edit, hand(person)});
    }

    void setFacts(const QString &person, const std::vector<Fact> &facts)
    {
        DraftEdit edit;
        edit.field = DraftField::Facts;
        edit.removed = fieldText(m_content, DraftField::Facts);
        m_content.facts = facts;
        edit.inserted = fieldText(m_content, DraftField::Facts);
        m_log.push_back({edit, hand(person)});
    }

    [[nodiscard]] QStringList whose(const QString &words) const
    {
        return names({DraftField::Body, -1, {m_content.body.indexOf(words), words.size()}});
    }

    [[nodiscard]] QStringList whoseFact(int row) const
    {
        return names({DraftField::Facts, row, {0, 3}});
    }

    std::vector<HandedEdit> &log() { return m_log; }

private:
    [[nodiscard]] QStringList names(const SourcePlace &place) const
    {
        QStringList names;
        for (const Hand &one :
             lastHands(place, changesOf(m_content, m_log, hand(QStringLiteral("Mara")))))
            names.append(one.person);
        names.sort();
        return names;
    }

    ArticleContent m_content;
    std::vector<HandedEdit> m_log;
};

} // namespace

/// Who last changed which words of a draft.
class TestLastHands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreWhoseWroteThemLast()
    {
        Draft draft(QStringLiteral("Cranes stand still. Ships wait."));
        QCOMPARE(draft.whose(QStringLiteral("Cranes stand still.")),
                 QStringList{QStringLiteral("Mara")});
        draft.replace(QStringLiteral("Ines"), QStringLiteral("still"), QStringLiteral("idle"));
        QCOMPARE(draft.whose(QStringLiteral("Cranes stand idle.")),
                 (QStringList{QStringLiteral("Ines"), QStringLiteral("Mara")}));
        QCOMPARE(draft.whose(QStringLiteral("Ships wait.")), QStringList{QStringLiteral("Mara")});
    }

    void whoTakesOutAWordHasChangedTheRest()
    {
        Draft draft(QStringLiteral("No crane moved. Ships wait."));
        draft.replace(QStringLiteral("Ines"), QStringLiteral("No "), QString());
        QVERIFY(draft.whose(QStringLiteral("crane moved.")).contains(QStringLiteral("Ines")));
        QCOMPARE(draft.whose(QStringLiteral("Ships wait.")), QStringList{QStringLiteral("Mara")});
    }

    void aWholeSentenceGoesWithoutATrace()
    {
        Draft draft(QStringLiteral("Cranes stand. Men wait. Ships wait."));
        draft.replace(QStringLiteral("Ines"), QStringLiteral("Men wait. "), QString());
        QCOMPARE(draft.whose(QStringLiteral("Cranes stand.")), QStringList{QStringLiteral("Mara")});
        QCOMPARE(draft.whose(QStringLiteral("Ships wait.")), QStringList{QStringLiteral("Mara")});
    }

    void aStopWithinASentenceIsAChange()
    {
        Draft draft(QStringLiteral("It cost $1.5 million. (Not) all was spent. Ships wait."));
        draft.replace(QStringLiteral("Ines"), QStringLiteral("."), QString());
        QVERIFY(
            draft.whose(QStringLiteral("It cost $15 million.")).contains(QStringLiteral("Ines")));
        draft.replace(QStringLiteral("Jo"), QStringLiteral("(Not) "), QString());
        QVERIFY(draft.whose(QStringLiteral("all was spent.")).contains(QStringLiteral("Jo")));
        QCOMPARE(draft.whose(QStringLiteral("Ships wait.")), QStringList{QStringLiteral("Mara")});
    }

    void aLineThatIsWrittenAnewIsStillWhoseWordsItHas()
    {
        Draft draft(QStringLiteral("Old cranes stand still today."));
        draft.replace(QStringLiteral("Ines"),
                      QStringLiteral("Old cranes stand still today."),
                      QStringLiteral("New cranes stand still now."));
        QCOMPARE(draft.whose(QStringLiteral("cranes stand still")).contains(QStringLiteral("Mara")),
                 true);
        QVERIFY(draft.whose(QStringLiteral("New")).contains(QStringLiteral("Ines")));
    }

    void aRowOfFactsIsWhoseChangedIt()
    {
        Draft draft(QStringLiteral("x"));
        const Fact torque{QStringLiteral("Torque"), QStringLiteral("12 Nm")};
        const Fact price{QStringLiteral("Price"), QStringLiteral("9 EUR")};
        draft.setFacts(QStringLiteral("Mara"), {torque, price});
        draft.setFacts(QStringLiteral("Ines"),
                       {price, {QStringLiteral("Torque"), QStringLiteral("14 Nm")}});
        QCOMPARE(draft.whoseFact(0), QStringList{QStringLiteral("Mara")});
        // The name is still hers.
        QCOMPARE(draft.whoseFact(1), (QStringList{QStringLiteral("Ines"), QStringLiteral("Mara")}));
    }

    void aLogThatDoesNotFitIsEverybodys()
    {
        Draft draft(QStringLiteral("Cranes stand still."));
        draft.replace(QStringLiteral("Ines"), QStringLiteral("still"), QStringLiteral("idle"));
        draft.log().front().edit.position = 4'000;
        QCOMPARE(draft.whose(QStringLiteral("Cranes stand idle.")),
                 (QStringList{QStringLiteral("Ines"), QStringLiteral("Mara")}));
    }
};

STET_TEST(TestLastHands)

#include "test_last_hands.moc"
