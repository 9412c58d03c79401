// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_view.h"

#include "ui/desk/article_delegate.h"
#include "ui/desk/article_list_model.h"
#include "ui/widgets/list_head.h"

#include <QHeaderView>
#include <QScrollBar>

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
    : ListTable(model, new ArticleDelegate(clock), articleColumnPlan(), parent)
    , m_model(model)
    , m_delegate(static_cast<ArticleDelegate *>(itemDelegate()))
{
    setObjectName(QStringLiteral("articleList"));
    setAccessibleName(tr("Articles"));
    head().setSortable([](int section) { return sortOf(ArticleColumn(section)).has_value(); });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ArticleView::keepPlace);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ArticleView::takePlace);
}

void ArticleView::setKindNames(const QHash<QString, QString> &names)
{
    m_delegate->setKindNames(names);
    m_model.setKindNames(names);
    viewport()->update();
}

void ArticleView::sortBy(int section)
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
    showSortBy(int(columnOf(sort)), order);
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
    ListTable::paintEvent(event);
    if (m_rowsPainted || m_model.rowCount() == 0)
        return;
    m_rowsPainted = true;
    QMetaObject::invokeMethod(this, &ArticleView::firstRowsPainted, Qt::QueuedConnection);
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    const Hand hand(*this);
    ListTable::keyPressEvent(event);
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    const Hand hand(*this);
    ListTable::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    const Hand hand(*this);
    ListTable::mouseReleaseEvent(event);
}

void ArticleView::selectAll()
{
    const Hand hand(*this);
    ListTable::selectAll();
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

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    const Hand hand(*this);
    ListTable::mouseMoveEvent(event);
}

void ArticleView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (m_byHand)
        Q_EMIT chosenByHand();
    ListTable::selectionChanged(selected, deselected);
}

void ArticleView::openRow(int row)
{
    if (const ArticleRow *one = m_model.rowAt(row))
        Q_EMIT openRequested(one->id);
}

} // namespace stet
