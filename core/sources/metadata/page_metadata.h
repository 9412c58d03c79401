// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QString>

#include <vector>

namespace stet {

/// A value and the place in the page that it was taken from: "JSON-LD headline", "meta
/// citation_title", "link canonical", "title". Empty places have no value.
template <class T>
struct MetadataField
{
    T value = {};
    QString origin;

    bool operator==(const MetadataField &) const = default;
};

/// What a page says of itself. Each field is taken from the first of these that states it, from the
/// most deliberate to the least: JSON-LD of schema.org, citation_* (Highwire Press tags), PRISM and
/// Dublin Core, Open Graph with article:*, other meta elements, `<time>` and bylines in the text,
/// the title, the address. The canonical address is the page's canonical link first.
struct PageMetadata
{
    MetadataField<QString> title;
    MetadataField<QString> publisher;
    MetadataField<std::vector<SourceAuthor>> authors;
    MetadataField<PartialDate> issued;
    MetadataField<PartialDate> modified;
    MetadataField<QString> language;     ///< BCP 47, as stated
    MetadataField<QString> type;         ///< of CSL 1.0.2
    MetadataField<QString> canonicalUrl; ///< see canonicalAddress
    MetadataField<QString> archiveUrl;   ///< where the page is an archive's copy
    MetadataField<QString> originalUrl;  ///< of what was archived
    MetadataField<QString> doi;
    MetadataField<QString> container; ///< the journal or book that it is part of
    MetadataField<QString> volume;
    MetadataField<QString> issue;
    MetadataField<QString> pages;
    MetadataField<QString> issn;
    MetadataField<QString> isbn;
    MetadataField<QString> correction; ///< what it tells of its corrections, one line
    bool isForSubscribers = false;     ///< schema.org isAccessibleForFree is false
    int statedWords = 0;               ///< schema.org wordCount; 0: not stated

    bool operator==(const PageMetadata &) const = default;
};

/// `source` with what the metadata know in each field that is empty in it; `url` is the address
/// that the page was asked for by. Nothing that a person wrote is replaced; what is filled says
/// where it was read (`originOf`). Pure.
[[nodiscard]] Source filledFrom(Source source, const PageMetadata &metadata, const QString &url);

} // namespace stet
