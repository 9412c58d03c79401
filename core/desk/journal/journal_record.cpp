// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/journal_record.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/value_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stet {

namespace {

constexpr qsizetype HashDigits = 64;

QString hashOf(const ArticleContent &content)
{
    return QString::fromLatin1(sha256Hex(canonicalJson(toJson(content))));
}

/// All but the three texts, which steps carry.
QJsonObject restOf(const ArticleContent &content)
{
    ArticleContent rest = content;
    rest.headline.clear();
    rest.dek.clear();
    rest.body.clear();
    return toJson(rest);
}

QJsonObject begun(const QString &what, ArticleId article, qint64 atMs)
{
    return {{QStringLiteral("record"), what},
            {QStringLiteral("article"), article.toString()},
            {QStringLiteral("atMs"), atMs}};
}

} // namespace

QByteArray journalLine(const QJsonObject &record)
{
    const QByteArray json = canonicalJson(record);
    return sha256Hex(json) + ' ' + json + '\n';
}

std::optional<QJsonObject> journalObject(const QByteArray &line)
{
    if (line.size() < HashDigits + 2 || line.at(HashDigits) != ' ')
        return std::nullopt;
    const QByteArray json = line.mid(HashDigits + 1);
    if (sha256Hex(json) != line.left(HashDigits))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

QJsonObject headRecord(const JournalHead &head)
{
    return {{QStringLiteral("record"), QStringLiteral("head")},
            {QStringLiteral("format"), JournalFormat},
            {QStringLiteral("desk"), head.desk.toString()},
            {QStringLiteral("deskPath"), head.deskPath},
            {QStringLiteral("person"), head.actor.name},
            {QStringLiteral("account"), head.actor.account},
            {QStringLiteral("machine"), head.actor.machine},
            {QStringLiteral("startedMs"), head.startedMs}};
}

QJsonObject wordsRecord(const JournalEntry &entry, qint64 atMs)
{
    QJsonObject record = begun(QStringLiteral("words"), entry.article, atMs);
    record.insert(QStringLiteral("version"), entry.version);
    record.insert(QStringLiteral("base"), toJson(entry.base));
    record.insert(QStringLiteral("content"), toJson(entry.content));
    if (entry.comment)
        record.insert(QStringLiteral("comment"), toJson(*entry.comment));
    QJsonArray cited;
    for (const CitedWords &one : entry.cited)
        cited.append(toJson(one));
    if (!cited.isEmpty())
        record.insert(QStringLiteral("cited"), cited);
    return record;
}

QJsonObject stepRecord(ArticleId article,
                       const ArticleContent &before,
                       const ArticleContent &after,
                       qint64 atMs)
{
    QJsonObject record = begun(QStringLiteral("step"), article, atMs);
    QJsonArray steps;
    for (const DraftEdit &edit : editsBetween(before, after, StepKind::Edit, atMs)) {
        if (!isProse(edit.field))
            continue; // among the rest
        steps.append(QJsonObject{{QStringLiteral("field"), int(edit.field)},
                                 {QStringLiteral("position"), edit.position},
                                 {QStringLiteral("removed"), edit.removed},
                                 {QStringLiteral("inserted"), edit.inserted}});
    }
    record.insert(QStringLiteral("steps"), steps);
    if (const QJsonObject rest = restOf(after); rest != restOf(before))
        record.insert(QStringLiteral("rest"), rest);
    record.insert(QStringLiteral("result"), hashOf(after));
    return record;
}

QJsonObject settledRecord(ArticleId article, qint64 atMs)
{
    return begun(QStringLiteral("settled"), article, atMs);
}

Result<JournalHead> headFrom(const QJsonObject &record)
{
    if (record.value(QLatin1String("record")) != QLatin1String("head"))
        return fail(ErrorCode::InvalidInput, CoreWords::tr("This is not a recovery file of Stet."));
    if (record.value(QLatin1String("format")).toInt() > JournalFormat)
        return fail(ErrorCode::TooNew,
                    CoreWords::tr("This recovery file was written by a newer version of Stet."));
    JournalHead head;
    head.desk = DeskId::fromString(record.value(QLatin1String("desk")).toString());
    head.deskPath = record.value(QLatin1String("deskPath")).toString();
    head.actor = {record.value(QLatin1String("person")).toString(),
                  record.value(QLatin1String("account")).toString(),
                  record.value(QLatin1String("machine")).toString()};
    head.startedMs = record.value(QLatin1String("startedMs")).toInteger();
    return head;
}

JournalEntry entryFrom(const QJsonObject &record)
{
    JournalEntry entry;
    entry.article = ArticleId::fromString(record.value(QLatin1String("article")).toString());
    entry.version = record.value(QLatin1String("version")).toInteger();
    entry.base = articleContentFromJson(record.value(QLatin1String("base")).toObject());
    entry.content = articleContentFromJson(record.value(QLatin1String("content")).toObject());
    entry.comment = commentWishFromJson(record.value(QLatin1String("comment")).toObject());
    const QJsonArray cited = record.value(QLatin1String("cited")).toArray();
    for (const QJsonValue &one : cited)
        entry.cited.push_back(citedWordsFromJson(one.toObject()));
    return entry;
}

bool applyStep(const QJsonObject &record, ArticleContent &content)
{
    std::vector<DraftEdit> edits;
    const QJsonArray steps = record.value(QLatin1String("steps")).toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        edits.push_back({DraftField(step.value(QLatin1String("field")).toInt()),
                         qsizetype(step.value(QLatin1String("position")).toInteger()),
                         step.value(QLatin1String("removed")).toString(),
                         step.value(QLatin1String("inserted")).toString(),
                         0});
    }
    ArticleContent reached = content;
    if (const QJsonObject rest = record.value(QLatin1String("rest")).toObject(); !rest.isEmpty()) {
        reached = articleContentFromJson(rest);
        reached.headline = content.headline;
        reached.dek = content.dek;
        reached.body = content.body;
    }
    if (!replay(edits, reached) ||
        hashOf(reached) != record.value(QLatin1String("result")).toString())
        return false;
    content = std::move(reached);
    return true;
}

JournalEntry cleaned(JournalEntry entry)
{
    for (ArticleContent *content : {&entry.base, &entry.content}) {
        for (QString *text : {&content->headline, &content->dek, &content->body})
            *text = cleanText(*text).text;
    }
    if (entry.comment) {
        TextQuote &place = entry.comment->place;
        for (QString *text : {&place.exact,
                              &place.prefix,
                              &place.suffix,
                              &entry.comment->quoted,
                              &entry.comment->text})
            *text = cleanText(*text).text;
    }
    for (CitedWords &one : entry.cited) {
        for (QString *text : {&one.evidence.translation, &one.evidence.translator})
            *text = cleanText(*text).text;
    }
    return entry;
}

} // namespace stet
