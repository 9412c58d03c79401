// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/chain_check.h"

#include "core/desk/draft/draft_log.h"

#include <limits>

namespace stet {

namespace {

constexpr int EditsAtOnce = 2'000;

QString revisionsPart()
{
    return QStringLiteral("revisions");
}

QString editionsPart()
{
    return QStringLiteral("editions");
}

} // namespace

bool logLeads(CheckRun &run,
              qint64 article,
              qint64 after,
              qint64 last,
              const ArticleContent &from,
              const ArticleContent &to)
{
    ArticleContent reached = from;
    for (;;) {
        std::vector<DraftEdit> edits;
        for (PlacedEdit &placed : run.rows.editsBetween(article, after, last, EditsAtOnce)) {
            after = placed.place;
            edits.push_back(std::move(placed.edit));
        }
        if (edits.empty())
            return sameInLog(reached, to);
        if (!replay(edits, reached))
            return false;
    }
}

void ImportHashes::add(qint64 job, const QByteArray &hash)
{
    std::unique_ptr<QCryptographicHash> &sum = m_hashes[job];
    if (!sum)
        sum = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    sum->addData(hash);
}

QByteArray ImportHashes::of(qint64 job) const
{
    const auto found = m_hashes.find(job);
    return found == m_hashes.end()
               ? QCryptographicHash::hash(QByteArrayView(), QCryptographicHash::Sha256)
               : found->second->result();
}

ChainCheck::ChainCheck(CheckRun &run)
    : m_run(run)
{}

void ChainCheck::link(const ChainLink &link, const QString &part)
{
    const bool first = !m_before || m_before->article != link.article;
    if (first)
        m_revisionBefore.reset();
    const QByteArray parent = first ? QByteArray() : m_before->hash;
    const qint64 number = first ? 1 : m_before->number + 1;
    if (link.number != number)
        m_run.damage(
            part, link.slug, QStringLiteral("Number %1 of the chain is missing.").arg(number));
    else if (link.parentHash != parent)
        m_run.damage(
            part,
            link.slug,
            QStringLiteral("Number %1 does not follow the one before it.").arg(link.number));
}

void ChainCheck::revision(const ChainLink &link)
{
    Result<Revision> revision = RevisionStore::unpack(link.document, link.hash);
    const bool same = revision && revision->article == link.articleId &&
                      revision->number == link.number && revision->reason == link.reason &&
                      revision->atMs == link.atMs &&
                      revision->parentHash == link.parentHash.toHex();
    if (!same) {
        m_revisionBefore.reset();
        m_run.damage(
            revisionsPart(),
            link.slug,
            QStringLiteral("Version %1 does not match its hash, or is listed under another "
                           "reason or time than it has.")
                .arg(link.number));
        return;
    }
    if (contentHashOf(revision->content) != link.contentHash)
        m_run.damage(revisionsPart(),
                     link.slug,
                     QStringLiteral("Version %1 is listed under another content than it has.")
                         .arg(link.number));
    log(link, *revision);
    m_revisionBefore = *std::move(revision);
}

void ChainCheck::log(const ChainLink &link, const Revision &revision)
{
    const bool leads = link.number == 1
                           ? link.lastEdit == 0
                           : !m_revisionBefore || (m_before->lastEdit <= link.lastEdit &&
                                                   logLeads(m_run,
                                                            link.article,
                                                            m_before->lastEdit,
                                                            link.lastEdit,
                                                            m_revisionBefore->content,
                                                            revision.content));
    if (!leads)
        m_run.damage(
            QStringLiteral("log"),
            link.slug,
            QStringLiteral("The edits of the draft do not lead to version %1.").arg(link.number));
}

void ChainCheck::edition(const ChainLink &link)
{
    QByteArray parent;
    const Result<EditionDocument> document =
        EditionStore::unpack(link.document, link.hash, &parent);
    const bool same = document && document->edition.article == link.articleId &&
                      document->edition.number == link.number &&
                      document->edition.atMs == link.atMs && parent == link.parentHash &&
                      document->edition.revisionHash == link.revisionHash.toHex();
    if (!same)
        m_run.damage(
            editionsPart(),
            link.slug,
            QStringLiteral("The record of edition %1 does not match its hash, its version or the "
                           "time under which it is listed.")
                .arg(link.number));
}

bool ChainCheck::revisions(const QHash<qint64, EventRecord::Import> &imports)
{
    ImportHashes brought;
    m_before.reset();
    const bool through = m_run.pages([&] {
        const std::vector<ChainLink> page =
            m_run.rows.revisionsAfter(m_before ? m_before->article : 0,
                                      m_before ? m_before->number : 0,
                                      CheckRun::RowsAtOnce);
        for (const ChainLink &one : page) {
            link(one, revisionsPart());
            revision(one);
            if (one.number == 1 && one.job != 0)
                brought.add(one.job, one.hash);
            m_before = one;
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    for (auto import = imports.begin(); import != imports.end(); ++import) {
        if (brought.of(import.key()) != import->articles)
            m_run.damage(
                QStringLiteral("imports"),
                QString::number(import->event),
                QStringLiteral("An article that this import brought is missing or was replaced."));
    }
    return true;
}

bool ChainCheck::editions()
{
    m_before.reset();
    return m_run.pages([&] {
        const std::vector<ChainLink> page =
            m_run.rows.editionsAfter(m_before ? m_before->article : 0,
                                     m_before ? m_before->number : 0,
                                     CheckRun::RowsAtOnce);
        for (const ChainLink &one : page) {
            link(one, editionsPart());
            edition(one);
            m_before = one;
        }
        return qint64(page.size());
    });
}

} // namespace stet
