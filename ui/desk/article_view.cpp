// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_view.h"

#include "ui/desk/article_delegate.h"
#include "ui/desk/article_head.h"
#include "ui/desk/article_list_model.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <array>
#include <set>

namespace stet {

namespace {

// Wide enough for the longest usual content at the standard font, in average characters.
int usualWidth(ArticleColumn column, const QFontMetrics &metrics)
{
    const int em = metrics.averageCharWidth();
    switch (column) {
    case ArticleColumn::State:
        return 25 * em;
    case ArticleColumn::Sources:
        return 11 * em;
    case ArticleColumn::Words:
        return 9 * em;
    case ArticleColumn::Due:
        return 17 * em;
    case ArticleColumn::Changed:
        return 14 * em;
    case ArticleColumn::Headline:
        break;
    }
    return 33 * em;
}

} // namespace

ArticleView::ArticleView(ArticleListModel &model, const Clock &clock, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new ArticleDelegate(clock, this))
{
    setObjectName(QStringLiteral("articleList"));
    setAccessibleName(tr("Articles"));
    setHorizontalHeader(new ArticleHead(this));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());

    QHeaderView *head = horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setHighlightSections(false);
    head->setSectionsClickable(true);
    connect(head, &QHeaderView::sectionClicked, this, [this](int section) {
        const auto sort = sortOf(ArticleColumn(section));
        if (!sort)
            return;
        const bool same = m_model.query().sort == *sort;
        const bool newestFirst = *sort == SortColumn::Changed;
        const Qt::SortOrder first = newestFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
        const Qt::SortOrder other = newestFirst ? Qt::AscendingOrder : Qt::DescendingOrder;
        Q_EMIT sortRequested(*sort, same && m_model.query().order == first ? other : first);
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const ArticleRow *row = m_model.rowAt(index.row()))
            Q_EMIT openRequested(row->id);
    });
}

void ArticleView::setKindNames(const QHash<QString, QString> &names)
{
    m_delegate->setKindNames(names);
    viewport()->update();
}

void ArticleView::showSort(SortColumn sort, Qt::SortOrder order)
{
    const auto column = columnOf(sort);
    horizontalHeader()->setSortIndicatorShown(column.has_value());
    if (column)
        horizontalHeader()->setSortIndicator(int(*column), order);
}

std::vector<ArticleRow> ArticleView::selectedRows() const
{
    std::set<int> numbers;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            numbers.insert(row);
    }
    std::vector<ArticleRow> rows;
    for (const int number : numbers) {
        if (const ArticleRow *row = m_model.rowAt(number))
            rows.push_back(*row);
    }
    return rows;
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (const ArticleRow *row = m_model.rowAt(currentIndex().row()))
            Q_EMIT openRequested(row->id);
        return;
    }
    if (event->text() == QStringLiteral("/")) {
        Q_EMIT searchRequested();
        return;
    }
    // Home and End mean the first and the last article, not the first and last column.
    if (plain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        if (m_model.rowCount() > 0)
            selectRow(event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1);
        return;
    }
    QTableView::keyPressEvent(event);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    hoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void ArticleView::leaveEvent(QEvent *event)
{
    hoverRow(-1);
    QTableView::leaveEvent(event);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QPoint inRow = visualRect(currentIndex()).bottomLeft() + QPoint(24, 0);
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(inRow));
    } else if (indexAt(event->pos()).isValid()) {
        Q_EMIT contextMenuRequested(event->globalPos());
    }
}

void ArticleView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
        verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
        fitColumns();
    }
}

void ArticleView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

void ArticleView::fitColumns()
{
    const QFontMetrics metrics(font());
    const int room = viewport()->width();
    int taken = 0;
    for (int column = 1; column < articleColumnCount; ++column)
        taken += usualWidth(ArticleColumn(column), metrics);
    // What goes first when there is little room.
    static constexpr std::array leastFirst{
        ArticleColumn::Words, ArticleColumn::Sources, ArticleColumn::Due};
    const int wanted = usualWidth(ArticleColumn::Headline, metrics);
    for (const ArticleColumn column : leastFirst) {
        const bool hide = room - taken < wanted;
        setColumnHidden(int(column), hide);
        if (hide)
            taken -= usualWidth(column, metrics);
    }
    for (int column = 1; column < articleColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, usualWidth(ArticleColumn(column), metrics));
    }
    setColumnWidth(0, std::max(120, room - taken));
}

void ArticleView::hoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    m_delegate->setHoverRow(row);
    viewport()->update();
}

} // namespace stet
