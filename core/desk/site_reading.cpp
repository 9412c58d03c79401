// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/site_reading.h"

#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/galley/linked_slugs.h"
#include "core/store/stores.h"

namespace stet {

QFuture<Result<SiteDirectory>> readSiteDirectory(DeskSession &session)
{
    return session.engine().read([](Stores &stores) -> Result<SiteDirectory> {
        return stores.articles.siteDirectory(
            [](const QString &body) { return body.isEmpty() ? QStringList() : linkedSlugs(body); });
    });
}

} // namespace stet
