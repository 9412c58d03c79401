// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk_job.h"

namespace stet {

/// Takes back what an import left that never ended: cancelled, failed or killed. Until it is
/// through, the rows are invisible anyway.
class BulkCleaning : public BulkJob
{
public:
    explicit BulkCleaning(qint64 job);

    Step step(WriteScope &scope, const StepEnd &end) override;
    void ended() override;
    void failed(const Error &error) override;
    [[nodiscard]] bool optional() const override;

private:
    qint64 m_job;
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
