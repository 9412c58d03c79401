// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "ui/editor/save_state.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace stet {

class Workspace;

/// The way between the list and the articles of a desk. Before anything else is shown the words of
/// the open article are kept; there is one way at a time, and the last wish decides where it ends.
/// Also what the window asks of those words when it leaves the desk. Owned by DeskArea; UI thread.
class ArticleWay : public QObject
{
    Q_OBJECT

public:
    explicit ArticleWay(QObject *parent);

    /// Where articles are written. Until there is such a place, no words are to be kept.
    void setWorkspace(Workspace *workspace);

    /// To an article; to the list where `next` is null.
    void goTo(const ArticleId &next);
    /// The last wish is to be where one is.
    void stay();
    [[nodiscard]] bool isUnderWay() const;

    /// The window leaves the desk: no other way is taken, and one that was asked for is forgotten.
    void beginLeaving();
    /// It does not, after all.
    void stayHere();

    /// Keeps the open article, or the one that was open last; ready at once where none was. The
    /// list is not shown by this.
    [[nodiscard]] QFuture<Result<LastWord>> keep();
    /// The program may end at any moment: desk and journal get everything now.
    void secure();
    /// Desk or journal has every word typed here.
    [[nodiscard]] bool isSafe() const;
    /// Leaves what only the journal has to Recovery.
    void letGoOfWords();
    /// Gives up what neither the desk nor the journal took.
    void giveUpWords();

Q_SIGNALS:
    /// All is kept; `there` is to be shown, the list where it is null.
    void arrived(const stet::ArticleId &there);
    /// The last words are not kept, and what is shown stays.
    void refused(const stet::Error &error);

private:
    Workspace *m_workspace = nullptr;
    std::optional<ArticleId> m_next; ///< where to, once all is kept
    bool m_keeping = false;          ///< on the way to `m_next`
    bool m_windowLeaves = false;
};

} // namespace stet
