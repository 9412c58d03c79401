// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/versions.h"

#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

Versions::Versions(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<std::vector<VersionHead>>> Versions::list(ArticleId article)
{
    return m_session.engine().read([article](Stores &stores) -> Result<std::vector<VersionHead>> {
        return storedArticle(stores, article).map([&](const StoredArticle &stored) {
            return stores.revisions.heads(stored.row);
        });
    });
}

QFuture<Result<Revision>> Versions::get(ArticleId article, qint64 number)
{
    return m_session.engine().read([article, number](Stores &stores) -> Result<Revision> {
        return storedArticle(stores, article).and_then([&](const StoredArticle &stored) {
            return stores.revisions.byNumber(stored.row, number);
        });
    });
}

} // namespace stet
