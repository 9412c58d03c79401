// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_sidebar.h"

#include "ui/desk/state_badges.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace stet {

namespace {

enum SidebarRole {
    HeadingRole = Qt::UserRole + 1,
    QueueRole,
    CategoryRole,
    CountRole,
    SearchRole,
    ShelfRole
};

constexpr int entrySide = 16;
constexpr int beforeNumber = 10;

/// Of the entry that is chosen, which is the widest.
QFont chosenEntryFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont sidebarHeadingFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.84);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

/// Paints an entry: name where a line begins, count where it ends, the chosen one on a soft ground.
class SidebarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(HeadingRole).toBool()) {
            painter->setFont(sidebarHeadingFont(option.font));
            painter->setPen(tokens.muted);
            drawTextLine(*painter,
                         QStyle::visualRect(
                             option.direction, option.rect, option.rect.adjusted(16, 0, -10, -5)),
                         Qt::AlignBottom,
                         index.data().toString());
            painter->restore();
            return;
        }
        paintEntry(*painter, option, index, tokens);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = QFontMetrics(option.font).height();
        return {100, index.data(HeadingRole).toBool() ? line + 22 : line + 13};
    }

private:
    static void paintEntry(QPainter &painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index,
                           const Tokens &tokens)
    {
        const QRectF pill = QRectF(option.rect).adjusted(8, 1, -8, -1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(selected ? tokens.chosen : tokens.hover);
            painter.drawRoundedRect(pill, 5, 5);
        }
        const auto *view = qobject_cast<const QWidget *>(option.widget);
        if (selected && view != nullptr && view->hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.focus, 2));
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5);
        }
        const QFont font = selected ? chosenEntryFont(option.font) : option.font;
        const QVariant number = index.data(CountRole);
        const QString count = number.isValid() ? QLocale().toString(number.toInt()) : QString();
        const QRect row = option.rect.adjusted(entrySide, 0, -entrySide, 0);
        painter.setFont(option.font);
        painter.setPen(selected ? tokens.accent : tokens.muted);
        painter.drawText(row, int(Qt::AlignVCenter) | int(Qt::AlignRight), count);
        const int countWidth = painter.fontMetrics().horizontalAdvance(count) + beforeNumber;
        painter.setFont(font);
        painter.setPen(selected ? tokens.accent : tokens.text);
        drawTextLine(painter,
                     QStyle::visualRect(option.direction, row, row.adjusted(0, 0, -countWidth, 0)),
                     Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(
                         index.data().toString(), Qt::ElideRight, row.width() - countWidth));
    }
};

} // namespace

DeskSidebar::DeskSidebar(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("deskSidebar"));
    setAccessibleName(tr("Queues and categories"));
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setMinimumWidth(150);
    rebuild();
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (m_arrowsChoose)
            choose(item);
    });
    // A click on the entry that is current already leads back from an open article.
    connect(this, &QListWidget::itemClicked, this, &DeskSidebar::choose);
}

QSize DeskSidebar::sizeHint() const
{
    // In every language the queues are read whole, with a number of some digits; the names that a
    // person gives may be of any length.
    const QFontMetrics chosen(chosenEntryFont(font()));
    const int around = 2 * entrySide + beforeNumber + 2 * frameWidth() +
                       fontMetrics().horizontalAdvance(QStringLiteral("0 000"));
    int width = 22 * fontMetrics().averageCharWidth() + 16;
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem *entry = item(row);
        const bool queue =
            entry->data(QueueRole).isValid() && entry->data(CategoryRole).toString().isEmpty();
        if (queue || entry->data(ShelfRole).isValid())
            width = std::max(width, chosen.horizontalAdvance(entry->text()) + around);
    }
    return {width, 400};
}

void DeskSidebar::setCounts(const DeskCounts &counts)
{
    m_counts = counts;
    QStringList categories;
    for (const auto &[name, number] : counts.categories)
        categories << name;
    if (categories != m_categories) {
        m_categories = categories;
        rebuild();
    } else {
        showCounts();
    }
}

void DeskSidebar::setLibraryCounts(const LibraryCounts &counts)
{
    m_library = counts;
    showCounts();
}

void DeskSidebar::setCurrentShelf(std::optional<LibraryShelf> shelf)
{
    m_shelf = shelf;
    mark();
}

void DeskSidebar::setSearches(const std::vector<SavedSearch> &searches)
{
    m_searches = searches;
    rebuild();
}

void DeskSidebar::showCounts()
{
    const QHash<Queue, int> numbers{{Queue::All, m_counts.all},
                                    {Queue::Mine, m_counts.mine},
                                    {Queue::OpenClaims, m_counts.openClaims},
                                    {Queue::DueToday, m_counts.dueToday},
                                    {Queue::Drafts, m_counts.drafts},
                                    {Queue::InCheck, m_counts.inCheck},
                                    {Queue::Ready, m_counts.ready},
                                    {Queue::Published, m_counts.published},
                                    {Queue::Recheck, m_counts.recheck},
                                    {Queue::Trash, m_counts.trash}};
    QHash<QString, int> inCategories;
    for (const auto &[name, number] : m_counts.categories)
        inCategories.insert(name, number);
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *entry = item(row);
        const QVariant shelf = entry->data(ShelfRole);
        if (!entry->data(QueueRole).isValid() && !shelf.isValid())
            continue;
        const QString category = entry->data(CategoryRole).toString();
        const int number = shelf.isValid() ? countOf(LibraryShelf(shelf.toInt()), m_library)
                           : category.isEmpty()
                               ? numbers.value(Queue(entry->data(QueueRole).toInt()))
                               : inCategories.value(category);
        entry->setData(CountRole, number);
        entry->setData(Qt::AccessibleTextRole,
                       QStringLiteral("%1 %2").arg(number).arg(entry->text()));
    }
}

