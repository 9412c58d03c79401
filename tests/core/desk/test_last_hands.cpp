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

/// What edits of a new step have in common.
DraftEdit step(StepKind kind, const StepId &undoes = {})
{
    DraftEdit edit;
    edit.step = StepId::create(1);
    edit.kind = kind;
    edit.undoes = undoes;
    return edit;
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

    /// The same as a part of a step, which others are about.
    void replaceIn(const DraftEdit &step,
                   const QString &person,
                   const QString &removed,
                   const QString &inserted)
    {
        DraftEdit edit = step;
        edit.position = removed.isEmpty() ? m_content.body.size() : m_content.body.indexOf(removed);
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

    void whatAnUndoBringsBackIsWhoseItWas()
    {
        Draft draft(QStringLiteral("The crane fell. It was new."));
        const QString news = QStringLiteral(" Nobody was hurt.");
        draft.replace(QStringLiteral("Ines"), QStringLiteral(" It was new."), news);
        const DraftEdit deletion = step(StepKind::Edit);
        // Bit by bit, as a key does it.
        for (const char *bit : {" hurt.", " was", " Nobody"})
            draft.replaceIn(deletion, QStringLiteral("Mara"), QString::fromLatin1(bit), {});
        QCOMPARE(draft.whose(QStringLiteral("The crane")), QStringList{QStringLiteral("Mara")});
        draft.replaceIn(step(StepKind::Undo, deletion.step), QStringLiteral("Mara"), {}, news);
        // Hers, and a letter of each bit whose end Mara took away.
        QVERIFY(draft.whose(QStringLiteral("Nobody was")).contains(QStringLiteral("Ines")));
    }

    void whatARedoBringsBackIsWhoseItWasToo()
    {
        Draft draft(QStringLiteral("Nobody was hurt."));
        const QString before = QStringLiteral("Nobody was hurt.");
        const QString after = QStringLiteral("Two workers fell.");
        const DraftEdit accepted = step(StepKind::Edit);
        draft.replaceIn(accepted, QStringLiteral("Ines"), before, after);
        draft.replaceIn(step(StepKind::Undo, accepted.step), QStringLiteral("Mara"), after, before);
        QCOMPARE(draft.whose(before), QStringList{QStringLiteral("Mara")});
        draft.replaceIn(step(StepKind::Redo, accepted.step), QStringLiteral("Mara"), before, after);
        QCOMPARE(draft.whose(after), QStringList{QStringLiteral("Ines")});
    }

    void aMergeIsReadAsOneChange()
    {
        Draft draft(QStringLiteral("One stands. Two stands."));
        draft.replace(
            QStringLiteral("Jo"), QStringLiteral("One stands."), QStringLiteral("I lie."));
        // By way of a side branch of Ines' that has not got Jo's words, to what Mara makes of both.
        const DraftEdit merge = step(StepKind::Merge);
        draft.replaceIn(merge,
                        QStringLiteral("Ines"),
                        QStringLiteral("I lie. Two stands."),
                        QStringLiteral("One stands. Three fell down."));
        draft.replaceIn(merge,
                        QStringLiteral("Mara"),
                        QStringLiteral("One stands. Three fell down."),
                        QStringLiteral("I lie. Three fell over."));
        QCOMPARE(draft.whose(QStringLiteral("I lie")), QStringList{QStringLiteral("Jo")});
        QCOMPARE(draft.whose(QStringLiteral("Three fell")), QStringList{QStringLiteral("Ines")});
        QCOMPARE(draft.whose(QStringLiteral("over")), QStringList{QStringLiteral("Mara")});
        draft.replaceIn(step(StepKind::Edit), QStringLiteral("Mara"), QStringLiteral("lie"), {});
        QCOMPARE(draft.whose(QStringLiteral("Three fell")), QStringList{QStringLiteral("Ines")});
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
