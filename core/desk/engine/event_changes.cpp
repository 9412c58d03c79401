// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/engine/event_changes.h"

#include "core/store/stores.h"

namespace stet {

void addToChanges(Stores &stores, const Event &event, Changes &changes)
{
    const QString topic = event.verb.section(u'.', 0, 0);
    if (topic == u"article" || topic == u"revision" || topic == u"edition" || topic == u"proposal")
        changes.articles.insert(ArticleId(event.subject));
    else if (topic == u"claim" || topic == u"evidence" || topic == u"verdict" ||
             topic == u"signoff")
        changes.checks.insert(ArticleId(event.subject));
    else if (topic == u"comment")
        changes.comments.insert(ArticleId(event.subject));
    else if (topic == u"source")
        changes.sources.insert(SourceId(event.subject));
    else if (topic == u"person")
        changes.people = true;
    else if (topic == u"settings" || topic == u"kind")
        changes.settings = true;
    else if (topic == u"snapshot" || topic == u"look")
        changes.snapshots.insert(SourceId(event.subject));
    else if (topic == u"media" || topic == u"picture")
        changes.pictures = true;
    else if (topic == u"import") {
        changes.pictures = true;
        const qint64 job = event.details.value(QLatin1String("job")).toInteger();
        for (const ArticleId &id : stores.articles.idsOfJob(job))
            changes.articles.insert(id);
        for (const SourceId &id : stores.sources.idsOfJob(job))
            changes.sources.insert(id);
    }
    changes.sequence = event.sequence;
}

} // namespace stet
