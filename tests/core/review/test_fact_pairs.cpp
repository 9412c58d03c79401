// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_comparison.h"
#include "tests/core/review/fact_pairs.h"
#include "tests/support/test_registry.h"

#include <QTextStream>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// Of the pairs that a comparer says are supported, and of those that are.
struct Score
{
    int right = 0;      ///< said to be supported, and they are
    int wrong = 0;      ///< said to be supported, and they are not
    int overlooked = 0; ///< supported, and not said to be

    [[nodiscard]] double precision() const { return double(right) / std::max(1, right + wrong); }

    [[nodiscard]] double recall() const { return double(right) / std::max(1, right + overlooked); }

    void take(bool said, bool is)
    {
        right += int(said && is);
        wrong += int(said && !is);
        overlooked += int(!said && is);
    }
};

QString named(const FactFinding &finding, const QString &text)
{
    static const char *const kinds[] = {
        "number", "date", "name", "quotation", "designation", "denial", "direction", "speaker"};
    static const char *const states[] = {"found", "differently", "missing", "not compared"};
    return u"%1 \"%2\" %3 (%4)"_s
        .arg(QLatin1StringView(kinds[int(finding.fact.kind)]),
             text.mid(finding.fact.range.start, finding.fact.range.length),
             QLatin1StringView(states[int(finding.status)]))
        .arg(int(finding.difference));
}

} // namespace

/// Claims and evidence that people have labelled. A pair is *supported* where every fact of the
/// claim is found, if only differently, and none is missing. Precision: how many of the pairs that
/// are said to be supported are; recall: how many of those that are supported are said to be.
class TestFactPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons.emplace(Languages()); }

    void theSetIsHard()
    {
        std::vector<FactPair> pairs = factPairs(u"fact_pairs.jsonl"_s);
        const std::vector<FactPair> aside = factPairs(u"fact_pairs_held_out.jsonl"_s);
        QVERIFY(aside.size() * 5 + 4 >= pairs.size() + aside.size());
        pairs.insert(pairs.end(), aside.begin(), aside.end());
        QVERIFY(pairs.size() >= 300);
        QSet<QString> claims;
        size_t misses = 0;
        size_t others = 0;
        for (const FactPair &pair : pairs) {
            QString both = pair.claim.text;
            for (const FactText &text : pair.evidence)
                both += u'\n' + text.text;
            claims.insert(both);
            misses += size_t(!pair.supported);
            others += size_t(pair.claim.language != u"en");
        }
        QCOMPARE(size_t(claims.size()), pairs.size());
        QVERIFY(misses * 2 >= pairs.size());
        QVERIFY(others * 5 >= pairs.size());
    }

    void pairs() { compareAll(u"fact_pairs.jsonl"_s); }

    void pairsHeldOut() { compareAll(u"fact_pairs_held_out.jsonl"_s); }

private:
    void compareAll(const QString &file)
    {
        QTextStream out(stdout);
        Score ours;
        Score plain;
        for (const FactPair &pair : factPairs(file)) {
            const std::vector<FactFinding> findings = found(pair);
            const bool supported =
                std::all_of(findings.begin(), findings.end(), [](const FactFinding &finding) {
                    return finding.status == FactStatus::Found ||
                           finding.status == FactStatus::FoundDifferently;
                });
            ours.take(supported, pair.supported);
            plain.take(substringsSupport(pair), pair.supported);
            if (supported == pair.supported)
                continue;
            out << "  " << pair.id << ' ' << (pair.supported ? u"supported"_s : pair.miss) << ": "
                << pair.claim.text << '\n';
            for (const FactFinding &finding : findings)
                out << "      " << named(finding, pair.claim.text) << '\n';
        }
        out << u"%1: precision %2, recall %3; by substrings %4, %5\n"_s.arg(file)
                   .arg(ours.precision(), 0, 'f', 3)
                   .arg(ours.recall(), 0, 'f', 3)
                   .arg(plain.precision(), 0, 'f', 3)
                   .arg(plain.recall(), 0, 'f', 3);
        out.flush();
        QVERIFY(ours.precision() >= 0.95);
        QVERIFY(ours.recall() >= 0.9);
        QVERIFY(plain.precision() < 0.7);
    }

    std::vector<FactFinding> found(const FactPair &pair) const
    {
        std::vector<FactReading> evidence;
        for (const FactText &text : pair.evidence)
            evidence.emplace_back(text, *m_lexicons);
        return compareFacts(FactReading(pair.claim, *m_lexicons), evidence);
    }

    std::optional<FactLexicons> m_lexicons;
};

STET_TEST(TestFactPairs)

#include "test_fact_pairs.moc"
