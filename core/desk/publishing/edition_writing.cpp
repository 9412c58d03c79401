// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/edition_writing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/admission.h"
#include "core/desk/article_writing.h"
#include "core/desk/claims/claim_writing.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/proposals/proposal_writing.h"
#include "core/desk/publishing/live_pages.h"

namespace stet {

std::vector<Source> citedSources(Stores &stores, const QStringList &keys)
{
    std::vector<Source> sources;
    for (const QString &key : keys) {
        if (std::optional<Source> source = stores.sources.citedByKey(key)) {
            source->key = key;
            sources.push_back(std::move(*source));
        }
    }
    return sources;
}

Edition addEdition(WriteScope &scope,
                   const StoredArticle &stored,
                   StoredEdition edition,
                   const QByteArray &revisionHash)
{
    Edition &own = edition.document.edition;
    own.id = EditionId::create(scope.nowMs);
    own.article = stored.article.id;
    own.revisionHash = revisionHash;
    own.person = scope.actor.name;
    own.atMs = scope.nowMs;
    own = scope.stores.editions.append(
        stored.row, edition.revision, scope.actorRow(), edition.document);
    keepPage(scope.stores, stored, edition);
    return own;
}

QString freeAddress(Stores &stores, const Article &article)
{
    const QString &wanted = article.content.slug;
    QString slug = stores.articles.freeSlug(wanted);
    if (article.publicState == PublicState::None)
        return slug;
    for (int number = 2; stores.livePages.holderOf(slug, 0); ++number)
        slug = stores.articles.freeSlug(wanted + u'-' + QString::number(number));
    return slug;
}

QDate todayAt(WriteScope &scope)
{
    return QDateTime::fromMSecsSinceEpoch(scope.nowMs, zoneOf(scope.stores.settings.settings()))
        .date();
}

StoredArticle settlePublished(WriteScope &scope,
                              const StoredArticle &stored,
                              const ArticleContent &content,
                              PublicState state,
                              QJsonObject &details)
{
    const Article &before = stored.article;
    if (before.content == content && before.publicState == state)
        return stored;
    StoredArticle next = nextVersion(scope, stored);
    next.article.publicState = state;
    next.article.content = content;
    addStanding(details, before, next.article);
    if (before.content == content) {
        scope.stores.articles.updateRow(next);
        return next;
    }
    const std::vector<DraftEdit> edits =
        editsBetween(before.content, content, StepKind::Settled, scope.nowMs);
    scope.stores.drafts.append(next.row, scope.actorRow(), edits);
    writeContent(scope, stored, next);
    renewClaims(scope, next);
    followProposals(scope, stored, next, edits);
    QJsonObject edited{{QStringLiteral("steps"), qint64(edits.size())},
                       {QStringLiteral("version"), next.article.version},
                       {QStringLiteral("content"),
                        QString::fromLatin1(contentHashOf(next.article.content).toHex())}};
    addStanding(edited, before, next.article);
    scope.record(QStringLiteral("article.edited"), next.article.id.uuid(), edited);
    return next;
}

bool endSchedule(WriteScope &scope, const StoredArticle &stored)
{
    if (!scope.stores.publishTimes.of(stored.row))
        return false;
    scope.stores.publishTimes.put(stored.row, 0);
    return true;
}

void addCorrection(std::vector<Correction> &corrections, Correction correction)
{
    const auto takesDown = [](const Correction &one) {
        return one.kind == CorrectionClass::Retraction || one.kind == CorrectionClass::Withdrawal;
    };
    for (auto told = corrections.rbegin();
         correction.kind == CorrectionClass::Update && told != corrections.rend() &&
         told->date == correction.date && !takesDown(*told);
         ++told) {
        if (told->kind != CorrectionClass::Update)
            continue;
        told->text += u' ' + correction.text;
        return;
    }
    corrections.push_back(std::move(correction));
}

Result<QString> admittedCorrection(const QString &text)
{
    const QString clean = cleanText(text).text.trimmed();
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Readers have to be told what changed, in words. Nothing was "
                                  "changed."));
    if (clean.size() > MostLineUnits)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("What readers are told of a change can have at most %n "
                                  "characters. Nothing was changed.",
                                  nullptr,
                                  int(MostLineUnits)));
    return clean;
}

} // namespace stet
