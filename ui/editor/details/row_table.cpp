// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/row_table.h"

#include "ui/editor/details/rows_model.h"
#include "ui/editor/field_undo.h"
#include "ui/editor/prose_line.h"
#include "ui/editor/spelling/wavy_line.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>
#include <limits>
#include <utility>

namespace stet {

namespace {

/// A line in a cell that gives each letter on at once, and nothing where nobody typed.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Words run as their script does, whatever the window's language.
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->direction = option->text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    }

    /// What the field says already is not set again: that would take the caret to its end while
    /// somebody types in the middle.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const auto *line = qobject_cast<QLineEdit *>(editor);
        if (!line || line->text() != index.data(Qt::EditRole).toString())
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setUndoActions(const QList<QAction *> &actions) { m_undoActions = actions; }

    void setMarks(RowTable::Marks marks) { m_marks = std::move(marks); }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!m_marks || !(index.flags() & Qt::ItemIsEditable))
            return;
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        paintWavyLines(*painter, cell, m_marks(cell.text));
    }

    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setMaxLength(std::numeric_limits<int>::max());
            makeProse(*line);
            // The draft's log is what is undone, here as anywhere.
            leaveUndoKeys(line);
            giveUndoMenu(line, m_undoActions);
            connect(line, &QLineEdit::textEdited, this, [this, line] {
                Q_EMIT const_cast<CellDelegate *>(this)->commitData(line);
            });
        }
        return editor;
    }

    void setModelData(QWidget *editor,
                      QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        const auto *line = qobject_cast<QLineEdit *>(editor);
        if (line == nullptr || line->text() != index.data(Qt::EditRole).toString())
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    QList<QAction *> m_undoActions;
    RowTable::Marks m_marks;
};

} // namespace

RowTable::RowTable(RowsModel &model, const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_rows(model)
{
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(name);
    setProperty("rows", QStringLiteral("typed"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(true);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(&model, &QAbstractItemModel::modelReset, this, &RowTable::fit);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RowTable::fit);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RowTable::fit);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RowTable::fit);
}

void RowTable::setUndoActions(const QList<QAction *> &actions)
{
    static_cast<CellDelegate *>(itemDelegate())->setUndoActions(actions);
}

bool RowTable::isProse(const QModelIndex &cell) const
{
    return itemDelegateForIndex(cell) == itemDelegate();
}

QLineEdit *RowTable::typeInto(const QModelIndex &cell)
{
    const auto lineIn = [this](const QModelIndex &at) {
        return qobject_cast<QLineEdit *>(indexWidget(at));
    };
    if (QLineEdit *open = lineIn(cell))
        return open;
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(cell);
    if (!(cell.flags() & Qt::ItemIsEditable))
        return nullptr;
    edit(cell);
    return lineIn(cell);
}

void RowTable::setMarks(Marks marks)
{
    static_cast<CellDelegate *>(itemDelegate())->setMarks(std::move(marks));
    viewport()->update();
}

QSize RowTable::sizeHint() const
{
    return {200, horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2};
}

QSize RowTable::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void RowTable::fit()
{
    resizeRowsToContents();
    updateGeometry();
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

bool RowTable::isRow(int row) const
{
    return !m_rows.isReadOnly() && row >= 0 && row < m_rows.count();
}

void RowTable::removeRow()
{
    const QModelIndex at = currentIndex();
    if (!isRow(at.row()))
        return;
    m_rows.removeRows(at.row(), 1, {});
    setCurrentIndex(m_rows.index(std::min(at.row(), m_rows.rowCount() - 1), at.column()));
}

void RowTable::moveRow(Way way)
{
    const QModelIndex at = currentIndex();
    const int to = way == Way::Up ? at.row() - 1 : at.row() + 1;
    if (!isRow(at.row()) || !isRow(to))
        return;
    m_rows.moveRows({}, at.row(), 1, {}, way == Way::Up ? to : to + 1);
    setCurrentIndex(m_rows.index(to, at.column()));
}

void RowTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    Q_EMIT cellLeft();
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Up)
        moveRow(Way::Up);
    else if (alt && event->key() == Qt::Key_Down)
        moveRow(Way::Down);
    else if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        removeRow();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             state() != EditingState && currentIndex().isValid())
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex under = indexAt(event->pos());
    if (under.isValid())
        setCurrentIndex(under);
    const int row = currentIndex().row();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *up = menu->addAction(tr("Move up"), this, [this] { moveRow(Way::Up); });
    QAction *down = menu->addAction(tr("Move down"), this, [this] { moveRow(Way::Down); });
    QAction *remove = menu->addAction(tr("Remove"), this, [this] { removeRow(); });
    up->setShortcut(Qt::ALT | Qt::Key_Up);
    down->setShortcut(Qt::ALT | Qt::Key_Down);
    remove->setShortcut(Qt::Key_Delete);
    up->setEnabled(isRow(row) && isRow(row - 1));
    down->setEnabled(isRow(row) && isRow(row + 1));
    remove->setEnabled(isRow(row));
    menu->popup(event->globalPos());
}

} // namespace stet

#include "row_table.moc"
