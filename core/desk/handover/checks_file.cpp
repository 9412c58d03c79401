// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/checks_file.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/desk/handover/said_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int ChecksFormat = 1;
const QString proofMember = u"proof_sha256"_s;

QString proofOf(QJsonObject json)
{
    json.remove(proofMember);
    return QString::fromLatin1(sha256Hex(canonicalJson(json)));
}

tl::unexpected<Error> changedChecks(const QString &detail)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Somebody changed this file since it was exported, so nothing that "
                              "it says of the article was taken."),
                detail);
}

} // namespace

QByteArray writeChecksFile(const ArticleChecks &checks)
{
    QJsonObject json{{u"format"_s, ChecksFormat},
                     {u"article"_s, checks.said.article.id.toString()},
                     {u"words"_s, checks.words}};
    putSaid(json, checks.said);
    json.insert(proofMember, proofOf(json));
    return QJsonDocument(json).toJson();
}

Result<ArticleChecks> readChecksFile(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const ArticleId article = ArticleId::fromString(json.value("article"_L1).toString());
    if (article.isNull() || !json.value("format"_L1).isDouble())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is no file of what was said of an article."));
    if (json.value("format"_L1).toInt() != ChecksFormat || hasLaterSaid(json))
        return fail(ErrorCode::TooNew,
                    CoreWords::tr("A newer version of Stet wrote this file. Nothing of it was "
                                  "taken."));
    if (json.value(proofMember).toString() != proofOf(json))
        return changedChecks(proofMember);
    ArticleChecks checks;
    checks.words = json.value("words"_L1).toString();
    checks.said.carrier = Handover::Carrier::Export;
    checks.said.article.id = article;
    checks.said.hash = sha256Hex(bytes);
    if (const QString trouble = takeSaidFrom(json, checks.said, nullptr); !trouble.isEmpty())
        return changedChecks(trouble);
    return checks;
}

} // namespace stet
