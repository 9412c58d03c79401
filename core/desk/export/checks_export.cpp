// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/checks_export.h"

#include "core/desk/handover/checks_file.h"
#include "core/desk/handover/handover_reading.h"
#include "core/model/words_hash.h"

namespace stet {

namespace {

/// Nothing where nobody said anything of the article. Of one in check it matters whose words are
/// whose before anybody does.
Result<std::optional<HandoverDraft>>
draftSaid(Stores &stores, ArticleId article, qint64 nowMs, const QStringList &wordsOf)
{
    const std::optional<StoredArticle> stored = stores.articles.byId(article);
    const bool said = stored && (stores.claims.hasAny(stored->row) ||
                                 stored->article.state == WorkState::InCheck ||
                                 stores.signOffs.newest(stored->row));
    if (!said)
        return std::nullopt;
    HandoverWish wish;
    wish.what = HandoverWish::What::Said;
    wish.wordsOf = wordsOf;
    return draftHandover(stores, article, nowMs, wish).map([](HandoverDraft draft) {
        return std::optional(std::move(draft));
    });
}

} // namespace

ChecksExport::ChecksExport(DeskEngine &engine, ExportFolder &folder, const QStringList &wordsOf)
    : m_engine(engine)
    , m_folder(folder)
    , m_wordsOf(wordsOf)
{}

Result<> ChecksExport::write(const Article &article)
{
    const qint64 nowMs = m_engine.setup().clock->nowMs();
    const Result<std::optional<HandoverDraft>> draft =
        m_engine
            .read([&](Stores &stores) { return draftSaid(stores, article.id, nowMs, m_wordsOf); })
            .result();
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    if (!*draft)
        return {};
    const HandoverDraft &said = **draft;
    for (const QString &key : said.withheld) {
        if (!m_withheld.contains(key))
            m_withheld.append(key);
    }
    ++m_articles;
    return m_folder.write(
        QStringLiteral("checks/%1.json").arg(article.content.slug),
        writeChecksFile({said.handover, wordsHash(said.handover.article.content)}));
}

} // namespace stet
