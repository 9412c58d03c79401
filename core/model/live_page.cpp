// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/live_page.h"

#include "core/model/value_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

QStringList namesIn(const QJsonValue &json)
{
    QStringList names;
    const QJsonArray all = json.toArray();
    for (const QJsonValue &name : all)
        names.append(name.toString());
    return names;
}

} // namespace

QJsonObject toJson(const LivePage &page)
{
    QJsonObject json{{u"card"_s, toJson(page.card)}};
    if (!page.links.isEmpty())
        json.insert("links"_L1, QJsonArray::fromStringList(page.links));
    if (!page.formerPaths.isEmpty())
        json.insert("formerPaths"_L1, QJsonArray::fromStringList(page.formerPaths));
    if (page.check)
        json.insert("check"_L1,
                    QJsonObject{{u"signOff"_s, page.check->signOff.toString()},
                                {u"person"_s, page.check->person},
                                {u"byAuthor"_s, page.check->byAuthor},
                                {u"words"_s, QString::fromLatin1(page.check->words)}});
    QStringList fallen;
    for (const ClaimId &claim : page.fallen)
        fallen.append(claim.toString());
    if (!fallen.isEmpty())
        json.insert("fallen"_L1, QJsonArray::fromStringList(fallen));
    return json;
}

void readDetails(const QJsonObject &json, LivePage &page)
{
    page.card = articleContentFromJson(json.value("card"_L1).toObject());
    page.links = namesIn(json.value("links"_L1));
    page.formerPaths = namesIn(json.value("formerPaths"_L1));
    page.check.reset();
    if (const QJsonObject check = json.value("check"_L1).toObject(); !check.isEmpty())
        page.check = EditionCheck{SignOffId::fromString(check.value("signOff"_L1).toString()),
                                  check.value("person"_L1).toString(),
                                  check.value("byAuthor"_L1).toBool(),
                                  check.value("words"_L1).toString().toLatin1()};
    page.fallen.clear();
    const QStringList fallen = namesIn(json.value("fallen"_L1));
    for (const QString &claim : fallen)
        page.fallen.push_back(ClaimId::fromString(claim));
}

ArticleContent cardOf(const ArticleContent &content, PublicState state)
{
    ArticleContent card;
    card.headline = content.headline;
    card.kind = content.kind;
    card.slug = content.slug;
    card.language = content.language;
    card.authors = content.authors;
    card.corrections = content.corrections;
    card.published = content.published;
    card.modified = content.modified;
    if (state == PublicState::Withdrawn) {
        // Earlier corrections repeat the words that went.
        std::erase_if(card.corrections, [](const Correction &one) {
            return one.kind != CorrectionClass::Withdrawal;
        });
        return card;
    }
    card.dek = content.dek;
    card.category = content.category;
    card.tags = content.tags;
    card.pins = content.pins;
    return card;
}

} // namespace stet
