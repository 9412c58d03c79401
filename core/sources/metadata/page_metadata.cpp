// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/page_metadata.h"

#include "core/sources/metadata/page_address.h"

namespace stet {

namespace {

void fill(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void fill(PartialDate &field, const PartialDate &value)
{
    if (field.year == 0)
        field = value;
}

void fillExtra(Source &source, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty() && !source.extra.contains(name))
        source.extra.insert(name, value);
}

} // namespace

Source filledFrom(Source source, const PageMetadata &metadata, const QString &url)
{
    fill(source.title, metadata.title.value);
    fill(source.publisher, metadata.publisher.value);
    fill(source.type, metadata.type.value);
    fill(source.doi, metadata.doi.value);
    fill(source.issued, metadata.issued.value);
    if (source.authors.empty())
        source.authors = metadata.authors.value;
    // The link of a source leads to the page itself, never to an archive's copy of it.
    const std::optional<ArchivedLink> archived = splitArchivedLink(url);
    const QString original =
        archived && !archived->original.isEmpty() ? archived->original : metadata.originalUrl.value;
    fill(source.archiveUrl, archived ? archived->archived : metadata.archiveUrl.value);
    fill(source.url, archived ? original : url);
    fill(source.canonicalUrl, archived ? canonicalAddress(original) : metadata.canonicalUrl.value);
    fillExtra(source, QLatin1StringView("container-title"), metadata.container.value);
    fillExtra(source, QLatin1StringView("volume"), metadata.volume.value);
    fillExtra(source, QLatin1StringView("issue"), metadata.issue.value);
    fillExtra(source, QLatin1StringView("page"), metadata.pages.value);
    fillExtra(source, QLatin1StringView("ISSN"), metadata.issn.value);
    fillExtra(source, QLatin1StringView("ISBN"), metadata.isbn.value);
    fillExtra(source, QLatin1StringView("language"), metadata.language.value);
    return source;
}

} // namespace stet
