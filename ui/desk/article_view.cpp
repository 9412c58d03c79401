// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_view.h"

#include "ui/desk/article_delegate.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/column_layout.h"
#include "ui/widgets/list_head.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace stet {

/// While it lives what is chosen is chosen by a person.
class ArticleView::Hand
{
public:
    explicit Hand(ArticleView &view)
        : m_view(view)
    {
        m_view.m_byHand = true;
    }

    ~Hand() { m_view.m_byHand = false; }

    Q_DISABLE_COPY_MOVE(Hand)

private:
    ArticleView &m_view;
};

ArticleView::ArticleView(ArticleListModel &model, const Clock &clock, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new ArticleDelegate(clock, this))
    , m_head(new ListHead(this))
{
    setObjectName(QStringLiteral("articleList"));
    setAccessibleName(tr("Articles"));
    m_head->setSortable([](int section) { return sortOf(ArticleColumn(section)).has_value(); });
    setHorizontalHeader(m_head);
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
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());

    m_head->setHighlightSections(false);
    m_columns = new ColumnLayout(*this, *m_head);
    connect(m_head, &QHeaderView::sectionClicked, this, &ArticleView::headClicked);
    connect(m_head, &ListHead::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ArticleView::keepPlace);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ArticleView::takePlace);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const ArticleRow *row = m_model.rowAt(index.row()))
            Q_EMIT openRequested(row->id);
    });
}

void ArticleView::setKindNames(const QHash<QString, QString> &names)
{
    m_delegate->setKindNames(names);
    m_model.setKindNames(names);
    viewport()->update();
}

void ArticleView::headClicked(int section)
{
    const auto sort = sortOf(ArticleColumn(section));
    if (!sort)
        return;
    const Qt::SortOrder first = firstOrderOf(*sort);
    const Qt::SortOrder other =
        first == Qt::DescendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder;
    const bool again = m_model.query().sort == *sort && m_model.query().order == first;
    Q_EMIT sortRequested(*sort, again ? other : first);
}

void ArticleView::showSort(SortColumn sort, Qt::SortOrder order)
{
    m_head->setSortIndicatorShown(true);
    m_head->setSortIndicator(int(columnOf(sort)), order);
}

ColumnLayout &ArticleView::columns() const
{
    return *m_columns;
}

void ArticleView::focusHead()
{
    m_head->setFocus(Qt::ShortcutFocusReason);
}

std::vector<std::pair<int, int>> ArticleView::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    // A row may lie in several ranges; none is counted twice.
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<int, int>> joined;
    for (const auto &[top, bottom] : ranges) {
        if (!joined.empty() && top <= joined.back().second + 1)
            joined.back().second = std::max(joined.back().second, bottom);
        else
            joined.emplace_back(top, bottom);
    }
    return joined;
}

int ArticleView::selectedCount() const
{
    int count = 0;
    for (const auto &[top, bottom] : selectedRanges())
        count += bottom - top + 1;
    return count;
}

int ArticleView::firstSelectedRow() const
{
    const auto ranges = selectedRanges();
    return ranges.empty() ? -1 : ranges.front().first;
}

ListKey ArticleView::currentKey() const
{
    return currentIndex().isValid() ? m_model.keyAt(currentIndex().row()) : ListKey();
}

std::vector<ListKey> ArticleView::selectedKeys() const
{
    std::vector<ListKey> keys;
    for (const auto &[top, bottom] : selectedRanges()) {
        for (int row = top; row <= bottom; ++row)
            keys.push_back(m_model.keyAt(row));
    }
    return keys;
}

std::vector<ArticleRow> ArticleView::selectedRows() const
{
    std::vector<ArticleRow> rows;
    for (const auto &[top, bottom] : selectedRanges()) {
        for (int number = top; number <= bottom; ++number) {
            if (const ArticleRow *row = m_model.rowAt(number))
                rows.push_back(*row);
        }
    }
    return rows;
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_rowsPainted || m_model.rowCount() == 0)
        return;
    m_rowsPainted = true;
    QMetaObject::invokeMethod(this, &ArticleView::firstRowsPainted, Qt::QueuedConnection);
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    const Hand hand(*this);
    pressKey(event);
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    const Hand hand(*this);
    QTableView::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    const Hand hand(*this);
    QTableView::mouseReleaseEvent(event);
}

void ArticleView::selectAll()
{
    const Hand hand(*this);
    QTableView::selectAll();
}

void ArticleView::keyboardSearch(const QString &typed)
{
    if (!typed.trimmed().isEmpty())
        Q_EMIT this->typed(typed);
}

// Rows that go to the top while others write must not move what one is about to click on.
void ArticleView::keepPlace()
{
    const int top = verticalScrollBar()->value();
    m_firstVisible = top > 0 ? m_model.index(rowAt(0), 0) : QModelIndex();
    m_aboveFirst = m_firstVisible.isValid() ? -rowViewportPosition(m_firstVisible.row()) : 0;
}

void ArticleView::takePlace()
{
    if (m_firstVisible.isValid())
        verticalScrollBar()->setValue(
            m_firstVisible.row() * verticalHeader()->defaultSectionSize() + m_aboveFirst);
    m_firstVisible = QModelIndex();
}

void ArticleView::pressKey(QKeyEvent *event)
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
            selectOnly(event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1);
        return;
    }
    QTableView::keyPressEvent(event);
}

void ArticleView::selectOnly(int row)
{
    // QTableView::selectRow would toggle the row while Ctrl is down.
    selectionModel()->setCurrentIndex(m_model.index(row, int(ArticleColumn::Headline)),
                                      QItemSelectionModel::ClearAndSelect |
                                          QItemSelectionModel::Rows);
}

void ArticleView::chooseRows(const std::vector<std::pair<int, int>> &ranges, int current)
{
    QItemSelection rows;
    for (const auto &[top, bottom] : ranges)
        rows.append(QItemSelectionRange(m_model.index(top, 0), m_model.index(bottom, 0)));
    selectionModel()->setCurrentIndex(m_model.index(current, int(ArticleColumn::Headline)),
                                      QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    hoverRow(rowAt(event->position().toPoint().y()));
    const Hand hand(*this);
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
    m_columns->fit();
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
        m_columns->fit();
    }
}

void ArticleView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_byHand)
        Q_EMIT chosenByHand();
    Q_EMIT selectedRowsChanged();
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
