// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edition_document.h"

#include "core/model/json_members.h"
#include "core/model/names.h"
#include "core/model/value_json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int editionFormat = 3;

QJsonObject quoteJson(const PublishedQuote &quote)
{
    QJsonObject json{{u"words"_s, quote.words},
                     {u"source"_s, quote.source.toString()},
                     {u"keptMs"_s, quote.keptMs}};
    putMember(json, "locator"_L1, quote.locator);
    if (quote.onPage)
        json.insert("onPage"_L1, true);
    putMember(json, "translation"_L1, quote.translation);
    putMember(json, "translator"_L1, quote.translator);
    return json;
}

/// The source that a page has under `number`, as format 2 tells it: one number a source, whatever
/// key it is cited by. Null where there is none.
SourceId sourceNumbered(int number, const std::vector<Source> &sources)
{
    std::vector<SourceId> numbered;
    for (const Source &source : sources) {
        if (std::find(numbered.begin(), numbered.end(), source.id) == numbered.end())
            numbered.push_back(source.id);
    }
    return number > 0 && size_t(number) <= numbered.size() ? numbered[size_t(number - 1)]
                                                           : SourceId();
}

PublishedQuote quoteFrom(const QJsonObject &json, const std::vector<Source> &sources)
{
    PublishedQuote quote;
    quote.words = json.value("words"_L1).toString();
    quote.source = json.contains("source"_L1)
                       ? SourceId::fromString(json.value("source"_L1).toString())
                       : sourceNumbered(json.value("number"_L1).toInt(), sources);
    quote.locator = json.value("locator"_L1).toString();
    quote.keptMs = json.value("keptMs"_L1).toInteger();
    quote.onPage = json.value("onPage"_L1).toBool();
    quote.translation = json.value("translation"_L1).toString();
    quote.translator = json.value("translator"_L1).toString();
    return quote;
}

QJsonArray attestationsJson(const std::vector<PublishedAttestation> &attestations)
{
    QJsonArray all;
    for (const PublishedAttestation &one : attestations) {
        QJsonObject json{{u"who"_s, one.who}};
        putMember(json, "when"_L1, one.when);
        if (!one.source.isNull())
            json.insert("source"_L1, one.source.toString());
        all.append(json);
    }
    return all;
}

std::vector<PublishedAttestation> attestationsFrom(const QJsonArray &json)
{
    std::vector<PublishedAttestation> all;
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        all.push_back({one.value("who"_L1).toString(),
                       one.value("when"_L1).toString(),
                       SourceId::fromString(one.value("source"_L1).toString())});
    }
    return all;
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
    if (!claim.attestations.empty())
        json.insert("attestations"_L1, attestationsJson(claim.attestations));
    return json;
}

PublishedClaim publishedFrom(const QJsonObject &json, const std::vector<Source> &sources)
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
        claim.quotes.push_back(quoteFrom(quote.toObject(), sources));
    claim.attestations = attestationsFrom(json.value("attestations"_L1).toArray());
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

QJsonArray sourcesJson(const std::vector<Source> &sources)
{
    QJsonArray json;
    for (const Source &source : sources)
        json.append(toJson(source));
    return json;
}

std::vector<Source> sourcesFrom(const QJsonValue &json)
{
    std::vector<Source> sources;
    const QJsonArray all = json.toArray();
    for (const QJsonValue &source : all)
        sources.push_back(sourceFromJson(source.toObject()));
    return sources;
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
    if (!document.uncited.empty())
        json.insert("uncited"_L1, sourcesJson(document.uncited));
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
        {u"sources"_s, sourcesJson(document.sources)},
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
    document.sources = sourcesFrom(json.value("sources"_L1));
    document.uncited = sourcesFrom(json.value("uncited"_L1));
    document.tellsCheck = json.contains("check"_L1);
    if (const QJsonValue check = json.value("check"_L1); check.isObject())
        document.check = checkFrom(check.toObject());
    const QJsonArray claims = json.value("claims"_L1).toArray();
    for (const QJsonValue &claim : claims)
        document.claims.push_back(publishedFrom(claim.toObject(), document.sources));
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
