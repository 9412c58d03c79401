// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft_fields.h"
#include "core/review/edit_proposals.h"
#include "core/review/quote_anchor.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>
#include <QtTest>

using namespace stet;

namespace {

EditProposal proposalFor(const QString &text, const QString &words, const QString &instead)
{
    EditProposal proposal;
    proposal.id = ProposalId::create(1);
    proposal.article = ArticleId::create(2);
    proposal.person = QStringLiteral("Ines");
    proposal.place = quoteAt(text, {text.indexOf(words), words.size()});
    proposal.inserted = instead;
    return proposal;
}

QString applied(QString text, const std::vector<DraftEdit> &edits)
{
    for (const DraftEdit &edit : edits) {
        if (text.mid(edit.position, edit.removed.size()) != edit.removed)
            return QStringLiteral("does not fit");
        text.replace(edit.position, edit.removed.size(), edit.inserted);
    }
    return text;
}

} // namespace

/// What a proposed edit is, where it belongs and what it does.
class TestEditProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyWhatChangesIsChanged_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("instead");
        QTest::addColumn<int>("edits");
        const QString words = QStringLiteral("It opened at 12 Nm on Monday.");
        QTest::newRow("a word") << words << QStringLiteral("It opened at 14 Nm on Monday.") << 1;
        QTest::newRow("two words") << words << QStringLiteral("It fell at 12 Nm on Tuesday.") << 2;
        QTest::newRow("a word more")
            << words << QStringLiteral("It opened at 12 Nm on a Monday.") << 1;
        QTest::newRow("a word less") << words << QStringLiteral("It opened at 12 Nm.") << 1;
        QTest::newRow("all") << words << QStringLiteral("Nobody fell") << 1;
        QTest::newRow("nothing") << words << QString() << 1;
        QTest::newRow("two paragraphs")
            << words << QStringLiteral("It opened at 12 Nm.\n\nOn Monday.") << 1;
    }

    void onlyWhatChangesIsChanged()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, instead);
        QFETCH(const int, edits);
        const QString text = QStringLiteral("Before. ") + words + QStringLiteral(" Behind.");
        ArticleContent content;
        content.body = text;
        const EditProposal proposal = proposalFor(text, words, instead);
        const std::optional<TextRange> place = proposedPlace(proposal, content);
        QVERIFY(place);
        const std::vector<DraftEdit> made = proposedEdits(proposal, *place);
        QCOMPARE(int(made.size()), edits);
        QCOMPARE(applied(text, made),
                 QStringLiteral("Before. ") + instead + QStringLiteral(" Behind."));
    }

    void goneIsGone()
    {
        const QString text = QStringLiteral("One. Two. One.");
        EditProposal proposal = proposalFor(text, QStringLiteral("Two."), QStringLiteral("Three."));
        ArticleContent content;
        content.body = QStringLiteral("One. Too. One.");
        QVERIFY(!proposedPlace(proposal, content));
        content.body = QStringLiteral("Moved. Two.");
        QCOMPARE(proposedPlace(proposal, content)->start, 7);
        content.body = QStringLiteral("Two. And two of them: Two.");
        QVERIFY(!proposedPlace(proposal, content)); // which of both is anybody's guess
        proposal.place.field = DraftField::Dek;
        QVERIFY(!proposedPlace(proposal, content));
    }

    void aQuotationFollowsEditsAroundItAndNoneOfIt()
    {
        const QString before = QStringLiteral("Two. One. Two. End.");
        TextQuote quote = quoteAt(before, {10, 4});
        DraftEdit edit;
        edit.position = 15;
        edit.removed = QStringLiteral("End.");
        edit.inserted = QStringLiteral("Two. Something else altogether.");
        const QString after = applied(before, {edit});
        const std::optional<TextQuote> now = followedQuote(quote, before, {edit}, after);
        QVERIFY(now);
        QCOMPARE(placeOf(*now, after)->start, 10);
        edit.position = 10;
        edit.removed = QStringLiteral("Two");
        edit.inserted = QStringLiteral("Too");
        QVERIFY(!followedQuote(quote, before, {edit}, applied(before, {edit})));
    }

    void whatCannotBeProposedSaysWhy()
    {
        const QString text = QStringLiteral("One. Two.");
        EditProposal proposal = proposalFor(text, QStringLiteral("Two."), QStringLiteral("Four."));
        QVERIFY(mayPropose(proposal));
        proposal.inserted = proposal.place.exact;
        QVERIFY(!mayPropose(proposal));
        proposal.inserted = QString(MostProposedUnits + 1, u'x');
        QVERIFY(!mayPropose(proposal));
        proposal.inserted.clear();
        QVERIFY(mayPropose(proposal));
        proposal.place.field = DraftField::Headline;
        QVERIFY(!mayPropose(proposal));
        proposal.place.field = DraftField::Facts;
        QVERIFY(!mayPropose(proposal));
        proposal.place = {};
        QVERIFY(!mayPropose(proposal));
    }

    void aFactIsItsRow()
    {
        ArticleContent content;
        content.facts = {{QStringLiteral("Torque"), QStringLiteral("12 Nm")},
                         {QStringLiteral("Weight"), QStringLiteral("3 kg")}};
        const QString text = proposalText(content, DraftField::Facts);
        QCOMPARE(text, QStringLiteral("Torque\n12 Nm\n\nWeight\n3 kg"));
        const SourcePlace second{DraftField::Facts, 1, {7, 4}};
        const std::optional<TextRange> range = proposalRange(content, second);
        QVERIFY(range);
        QCOMPARE(text.mid(range->start, range->length), QStringLiteral("3 kg"));
        QCOMPARE(checkedPlaceOf(content, DraftField::Facts, *range), second);
        QVERIFY(!proposalRange(content, {DraftField::Facts, 2, {0, 1}}));

        EditProposal proposal =
            proposalFor(text, QStringLiteral("Weight\n3 kg"), QStringLiteral("Weight\n4 kg"));
        proposal.place.field = DraftField::Facts;
        QVERIFY(mayPropose(proposal));
        QCOMPARE(editProposalFromJson(toJson(proposal)), std::optional(proposal));
        const std::optional<TextRange> place = proposedPlace(proposal, content);
        QVERIFY(place);
        ArticleContent after = content;
        setFieldText(after, DraftField::Facts, proposedValue(proposal, *place, content));
        QCOMPARE(after.facts[1].value, QStringLiteral("4 kg"));
        QCOMPARE(after.facts[0], content.facts[0]);
        // The end of one row and the beginning of the next are no row.
        proposal.place = quoteAt(text, {7, 13});
        proposal.place.field = DraftField::Facts;
        QVERIFY(!proposedPlace(proposal, content));
    }

    void aDocumentReadsBackEqual()
    {
        EditProposal proposal = proposalFor(
            QStringLiteral("One. Two."), QStringLiteral("Two."), QStringLiteral("Three."));
        proposal.account = QStringLiteral("ines");
        proposal.machine = QStringLiteral("desk-1");
        proposal.reason = QStringLiteral("They were three.");
        proposal.place.field = DraftField::Dek;
        for (const ProposalState state : {ProposalState::Open,
                                          ProposalState::Accepted,
                                          ProposalState::Rejected,
                                          ProposalState::Withdrawn}) {
            proposal.state = state;
            QCOMPARE(editProposalFromJson(toJson(proposal)), std::optional(proposal));
        }
        proposal.step = StepId::create(3);
        proposal.settledBy = QStringLiteral("Mara");
        proposal.settledMs = 5;
        QCOMPARE(editProposalFromJson(toJson(proposal)), std::optional(proposal));
        QVERIFY(!editProposalFromJson({}));
    }
};

STET_TEST(TestEditProposals)

#include "test_edit_proposals.moc"
