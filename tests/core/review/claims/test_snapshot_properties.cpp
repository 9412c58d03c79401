// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <array>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// How many random edits the rule is tried on. Set STET_ROUNDS for a longer search.
int snapshotEdits()
{
    const int wanted = qEnvironmentVariableIntValue("STET_ROUNDS");
    return wanted > 0 ? wanted : 10'000;
}

constexpr int snapshotEditsAnArticle = 40;

/// What becomes of a source, or of the article.
enum class SourceEdit { Before, Behind, Within, Removed, LookAlike, Around, Restored, Article };

constexpr int sourceEdits = int(SourceEdit::Article) + 1;

const QStringList &sentencesInCheck()
{
    static const QStringList sentences{u"The northern crane lifted 41 crates on Monday."_s,
                                       u"Buyers should wait for the second berth."_s,
                                       u"Ada Kestrel wrote the stacking rules of 2019 alone."_s,
                                       u"Nobody at the yard was hurt."_s,
                                       u"It is a fine harbour all the same."_s};
    return sentences;
}

/// An article whose sources change under it. Two of its sentences are no facts; each of the others
/// rests on words of a snapshot of its own.
class SourcedArticle
{
public:
    explicit SourcedArticle(quint32 seed)
        : m_random(seed)
    {
        m_draft.content.language = u"en"_s;
        m_draft.setBody(body());
        for (const QString &sentence : sentencesInCheck()) {
            const size_t claim = m_draft.keepSentence(sentence);
            if (isOpinion(claim)) {
                m_draft.give(claim, VerdictKind::NotAFact);
                m_first.append(QString());
                continue;
            }
            const EvidenceId id = m_draft.bind(claim, quoteOf(claim));
            m_draft.give(claim, VerdictKind::Verified);
            m_first.append(m_draft.sources.value(id.toString()));
        }
    }

    /// One edit, then all that must hold. Empty: it does.
    [[nodiscard]] QString edit()
    {
        const auto kind = SourceEdit(m_random.bounded(sourceEdits));
        ++m_tried[size_t(kind)];
        if (kind == SourceEdit::Article)
            return afterTyping();
        size_t claim = m_random.bounded(quint32(m_draft.records.size()));
        if (isOpinion(claim))
            claim = 0;
        QString &text = says(claim);
        const QString before = text;
        change(text, claim, kind);
        const QString fault = this->fault();
        return fault.isEmpty()
                   ? QString()
                   : u"%1 after edit %2 of \"%3\""_s.arg(fault, QString::number(int(kind)), before);
    }

    [[nodiscard]] int tried(SourceEdit kind) const { return m_tried[size_t(kind)]; }

    [[nodiscard]] int open() const { return m_open; }

private:
    [[nodiscard]] static QString body() { return sentencesInCheck().join(u' '); }

    [[nodiscard]] static bool isOpinion(size_t claim) { return claim == 1 || claim == 4; }

    [[nodiscard]] static QString quoteOf(size_t claim)
    {
        return u"that "_s + sentencesInCheck().at(qsizetype(claim));
    }

    /// The quote as it stood when it was bound, with what was around it.
    [[nodiscard]] static QString intact(size_t claim)
    {
        return u"It was said: "_s + quoteOf(claim) + u" That was all."_s;
    }

    [[nodiscard]] QString &says(size_t claim)
    {
        return m_draft.sources[m_draft.records[claim].evidence.front().id.toString()];
    }

    void change(QString &text, size_t claim, SourceEdit kind) const
    {
        switch (kind) {
        case SourceEdit::Before:
            text.prepend(u"The page was set anew. "_s);
            break;
        case SourceEdit::Behind:
            text.append(u" A line was added."_s);
            break;
        case SourceEdit::Within:
            text.replace(quoteOf(claim), quoteOf(claim).replace(u" the "_s, u" not the "_s));
            text.replace(quoteOf(claim), quoteOf(claim).replace(u"that "_s, u"that not "_s));
            break;
        case SourceEdit::Removed:
            text.remove(quoteOf(claim));
            break;
        case SourceEdit::LookAlike:
            text.append(u" It was heard: "_s + quoteOf(claim) + u" And more."_s);
            break;
        case SourceEdit::Around:
            text.replace(u"That was all."_s, u"That was nearly all."_s);
            break;
        case SourceEdit::Restored:
            text = m_first.at(qsizetype(claim));
            break;
        case SourceEdit::Article:
            break;
        }
    }

