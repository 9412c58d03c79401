// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/bulk_job.h"
#include "core/model/sign_off.h"
#include "core/store/stores.h"

#include <QSet>

#include <functional>

namespace stet {

/// What the checking of an article comes to, made from its words and records.
struct FreshTally
{
    ClaimTally tally;
    SignOffId signOff; ///< that stands; null: none
};

/// Nothing where nobody checks it: no claim of it is kept, and it is not in check. On a reading
/// thread, or the store thread within a transaction.
[[nodiscard]] std::optional<FreshTally> freshTally(Stores &stores, const StoredArticle &stored);

/// Tallies at most `most` articles of those that are to be tallied; gives their number. Within a
/// transaction.
int tallySome(Stores &stores, int most);

/// Keeps the tallies, and whose check stands on published words, true to what transactions write: looks at the events of each before it is
/// kept. So whatever verb writes, its tallies are of the same transaction, or marked there as to be
/// made again. The store thread's.
class TallyKeeping
{
public:
    /// So many articles are tallied within the transaction that moves them; of more, all are left
    /// to a `TallyJob`. A transaction touches many where a source's new words move what rests on
    /// it, in steps over many articles and in imports.
    static constexpr size_t AtOnce = 4;
    enum class Within {
        Transaction,
        Bulk ///< all are left to the job
    };

    /// At the start of a transaction.
    void begin(Stores &stores);
    /// At its end, before it is kept.
    void settle(Stores &stores, Within within);

private:
    struct Touched;
    void touch(Stores &stores, const Event &event, Touched &touched) const;
    static void touch(const QString &verb, qint64 row, Touched &touched);

    qint64 m_from = 0; ///< the last event before the transaction
};

/// Tallies what is to be tallied, and makes the pages of the site's cache that are to be made, in
/// the low lane. What it did not come to is found at the next
/// opening.
class TallyJob : public BulkJob
{
public:
    /// `tallied` is called on the store thread after each transaction.
    explicit TallyJob(std::function<void(const QSet<ArticleId> &)> tallied);

    /// Whether there is something to do.
    [[nodiscard]] static bool isNeeded(Stores &stores);

    Step step(WriteScope &scope, const StepEnd &end) override;
    void kept() override;
    void ended() override;
    void failed(const Error &error) override;
    [[nodiscard]] bool optional() const override;

private:
    std::function<void(const QSet<ArticleId> &)> m_tallied;
    QSet<ArticleId> m_done; ///< in the running transaction
};

} // namespace stet
