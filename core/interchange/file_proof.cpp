// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/file_proof.h"

#include "core/base/hash.h"
#include "core/model/names.h"
#include "core/model/value_json.h"
#include "core/model/words_hash.h"

namespace stet {

QString fileProof(const Article &article)
{
    ArticleContent said;
    said.published = article.content.published;
    said.modified = article.content.modified;
    said.lastVerified = article.content.lastVerified;
    if (said.lastVerified.isValid()) // as it is written
        said.verifiedWords = article.content.verifiedWords;
    said.language = article.content.language;
    said.roles = article.content.roles;
    said.corrections = article.content.corrections;
    QJsonObject json = toJson(said);
    json.insert(QStringLiteral("format"), 1);
    json.insert(QStringLiteral("words"), wordsHash(article.content));
    json.insert(QStringLiteral("status"), nameOf(article.state));
    json.insert(QStringLiteral("public"), nameOf(article.publicState));
    json.insert(QStringLiteral("trash"), article.spiked);
    return QString::fromLatin1(sha256Hex(canonicalJson(json)));
}

} // namespace stet
