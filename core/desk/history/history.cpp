// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/history.h"

#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/history/story_reading.h"
#include "core/desk/history/version_reading.h"

namespace stet {

History::History(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<StoryPage>> History::story(StoryQuestion question)
{
    return m_session.engine().read(
        [question = std::move(question)](Stores &stores) { return readStory(stores, question); });
}

QFuture<Result<QStringList>> History::people(ArticleId article)
{
    return m_session.engine().read(
        [article](Stores &stores) { return readStoryPeople(stores, article); });
}

QFuture<Result<std::vector<VersionHead>>>
History::versions(ArticleId article, qint64 before, int limit)
{
    return m_session.engine().read(
        [article, before, limit](Stores &stores) -> Result<std::vector<VersionHead>> {
            return storedArticle(stores, article).map([&](const StoredArticle &stored) {
                return stores.revisions.headsBefore(stored.row, before, limit);
            });
        });
}

QFuture<Result<VersionRecord>> History::version(ArticleId article, qint64 number)
{
    return m_session.engine().read(
        [article, number](Stores &stores) { return readVersion(stores, article, number); });
}

QFuture<Result<VersionRecord>> History::now(ArticleId article, ArticleContent content)
{
    return m_session.engine().read([article, content = std::move(content)](Stores &stores) {
        return readNow(stores, article, content);
    });
}

} // namespace stet
