// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/bulk_job.h"
#include "core/desk/library_step.h"
#include "core/store/taken_back_store.h"

#include <QPromise>

#include <optional>

namespace stet {

/// Takes a step of the library back or makes it again: its new sources at once, the fields that it
/// filled in one source after the other, so that edits go between. Lives on the store thread once
/// it runs.
class LibraryStepJob : public BulkJob
{
public:
    enum class Way { Back, Again };

    LibraryStepJob(LibraryStep step, Way way);

    [[nodiscard]] QFuture<Result<LibraryStepReport>> future();

    Step step(WriteScope &scope, const StepEnd &end) override;
    void ended() override;
    void failed(const Error &error) override;

private:
    void takeImportBack(WriteScope &scope);
    void bringImportAgain(WriteScope &scope);
    void takeSourceBack(WriteScope &scope, SourceId id);
    void bringSourceAgain(WriteScope &scope, SourceId id);
    [[nodiscard]] bool mayGo(WriteScope &scope, const HeldSource &held);
    void fill(WriteScope &scope, const FilledSource &filled);

    LibraryStep m_step;
    Way m_way;
    bool m_sourcesDone = false;
    size_t m_nextFilled = 0;
    LibraryStepReport m_report;
    QPromise<Result<LibraryStepReport>> m_promise;
};

/// Brings one source again that was taken back, whoever did; false where it was not, or another
/// one has its key. Within a transaction.
bool bringAgain(WriteScope &scope, SourceId id);

} // namespace stet
