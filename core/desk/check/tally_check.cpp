// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/tally_check.h"

#include "core/desk/claims/claim_tallying.h"
#include "core/review/claims/claim_turn.h"

namespace stet {

namespace {

const QString tallyPart = QStringLiteral("tallies");

} // namespace

TallyCheck::TallyCheck(CheckRun &run)
    : m_run(run)
{}

bool TallyCheck::check()
{
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const std::vector<ArticleTally> page =
            m_run.stores.tallies.after(last, CheckRun::RowsAtOnce);
        for (const ArticleTally &tallied : page) {
            compare(tallied);
            last = tallied.article;
        }
        return qint64(page.size());
    });
    if (m_stale > 0)
        m_run.note(tallyPart,
                   {},
                   QStringLiteral("Articles whose claims are still to be tallied: %1. That is done "
                                  "while the desk is open.")
                       .arg(m_stale));
    if (const int missing = m_run.stores.tallies.missing(); missing > 0)
        m_run.fault(tallyPart,
                    {},
                    QStringLiteral("Articles are checked and their claims were never tallied: %1. "
                                   "\"stetctl doctor --tally\" does it.")
                        .arg(missing));
    return through;
}

void TallyCheck::compare(const ArticleTally &tallied)
{
    if (tallied.stored.rule != claimTallyRule) {
        ++m_stale;
        return;
    }
    const std::optional<StoredArticle> stored = m_run.stores.articles.byRow(tallied.article);
    const std::optional<FreshTally> fresh =
        stored ? freshTally(m_run.stores, *stored) : std::nullopt;
    if (!fresh || fresh->tally != tallied.stored.tally || fresh->signOff != tallied.signOff)
        m_run.fault(tallyPart,
                    tallied.slug,
                    QStringLiteral("What was tallied of the article's claims is not what they come "
                                   "to. \"stetctl doctor --tally\" makes it anew."));
}

} // namespace stet
