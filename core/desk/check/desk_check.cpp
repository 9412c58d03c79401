// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_check.h"

#include "core/desk/process_name.h"
#include "core/desk/text_figures.h"

namespace stet {

namespace {

constexpr int RowsCheckedAtOnce = 200;

} // namespace

DeskCheck::DeskCheck(Connection &connection,
                     QString blobs,
                     DoctorReport &report,
                     std::function<bool(qint64)> goesOn)
    : m_connection(connection)
    , m_stores(connection)
    , m_check(connection)
    , m_blobs(std::move(blobs))
    , m_report(report)
    , m_goesOn(std::move(goesOn))
{}

qint64 DeskCheck::rows()
{
    m_report.articles = m_check.articleCount();
    m_report.revisions = m_check.revisionCount();
    m_report.events = m_check.eventCount();
    return m_report.articles + m_report.revisions + m_report.events;
}

bool DeskCheck::run()
{
    for (const auto part : {&DeskCheck::file,
                            &DeskCheck::events,
                            &DeskCheck::revisions,
                            &DeskCheck::editions,
                            &DeskCheck::articles,
                            &DeskCheck::blobs,
                            &DeskCheck::search,
                            &DeskCheck::imports}) {
        if (!(this->*part)())
            return false;
        if (!m_connection.failed())
            continue;
        // A part that cannot be read is a finding, and the next part is looked at all the same.
        find(Finding::Weight::Damage, QStringLiteral("file"), {}, m_connection.error().detail);
        m_connection.clearError();
    }
    return true;
}

void DeskCheck::find(Finding::Weight weight,
                     const QString &part,
                     const QString &subject,
                     const QString &what)
{
    m_report.findings.push_back({weight, part, subject, what});
}

bool DeskCheck::pass(qint64 rows)
{
    m_seen += rows;
    return m_goesOn(m_seen);
}

bool DeskCheck::file()
{
    for (const QString &fault : m_connection.structureFaults())
        find(Finding::Weight::Damage, QStringLiteral("file"), {}, fault);
    for (const QString &fault : m_check.foreignKeyFaults())
        find(Finding::Weight::Damage,
             QStringLiteral("references"),
             fault,
             QStringLiteral("A row refers to one that is not there."));
    return pass(0);
}

bool DeskCheck::events()
{
    ChainHead before;
    for (;;) {
        const std::vector<Event> page = m_stores.events.after(before.sequence, RowsCheckedAtOnce);
        for (const Event &event : page) {
            const QString subject = QString::number(event.sequence);
            if (event.sequence != before.sequence + 1)
                find(Finding::Weight::Damage,
                     QStringLiteral("events"),
                     subject,
                     QStringLiteral("Events before this one are missing."));
            else if (EventStore::hashOf(event, before.hash) != event.hash)
                find(Finding::Weight::Damage,
                     QStringLiteral("events"),
                     subject,
                     QStringLiteral("This event does not match its hash."));
            before = {event.sequence, event.hash};
        }
        if (!pass(qint64(page.size())))
            return false;
        if (page.empty())
            return true;
    }
}

void DeskCheck::checkLink(const ChainLink &link, const ChainLink *before, const QString &part)
{
    const bool first = before == nullptr || before->article != link.article;
    const QByteArray parent = first ? QByteArray() : before->hash;
    const qint64 number = first ? 1 : before->number + 1;
    if (link.number != number)
        find(Finding::Weight::Damage,
             part,
             link.slug,
             QStringLiteral("Number %1 of the chain is missing.").arg(number));
    else if (link.parentHash != parent)
        find(Finding::Weight::Damage,
             part,
             link.slug,
             QStringLiteral("Number %1 does not follow the one before it.").arg(link.number));
}

void DeskCheck::checkRevision(const ChainLink &link)
{
    const Result<Revision> revision = RevisionStore::unpack(link.document, link.hash);
    const bool same = revision && revision->article == link.articleId &&
                      revision->number == link.number &&
                      revision->parentHash == link.parentHash.toHex();
    if (!same)
        find(Finding::Weight::Damage,
             QStringLiteral("revisions"),
             link.slug,
             QStringLiteral("The words of version %1 do not match their hash.").arg(link.number));
}

void DeskCheck::checkEdition(const ChainLink &link)
{
    QByteArray parent;
    const Result<EditionDocument> document =
        EditionStore::unpack(link.document, link.hash, &parent);
    const bool same = document && document->edition.article == link.articleId &&
                      document->edition.number == link.number && parent == link.parentHash &&
                      document->edition.revisionHash == link.revisionHash.toHex();
    if (!same)
        find(Finding::Weight::Damage,
             QStringLiteral("editions"),
             link.slug,
             QStringLiteral("The record of edition %1 does not match its hash or its version.")
                 .arg(link.number));
}

bool DeskCheck::revisions()
{
    ChainLink last;
    bool any = false;
    for (;;) {
        const std::vector<ChainLink> page =
            m_check.revisionsAfter(last.article, last.number, RowsCheckedAtOnce);
        for (const ChainLink &link : page) {
            checkLink(link, any ? &last : nullptr, QStringLiteral("revisions"));
            checkRevision(link);
            last = link;
            any = true;
        }
        if (!pass(qint64(page.size())))
            return false;
        if (page.empty())
            return true;
    }
}

bool DeskCheck::editions()
{
    ChainLink last;
    bool any = false;
    for (;;) {
        const std::vector<ChainLink> page =
            m_check.editionsAfter(last.article, last.number, RowsCheckedAtOnce);
        for (const ChainLink &link : page) {
            checkLink(link, any ? &last : nullptr, QStringLiteral("editions"));
            checkEdition(link);
            last = link;
            any = true;
        }
        if (!pass(0))
            return false;
        if (page.empty())
            return true;
    }
}

bool DeskCheck::articles()
{
    qint64 last = 0;
    for (;;) {
        const std::vector<CountedArticle> page = m_check.articlesAfter(last, RowsCheckedAtOnce);
        for (const CountedArticle &counted : page) {
            const QString &slug = counted.article.content.slug;
            if (counted.article.id.isNull())
                find(Finding::Weight::Damage,
                     QStringLiteral("articles"),
                     QString::number(counted.row),
                     QStringLiteral("An article has no text."));
            else if (counted.revisions == 0)
                find(Finding::Weight::Damage,
                     QStringLiteral("revisions"),
                     slug,
                     QStringLiteral("The article has no kept version."));
            const TextFigures figures = figuresOf(counted.article.content);
            if (figures.words != counted.words || figures.citedKeys.size() != counted.cited)
                find(Finding::Weight::Fault,
                     QStringLiteral("counts"),
                     slug,
                     QStringLiteral("The counts of words and sources are not those of the text."));
            last = counted.row;
        }
        if (!pass(qint64(page.size())))
            return false;
        if (page.empty())
            return true;
    }
}

bool DeskCheck::blobs()
{
    const std::vector<QByteArray> hashes = m_stores.blobs.hashes();
    m_report.blobs = qint64(hashes.size());
    for (const QByteArray &hash : hashes) {
        if (!BlobFiles::get(m_blobs, hash))
            find(Finding::Weight::Damage,
                 QStringLiteral("blobs"),
                 QString::fromLatin1(hash),
                 QStringLiteral("A stored file is missing or does not match its hash."));
        if (!pass(0))
            return false;
    }
    return true;
}

bool DeskCheck::search()
{
    const qint64 astray = m_check.searchEntriesAstray();
    if (astray > 0)
        find(Finding::Weight::Fault,
             QStringLiteral("search"),
             {},
             QStringLiteral("The search index lacks texts, or has too many: %1.").arg(astray));
    return pass(0);
}

bool DeskCheck::imports()
{
    for (const PendingJob &job : m_stores.jobs.pending()) {
        find(Finding::Weight::Note,
             QStringLiteral("imports"),
             QString::number(job.number),
             mayRun(job.holder)
                 ? QStringLiteral("An import is under way; what it brings is not shown yet.")
                 : QStringLiteral("An import was interrupted; what it brought is not shown and is "
                                  "cleared away while the desk is open."));
    }
    return pass(0);
}

} // namespace stet
