// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_sidebar.h"

#include "ui/desk/state_badges.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace stet {

namespace {

enum SidebarRole { HeadingRole = Qt::UserRole + 1, QueueRole, CategoryRole, CountRole };

QFont sidebarHeadingFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.84);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

/// Paints an entry: name at the left, count at the right, the chosen one on a soft ground.
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
            painter->drawText(option.rect.adjusted(16, 0, -10, -5),
                              int(Qt::AlignBottom) | int(Qt::TextSingleLine),
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
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        const QString count = QLocale().toString(index.data(CountRole).toInt());
        const QRect row = option.rect.adjusted(16, 0, -16, 0);
        painter.setFont(option.font);
        painter.setPen(selected ? tokens.accent : tokens.muted);
        painter.drawText(row, int(Qt::AlignVCenter) | int(Qt::AlignRight), count);
        const int countWidth = painter.fontMetrics().horizontalAdvance(count) + 10;
        painter.setFont(font);
        painter.setPen(selected ? tokens.accent : tokens.text);
        painter.drawText(row.adjusted(0, 0, -countWidth, 0),
                         int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
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
    rebuild({});
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        choose(item);
    });
    // A click on the entry that is current already leads back from an open article.
    connect(this, &QListWidget::itemClicked, this, &DeskSidebar::choose);
}

QSize DeskSidebar::sizeHint() const
{
    return {22 * fontMetrics().averageCharWidth() + 16, 400};
}

void DeskSidebar::setCounts(const DeskCounts &counts)
{
    QStringList categories;
    for (const auto &[name, number] : counts.categories)
        categories << name;
    if (categories != m_categories)
        rebuild(counts);
    const QHash<Queue, int> numbers{{Queue::All, counts.all},
                                    {Queue::Drafts, counts.drafts},
                                    {Queue::InCheck, counts.inCheck},
                                    {Queue::Ready, counts.ready},
                                    {Queue::Published, counts.published},
                                    {Queue::Trash, counts.trash}};
    for (int row = 0; row < QListWidget::count(); ++row) {
        QListWidgetItem *entry = item(row);
        if (entry->data(HeadingRole).toBool())
            continue;
        const QString category = entry->data(CategoryRole).toString();
        int number = numbers.value(Queue(entry->data(QueueRole).toInt()));
        for (const auto &[name, inCategory] : counts.categories) {
            if (!category.isEmpty() && name == category)
                number = inCategory;
        }
        entry->setData(CountRole, number);
        entry->setData(Qt::AccessibleTextRole,
                       QStringLiteral("%1 %2").arg(number).arg(entry->text()));
    }
}

void DeskSidebar::setCurrent(Queue queue, const QString &category)
{
    m_queue = queue;
    m_category = category;
    const QSignalBlocker blocker(this);
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem *entry = item(row);
        if (!entry->data(HeadingRole).toBool() && Queue(entry->data(QueueRole).toInt()) == queue &&
            entry->data(CategoryRole).toString() == category)
            setCurrentRow(row);
    }
    viewport()->update();
}

void DeskSidebar::rebuild(const DeskCounts &counts)
{
    const QSignalBlocker blocker(this);
    clear();
    m_categories.clear();
    addHeading(tr("Desk"));
    for (const Queue queue :
         {Queue::All, Queue::Drafts, Queue::InCheck, Queue::Ready, Queue::Published, Queue::Trash})
        addEntry(queueName(queue), queue, {});
    if (!counts.categories.empty())
        addHeading(tr("Categories"));
    for (const auto &[name, number] : counts.categories) {
        m_categories << name;
        addEntry(name, Queue::All, name);
    }
    setCurrent(m_queue, m_category);
}

void DeskSidebar::addHeading(const QString &text)
{
    auto *heading = new QListWidgetItem(text, this);
    heading->setFlags(Qt::NoItemFlags);
    heading->setData(HeadingRole, true);
}

void DeskSidebar::addEntry(const QString &text, Queue queue, const QString &category)
{
    auto *entry = new QListWidgetItem(text, this);
    entry->setData(QueueRole, int(queue));
    entry->setData(CategoryRole, category);
    entry->setToolTip(plainToolTip(category));
}

void DeskSidebar::choose(QListWidgetItem *item)
{
    if (item == nullptr || item->data(HeadingRole).toBool())
        return;
    m_queue = Queue(item->data(QueueRole).toInt());
    m_category = item->data(CategoryRole).toString();
    Q_EMIT chosen(m_queue, m_category);
}

} // namespace stet
