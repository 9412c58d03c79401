// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/record_check.h"

namespace stet {

/// Checks sources, settings, images and the stored files against the record. One of a check's
/// parts.
class LibraryCheck
{
public:
    /// Whether a stored file's type is held against its bytes: a newer version may know others.
    enum class BlobTypes { Compared, Believed };

    LibraryCheck(CheckRun &run, RecordCheck &record);

    // False where the check is to end.
    [[nodiscard]] bool sources();
    [[nodiscard]] bool settings();
    [[nodiscard]] bool images();
    [[nodiscard]] bool blobs(BlobTypes types);

private:
    void source(const CheckedSource &source, const EventRecord &record);
    [[nodiscard]] bool isTakenBackAsRecorded(const EventRecord &record);
    void definitions(const EventRecord &record);
    void people(const EventRecord &record);
    /// The pictures that a blob holds, and who shows them, to go on a sentence with.
    [[nodiscard]] QString usesOf(const QByteArray &hash);

    CheckRun &m_run;
    RecordCheck &m_record;
    int m_named = 0; ///< blobs whose uses were looked for
};

} // namespace stet
