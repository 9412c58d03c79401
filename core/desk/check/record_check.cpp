// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/record_check.h"

#include <QDateTime>

namespace stet {

RecordCheck::RecordCheck(CheckRun &run)
    : m_run(run)
{}

bool RecordCheck::check()
{
    const bool through = m_run.pages([this] { return nextPage(); });
    m_asChecked = m_record;
    return through;
}

bool RecordCheck::checkChain()
{
    m_chainAlone = true;
    return check();
}

const EventRecord &RecordCheck::newest()
{
    while (nextPage() > 0) {
    }
    return m_record;
}

qint64 RecordCheck::nextPage()
{
    const std::vector<Event> page =
        m_run.stores.events.after(m_head.sequence, CheckRun::RowsAtOnce);
    for (const Event &event : page)
        look(event);
    return qint64(page.size());
}

void RecordCheck::look(const Event &event)
{
    const QString part = QStringLiteral("events");
    const QString subject = QString::number(event.sequence);
    if (event.sequence != m_head.sequence + 1)
        m_run.damage(part, subject, QStringLiteral("Events before this one are missing."));
    else if (EventStore::hashOf(event, m_head.hash) != event.hash)
        m_run.damage(part, subject, QStringLiteral("This event does not match its hash."));
    m_head = {event.sequence, event.hash};
    lookForLoss(event);
    if (m_chainAlone)
        return;
    lookForVersion(event);
    lookForBeginning(event);
    m_record.take(event);
}

void RecordCheck::lookForLoss(const Event &event)
{
    if (event.verb != u"desk.lost")
        return;
    const QString when = QDateTime::fromMSecsSinceEpoch(event.atMs, Qt::UTC).toString(Qt::ISODate);
    m_run.note(
        QStringLiteral("head"),
        QString::number(event.sequence),
        QStringLiteral("On %1 the desk lacked entries up to number %2 that %3 had seen in "
                       "it before.")
            .arg(when,
                 QString::number(event.details.value(QLatin1StringView("sequence")).toInteger()),
                 event.actor.name));
}

void RecordCheck::lookForBeginning(const Event &event)
{
    if (event.verb == u"desk.created" && event.atMs != m_run.rows.deskCreatedMs())
        m_run.damage(QStringLiteral("events"),
                     QString::number(event.sequence),
                     QStringLiteral("The desk was made at another time than it says."));
}

void RecordCheck::lookForVersion(const Event &event)
{
    const bool revision = event.verb == u"revision.made";
    if (!revision && event.verb != u"edition.recorded")
        return;
    const ArticleId article(event.subject);
    const qint64 number = event.details.value(QLatin1StringView("number")).toInteger();
    const std::optional<QByteArray> hash = revision ? m_run.rows.revisionHash(article, number)
                                                    : m_run.rows.editionHash(article, number);
    if (hash && QString::fromLatin1(hash->toHex()) ==
                    event.details.value(QLatin1StringView("hash")).toString())
        return;
    const std::optional<StoredArticle> stored = m_run.stores.articles.byId(article);
    m_run.damage(
        revision ? QStringLiteral("revisions") : QStringLiteral("editions"),
        stored ? stored->article.content.slug : article.toString(),
        hash ? QStringLiteral("Number %1 is not the one that the record tells of.").arg(number)
             : QStringLiteral("Number %1, of which the record tells, is missing.").arg(number));
}

} // namespace stet
