// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/history.h"

#include <QObject>

#include <memory>

namespace stet {

/// Two versions of an article and how they differ; the older one is `before`.
struct ComparedPair
{
    std::shared_ptr<const VersionRecord> before;
    std::shared_ptr<const VersionRecord> after;
    std::vector<PartDiff> parts;
    bool canRestore = false; ///< the version that was asked for has another content than now
};

/// Reads two versions of an article and compares them, away from the window's thread. Of several
/// wishes the last one is answered. UI thread.
class Comparison : public QObject
{
    Q_OBJECT

public:
    /// `now` is the content as it stands in the editor. `session` outlives it.
    Comparison(DeskSession &session, ArticleId article, ArticleContent now, QObject *parent);

    /// Compares version `chosen` with version `other`; 0 is the text as it is now.
    void compare(qint64 chosen, qint64 other);

Q_SIGNALS:
    void compared(const stet::ComparedPair &pair);
    void failed(const QString &message);

private:
    using Record = std::shared_ptr<const VersionRecord>;

    void read(qint64 number, std::function<void(Record)> take);
    void make(const Record &chosen, const Record &other);

    DeskSession &m_session;
    const ArticleId m_article;
    const ArticleContent m_content;
    Record m_now;
    int m_wish = 0;
};

} // namespace stet
