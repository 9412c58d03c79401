// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/sources/reading/block_shape.h"
#include "core/sources/reading/page_reading.h"
#include "core/sources/reading/snapshot_text_json.h"

#include <QJsonArray>

#include <array>

namespace stet {

namespace {

template <class T>
struct Named
{
    T value;
    const char *name;
};

constexpr std::array<Named<PageState>, 6> States = {{{PageState::Readable, "readable"},
                                                     {PageState::Blocked, "blocked"},
                                                     {PageState::Teaser, "teaser"},
                                                     {PageState::Missing, "missing"},
                                                     {PageState::Failing, "failing"},
                                                     {PageState::Empty, "empty"}}};

template <class T, size_t N>
QString nameOf(T value, const std::array<Named<T>, N> &all)
{
    for (const Named<T> &one : all) {
        if (one.value == value)
            return QString::fromLatin1(one.name);
    }
    return {};
}

template <class T, size_t N>
bool setFrom(T &value, const QJsonValue &json, const std::array<Named<T>, N> &all)
{
    for (const Named<T> &one : all) {
        if (json.toString() == QLatin1StringView(one.name)) {
            value = one.value;
            return true;
        }
    }
    return false;
}

const QLatin1StringView Value("value");
const QLatin1StringView Origin("origin");

QJsonObject fieldJson(const QJsonValue &value, const QString &origin)
{
    return {{Value, value}, {Origin, origin}};
}

QJsonObject dateJson(const PartialDate &date)
{
    return {{QStringLiteral("year"), date.year},
            {QStringLiteral("month"), date.month},
            {QStringLiteral("day"), date.day}};
}

PartialDate dateFrom(const QJsonValue &json)
{
    return {json[QLatin1StringView("year")].toInt(),
            json[QLatin1StringView("month")].toInt(),
            json[QLatin1StringView("day")].toInt()};
}

QJsonArray authorsJson(const std::vector<SourceAuthor> &authors)
{
    QJsonArray json;
    for (const SourceAuthor &author : authors) {
        if (author.literal.isEmpty())
            json.append(QJsonObject{{QStringLiteral("family"), author.family},
                                    {QStringLiteral("given"), author.given}});
        else
            json.append(QJsonObject{{QStringLiteral("literal"), author.literal}});
    }
    return json;
}

std::vector<SourceAuthor> authorsFrom(const QJsonArray &json)
{
    std::vector<SourceAuthor> authors;
    for (const QJsonValue &one : json)
        authors.push_back({one[QLatin1StringView("family")].toString(),
                           one[QLatin1StringView("given")].toString(),
                           one[QLatin1StringView("literal")].toString()});
    return authors;
}

/// Calls `body` with the name and the field of each text that the metadata hold.
template <class Metadata, class Body>
void forEachText(Metadata &metadata, const Body &body)
{
    body(QLatin1StringView("title"), metadata.title);
    body(QLatin1StringView("publisher"), metadata.publisher);
    body(QLatin1StringView("language"), metadata.language);
    body(QLatin1StringView("type"), metadata.type);
    body(QLatin1StringView("canonical_url"), metadata.canonicalUrl);
    body(QLatin1StringView("archive_url"), metadata.archiveUrl);
    body(QLatin1StringView("original_url"), metadata.originalUrl);
    body(QLatin1StringView("doi"), metadata.doi);
    body(QLatin1StringView("container"), metadata.container);
    body(QLatin1StringView("volume"), metadata.volume);
    body(QLatin1StringView("issue"), metadata.issue);
    body(QLatin1StringView("pages"), metadata.pages);
    body(QLatin1StringView("issn"), metadata.issn);
    body(QLatin1StringView("isbn"), metadata.isbn);
    body(QLatin1StringView("correction"), metadata.correction);
}

QJsonObject metadataJson(const PageMetadata &metadata)
{
    QJsonObject json;
    forEachText(metadata, [&](QLatin1StringView name, const MetadataField<QString> &field) {
        if (!field.origin.isEmpty())
            json.insert(name, fieldJson(field.value, field.origin));
    });
    const auto &[authors, authorsOrigin] = metadata.authors;
    if (!authorsOrigin.isEmpty())
        json.insert(QStringLiteral("authors"), fieldJson(authorsJson(authors), authorsOrigin));
    for (const auto &[name, field] : {std::pair{QStringLiteral("issued"), metadata.issued},
                                      std::pair{QStringLiteral("modified"), metadata.modified}}) {
        if (!field.origin.isEmpty())
            json.insert(name, fieldJson(dateJson(field.value), field.origin));
    }
    json.insert(QStringLiteral("for_subscribers"), metadata.isForSubscribers);
    json.insert(QStringLiteral("stated_words"), metadata.statedWords);
    return json;
}

PageMetadata metadataFrom(const QJsonObject &json)
{
    PageMetadata metadata;
    const auto origin = [&](const QString &name) {
        return json.value(name)[Origin].toString();
    };
    const auto value = [&](const QString &name) {
        return json.value(name)[Value];
    };
    forEachText(metadata, [&](QLatin1StringView name, MetadataField<QString> &field) {
        field = {value(name).toString(), origin(name)};
    });
    const QString authors = QStringLiteral("authors");
    const QString issued = QStringLiteral("issued");
    const QString modified = QStringLiteral("modified");
    metadata.authors = {authorsFrom(value(authors).toArray()), origin(authors)};
    metadata.issued = {dateFrom(value(issued)), origin(issued)};
    metadata.modified = {dateFrom(value(modified)), origin(modified)};
    metadata.isForSubscribers = json.value(QLatin1StringView("for_subscribers")).toBool();
    metadata.statedWords = json.value(QLatin1StringView("stated_words")).toInt();
    return metadata;
}

} // namespace

QJsonObject toJson(const PageReading &reading)
{
    return {{QStringLiteral("text"), toJson(reading.text)},
            {QStringLiteral("shape"), toJson(reading.shape)},
            {QStringLiteral("state"), nameOf(reading.check.state, States)},
            {QStringLiteral("reason"), reading.check.reason},
            {QStringLiteral("metadata"), metadataJson(reading.metadata)},
            {QStringLiteral("charset"), reading.charset},
            {QStringLiteral("charset_origin"), stet::nameOf(reading.charsetOrigin)},
            {QStringLiteral("ignored_charset"), reading.ignoredCharset},
            {QStringLiteral("damaged"), reading.damaged},
            {QStringLiteral("cut"), reading.isCut}};
}

Result<PageReading> pageReadingFromJson(const QJsonObject &json)
{
    PageReading reading;
    Result<SnapshotText> text =
        snapshotTextFromJson(json.value(QLatin1StringView("text")).toObject());
    if (!text)
        return tl::unexpected(text.error());
    reading.text = std::move(*text);
    Result<PageShape> shape = pageShapeFromJson(json.value(QLatin1StringView("shape")).toObject(),
                                                reading.text.text.size());
    if (!shape)
        return tl::unexpected(shape.error());
    reading.shape = std::move(*shape);
    const std::optional<CharsetOrigin> charset =
        charsetOriginFrom(json.value(QLatin1StringView("charset_origin")).toString());
    if (!setFrom(reading.check.state, json.value(QLatin1StringView("state")), States) || !charset)
        return fail(ErrorCode::Corrupt, CoreWords::tr("What was read of the page is damaged."));
    reading.check.reason = json.value(QLatin1StringView("reason")).toString();
    reading.metadata = metadataFrom(json.value(QLatin1StringView("metadata")).toObject());
    reading.charsetOrigin = *charset;
    reading.charset = json.value(QLatin1StringView("charset")).toString();
    reading.ignoredCharset = json.value(QLatin1StringView("ignored_charset")).toString();
    reading.damaged = json.value(QLatin1StringView("damaged")).toInteger();
    reading.isCut = json.value(QLatin1StringView("cut")).toBool();
    return reading;
}

} // namespace stet
