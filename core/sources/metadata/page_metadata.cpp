// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/page_metadata.h"

#include "core/model/field_origin.h"
#include "core/sources/metadata/page_address.h"

namespace stet {

namespace {

/// Fills what is empty and says where that was read.
void fill(Source &source, const char *name, QString &field, const MetadataField<QString> &read)
{
    if (!field.isEmpty() || read.value.isEmpty())
        return;
    field = read.value;
    setOrigin(source, name, read.origin);
}

/// As `fill`, of a field that stands in `extra` by its name in CSL.
void fillExtra(Source &source, const char *name, const MetadataField<QString> &read)
{
    const QLatin1StringView key(name);
    if (read.value.isEmpty() || source.extra.contains(key))
        return;
    source.extra.insert(key, read.value);
    setOrigin(source, name, read.origin);
}

} // namespace

Source filledFrom(Source source, const PageMetadata &metadata, const QString &url)
{
    fill(source, "title", source.title, metadata.title);
    fill(source, "publisher", source.publisher, metadata.publisher);
    fill(source, "type", source.type, metadata.type);
    fill(source, "doi", source.doi, metadata.doi);
    if (source.issued.year == 0 && metadata.issued.value.year != 0) {
        source.issued = metadata.issued.value;
        setOrigin(source, "issued", metadata.issued.origin);
    }
    if (source.authors.empty() && !metadata.authors.value.empty()) {
        source.authors = metadata.authors.value;
        setOrigin(source, "authors", metadata.authors.origin);
    }
    // The link of a source leads to the page itself, never to an archive's copy of it.
    const std::optional<ArchivedLink> archived = splitArchivedLink(url);
    const QString address = QStringLiteral("address");
    const bool tells = archived && !archived->original.isEmpty();
    const MetadataField<QString> original =
        tells ? MetadataField<QString>{archived->original, address} : metadata.originalUrl;
    fill(source,
         "archiveUrl",
         source.archiveUrl,
         archived ? MetadataField<QString>{archived->archived, address} : metadata.archiveUrl);
    // One that a person gave is no finding.
    fill(source, "url", source.url, archived ? original : MetadataField<QString>{url, {}});
    fill(source,
         "canonicalUrl",
         source.canonicalUrl,
         archived ? MetadataField<QString>{canonicalAddress(original.value), original.origin}
                  : metadata.canonicalUrl);
    fillExtra(source, "language", metadata.language);
    fillExtra(source, "container-title", metadata.container);
    fillExtra(source, "volume", metadata.volume);
    fillExtra(source, "issue", metadata.issue);
    fillExtra(source, "page", metadata.pages);
    fillExtra(source, "ISSN", metadata.issn);
    fillExtra(source, "ISBN", metadata.isbn);
    return source;
}

} // namespace stet
