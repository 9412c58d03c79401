// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/values_json.h"

#include "app/stetctl/claims_out.h"
#include "core/model/names.h"
#include "core/model/words_hash.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

QJsonValue dateToJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

template <class Values, class Make>
QJsonArray arrayOf(const Values &values, Make make)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(make(value));
    return array;
}

int amountIn(const ArticleContent &content, Measure measure)
{
    return content.target.measure == measure ? content.target.amount : 0;
}

QJsonObject contentToJson(const ArticleContent &content)
{
    return {
        {u"headline"_s, content.headline},
        {u"dek"_s, content.dek},
        {u"body"_s, content.body},
        {u"kind"_s, content.kind},
        {u"category"_s, content.category},
        {u"slug"_s, content.slug},
        {u"language"_s, content.language},
        {u"authors"_s,
         arrayOf(content.authors,
                 [](const Byline &author) {
                     return QJsonObject{{u"name"_s, author.name}, {u"role"_s, author.role}};
                 })},
        {u"tags"_s, QJsonArray::fromStringList(content.tags)},
        {u"read_next"_s, QJsonArray::fromStringList(content.pins)},
        {u"facts"_s,
         arrayOf(content.facts,
                 [](const Fact &fact) {
                     return QJsonObject{{u"name"_s, fact.name}, {u"value"_s, fact.value}};
                 })},
        {u"roles"_s,
         arrayOf(content.roles,
                 [](const StatedRole &role) {
                     return QJsonObject{{u"key"_s, role.key}, {u"role"_s, nameOf(role.role)}};
                 })},
        {u"corrections"_s,
         arrayOf(content.corrections,
                 [](const Correction &correction) {
                     return QJsonObject{{u"date"_s, dateToJson(correction.date)},
                                        {u"class"_s, nameOf(correction.kind)},
                                        {u"text"_s, correction.text}};
                 })},
        {u"lead_image"_s, content.leadImage},
        {u"lead_alt"_s, content.leadAlt},
        {u"lead_caption"_s, content.leadCaption},
        {u"published"_s, dateToJson(content.published)},
        {u"modified"_s, dateToJson(content.modified)},
        {u"last_verified"_s, dateToJson(standingVerification(content))},
        {u"review_days"_s, content.reviewDays},
        {u"target_words"_s, amountIn(content, Measure::Words)},
        {u"target_characters"_s, amountIn(content, Measure::Characters)},
        {u"target_minutes"_s, amountIn(content, Measure::Minutes)},
    };
}

} // namespace

QJsonValue timeToJson(qint64 ms)
{
    if (ms == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject rowToJson(const ArticleRow &row)
{
    return {
        {u"id"_s, row.id.toString()},
        {u"slug"_s, row.slug},
        {u"headline"_s, row.headline},
        {u"kind"_s, row.kind},
        {u"category"_s, row.category},
        {u"language"_s, row.language},
        {u"state"_s, nameOf(row.state)},
        {u"public"_s, nameOf(row.publicState)},
        {u"trash"_s, row.spiked},
        {u"corrected"_s, row.corrected},
        {u"changed_page"_s, row.changedPage},
        {u"owner"_s, row.owner},
        {u"due"_s, timeToJson(row.dueMs)},
        {u"changed"_s, timeToJson(row.changedMs)},
        {u"words"_s, row.words},
        {u"cited_sources"_s, row.citedSources},
        {u"claims"_s,
         row.claims ? QJsonValue(countsToJson(row.claims->counts)) : QJsonValue(QJsonValue::Null)},
    };
}

QJsonObject articleToJson(const Article &article)
{
    QJsonObject object = contentToJson(article.content);
    object.insert(u"id"_s, article.id.toString());
    object.insert(u"version"_s, article.version);
    object.insert(u"state"_s, nameOf(article.state));
    object.insert(u"public"_s, nameOf(article.publicState));
    object.insert(u"trash"_s, article.spiked);
    object.insert(u"owner"_s, article.owner);
    object.insert(u"checker"_s, article.checker);
    object.insert(u"due"_s, timeToJson(article.dueMs));
    object.insert(u"created"_s, timeToJson(article.createdMs));
    object.insert(u"changed"_s, timeToJson(article.changedMs));
    return object;
}

QJsonObject hitToJson(const SearchHit &hit)
{
    const bool article = hit.what == SearchHit::What::Article;
    return {
        {u"what"_s, article ? u"article"_s : u"source"_s},
        {u"id"_s, article ? hit.article.toString() : hit.source.toString()},
        {article ? u"slug"_s : u"key"_s, hit.slugOrKey},
        {u"title"_s, hit.title},
        {u"excerpt"_s, hit.excerpt},
    };
}

} // namespace stet::ctl
