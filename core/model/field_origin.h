// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QString>

#include <array>

namespace stet {

// Where fields of a source were read: "JSON-LD headline", "meta citation_title". They stand with
// what a source has beside its fields, as `custom.stet.origins` of CSL-JSON 1.0.2, so they leave in
// exports and come back. A field that a person wrote has none.

/// The fields that tell where they came from, by their names in a Source; what stands in its
/// `extra` by CSL's.
inline constexpr std::array originFields{"type",
                                         "title",
                                         "publisher",
                                         "authors",
                                         "issued",
                                         "url",
                                         "canonicalUrl",
                                         "archiveUrl",
                                         "doi",
                                         "language",
                                         "container-title",
                                         "volume",
                                         "issue",
                                         "page",
                                         "ISSN",
                                         "ISBN"};

/// Empty where that is not known, or a person wrote it.
[[nodiscard]] QString originOf(const Source &source, const char *field);

/// An empty `origin` takes it away. At most 200 characters are kept.
void setOrigin(Source &source, const char *field, const QString &origin);

/// Takes the origin of each field away whose value is another than in `before` and that states the
/// same origin still: somebody else wrote it.
void dropOldOrigins(Source &source, const Source &before);

/// Takes all of them away.
void dropOrigins(Source &source);

} // namespace stet