    /// One letter of a sentence is changed, whether it is a fact or none: exactly its claim falls,
    /// and stands again once it is typed back.
    [[nodiscard]] QString afterTyping()
    {
        const auto changed = m_random.bounded(quint32(sentencesInCheck().size()));
        QStringList sentences = sentencesInCheck();
        QString &sentence = sentences[qsizetype(changed)];
        sentence.replace(sentence.size() - 2, 1, u"x"_s);
        m_draft.setBody(sentences.join(u' '));
        if (isClosed(stateOf(m_draft.checked(), changed)))
            return u"a claim whose words changed is closed"_s;
        if (isOpen(m_draft.gate(GateStep::SignOff)))
            return u"the gate is open over changed words"_s;
        m_draft.setBody(body());
        return fault();
    }

    [[nodiscard]] static bool isClosed(ClaimState state)
    {
        return state == ClaimState::Verified || state == ClaimState::NotAFact;
    }

    [[nodiscard]] static ClaimState stateOf(const CheckedArticle &sheet, size_t claim)
    {
        for (const CheckedItem &item : sheet.items) {
            if (item.item.claim == claim)
                return item.standing.state;
        }
        return ClaimState::Orphaned;
    }

    [[nodiscard]] QString fault()
    {
        const CheckedArticle sheet = m_draft.checked();
        bool allClosed = true;
        for (size_t claim = 0; claim < m_draft.records.size(); ++claim) {
            const ClaimState state = stateOf(sheet, claim);
            allClosed = allClosed && isClosed(state);
            if (isOpinion(claim)) {
                if (state != ClaimState::NotAFact)
                    return u"what is no fact fell with a source"_s;
            } else if (says(claim).contains(intact(claim))) {
                if (state != ClaimState::Verified)
                    return u"fell, and its quote stands"_s;
            } else if (!says(claim).contains(quoteOf(claim)) && state != ClaimState::Drifted) {
                return u"does not fall, and its quote is gone"_s;
            }
        }
        m_open += allClosed ? 1 : 0;
        return isOpen(m_draft.gate(GateStep::SignOff)) == allClosed ? QString() : u"the gate"_s;
    }

    QRandomGenerator m_random;
    DraftInCheck m_draft;
    QStringList m_first; ///< what each claim's source said when it was checked
    std::array<int, sourceEdits> m_tried{};
    int m_open = 0;
};

} // namespace

/// The other side of the one rule: under any edits of what sources say a verdict falls exactly with
/// its quote, what is no fact never falls with a source, and the gate says what the claims say.
class TestSnapshotProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theRuleHoldsUnderAnyEditsOfSources()
    {
        std::array<int, sourceEdits> tried{};
        int open = 0;
        const int all = snapshotEdits();
        for (int done = 0; done < all; done += snapshotEditsAnArticle) {
            SourcedArticle article(quint32(done + 1));
            for (int i = 0; i < snapshotEditsAnArticle; ++i) {
                const QString fault = article.edit();
                QVERIFY2(fault.isEmpty(),
                         qPrintable(u"seed %1 edit %2: %3"_s.arg(
                             QString::number(done + 1), QString::number(i), fault)));
            }
            for (int kind = 0; kind < sourceEdits; ++kind)
                tried[size_t(kind)] += article.tried(SourceEdit(kind));
            open += article.open();
        }
        for (const int times : tried)
            QVERIFY(times > all / 20);
        QVERIFY(open > all / 50 && open < all); // else one half of it was never met
    }
};

STET_TEST(TestSnapshotProperties)

#include "test_snapshot_properties.moc"
