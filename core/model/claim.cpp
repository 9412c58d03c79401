// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/claim.h"

#include "core/base/hash.h"
#include "core/model/json_members.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int claimFormat = 1;
constexpr int claimHashFormat = 1;

constexpr std::array claimFields{DraftField::Headline,
                                 DraftField::Dek,
                                 DraftField::Body,
                                 DraftField::Facts,
                                 DraftField::LeadCaption};

/// Members are left out where there are no look-alikes, as is usual.
void putCount(QJsonObject &json, QLatin1StringView name, int count)
{
    if (count != 1)
        json.insert(name, count);
}

QJsonObject selectorJson(const ClaimSelector &words)
{
    QJsonObject json{{u"field"_s, claimFieldName(words.field)}, {u"exact"_s, words.exact}};
    putMember(json, "prefix"_L1, words.prefix);
    putMember(json, "suffix"_L1, words.suffix);
    putMember(json, "reading"_L1, words.reading);
    if (words.around != ClaimSurroundings())
        json.insert("around"_L1, toJson(words.around));
    QJsonObject alike;
    putCount(alike, "all"_L1, words.alike.all);
    putCount(alike, "before"_L1, words.alike.before);
    putCount(alike, "after"_L1, words.alike.after);
    putCount(alike, "heading"_L1, words.alike.heading);
    putCount(alike, "around"_L1, words.alike.around);
    putMember(alike, "rank"_L1, qint64(words.alike.rank));
    if (!alike.isEmpty())
        json.insert("alike"_L1, alike);
    return json;
}

std::optional<ClaimSelector> selectorFrom(const QJsonObject &json)
{
    ClaimSelector words;
    const QString field = json.value("field"_L1).toString();
    const auto known = std::find_if(claimFields.begin(), claimFields.end(), [&](DraftField one) {
        return claimFieldName(one) == field;
    });
    if (known == claimFields.end())
        return std::nullopt;
    words.field = *known;
    words.exact = json.value("exact"_L1).toString();
    words.prefix = json.value("prefix"_L1).toString();
    words.suffix = json.value("suffix"_L1).toString();
    words.reading = json.value("reading"_L1).toString();
    words.around = surroundingsFromJson(json.value("around"_L1).toObject());
    const QJsonObject alike = json.value("alike"_L1).toObject();
    words.alike.all = alike.value("all"_L1).toInt(1);
    words.alike.before = alike.value("before"_L1).toInt(1);
    words.alike.after = alike.value("after"_L1).toInt(1);
    words.alike.heading = alike.value("heading"_L1).toInt(1);
    words.alike.around = alike.value("around"_L1).toInt(1);
    words.alike.rank = alike.value("rank"_L1).toInt();
    return words;
}

QJsonObject noteJson(const ClaimNote &note)
{
    QJsonObject json{{u"person"_s, note.person},
                     {u"text"_s, note.text},
                     {u"atMs"_s, note.atMs},
                     {u"state"_s, note.state == NoteState::Resolved ? u"resolved"_s : u"open"_s}};
    putMember(json, "settledBy"_L1, note.settledBy);
    QJsonArray replies;
    for (const NoteReply &reply : note.replies)
        replies.append(QJsonObject{
            {u"person"_s, reply.person}, {u"text"_s, reply.text}, {u"atMs"_s, reply.atMs}});
    if (!replies.isEmpty())
        json.insert("replies"_L1, replies);
    return json;
}

ClaimNote noteFrom(const QJsonObject &json)
{
    ClaimNote note;
    note.person = json.value("person"_L1).toString();
    note.text = json.value("text"_L1).toString();
    note.atMs = json.value("atMs"_L1).toInteger();
    if (json.value("state"_L1).toString() == "resolved"_L1)
        note.state = NoteState::Resolved;
    note.settledBy = json.value("settledBy"_L1).toString();
    const QJsonArray replies = json.value("replies"_L1).toArray();
    for (const QJsonValue &item : replies) {
        const QJsonObject reply = item.toObject();
        note.replies.push_back({reply.value("person"_L1).toString(),
                                reply.value("text"_L1).toString(),
                                reply.value("atMs"_L1).toInteger()});
    }
    return note;
}

} // namespace

QByteArray claimHash(const QString &exact, const QString &reading)
{
    return sha256Hex(canonicalJson(
        QJsonObject{{u"format"_s, claimHashFormat}, {u"reading"_s, reading}, {u"words"_s, exact}}));
}

QString claimFieldName(DraftField field)
{
    switch (field) {
    case DraftField::Headline:
        return u"headline"_s;
    case DraftField::Dek:
        return u"dek"_s;
    case DraftField::Facts:
        return u"facts"_s;
    case DraftField::LeadCaption:
        return u"leadCaption"_s;
    default:
        return u"body"_s;
    }
}

QJsonObject toJson(const ClaimSurroundings &around)
{
    QJsonObject json;
    putHash(json, "before"_L1, around.before);
    putHash(json, "after"_L1, around.after);
    putHash(json, "heading"_L1, around.heading);
    return json;
}

ClaimSurroundings surroundingsFromJson(const QJsonObject &json)
{
    return {hashMember(json, "before"_L1),
            hashMember(json, "after"_L1),
            hashMember(json, "heading"_L1)};
}

QJsonObject toJson(const Claim &claim)
{
    QJsonObject json{{u"format"_s, claimFormat},
                     {u"id"_s, claim.id.toString()},
                     {u"article"_s, claim.article.toString()},
                     {u"version"_s, claim.version},
                     {u"words"_s, selectorJson(claim.words)},
                     {u"hash"_s, QString::fromLatin1(claim.hash)},
                     {u"person"_s, claim.person},
                     {u"createdMs"_s, claim.createdMs},
                     {u"changedMs"_s, claim.changedMs}};
    QJsonArray notes;
    for (const ClaimNote &note : claim.notes)
        notes.append(noteJson(note));
    if (!notes.isEmpty())
        json.insert("notes"_L1, notes);
    putExtra(json, claim.extra);
    return json;
}

std::optional<Claim> claimFromJson(const QJsonObject &json)
{
    Claim claim;
    claim.id = ClaimId::fromString(json.value("id"_L1).toString());
    claim.article = ArticleId::fromString(json.value("article"_L1).toString());
    const std::optional<ClaimSelector> words = selectorFrom(json.value("words"_L1).toObject());
    if (claim.id.isNull() || claim.article.isNull() || !words)
        return std::nullopt;
    claim.words = *words;
    claim.hash = json.value("hash"_L1).toString().toLatin1();
    if (claim.hash != claimHash(words->exact, words->reading))
        return std::nullopt;
    claim.version = json.value("version"_L1).toInteger(1);
    claim.person = json.value("person"_L1).toString();
    const QJsonArray notes = json.value("notes"_L1).toArray();
    for (const QJsonValue &note : notes)
        claim.notes.push_back(noteFrom(note.toObject()));
    claim.createdMs = json.value("createdMs"_L1).toInteger();
    claim.changedMs = json.value("changedMs"_L1).toInteger();
    claim.extra = extraMembers(json,
                               {"format"_L1,
                                "id"_L1,
                                "article"_L1,
                                "version"_L1,
                                "words"_L1,
                                "hash"_L1,
                                "person"_L1,
                                "notes"_L1,
                                "createdMs"_L1,
                                "changedMs"_L1});
    return claim;
}

} // namespace stet
