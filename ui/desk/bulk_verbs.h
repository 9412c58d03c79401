// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/desk_session.h"
#include "core/model/listing.h"
#include "ui/widgets/notice_bar.h"

#include <QObject>
#include <QTimeZone>

#include <vector>

namespace stet {

struct ArticlesExported;

/// What is done to the chosen articles, one or ten thousand, each as one step that can be undone
/// and done again while the desk is open. Says what happened in a notice. Owned by the desk's
/// view; UI thread.
class BulkVerbs : public QObject
{
    Q_OBJECT

public:
    BulkVerbs(DeskSession &session, QObject *parent);

    /// `name` is the headline where it is one article.
    void apply(const std::vector<ListKey> &articles, const BulkChange &change, const QString &name);
    void
    apply(const std::vector<ArticleId> &articles, const BulkChange &change, const QString &name);
    void exportMarkdown(const std::vector<ListKey> &articles, const QString &folder);
    void exportMarkdown(const std::vector<ArticleId> &articles, const QString &folder);

    void undo();
    void redo();
    /// By which due times are told.
    void setZone(const QTimeZone &zone);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// What `undo` and `redo` are about, in words; empty: nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// A step is running; the next one waits for it to end.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void stateChanged();
    /// This one, and others with it, got their values back.
    void undone(const stet::ArticleId &first);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    /// A step in words; of one article alone also its headline.
    struct What
    {
        QString words;
        QString article;
    };

    struct Done
    {
        BulkUndo undo;
        What what; ///< as the notice said it

        [[nodiscard]] QString text() const;
    };

    enum class Way { Forward, Undo, Redo };

    void takeBack(std::vector<Done> &steps, Way way);
    void start(QFuture<Result<BulkReport>> work, Way way, const What &what, const BulkUndo &step);
    void ended(const Result<BulkReport> *answer, Way way, const What &what, const BulkUndo &step);
    void putBack(const BulkUndo &step, const BulkUndo &done, Way way, const What &what);
    void tell(const BulkReport &report, Way way, const What &what);
    void tellExported(const Result<ArticlesExported> *answer);
    void begin();
    [[nodiscard]] What whatOf(const BulkChange &change, size_t articles, const QString &name) const;

    DeskSession &m_session;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::vector<Done> m_undos;
    std::vector<Done> m_redos;
    bool m_busy = false;
};

} // namespace stet
