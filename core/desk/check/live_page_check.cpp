// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/live_page_check.h"

#include "core/desk/publishing/live_pages.h"

namespace stet {

namespace {

QString pagesPart()
{
    return QStringLiteral("pages");
}

} // namespace

LivePageCheck::LivePageCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool LivePageCheck::pages()
{
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const std::vector<StoredPage> page =
            m_run.stores.livePages.after(last, CheckRun::RowsAtOnce);
        for (const StoredPage &kept : page) {
            compare(kept);
            last = kept.article;
        }
        return qint64(page.size());
    });
    if (m_stale > 0)
        m_run.note(pagesPart(),
                   {},
                   QStringLiteral("Pages of the site that are still to be listed: %1. That is done "
                                  "while the desk is open.")
                       .arg(m_stale));
    if (const int missing = m_run.stores.livePages.missing(); missing > 0)
        m_run.fault(pagesPart(),
                    {},
                    QStringLiteral("Articles were published and the site would lack them: %1. "
                                   "\"stetctl doctor --tally\" lists them again.")
                        .arg(missing));
    return through;
}

void LivePageCheck::compare(const StoredPage &kept)
{
    if (kept.rule != livePageRule) {
        ++m_stale;
        return;
    }
    const std::optional<StoredArticle> stored = m_run.stores.articles.byRow(kept.article);
    const std::optional<LivePage> fresh =
        stored ? freshPage(m_run.stores, *stored) : std::nullopt;
    if (m_run.connection.failed()) {
        m_run.connection.clearError(); // told of with the editions and versions
        return;
    }
    if (!fresh || *fresh != kept.page)
        m_run.fault(pagesPart(),
                    kept.slug,
                    QStringLiteral("What the site lists of the article is not what was published. "
                                   "\"stetctl doctor --tally\" makes it anew."));
}

bool LivePageCheck::times()
{
    QHash<QUuid, qint64> recorded = m_record.newest().publishTimes();
    for (const PublishTime &time : m_run.stores.publishTimes.all()) {
        if (recorded.take(time.article.uuid()) != time.atMs)
            m_run.damage(QStringLiteral("schedule"),
                         time.article.toString(),
                         QStringLiteral("The article is to be published at another time than the "
                                        "record says."));
    }
    for (auto time = recorded.begin(); time != recorded.end(); ++time) {
        m_run.damage(QStringLiteral("schedule"),
                     time.key().toString(QUuid::WithoutBraces),
                     QStringLiteral("The time at which the article is to be published is gone."));
    }
    return m_run.pass(0);
}

} // namespace stet
