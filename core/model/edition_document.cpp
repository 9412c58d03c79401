// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edition_document.h"

#include "core/model/json_members.h"
#include "core/model/names.h"
#include "core/model/value_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int editionFormat = 2;

QJsonObject quoteJson(const PublishedQuote &quote)
{
    QJsonObject json{{u"words"_s, quote.words}, {u"keptMs"_s, quote.keptMs}};
    putMember(json, "locator"_L1, quote.locator);
    if (quote.number > 0)
        json.insert("number"_L1, quote.number);
    return json;
}

PublishedQuote quoteFrom(const QJsonObject &json)
{
    return {json.value("words"_L1).toString(),
            json.value("locator"_L1).toString(),
            json.value("number"_L1).toInt(),
            json.value("keptMs"_L1).toInteger()};
}

QJsonObject publishedJson(const PublishedClaim &claim)
{
    QJsonArray evidence;
    for (const SeenEvidence &seen : claim.evidence)
        evidence.append(QJsonObject{{u"id"_s, seen.id.toString()},
                                    {u"hash"_s, QString::fromLatin1(seen.hash)}});
    QJsonArray quotes;
    for (const PublishedQuote &quote : claim.quotes)
        quotes.append(quoteJson(quote));
    QJsonObject json{{u"id"_s, claim.id.toString()},
                     {u"hash"_s, QString::fromLatin1(claim.hash)},
                     {u"words"_s, claim.words},
                     {u"verdict"_s, nameOf(claim.verdict)}};
    if (!evidence.isEmpty())
        json.insert("evidence"_L1, evidence);
    if (!quotes.isEmpty())
        json.insert("quotes"_L1, quotes);
    return json;
}

PublishedClaim publishedFrom(const QJsonObject &json)
{
    PublishedClaim claim;
    claim.id = ClaimId::fromString(json.value("id"_L1).toString());
    claim.hash = json.value("hash"_L1).toString().toLatin1();
    claim.words = json.value("words"_L1).toString();
    // A verdict that nobody can read closes nothing.
    claim.verdict =
        verdictKindFrom(json.value("verdict"_L1).toString()).value_or(VerdictKind::NeedsSource);
    const QJsonArray evidence = json.value("evidence"_L1).toArray();
    for (const QJsonValue &value : evidence) {
        const QJsonObject seen = value.toObject();
        claim.evidence.push_back({EvidenceId::fromString(seen.value("id"_L1).toString()),
                                  seen.value("hash"_L1).toString().toLatin1(),
                                  0});
    }
    const QJsonArray quotes = json.value("quotes"_L1).toArray();
    for (const QJsonValue &quote : quotes)
        claim.quotes.push_back(quoteFrom(quote.toObject()));
    return claim;
}

QJsonObject checkJson(const EditionCheck &check)
{
    QJsonObject json{{u"signOff"_s, check.signOff.toString()},
                     {u"person"_s, check.person},
                     {u"words"_s, QString::fromLatin1(check.words)}};
    if (check.byAuthor)
        json.insert("byAuthor"_L1, true);
    return json;
}

EditionCheck checkFrom(const QJsonObject &json)
{
    return {SignOffId::fromString(json.value("signOff"_L1).toString()),
            json.value("person"_L1).toString(),
            json.value("byAuthor"_L1).toBool(),
            json.value("words"_L1).toString().toLatin1()};
}

QJsonArray correctionsJson(const std::vector<Correction> &corrections)
{
    ArticleContent alone;
    alone.corrections = corrections;
    return toJson(alone).value("corrections"_L1).toArray();
}

std::vector<Correction> correctionsFrom(const QJsonValue &json)
{
    return articleContentFromJson(QJsonObject{{u"corrections"_s, json}}).corrections;
}

void putPage(QJsonObject &json, const EditionDocument &document)
{
    if (document.tellsCheck)
        json.insert("check"_L1,
                    document.check ? QJsonValue(checkJson(*document.check)) : QJsonValue());
    if (!document.claims.empty()) {
        QJsonArray claims;
        for (const PublishedClaim &claim : document.claims)
            claims.append(publishedJson(claim));
        json.insert("claims"_L1, claims);
    }
    if (document.corrections)
        json.insert("corrections"_L1, correctionsJson(*document.corrections));
    if (document.change)
        json.insert("change"_L1, nameOf(*document.change));
    if (!document.overridden.isEmpty())
        json.insert("overridden"_L1, QJsonArray::fromStringList(document.overridden));
    putMember(json, "reason"_L1, document.reason);
}

} // namespace

QJsonObject toJson(const EditionDocument &document, const QByteArray &parentHash)
{
    QJsonArray sources;
    for (const Source &source : document.sources)
        sources.append(toJson(source));
    const Edition &edition = document.edition;
    QJsonObject json{
        {u"article"_s, edition.article.toString()},
        {u"atMs"_s, edition.atMs},
        {u"format"_s, editionFormat},
        {u"id"_s, edition.id.toString()},
        {u"number"_s, edition.number},
        {u"parent"_s, QString::fromLatin1(parentHash.toHex())},
        {u"person"_s, edition.person},
        {u"publicState"_s, nameOf(document.publicState)},
        {u"revision"_s, QString::fromLatin1(edition.revisionHash)},
        {u"sources"_s, sources},
    };
    putPage(json, document);
    return json;
}

EditionDocument editionFromJson(const QJsonObject &json)
{
    EditionDocument document;
    document.format = json.value("format"_L1).toInt(1);
    Edition &edition = document.edition;
    edition.id = EditionId::fromString(json.value("id"_L1).toString());
    edition.article = ArticleId::fromString(json.value("article"_L1).toString());
    edition.number = json.value("number"_L1).toInteger();
    edition.revisionHash = json.value("revision"_L1).toString().toLatin1();
    edition.person = json.value("person"_L1).toString();
    edition.atMs = json.value("atMs"_L1).toInteger();
    document.publicState =
        publicStateFrom(json.value("publicState"_L1).toString()).value_or(PublicState::None);
    const QJsonArray sources = json.value("sources"_L1).toArray();
    for (const QJsonValue &source : sources)
        document.sources.push_back(sourceFromJson(source.toObject()));
    document.tellsCheck = json.contains("check"_L1);
    if (const QJsonValue check = json.value("check"_L1); check.isObject())
        document.check = checkFrom(check.toObject());
    const QJsonArray claims = json.value("claims"_L1).toArray();
    for (const QJsonValue &claim : claims)
        document.claims.push_back(publishedFrom(claim.toObject()));
    if (json.contains("corrections"_L1))
        document.corrections = correctionsFrom(json.value("corrections"_L1));
    document.change = correctionClassFrom(json.value("change"_L1).toString());
    const QJsonArray overridden = json.value("overridden"_L1).toArray();
    for (const QJsonValue &rule : overridden)
        document.overridden.append(rule.toString());
    document.reason = json.value("reason"_L1).toString();
    return document;
}

} // namespace stet
