// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace stet {

class DeskSession;

/// How far a check goes. Record proves the audit trail alone: the chain of events, the versions,
/// editions, comments, claims, evidence, verdicts, sign-offs and snapshots of which it tells.
/// Thorough also compares the full-text index with every word, which holds up edits meanwhile.
enum class CheckDepth { Record, Usual, Thorough };

/// One thing that the check of a desk found.
struct Finding
{
    enum class Weight {
        Note,   ///< worth knowing; nothing is wrong
        Fault,  ///< a cache or an index disagrees, or this account may not read what should be
                ///< checked; nothing kept is lost
        Damage, ///< kept words or records are damaged or missing
    };

    Weight weight = Weight::Fault;
    /// "file", "schema", "references", "events", "revisions", "editions", "texts", "log",
    /// "articles", "branches", "sources", "settings", "schedule", "images", "blobs", "imports",
    /// "head"; of what is derived: "counts", "citations", "lists", "pages", "search", "tallies".
    QString part;
    QString subject; ///< slug, hash, number or name; empty: the desk
    QString what;    ///< one plain sentence

    bool operator==(const Finding &) const = default;
};

struct DoctorReport
{
    std::vector<Finding> findings;
    qint64 articles = 0;
    qint64 revisions = 0;
    qint64 events = 0;
    qint64 blobs = 0;

    /// Whether anything beyond notes was found.
    [[nodiscard]] bool clean() const;
};

/// The whole check of a desk. Changes nothing. Cheap to make.
class Doctor
{
public:
    explicit Doctor(DeskSession &session);

    /// Progress in per cent; can be cancelled. An error only where the check itself could not run.
    [[nodiscard]] QFuture<Result<DoctorReport>> check(CheckDepth depth = CheckDepth::Usual);

private:
    DeskSession &m_session;
};

} // namespace stet
