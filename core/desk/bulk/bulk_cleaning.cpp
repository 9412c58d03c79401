// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bulk/bulk_cleaning.h"

#include "core/desk/engine/write_scope.h"

namespace stet {

namespace {

constexpr int RowsAtOnce = 4;

} // namespace

BulkCleaning::BulkCleaning(qint64 number, const QUuid &id)
    : m_number(number)
    , m_id(id)
{}

BulkJob::Step BulkCleaning::step(WriteScope &scope, const StepEnd &end)
{
    if (!scope.stores.jobs.isPending(m_number, m_id))
        return Step::Done;
    while (!end.reached()) {
        if (scope.stores.jobs.takeBack(m_number, RowsAtOnce))
            continue;
        if (scope.stores.jobs.pending().empty())
            scope.stores.search.endBulk();
        return Step::Done;
    }
    return Step::More;
}

void BulkCleaning::ended() {}

void BulkCleaning::failed(const Error &) {}

bool BulkCleaning::optional() const
{
    return true;
}

BulkJob::Step BulkMerging::step(WriteScope &scope, const StepEnd &end)
{
    while (!end.reached()) {
        if (scope.stores.search.mergeSome())
            continue;
        scope.stores.search.endMerging();
        return Step::Done;
    }
    return Step::More;
}

void BulkMerging::ended() {}

void BulkMerging::failed(const Error &) {}

bool BulkMerging::optional() const
{
    return true;
}

} // namespace stet
