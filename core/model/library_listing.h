// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/model/snapshot.h"
#include "core/model/source.h"

#include <QString>

#include <optional>
#include <vector>

namespace stet {

enum class LibraryColumn { Key, Title, Publisher, Type, Link, Articles, Snapshots, LastLook };

/// Which sources, and in which order.
struct LibraryQuery
{
    QString text;                  ///< as a person types; empty: all
    QString type;                  ///< CSL type; empty: any
    QString publisher;             ///< exactly; empty: any
    std::optional<LinkState> link; ///< none: any
    bool onlyChanged = false;      ///< that changed, and nobody has confirmed it yet
    bool onlyDue = false;          ///< that somebody has to look at again (`isLookDue`)
    LibraryColumn sort = LibraryColumn::Key;
    bool ascending = true;

    bool operator==(const LibraryQuery &) const = default;
};

/// How much the library holds.
struct LibraryCounts
{
    int sources = 0;
    int changed = 0; ///< whose change nobody has confirmed yet
    int due = 0;     ///< that somebody has to look at again

    bool operator==(const LibraryCounts &) const = default;
};

/// How long a look at a source holds where it holds for so many days.
[[nodiscard]] constexpr qint64 msOfLookDays(int days)
{
    return qint64(days) * 24 * 60 * 60 * 1'000;
}

/// Unless the desk says otherwise.
inline constexpr qint64 LookHoldsMs = msOfLookDays(UsualLookDays);

/// A source as lists show it.
struct LibraryRow
{
    SourceId id;
    QString key;
    QString type;
    QString publisher;
    QString title;
    QString people; ///< authors, joined by semicolons
    SourceTerms terms = SourceTerms::Open;
    bool hasLink = false;
    int articles = 0; ///< that cite it, the trash left out
    int snapshots = 0;
    qint64 keptMs = 0; ///< when a person kept words of it last, where it has no link; 0: never
    LinkHistory link;
    qint64 lookHoldsMs = LookHoldsMs; ///< how long a look holds at this desk

    /// What its link reads: None where it has none.
    [[nodiscard]] LinkState linkState() const { return hasLink ? link.state : LinkState::None; }

    /// When it was last looked at, by fetching or by a person; 0: never. Who keeps words of a
    /// source without a link has looked at it.
    [[nodiscard]] qint64 lastLookMs() const;

    bool operator==(const LibraryRow &) const = default;
};

/// Whether a source is to be looked at again. What has a link is fetched; what has none is looked
/// at by a person, who is asked where words of it were kept or an article cites it.
[[nodiscard]] bool isLookDue(const LibraryRow &row, qint64 nowMs);

} // namespace stet
