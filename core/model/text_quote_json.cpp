// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text_quote_json.h"

#include "core/model/claim.h"

using namespace Qt::StringLiterals;

namespace stet {

QJsonObject toJson(const TextQuote &quote)
{
    QJsonObject json{{u"exact"_s, quote.exact},
                     {u"prefix"_s, quote.prefix},
                     {u"suffix"_s, quote.suffix},
                     {u"position"_s, quote.position},
                     {u"alone"_s, quote.alone}};
    if (quote.field != DraftField::Body)
        json.insert(u"field"_s, claimFieldName(quote.field));
    return json;
}

TextQuote textQuoteFromJson(const QJsonObject &json)
{
    TextQuote quote{json.value("exact"_L1).toString(),
                    json.value("prefix"_L1).toString(),
                    json.value("suffix"_L1).toString(),
                    qsizetype(json.value("position"_L1).toInteger()),
                    json.value("alone"_L1).toBool(),
                    DraftField::Body};
    const QString field = json.value("field"_L1).toString();
    for (const DraftField one :
         {DraftField::Headline, DraftField::Dek, DraftField::LeadCaption, DraftField::Facts}) {
        if (field == claimFieldName(one))
            quote.field = one;
    }
    return quote;
}

} // namespace stet
