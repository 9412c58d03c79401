// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QListWidget>

namespace stet {

/// The queues and categories of the desk with their counts. Choosing one tells the window; while
/// an article is open it also leads back to the list. UI thread.
class DeskSidebar : public QListWidget
{
    Q_OBJECT

public:
    explicit DeskSidebar(QWidget *parent = nullptr);

    void setCounts(const DeskCounts &counts);
    /// Marks what the list shows; an empty category means the queue itself.
    void setCurrent(Queue queue, const QString &category);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(stet::Queue queue, const QString &category);

private:
    void rebuild(const DeskCounts &counts);
    void addHeading(const QString &text);
    void addEntry(const QString &text, Queue queue, const QString &category);
    void choose(QListWidgetItem *item);

    QStringList m_categories;
    Queue m_queue = Queue::All;
    QString m_category;
};

} // namespace stet
