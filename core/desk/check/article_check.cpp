// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/article_check.h"

#include "core/desk/check/chain_check.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/draft/text_figures.h"

#include <limits>

namespace stet {

ArticleCheck::ArticleCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool ArticleCheck::check()
{
    ImportHashes brought;
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const EventRecord &record = m_record.newest();
        const std::vector<CountedArticle> page =
            m_run.rows.articlesAfter(last, CheckRun::RowsAtOnce);
        for (const CountedArticle &counted : page) {
            article(counted, record);
            last = counted.row;
            if (counted.job != 0)
                brought.add(counted.job,
                            QByteArray::fromHex(record.firstStanding(counted.article.id.uuid())
                                                    .value_or(standingHash(counted.article))));
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    const auto &imports = m_record.asChecked().imports();
    for (auto import = imports.begin(); import != imports.end(); ++import) {
        if (!import->standings.isEmpty() && brought.of(import.key()) != import->standings)
            m_run.damage(QStringLiteral("imports"),
                         QString::number(import->event),
                         QStringLiteral("State, people, dates or trash of an article are not those "
                                        "that this import brought."));
    }
    return true;
}

void ArticleCheck::article(const CountedArticle &counted, const EventRecord &record)
{
    if (counted.article.id.isNull()) {
        m_run.damage(
            QStringLiteral("articles"), counted.slug, QStringLiteral("An article has no text."));
        return;
    }
    words(counted, record);
    standing(counted, record);
    derived(counted);
    publicState(counted);
}

void ArticleCheck::words(const CountedArticle &counted, const EventRecord &record)
{
    const ArticleContent &content = counted.article.content;
    const std::optional<RevisionHead> head = m_run.stores.revisions.head(counted.row);
    if (!head) {
        m_run.damage(QStringLiteral("revisions"),
                     content.slug,
                     QStringLiteral("The article has no kept version."));
        return;
    }
    const QByteArray hash = contentHashOf(content);
    if (hash != record.article(counted.article.id.uuid()).value_or(head->contentHash))
        m_run.damage(QStringLiteral("texts"),
                     content.slug,
                     QStringLiteral("The working text is not the one that was last kept."));
    constexpr qint64 End = std::numeric_limits<qint64>::max();
    const bool edited = !m_run.rows.editsBetween(counted.row, head->lastEdit, End, 1).empty();
    if (!edited && hash == head->contentHash)
        return;
    const std::optional<Revision> newest = m_run.stores.revisions.newest(counted.row);
    // A version that cannot be read was told of with the others.
    m_run.connection.clearError();
    if (newest && !logLeads(m_run, counted.row, head->lastEdit, End, newest->content, content))
        m_run.damage(QStringLiteral("log"),
                     content.slug,
                     QStringLiteral("The edits of the draft do not lead to its working text."));
}

void ArticleCheck::standing(const CountedArticle &counted, const EventRecord &record)
{
    const std::optional<QByteArray> recorded = record.standing(counted.article.id.uuid());
    if (recorded && *recorded != standingHash(counted.article))
        m_run.damage(QStringLiteral("articles"),
                     counted.article.content.slug,
                     QStringLiteral("State, people, dates or trash of the article are not those "
                                    "that were last kept."));
}

void ArticleCheck::derived(const CountedArticle &counted)
{
    const ArticleContent &content = counted.article.content;
    const TextFigures figures = figuresOf(content);
    if (figures.words != counted.words || figures.citedKeys.size() != counted.cited)
        m_run.fault(QStringLiteral("counts"),
                    content.slug,
                    QStringLiteral("The counts of words and sources are not those of the text."));
    std::vector<Citation> kept = m_run.stores.citations.of(counted.row);
    std::sort(kept.begin(), kept.end(), [](const Citation &a, const Citation &b) {
        return a.key < b.key;
    });
    if (kept != citationsFrom(figures.citedKeys, content.roles))
        m_run.fault(QStringLiteral("citations"),
                    content.slug,
                    QStringLiteral("The list of cited sources is not that of the text."));
    if (!counted.listedAsKept || !counted.searchedAsKept ||
        counted.corrected == content.corrections.empty() ||
        counted.headlineKey != derivedTexts(content).headlineKey)
        m_run.fault(QStringLiteral("lists"),
                    content.slug,
                    QStringLiteral("The article is listed under another headline or address than "
                                   "its text has."));
    if (!counted.filedAsKept)
        m_run.fault(QStringLiteral("lists"),
                    content.slug,
                    QStringLiteral("The article is filed under other tags or dates than its text "
                                   "has."));
}

void ArticleCheck::publicState(const CountedArticle &counted)
{
    const std::optional<EditionDocument> newest = m_run.stores.editions.newest(counted.row);
    if (m_run.connection.failed()) {
        m_run.connection.clearError(); // told of with the other editions
        return;
    }
    const PublicState recorded = newest ? newest->publicState : PublicState::None;
    if (recorded != counted.article.publicState)
        m_run.damage(
            QStringLiteral("editions"),
            counted.article.content.slug,
            QStringLiteral("The article's public state is not that of its newest edition."));
    if (!m_run.rows.isPageToldRightly(counted.row))
        m_run.damage(QStringLiteral("lists"),
                     counted.article.content.slug,
                     QStringLiteral("Whether readers have another version of the article is "
                                    "listed wrongly."));
}

} // namespace stet
