// SPDX-License-Identifier: GPL-3.0-or-later
// Passages for a claim out of 20 snapshots of 50 kB each, that are made ready; and how long that
// takes for one snapshot.
#include "core/review/proposals.h"
#include "tests/bench/bench_row.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace stet::bench {

namespace {

constexpr int Snapshots = 20;
constexpr qsizetype SnapshotUnits = 50'000;
constexpr int Claims = 200;
constexpr double AllowedMs = 100;
constexpr double AllowedToPrepareMs = 100;

/// Sentences as a report has them: common words, names, amounts and days; the same at every run.
class Reports
{
public:
    QString sentence()
    {
        static const QStringList names{QStringLiteral("Anna Berg"),
                                       QStringLiteral("Acme Foods"),
                                       QStringLiteral("Leeds"),
                                       QStringLiteral("Tom Hale"),
                                       QStringLiteral("the Bank of Aldona"),
                                       QStringLiteral("Oslo")};
        QString text = names.at(m_random.bounded(int(names.size()))) + QStringLiteral(" said the ");
        for (int i = 0; i < 9; ++i)
            text += word() + u' ';
        text += QStringLiteral("of %1 million euros, or %2 %, on %3 March 2026, was ")
                    .arg(m_random.bounded(1, 900))
                    .arg(m_random.bounded(1, 99))
                    .arg(m_random.bounded(1, 29));
        return text + word() + QStringLiteral(". ");
    }

private:
    /// Few words are common and many are rare, as in any language.
    QString word()
    {
        const double at = m_random.generateDouble();
        QRandomGenerator letters(quint32(at * at * at * 5'000) + 1);
        QString text;
        const int length = 3 + letters.bounded(7);
        for (int i = 0; i < length; ++i)
            text += QChar(u'a' + letters.bounded(26));
        return text;
    }

    QRandomGenerator m_random{44};
};

} // namespace

std::vector<Row> benchProposals(const QString &)
{
    const Languages languages;
    const FactLexicons lexicons(languages);
    const QString english = QStringLiteral("en");
    const QDate day(2026, 3, 10);
    Reports reports;
    std::vector<PassageIndex> indexes;
    std::vector<double> preparing;
    QStringList claims;
    for (int i = 0; i < Snapshots; ++i) {
        SnapshotText text;
        while (text.text.size() < SnapshotUnits) {
            const QString sentence = reports.sentence();
            text.text += sentence;
            if (claims.size() < (i + 1) * Claims / Snapshots)
                claims.append(sentence);
        }
        QElapsedTimer timer;
        timer.start();
        indexes.emplace_back(text, english, day, languages, lexicons);
        preparing.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::vector<const PassageIndex *> snapshots;
    for (const PassageIndex &index : indexes)
        snapshots.push_back(&index);
    std::vector<double> proposing;
    for (int i = 0; i < claims.size(); ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto found = proposePassages({claims.at(i), english, day}, snapshots, lexicons, 5);
        proposing.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (found.empty() || found.front().snapshot != size_t(i * Snapshots / Claims))
            qFatal("the claim's own sentence is not proposed first");
    }
    const auto row = [](const char *name, const std::vector<double> &times, double allowed) {
        return Row{.name = QString::fromLatin1(name),
                   .unit = QStringLiteral("ms p95"),
                   .ours = percentile(times, 0.95),
                   .reference = allowed,
                   .goal = 1};
    };
    return {row("passages for a claim, 20 snapshots of 50 kB / 100 ms", proposing, AllowedMs),
            row("one snapshot of 50 kB made ready / 100 ms", preparing, AllowedToPrepareMs)};
}

} // namespace stet::bench
