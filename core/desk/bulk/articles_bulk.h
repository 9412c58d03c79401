// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QFuture>
#include <QUuid>

#include <optional>
#include <vector>

namespace stet {

class DeskSession;

/// What one step does to every article of a selection; what is not set stays as it is.
struct BulkChange
{
    std::optional<QString> owner; ///< empty: nobody
    std::optional<QString> checker;
    std::optional<qint64> dueMs; ///< 0: no due time
    std::optional<QString> category;
    QStringList addTags;
    QStringList removeTags;
    std::optional<int> reviewDays; ///< 0: the kind's
    std::optional<WorkState> state;
    std::optional<bool> spiked;
};

/// What a step touches in one article.
struct BulkValues
{
    std::optional<QString> owner;
    std::optional<QString> checker;
    std::optional<qint64> dueMs;
    std::optional<QString> category;
    std::optional<QStringList> tags;
    std::optional<int> reviewDays;
    std::optional<WorkState> state;
    std::optional<bool> spiked;

    bool operator==(const BulkValues &) const = default;
};

/// What it takes to undo a step: the values of each article before and after it.
struct BulkUndo
{
    struct Row
    {
        ArticleId article;
        BulkValues before;
        BulkValues after;
        QByteArray content; ///< hash of the words after it; only where the state was changed
    };

    QUuid id;
    std::vector<Row> rows;
};

struct BulkReport
{
    BulkUndo undo; ///< without rows where nothing was changed
    int changed = 0;
    int same = 0;      ///< had these values already
    int leftAlone = 0; ///< changed by somebody since, gone, without room for one more tag, or to be
                       ///< ready and not signed off
    std::optional<Error> stopped; ///< why not all were reached
};

/// Verbs on many articles. A few are changed in one transaction; many in short steps between
/// which edits go first. Progress of the future counts articles; cancelling it takes back what
/// was done. Every article gets an event with the step's id, and the step one of its own.
class ArticlesBulk
{
public:
    explicit ArticlesBulk(DeskSession &session);

    /// InvalidInput where a name or tag is no text that a desk keeps; nothing is changed then.
    [[nodiscard]] QFuture<Result<BulkReport>> apply(std::vector<ArticleId> articles,
                                                    BulkChange change);

    /// The compensating step: every article that still has the values that `step` gave it gets
    /// those before it back, the others are left alone and counted; so are states where the words
    /// have changed since. Its own `undo` does the step again.
    [[nodiscard]] QFuture<Result<BulkReport>> revert(BulkUndo step);

private:
    DeskSession &m_session;
};

} // namespace stet
