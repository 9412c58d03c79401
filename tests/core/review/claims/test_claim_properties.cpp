// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/random_article.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// How many random edits the rule is tried on. Set STET_ROUNDS for a longer search.
int edits(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("STET_ROUNDS");
    return wanted > 0 ? wanted : usual;
}

constexpr int editsAnArticle = 40;

/// A claim with what it was verified on, as the random article knows it.
struct Witness
{
    size_t claim = 0;
    int sentence = 0;
    QString text;   ///< of the sentence, as it is written
    QString source; ///< of the claim
    QString before; ///< its neighbours and headings
    QString after;
    QString heading;
    bool whole = true;  ///< it is of the whole sentence
    QStringList around; ///< before, after and heading when it stood last
};

/// An article in check under random edits, and what must be true of it after each.
class EditedArticle
{
public:
    explicit EditedArticle(quint32 seed)
        : m_article(seed)
    {
        m_draft.content.language = u"en"_s;
        m_draft.setBody(m_article.body());
        checkAll();
    }

    /// One edit, then all that must hold. Empty: it does.
    [[nodiscard]] QString edit()
    {
        const QString bodyBefore = m_draft.content.body;
        m_standing.clear();
        for (const Witness &witness : m_witnesses)
            m_standing.append(m_draft.state(witness.claim) == ClaimState::Verified);
        m_before = m_article;
        const QString what = m_article.edit();
        if (what == u"source"_s)
            spoilSource();
        else if (what == u"claims"_s)
            splitOrCheck();
        m_draft.setBody(m_article.body());
        const QString fault = this->fault();
        if (fault.isEmpty())
            return {};
        return QStringLiteral("%1 after \"%2\"\n--- before\n%3\n--- after\n%4")
            .arg(fault, what, bodyBefore, m_draft.content.body);
    }

    [[nodiscard]] QString closeFault()
    {
        m_draft.records.clear();
        checkAll();
        if (!isOpen(m_draft.gate(GateStep::SignOff)))
            return u"the gate is closed on a checked article"_s;
        return {};
    }

    [[nodiscard]] int seen(ClaimState state) const { return m_seen[size_t(state)]; }

    [[nodiscard]] int lookedAgain() const { return m_lookAgain; }

private:
    void checkAll()
    {
        m_draft.verifyAll();
        for (size_t claim = 0; claim < m_draft.records.size(); ++claim)
            m_draft.records[claim].evidence.clear();
        m_witnesses.clear();
        for (size_t claim = 0; claim < m_draft.records.size(); ++claim)
            verify(claim);
    }

    void verify(size_t claim)
    {
        m_draft.bind(claim, u"that "_s + m_draft.records[claim].claim.words.exact);
        m_draft.give(claim, VerdictKind::Verified);
        const SourcePlace place = sourcePlaceOf(m_draft.words(), m_draft.anchored(claim).place);
        const int sentence = m_article.sentenceAt(place.range.start);
        Witness witness;
        witness.claim = claim;
        witness.sentence = sentence;
        witness.source = m_draft.content.body.mid(place.range.start, place.range.length);
        if (sentence >= 0) {
            witness.text = m_article.textOf(sentence);
            witness.before = m_article.before(sentence);
            witness.after = m_article.after(sentence);
            witness.heading = m_article.headingOf(sentence);
            witness.whole = witness.source == witness.text;
        }
        m_witnesses.push_back(witness);
    }

    void spoilSource()
    {
        const Witness &witness = m_witnesses[m_article.bounded(m_witnesses.size())];
        const Evidence &evidence = m_draft.records[witness.claim].evidence.front();
        QString &says = m_draft.sources[evidence.id.toString()];
        says.replace(20, 1, says.at(20) == u'#' ? u'%' : u'#');
        m_spoilt.insert(witness.claim);
    }

