// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sign_off.h"

#include "core/model/json_members.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int signOffFormat = 1;

QJsonArray signedJson(const std::vector<SignedClaim> &claims)
{
    QJsonArray array;
    for (const SignedClaim &claim : claims) {
        QJsonObject one{{u"id"_s, claim.id.toString()},
                        {u"hash"_s, QString::fromLatin1(claim.hash)}};
        if (claim.around != ClaimSurroundings())
            one.insert("around"_L1, toJson(claim.around));
        array.append(one);
    }
    return array;
}

std::vector<SignedClaim> signedFrom(const QJsonArray &array)
{
    std::vector<SignedClaim> claims;
    claims.reserve(size_t(array.size()));
    for (const QJsonValue &item : array) {
        const QJsonObject one = item.toObject();
        claims.push_back({ClaimId::fromString(one.value("id"_L1).toString()),
                          one.value("hash"_L1).toString().toLatin1(),
                          surroundingsFromJson(one.value("around"_L1).toObject())});
    }
    return claims;
}

} // namespace

QJsonObject toJson(const SignOff &signOff)
{
    QJsonObject json{{u"format"_s, signOffFormat},
                     {u"id"_s, signOff.id.toString()},
                     {u"article"_s, signOff.article.toString()},
                     {u"person"_s, signOff.person},
                     {u"atMs"_s, signOff.atMs},
                     {u"hash"_s, QString::fromLatin1(signOff.hash)},
                     {u"words"_s, QString::fromLatin1(signOff.words)},
                     {u"claims"_s, signedJson(signOff.claims)}};
    putMember(json, "account"_L1, signOff.account);
    putMember(json, "machine"_L1, signOff.machine);
    putMember(json, "byAuthor"_L1, signOff.byAuthor);
    putMember(json, "revision"_L1, signOff.revision);
    putMember(json, "reason"_L1, signOff.reason);
    if (!signOff.overridden.isEmpty())
        json.insert("overridden"_L1, QJsonArray::fromStringList(signOff.overridden));
    if (!signOff.renews.isNull())
        json.insert("renews"_L1, signOff.renews.toString());
    putExtra(json, signOff.extra);
    return json;
}

std::optional<SignOff> signOffFromJson(const QJsonObject &json)
{
    SignOff signOff;
    signOff.id = SignOffId::fromString(json.value("id"_L1).toString());
    signOff.article = ArticleId::fromString(json.value("article"_L1).toString());
    signOff.person = json.value("person"_L1).toString();
    signOff.hash = json.value("hash"_L1).toString().toLatin1();
    signOff.words = json.value("words"_L1).toString().toLatin1();
    if (signOff.id.isNull() || signOff.article.isNull() || signOff.person.isEmpty() ||
        signOff.hash.isEmpty() || signOff.words.isEmpty())
        return std::nullopt;
    signOff.account = json.value("account"_L1).toString();
    signOff.machine = json.value("machine"_L1).toString();
    signOff.atMs = json.value("atMs"_L1).toInteger();
    signOff.byAuthor = json.value("byAuthor"_L1).toBool();
    signOff.revision = json.value("revision"_L1).toString().toLatin1();
    signOff.claims = signedFrom(json.value("claims"_L1).toArray());
    signOff.reason = json.value("reason"_L1).toString();
    const QJsonArray overridden = json.value("overridden"_L1).toArray();
    for (const QJsonValue &rule : overridden)
        signOff.overridden.append(rule.toString());
    signOff.renews = SignOffId::fromString(json.value("renews"_L1).toString());
    signOff.extra = extraMembers(json,
                                 {"format"_L1,
                                  "id"_L1,
                                  "article"_L1,
                                  "person"_L1,
                                  "account"_L1,
                                  "atMs"_L1,
                                  "hash"_L1,
                                  "machine"_L1,
                                  "byAuthor"_L1,
                                  "words"_L1,
                                  "claims"_L1,
                                  "reason"_L1,
                                  "revision"_L1,
                                  "renews"_L1,
                                  "overridden"_L1});
    return signOff;
}

} // namespace stet
