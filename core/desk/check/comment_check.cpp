// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/comment_check.h"

namespace stet {

CommentCheck::CommentCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool CommentCheck::check()
{
    const QString part = QStringLiteral("comments");
    QHash<QString, EventRecord::SaidComment> missing = m_record.asChecked().comments();
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const QHash<QString, EventRecord::SaidComment> &recorded = m_record.newest().comments();
        const std::vector<StoredComment> page =
            m_run.stores.comments.after(last, CheckRun::RowsAtOnce);
        for (const StoredComment &stored : page) {
            const QString id = stored.comment.id.toString();
            if (!stored.intact)
                m_run.damage(part, id, QStringLiteral("A comment does not match its hash."));
            else if (const EventRecord::SaidComment said = recorded.value(id);
                     said.hash != stored.hash)
                m_run.damage(part, id, QStringLiteral("A comment is not the one that was kept."));
            else if (said.article != stored.article.uuid() ||
                     stored.article != stored.comment.article)
                m_run.damage(part, id, QStringLiteral("A comment stands at another article."));
            missing.remove(id);
            last = stored.row;
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    for (auto comment = missing.begin(); comment != missing.end(); ++comment)
        m_run.damage(part, comment.key(), QStringLiteral("A comment is missing."));
    return true;
}

} // namespace stet