    /// A person splits an unchecked sentence, joins two, or checks one.
    void splitOrCheck()
    {
        const std::vector<CheckedItem> items = m_draft.checked().items;
        for (size_t i = 0; i < items.size(); ++i) {
            const CheckedItem &item = items[i];
            if (item.item.claim)
                continue;
            if (i + 1 < items.size() && !items[i + 1].item.claim && m_article.bounded(2) == 0) {
                const auto both =
                    joinedPlace(m_draft.words(), item.item.place, items[i + 1].item.place);
                if (both) {
                    verify(m_draft.keep(*both));
                    return;
                }
            }
            const WordRange words = item.item.place.words;
            const auto parts =
                splitPlace(m_draft.words(), item.item.place, words.start + words.length / 2);
            if (parts) {
                verify(m_draft.keep(parts->first));
                verify(m_draft.keep(parts->second));
            } else {
                verify(m_draft.keep(item.item.place));
            }
            return;
        }
    }

    [[nodiscard]] QString fault()
    {
        m_sheet = m_draft.checked();
        for (const CheckedItem &item : m_sheet.items)
            ++m_seen[size_t(item.standing.state)];
        for (const CheckedOrphan &orphan : m_sheet.orphans)
            ++m_seen[size_t(orphan.standing.state)];
        if (const QString fault = coverageFault(); !fault.isEmpty())
            return fault;
        for (size_t i = 0; i < m_witnesses.size(); ++i) {
            if (const QString fault = faultOf(m_witnesses[i], i); !fault.isEmpty())
                return fault + u": "_s + m_witnesses[i].source;
        }
        return {};
    }

    /// Every letter and digit of the page lies in exactly one claim, and the gate is open only if
    /// that one is closed.
    [[nodiscard]] QString coverageFault() const
    {
        QList<int> covered(m_draft.content.body.size(), 0);
        QList<int> closed(m_draft.content.body.size(), 0);
        for (const CheckedItem &item : m_sheet.items) {
            const TextRange range = sourcePlaceOf(m_draft.words(), item.item.place).range;
            const bool isClosed = item.standing.state == ClaimState::Verified ||
                                  item.standing.state == ClaimState::NotAFact;
            for (qsizetype at = range.start; at < range.end(); ++at) {
                ++covered[at];
                closed[at] += isClosed ? 1 : 0;
            }
        }
        bool allClosed = true;
        for (const TextRange &word : m_article.words()) {
            for (qsizetype at = word.start; at < word.end(); ++at) {
                if (covered[at] != 1)
                    return QStringLiteral("a word in %1 claims at %2").arg(covered[at]).arg(at);
                allClosed = allClosed && closed[at] == 1;
            }
        }
        if (isOpen(m_draft.gate(GateStep::SignOff)) != allClosed)
            return u"the gate"_s;
        return {};
    }

    [[nodiscard]] const CheckedItem *itemOf(size_t claim) const
    {
        for (const CheckedItem &item : m_sheet.items) {
            if (item.item.claim == claim)
                return &item;
        }
        return nullptr;
    }

    [[nodiscard]] QString faultOf(Witness &witness, size_t index)
    {
        const CheckedItem *const item = itemOf(witness.claim);
        const bool stands = item != nullptr && item->standing.state == ClaimState::Verified;
        if (item != nullptr && !stands)
            noteTyped(
                witness,
                m_article.sentenceAt(sourcePlaceOf(m_draft.words(), item->item.place).range.start));
        if (!stands)
            return index < size_t(m_standing.size()) && m_standing[qsizetype(index)] &&
                           isUntouched(witness)
                       ? u"an untouched claim fell"_s
                       : QString();
        if (m_spoilt.contains(witness.claim))
            return u"verified although its source says something else"_s;
        const SourcePlace place = sourcePlaceOf(m_draft.words(), item->item.place);
        if (m_draft.content.body.mid(place.range.start, place.range.length) != witness.source)
            return QStringLiteral("verified although its words are \"%1\"")
                .arg(m_draft.content.body.mid(place.range.start, place.range.length));
        if (!witness.whole || witness.sentence < 0)
            return {}; // words of a part can go on in the sentence that took them over
        const int sentence = m_article.sentenceAt(place.range.start);
        const QStringList around{
            m_article.before(sentence), m_article.after(sentence), m_article.headingOf(sentence)};
        // Typed again where it was deleted a sentence is what it was.
        if (!m_article.has(witness.sentence) && around == witness.around)
            witness.sentence = sentence;
        noteTyped(witness, sentence);
        if (sentence != witness.sentence)
            return u"verified at another sentence"_s;
        witness.around = around;
        if (m_article.textOf(sentence) != witness.text)
            return u"verified although its sentence is another"_s;
        const bool moved = m_article.before(sentence) != witness.before ||
                           m_article.after(sentence) != witness.after ||
                           m_article.headingOf(sentence) != witness.heading;
        m_lookAgain += item->standing.lookAgain ? 1 : 0;
        return moved != item->standing.lookAgain
                   ? QStringLiteral("look again is %1").arg(item->standing.lookAgain)
                   : QString();
    }

