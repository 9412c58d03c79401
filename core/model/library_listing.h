// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    LibraryColumn sort = LibraryColumn::Key;
    bool ascending = true;

    bool operator==(const LibraryQuery &) const = default;
};

/// How much the library holds.
struct LibraryCounts
{
    int sources = 0;
    int changed = 0; ///< whose change nobody has confirmed yet

    bool operator==(const LibraryCounts &) const = default;
};

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
    LinkHistory link;

    /// What its link reads: None where it has none.
    [[nodiscard]] LinkState linkState() const { return hasLink ? link.state : LinkState::None; }

    bool operator==(const LibraryRow &) const = default;
};

} // namespace stet
