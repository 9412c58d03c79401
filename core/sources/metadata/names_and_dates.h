// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// The day that a page states: ISO 8601 and parts of it (2024, 2024-03, 2024-03-05, 2024/03/05,
/// 20240305), RFC 5322, day, month and year between dots (5.3.2024), and words in English, German,
/// French and Spanish ("Tue, 5 Mar 2024 …", "March 5, 2024", "5. März 2024", "5 de marzo de 2024").
/// Of a time with a zone the day is the one that is written, the publisher's own; it is moved to no
/// other zone.
/// Nothing where no such day exists.
[[nodiscard]] std::optional<PartialDate> dateIn(const QString &text);

/// A person's name in parts: "Doe, Jane" as it says; else the last word is the family, with the
/// particles before it (van, de, bin …) and a suffix behind it (Jr., III). One word, and what is
/// written without spaces, stays whole.
[[nodiscard]] SourceAuthor personNamed(const QString &name);

/// Whether a name stands as "Doe, Jane" or "van Dyke, Jane", and is not two people's.
[[nodiscard]] bool isTurnedRound(const QString &name);

/// The people of a byline: "By Jane Doe and Max Muster, Berlin" are two. Says nothing of e-mail
/// addresses, links and the words before and behind.
[[nodiscard]] std::vector<SourceAuthor> peopleIn(const QString &byline);

/// A publisher's name without what a site sets beside it: "| The Ledger", "The Ledger - Home", "The
/// Ledger | News from the coast". Where `host` says which part is the name, it is that one.
[[nodiscard]] QString cleanPublisher(const QString &name, const QString &host);

/// A title and the site's name that stands behind or before it.
struct SplitTitle
{
    QString title;
    QString site; ///< empty where none was found
};

/// Takes the site's name off a page's title: "Cranes return | The Ledger", "Cranes return - The
/// Ledger". `site` is the name where it is known; else only what a bar parts, or what says the same
/// as `host`, is taken for one. What stands beside the words of `headline`, the page's heading, is
/// one, too. Of "| The Ledger" no title is left.
[[nodiscard]] SplitTitle splitTitle(const QString &title,
                                    const QString &site,
                                    const QString &host,
                                    const QString &headline = {});

} // namespace stet
