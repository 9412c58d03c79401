// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/bulk_job.h"

#include <QUuid>

namespace stet {

/// Takes back what an import left that never ended: cancelled, failed or killed. Until it is
/// through, the rows are invisible anyway.
class BulkCleaning : public BulkJob
{
public:
    /// `number` alone does not tell: a number whose beginning was undone is given again.
    BulkCleaning(qint64 number, const QUuid &id);

    Step step(WriteScope &scope, const StepEnd &end) override;
    void ended() override;
    void failed(const Error &error) override;
    [[nodiscard]] bool optional() const override;

private:
    qint64 m_number;
    QUuid m_id;
};

/// Merges the segments that a bulk insert left in the full-text index.
class BulkMerging : public BulkJob
{
public:
    Step step(WriteScope &scope, const StepEnd &end) override;
    void ended() override;
    void failed(const Error &error) override;
    [[nodiscard]] bool optional() const override;
};

} // namespace stet
