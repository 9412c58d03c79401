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

void fillExtra(Source &source, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty() && !source.extra.contains(name))
        source.extra.insert(name, value);
}

} // namespace

Source filledFrom(Source source, const PageMetadata &metadata, const QString &url)
{
    const QLatin1StringView language("language");
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
    fillExtra(source, QLatin1StringView("container-title"), metadata.container.value);
    fillExtra(source, QLatin1StringView("volume"), metadata.volume.value);
    fillExtra(source, QLatin1StringView("issue"), metadata.issue.value);
    fillExtra(source, QLatin1StringView("page"), metadata.pages.value);
    fillExtra(source, QLatin1StringView("ISSN"), metadata.issn.value);
    fillExtra(source, QLatin1StringView("ISBN"), metadata.isbn.value);
    if (!metadata.language.value.isEmpty() && !source.extra.contains(language)) {
        source.extra.insert(language, metadata.language.value);
        setOrigin(source, "language", metadata.language.origin);
    }
    return source;
}

} // namespace stet
