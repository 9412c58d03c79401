// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "ui/desk/saved_searches.h"
#include "ui/sources/library_question.h"

#include <QListWidget>

#include <optional>

namespace stet {

/// The queues, saved searches, shelves of the library and categories of the desk with their counts.
/// Choosing one tells the window; while an article is open it also leads back to the list. F2
/// renames a saved search, Delete removes it. UI thread.
class DeskSidebar : public QListWidget
{
    Q_OBJECT

public:
    explicit DeskSidebar(QWidget *parent = nullptr);

    void setCounts(const DeskCounts &counts);
    void setLibraryCounts(const LibraryCounts &counts);
    void setSearches(const std::vector<SavedSearch> &searches);
    /// Marks what the list shows: the saved search that it was chosen by as long as that asks the
    /// same, else a category of all articles, or the queue.
    void setCurrent(const ArticleQuery &query, const QUuid &saved);
    /// Marks a shelf of the library in place of that; none: the list of articles is shown.
    void setCurrentShelf(std::optional<LibraryShelf> shelf);
    /// Whether the arrow keys choose what they come to; else Enter and a click do.
    void setArrowsChoose(bool choose);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(stet::Queue queue, const QString &category);
    void searchChosen(const QUuid &search);
    void shelfChosen(stet::LibraryShelf shelf);
    void renameRequested(const QUuid &search);
    void removeRequested(const QUuid &search);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void showCounts();
    void mark();
    QListWidgetItem *addEntry(const QString &text);
    void addHeading(const QString &text);
    void addQueue(const QString &text, Queue queue, const QString &category);
    void addShelf(LibraryShelf shelf);
    [[nodiscard]] bool isMarked(const QListWidgetItem &entry, const QUuid &search) const;
    void choose(QListWidgetItem *item);
    [[nodiscard]] QUuid currentSearch() const;

    DeskCounts m_counts;
    LibraryCounts m_library;
    std::optional<LibraryShelf> m_shelf;
    QStringList m_categories;
    std::vector<SavedSearch> m_searches;
    ArticleQuery m_query;
    QUuid m_saved;
    bool m_arrowsChoose = true;
};

} // namespace stet
