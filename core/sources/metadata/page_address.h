// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QString>

#include <optional>

namespace stet {

/// An address without what says how a reader came to it, so that one page has one: scheme and host
/// in lower case, no usual port, no fragment, no parameters of campaigns and click counters; the
/// rest as it was. Empty where it is no http or https address.
[[nodiscard]] QString canonicalAddress(const QString &url);

/// A link to an archive's copy.
struct ArchivedLink
{
    QString original; ///< empty where the link does not tell (archive.today's short form, Perma.cc)
    QString archived;
    PartialDate captured; ///< where the link tells it

    bool operator==(const ArchivedLink &) const = default;
};

/// Splits links of web.archive.org, archive.today (also .ph, .is, .li, .md, .vn, .fo) and perma.cc;
/// nothing for any other.
[[nodiscard]] std::optional<ArchivedLink> splitArchivedLink(const QString &url);

/// The first DOI in `text` without what closes a sentence around it, as registered ("10.1000/x");
/// empty where there is none (ISO 26324; the form is Crossref's: 10, four to nine digits, a slash).
[[nodiscard]] QString doiIn(const QString &text);

} // namespace stet
