// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/alike_claims.h"
#include "core/review/facts/fact_comparison.h"
#include "ui/review/sheet_rows.h"

#include <QObject>

namespace stet {

/// What became of one fact of a claim, as it is shown.
struct FactLine
{
    FactStatus status = FactStatus::Missing;
    FactDifference difference = FactDifference::None;
    QString words; ///< of the claim; of the evidence where that alone has it
    QString said;  ///< what the evidence has there; empty: nothing, or the same
};

/// What the program found out about a claim. It marks; a person judges.
struct ClaimAnalysis
{
    int row = -1;
    std::vector<FactLine> facts;
    std::vector<ProposedPassage> moved;    ///< in the place of quotes that are gone (`movedQuotes`)
    std::vector<AlikeEvidence> alikes;     ///< of verified claims that say the same, best first
    std::vector<ProposedPassage> passages; ///< best first; without those that are bound already

    /// What is gone through by one key: what comes nearest to quotes that are gone, quotations of
    /// alikes, then passages.
    [[nodiscard]] std::vector<ProposedPassage> proposals() const;

    static constexpr size_t MostPassages = 5;
    static constexpr size_t MostAlikes = 4;
};

/// Pure; takes some milliseconds and more where sources are long.
[[nodiscard]] ClaimAnalysis analysisOf(const SheetRows &rows, const CheckAids &aids, int row);

/// Whether the rules want a reason of one line for that verdict on those words with that evidence:
/// a fact among them is to be none, or is in no evidence. Pure; quick.
[[nodiscard]] bool wantsReason(const ReviewedArticle &sheet,
                               const CheckAids &aids,
                               VerdictKind kind,
                               const QString &words,
                               const std::vector<Evidence> &evidence);

/// Analyses the claim at hand on the pool, the newest question alone. Owned by the review; UI
/// thread.
class ClaimAnalyst : public QObject
{
    Q_OBJECT

public:
    explicit ClaimAnalyst(QObject *parent);

    /// Answers of earlier questions are dropped. `aids` may be null: nothing is found then.
    void look(const SheetRows &rows, const std::shared_ptr<const CheckAids> &aids, int row);

    /// The newest answer; of row -1 until there is one.
    [[nodiscard]] const ClaimAnalysis &found() const { return m_found; }

Q_SIGNALS:
    void foundChanged();

private:
    void ask();

    SheetRows m_rows;
    std::shared_ptr<const CheckAids> m_aids;
    int m_row = -1;
    bool m_running = false;
    bool m_again = false;
    ClaimAnalysis m_found;
};

} // namespace stet
