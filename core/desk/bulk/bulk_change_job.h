// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/bulk/bulk_job.h"

#include <QPromise>

namespace stet {

/// One article of a step and what is taken back of it; nothing: the change of the step is made.
struct BulkTask
{
    ArticleId article;
    std::optional<BulkUndo::Row> undo;
};

/// A step over many articles. Lives on the store thread once it runs.
class BulkChangeJob : public BulkJob
{
public:
    BulkChangeJob(QString verb, BulkChange change, std::vector<BulkTask> tasks);

    [[nodiscard]] QFuture<Result<BulkReport>> future();

    /// All of it in the running transaction, for a few articles.
    [[nodiscard]] BulkReport runWhole(WriteScope &scope);

    Step step(WriteScope &scope, const StepEnd &end) override;
    void kept() override;
    void ended() override;
    void failed(const Error &error) override;

private:
    void begin(WriteScope &scope);
    void run(WriteScope &scope, const BulkTask &task);
    void finish(WriteScope &scope);
    void turnBack();

    QString m_verb;
    BulkChange m_change;
    std::vector<BulkTask> m_tasks;
    size_t m_next = 0;
    bool m_begun = false;
    bool m_takingBack = false;
    BulkReport m_report;
    size_t m_keptRows = 0; ///< of m_report.undo, in transactions that were kept
    QPromise<Result<BulkReport>> m_promise;
};

} // namespace stet
