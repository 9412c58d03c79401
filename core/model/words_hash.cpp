// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/words_hash.h"

#include "core/base/hash.h"
#include "core/model/value_json.h"

namespace stet {

QString wordsHash(const ArticleContent &content)
{
    ArticleContent words;
    words.headline = content.headline;
    words.dek = content.dek;
    words.body = content.body;
    words.facts = content.facts;
    words.authors = content.authors;
    words.leadAlt = content.leadAlt;
    words.leadCaption = content.leadCaption;
    QJsonObject json = toJson(words);
    json.insert(QStringLiteral("format"), 1);
    return QString::fromLatin1(sha256Hex(canonicalJson(json)));
}

QDate standingVerification(const ArticleContent &content)
{
    const bool stands = content.lastVerified.isValid() && !content.verifiedWords.isEmpty() &&
                        content.verifiedWords == wordsHash(content);
    return stands ? content.lastVerified : QDate();
}

} // namespace stet
