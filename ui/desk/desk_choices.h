// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock_time.h"
#include "core/desk/branches.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"
#include "core/model/listing.h"
#include "ui/palette/palette_model.h"

namespace stet {

/// What the desk has to choose from, as it was when asked.
struct DeskChoices
{
    ListFacets facets;
    std::vector<Person> people;
    std::vector<Kind> kinds;
    QStringList categories; ///< the desk's own, in its order
};

/// What a list can be narrowed by.
enum class ListFilter { Category, Tag, Kind, Language, Owner };

[[nodiscard]] QString filterName(ListFilter filter);

/// What the filter says of a query, as its button shows it; empty: it does not narrow.
[[nodiscard]] QString
filterText(ListFilter filter, const ArticleQuery &query, const QHash<QString, QString> &kindNames);

/// The values to narrow by, each with how many articles have it.
[[nodiscard]] std::vector<PaletteEntry>
filterEntries(ListFilter filter, const DeskChoices &choices, const ArticleQuery &query);

/// Sets what `entry` of `filterEntries` stands for.
void applyFilter(ListFilter filter, const PaletteEntry &entry, ArticleQuery &query);
void clearFilter(ListFilter filter, ArticleQuery &query);

/// Each is an article and who is in it; none can be taken where nobody is in any.
[[nodiscard]] std::vector<PaletteEntry>
presenceEntries(const std::vector<ArticlePresence> &everyone, const QTimeZone &zone);

/// People to give articles to: the roster first, then who has some, then nobody. Data: the name.
[[nodiscard]] std::vector<PaletteEntry> personEntries(const DeskChoices &choices);
[[nodiscard]] std::vector<PaletteEntry> categoryEntries(const DeskChoices &choices);
[[nodiscard]] std::vector<PaletteEntry> tagEntries(const DeskChoices &choices);
/// Data: days, 0 for the kind's own.
[[nodiscard]] std::vector<PaletteEntry> intervalEntries();
[[nodiscard]] PaletteEntry typedInterval(const QString &typed);
/// Data: UTC milliseconds, 0 for none.
[[nodiscard]] std::vector<PaletteEntry> dueEntries(qint64 nowMs, const QTimeZone &zone);
/// "16:00", "2026-03-04", "2026-03-04 16:00" by the clock of `zone`; 0 where it is no time.
[[nodiscard]] ClockTime typedTime(const QString &typed, qint64 nowMs, const QTimeZone &zone);
/// The same to choose. Data: UTC milliseconds.
[[nodiscard]] PaletteEntry typedDue(const QString &typed, qint64 nowMs, const QTimeZone &zone);

} // namespace stet
