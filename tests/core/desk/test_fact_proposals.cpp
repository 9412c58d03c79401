// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/proposals/proposals.h"
#include "tests/support/article_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString torque = u"Torque\n12 Nm"_s;
const QString weight = u"Weight\n3 kg"_s;

SourcePlace rowOf(int row, const QString &words)
{
    return {DraftField::Facts, row, {0, words.size()}};
}

} // namespace

/// Other words for a row of the facts and for the caption of the lead picture, which are written
/// whole.
class TestFactProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<ArticleDesk>(u"Words.\n"_s);
        ArticleContent content = m_desk->article().content;
        content.facts = {{u"Torque"_s, u"12 Nm"_s}, {u"Weight"_s, u"3 kg"_s}};
        content.leadCaption = u"The gripper at work"_s;
        m_article = save(content);
        m_ines = open(u"Ines"_s);
    }

    void cleanup()
    {
        QVERIFY(m_desk->isSound());
        m_ines.reset();
        m_desk.reset();
    }

    void aFactInOtherWordsIsItsProposers()
    {
        const EditProposal made = propose({rowOf(0, torque), torque, u"Torque\n14 Nm"_s});
        QCOMPARE(made.place.exact, torque);
        QCOMPARE(must(Articles(mara()).get(m_article.id)), m_article);
        const Article after = must(Proposals(mara()).accept(made.id));
        QCOMPARE(after.content.facts,
                 (std::vector<Fact>{{u"Torque"_s, u"14 Nm"_s}, {u"Weight"_s, u"3 kg"_s}}));
        QCOMPARE(must(Proposals(mara()).of(m_article.id)).front().state, ProposalState::Accepted);
        // Ines wrote the value and Mara the name: a third may judge. The other row is as it was.
        const auto jo = open(u"Jo"_s);
        QVERIFY(!judges(*m_ines, rowOf(0, torque)));
        QVERIFY(!judges(mara(), rowOf(0, torque)));
        QVERIFY(judges(*jo, rowOf(0, torque)));
        QVERIFY(judges(*m_ines, rowOf(1, weight)));
    }

    void wordsOfAFactStandForItsRow()
    {
        const EditProposal made =
            propose({{DraftField::Facts, 1, {7, 4}}, u"3 kg"_s, u"4 kg"_s, u"p. 2"_s});
        QCOMPARE(made.place.exact, weight);
        QCOMPARE(made.inserted, u"Weight\n4 kg"_s);
        QCOMPARE(must(Proposals(m_desk->reopen()).of(m_article.id)).front(), made);
        QCOMPARE(must(Proposals(mara()).accept(made.id)).content.facts[1].value, u"4 kg"_s);
    }

    void aRowThatMovedIsFoundAndOneThatChangedIsNot()
    {
        const EditProposal moved = propose({rowOf(1, weight), weight, u"Weight\n4 kg"_s});
        const EditProposal gone = propose({rowOf(0, torque), torque, u"Torque\n14 Nm"_s});
        ArticleContent content = m_article.content;
        content.facts = {{u"Weight"_s, u"3 kg"_s}, {u"Torque"_s, u"13 Nm"_s}};
        m_article = save(content);
        QCOMPARE(must(Proposals(mara()).accept(moved.id)).content.facts.front(),
                 (Fact{u"Weight"_s, u"4 kg"_s}));
        QCOMPARE(answer(Proposals(mara()).accept(gone.id)).error().code, ErrorCode::Conflict);
    }

    void whatIsNoRowIsRefused()
    {
        const auto codeOf = [&](const NewProposal &wanted) {
            return answer(Proposals(*m_ines).propose(m_article.id, wanted)).error().code;
        };
        QCOMPARE(codeOf({rowOf(0, torque), torque, u"Torque 14 Nm"_s}), ErrorCode::InvalidInput);
        QCOMPARE(codeOf({rowOf(0, torque), torque, u"\n14 Nm"_s}), ErrorCode::InvalidInput);
        QCOMPARE(codeOf({rowOf(0, torque), torque, QString()}), ErrorCode::InvalidInput);
        QCOMPARE(codeOf({rowOf(0, torque), weight, u"Torque\n14 Nm"_s}), ErrorCode::Conflict);
        QCOMPARE(codeOf({rowOf(7, torque), torque, u"Torque\n14 Nm"_s}), ErrorCode::Conflict);
        // From one row into the next.
        QCOMPARE(codeOf({{DraftField::Facts, 0, {0, torque.size() + 8}},
                         torque + u"\n\nWeight"_s,
                         u"Torque\n14 Nm"_s}),
                 ErrorCode::Conflict);
        QVERIFY(must(Proposals(mara()).of(m_article.id)).empty());
    }

    void aCaptionInOtherWords()
    {
        const EditProposal made =
            propose({{DraftField::LeadCaption, -1, {0, 11}}, u"The gripper"_s, u"The\nclaw"_s});
        QCOMPARE(made.inserted, u"The claw"_s);
        QCOMPARE(must(Proposals(mara()).accept(made.id)).content.leadCaption,
                 u"The claw at work"_s);
    }

private:
    DeskSession &mara() { return m_desk->session(); }

    std::unique_ptr<DeskSession> open(const QString &name)
    {
        return must(DeskSession::open(m_desk->path(),
                                      OpenMode::ReadWrite,
                                      {name, name.toLower(), u"desk-1"_s},
                                      m_desk->clock()));
    }

    Article save(const ArticleContent &content)
    {
        const Article now = must(Articles(mara()).get(m_desk->article().id));
        return must(Articles(mara()).save({now.id, now.version, {}, content}));
    }

    EditProposal propose(const NewProposal &wanted)
    {
        return must(Proposals(*m_ines).propose(m_article.id, wanted));
    }

    bool judges(DeskSession &session, const SourcePlace &place) const
    {
        return answer(Checking(session).give(
                          m_article.id, {{}, place, {}}, {VerdictKind::Disputed, {}, {}}))
            .has_value();
    }

    std::unique_ptr<ArticleDesk> m_desk;
    std::unique_ptr<DeskSession> m_ines;
    Article m_article;
};

STET_TEST(TestFactProposals)

#include "test_fact_proposals.moc"
