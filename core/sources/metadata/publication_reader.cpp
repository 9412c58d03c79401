// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/publication_reader.h"

#include "core/sources/metadata/metadata_taking.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace stet {

namespace {

using PublicationField = MetadataField<QString>;
using FieldOfPage = PublicationField PageMetadata::*;

/// Fields of a publication and their names in schema.org.
constexpr std::array<std::pair<FieldOfPage, const char *>, 4> schemaFields{
    {{&PageMetadata::volume, "volumeNumber"},
     {&PageMetadata::issue, "issueNumber"},
     {&PageMetadata::issn, "issn"},
     {&PageMetadata::isbn, "isbn"}}};

/// What the article says of its place itself, then the publications that it is part of.
void readSchema(const JsonLdThing &thing, PageMetadata &page)
{
    for (const auto &[field, name] : schemaFields) {
        const QString property = QString::fromLatin1(name);
        take(page.*field, thing.text(property), QStringLiteral("JSON-LD ") + property);
    }
    const QString partOf = QStringLiteral("JSON-LD isPartOf ");
    for (const QJsonObject &whole : thing.publications()) {
        const QString title = QStringLiteral("name");
        if (isTitledPublication(whole))
            take(page.container, thing.textIn(whole, title), partOf + title);
        for (const auto &[field, name] : schemaFields) {
            const QString property = QString::fromLatin1(name);
            take(page.*field, thing.textIn(whole, property), partOf + property);
        }
    }
}

void takeMetas(PublicationField &field,
               const PageTags &tags,
               std::initializer_list<const char *> names)
{
    for (const char *name : names)
        takeMetaOf(field, tags, name);
}

void readMetas(const PageTags &tags, PageMetadata &page)
{
    takeMetas(page.container,
              tags,
              {"citation_journal_title",
               "citation_conference_title",
               "citation_inbook_title",
               "prism.publicationname"});
    takeMetas(page.volume, tags, {"citation_volume", "prism.volume", "dc.source.volume"});
    takeMetas(page.issue, tags, {"citation_issue", "prism.number", "dc.source.issue"});
    takeMetas(page.issn, tags, {"citation_issn", "prism.issn", "prism.eissn", "dc.source.issn"});
    takeMetas(page.isbn, tags, {"citation_isbn", "prism.isbn", "book:isbn", "books:isbn"});
    // Open Journal Systems name the journal there, and say where in it. What others mean by this
    // element is anything: an address, an office, the whole reference.
    const auto saysWhere = [&tags](const char *name) {
        return tags.metas.contains(QString::fromLatin1(name));
    };
    if (saysWhere("dc.source.issn") || saysWhere("dc.source.volume") ||
        saysWhere("dc.source.issue"))
        takeMetaOf(page.container, tags, "dc.source");
}

void takePages(PublicationField &field,
               const QString &first,
               const QString &last,
               const QString &origin)
{
    static const QRegularExpression word(QStringLiteral("^pp?\\.?\\s*(?=\\d)"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (first.isEmpty())
        return;
    const QChar enDash(0x2013);
    QString pages = last.isEmpty() || last == first ? first : first + u'-' + last;
    take(field, pages.trimmed().remove(word).replace(enDash, u'-'), origin);
}

void readPages(const PageTags &tags, const JsonLdThing &thing, PublicationField &field)
{
    const QString start = QStringLiteral("pageStart");
    const QString whole = QStringLiteral("pagination");
    takePages(field, thing.text(whole), {}, QStringLiteral("JSON-LD ") + whole);
    takePages(field,
              thing.text(start),
              thing.text(QStringLiteral("pageEnd")),
              QStringLiteral("JSON-LD ") + start);
    static constexpr std::array<std::pair<const char *, const char *>, 4> places{
        {{"citation_firstpage", "citation_lastpage"},
         {"prism.startingpage", "prism.endingpage"},
         {"prism.pagerange", ""},
         {"dc.identifier.pagenumber", ""}}};
    for (const auto &[first, last] : places) {
        const QString key = QString::fromLatin1(first);
        takePages(field, tags.meta({key}), tags.meta({QString::fromLatin1(last)}), metaOrigin(key));
    }
}

} // namespace

void readPublication(const PageTags &tags, const JsonLdThing &thing, PageMetadata &page)
{
    readSchema(thing, page);
    readMetas(tags, page);
    readPages(tags, thing, page.pages);
}

} // namespace stet