    /// A sentence that gets the words by this very edit, when no other has them, is what it was.
    void noteTyped(Witness &witness, int sentence) const
    {
        if (m_article.countOf(witness.text) == 1 && m_article.hasWords(sentence, witness.text) &&
            m_article.textOf(sentence) != m_before.textOf(sentence))
            witness.sentence = sentence;
    }

    /// Whether the last edit left the claim and all that could make it doubtful alone.
    [[nodiscard]] bool isUntouched(const Witness &witness) const
    {
        const int sentence = witness.sentence;
        if (sentence < 0 || m_spoilt.contains(witness.claim) || !m_article.has(sentence) ||
            m_article.textOf(sentence) != m_before.textOf(sentence))
            return false;
        if (m_article.countOf(witness.source) == 1 && m_before.countOf(witness.source) == 1)
            return true;
        // Look-alikes are told by what is around them.
        return witness.whole && m_article.before(sentence) == m_before.before(sentence) &&
               m_article.after(sentence) == m_before.after(sentence) &&
               m_article.headingOf(sentence) == m_before.headingOf(sentence) &&
               m_article.countAround(sentence) == 1 && m_before.countAround(sentence) == 1;
    }

    RandomArticle m_article;
    RandomArticle m_before{0};
    DraftInCheck m_draft;
    CheckedArticle m_sheet;
    std::vector<Witness> m_witnesses;
    QList<bool> m_standing;
    QSet<size_t> m_spoilt;
    std::array<int, claimStates> m_seen{};
    int m_lookAgain = 0;
};

} // namespace

/// The one rule under random edits: no claim stands verified whose words or evidence changed, no
/// untouched one falls, and the gate is closed while a word lies in no closed claim.
class TestClaimProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theRuleHoldsUnderAnyEdits()
    {
        const int all = edits(10'000);
        std::array<int, claimStates> seen{};
        int lookedAgain = 0;
        for (int done = 0; done < all; done += editsAnArticle) {
            EditedArticle article(quint32(done + 1));
            for (int i = 0; i < editsAnArticle; ++i) {
                const QString fault = article.edit();
                if (!fault.isEmpty())
                    qWarning().noquote() << "seed" << done + 1 << "edit" << i << fault;
                QVERIFY2(fault.isEmpty(), "see above");
            }
            for (int state = 0; state < claimStates; ++state)
                seen[size_t(state)] += article.seen(ClaimState(state));
            lookedAgain += article.lookedAgain();
            const QString fault = article.closeFault();
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
        // A search that met no case of a rule would prove nothing of it.
        for (const ClaimState state : {ClaimState::Unchecked,
                                       ClaimState::Verified,
                                       ClaimState::Changed,
                                       ClaimState::Drifted,
                                       ClaimState::Orphaned})
            QVERIFY2(seen[size_t(state)] > all / 20, qPrintable(nameOf(state)));
        QVERIFY(lookedAgain > all / 20);
    }

    void anEarlierVersionChangesNoWords()
    {
        RandomArticle article(5);
        DraftInCheck draft;
        for (int i = 0; i < edits(10'000) / 20; ++i) {
            (void)article.edit();
            draft.setBody(article.body());
            const DraftInCheck anew(article.body());
            QCOMPARE(draft.words().passages.size(), anew.words().passages.size());
            for (size_t p = 0; p < anew.words().passages.size(); ++p) {
                QCOMPARE(*draft.words().passages[p].passage, *anew.words().passages[p].passage);
                QCOMPARE(draft.words().passages[p].heading, anew.words().passages[p].heading);
            }
        }
    }
};

STET_TEST(TestClaimProperties)

#include "test_claim_properties.moc"