void DeskSidebar::setCurrent(const ArticleQuery &query, const QUuid &saved)
{
    m_query = query;
    m_saved = saved;
    mark();
}

void DeskSidebar::setArrowsChoose(bool choose)
{
    m_arrowsChoose = choose;
    if (choose)
        mark(); // where the arrows went without choosing
}

void DeskSidebar::mark()
{
    const QSignalBlocker blocker(this);
    QUuid search;
    for (const SavedSearch &saved : m_searches) {
        if (saved.id == m_saved && asksTheSame(saved.query, m_query))
            search = saved.id;
    }
    int current = -1;
    for (int row = 0; row < count(); ++row) {
        if (isMarked(*item(row), search))
            current = row;
    }
    setCurrentRow(current);
    viewport()->update();
}

bool DeskSidebar::isMarked(const QListWidgetItem &entry, const QUuid &search) const
{
    if (m_shelf)
        return entry.data(ShelfRole).isValid() &&
               LibraryShelf(entry.data(ShelfRole).toInt()) == *m_shelf;
    if (!search.isNull())
        return entry.data(SearchRole).toUuid() == search;
    const QString category = m_query.queue == Queue::All ? m_query.category : QString();
    return entry.data(QueueRole).isValid() &&
           Queue(entry.data(QueueRole).toInt()) == m_query.queue &&
           entry.data(CategoryRole).toString() == category;
}

void DeskSidebar::rebuild()
{
    const QSignalBlocker blocker(this);
    clear();
    addHeading(tr("Desk"));
    for (const Queue queue : {Queue::All,
                              Queue::Mine,
                              Queue::OpenClaims,
                              Queue::DueToday,
                              Queue::Drafts,
                              Queue::InCheck,
                              Queue::Ready,
                              Queue::Published,
                              Queue::Recheck,
                              Queue::Trash})
        addQueue(queueName(queue), queue, {});
    if (!m_searches.empty())
        addHeading(tr("Saved searches"));
    for (const SavedSearch &search : m_searches) {
        QListWidgetItem *entry = addEntry(search.name);
        entry->setData(SearchRole, search.id);
        entry->setToolTip(plainToolTip(search.name));
    }
    addHeading(tr("Library"));
    for (const LibraryShelf shelf : libraryShelves)
        addShelf(shelf);
    if (!m_categories.isEmpty())
        addHeading(tr("Categories"));
    for (const QString &name : m_categories)
        addQueue(name, Queue::All, name);
    showCounts();
    mark();
}

QListWidgetItem *DeskSidebar::addEntry(const QString &text)
{
    return new QListWidgetItem(text, this);
}

void DeskSidebar::addHeading(const QString &text)
{
    QListWidgetItem *heading = addEntry(text);
    heading->setFlags(Qt::NoItemFlags);
    heading->setData(HeadingRole, true);
}

void DeskSidebar::addQueue(const QString &text, Queue queue, const QString &category)
{
    QListWidgetItem *entry = addEntry(text);
    entry->setData(QueueRole, int(queue));
    entry->setData(CategoryRole, category);
    entry->setToolTip(plainToolTip(category));
}

void DeskSidebar::addShelf(LibraryShelf shelf)
{
    QListWidgetItem *entry = addEntry(shelfName(shelf));
    entry->setData(ShelfRole, int(shelf));
}

void DeskSidebar::choose(QListWidgetItem *item)
{
    if (item == nullptr || item->data(HeadingRole).toBool())
        return;
    const QUuid search = item->data(SearchRole).toUuid();
    const QVariant shelf = item->data(ShelfRole);
    if (!search.isNull())
        Q_EMIT searchChosen(search);
    else if (shelf.isValid())
        Q_EMIT shelfChosen(LibraryShelf(shelf.toInt()));
    else
        Q_EMIT chosen(Queue(item->data(QueueRole).toInt()), item->data(CategoryRole).toString());
}

QUuid DeskSidebar::currentSearch() const
{
    return currentItem() == nullptr ? QUuid() : currentItem()->data(SearchRole).toUuid();
}

void DeskSidebar::keyPressEvent(QKeyEvent *event)
{
    const QUuid search = currentSearch();
    if (!search.isNull() && event->key() == Qt::Key_F2)
        Q_EMIT renameRequested(search);
    else if (!search.isNull() && event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(search);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentItem());
    else
        QListWidget::keyPressEvent(event);
}

void DeskSidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem *entry = byKey ? currentItem() : itemAt(event->pos());
    const QUuid search = entry == nullptr ? QUuid() : entry->data(SearchRole).toUuid();
    if (search.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, search] {
        Q_EMIT renameRequested(search);
    });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, search] {
        Q_EMIT removeRequested(search);
    });
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(entry).bottomLeft())
                      : event->globalPos());
}

} // namespace stet
