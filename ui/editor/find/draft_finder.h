// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/find/find_rules.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAction;

namespace stet {

/// What finding needs of the place where an article is written.
struct FindDoor
{
    std::function<ArticleContent()> content;
    /// What is chosen in a field; in the one that had the keyboard last where none is given.
    std::function<FindPlace(std::optional<DraftField>)> chosen;
    std::function<void(const FindPlace &)>
        choose; ///< shows a place, the keyboard stays where it is
    std::function<void(DraftField)> focus;
    std::function<void(const std::vector<FindPlace> &)> mark; ///< all places; none: no marks
    std::function<bool(const std::vector<DraftEdit> &)> perform;
    std::function<bool()> isWritable;
};

/// Finds and replaces in an open article. Looks on the pool, so that no pattern holds the window
/// up; what comes of an older text or query is dropped. Owned by the workspace; UI thread.
class DraftFinder : public QObject
{
    Q_OBJECT

public:
    DraftFinder(FindBar &bar, FindDoor door, QObject *parent);
    ~DraftFinder() override;

    /// Find, replace, next and previous. Owned here.
    [[nodiscard]] QList<QAction *> actions() const;

    /// The article became another text.
    void contentChanged();
    void close();

Q_SIGNALS:
    /// Something to say in passing, as plain text.
    void said(const QString &text);

private:
    enum class Step { None, Stay, Next, Previous, Replace };

    void buildActions();
    void open(FindBar::Extent extent);
    void search(Step then);
    void found(const Result<std::vector<FindPlace>> &answer, Step then);
    void go(Step step);
    void show(size_t index);
    void replace();
    void replaceAll();
    void replaceFound(const ArticleContent &in,
                      const Result<std::vector<std::vector<FindChange>>> &answer);
    void showCount();
    std::shared_ptr<std::atomic_bool> startJob();

    FindBar &m_bar;
    FindDoor m_door;
    QList<QAction *> m_actions;
    QTimer m_pause; // after the text changed
    std::vector<FindPlace> m_places;
    FindPlace m_at; // what is shown, or where to begin
    std::shared_ptr<std::atomic_bool> m_stop;
    quint64 m_job = 0;
    Step m_then = Step::None; // what a running search is to be followed by
    bool m_searching = false;
};

} // namespace stet
