// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/outline/outline_panel.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/outline/outline_delegate.h"
#include "ui/editor/outline/outline_model.h"
#include "ui/editor/panels/panel_parts.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QListView>
#include <QVBoxLayout>

namespace stet {

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_list(makePanelList(this))
    , m_empty(makeEmptyState(this,
                             tr("No sections yet"),
                             tr("Headings (## …) would be listed here, each a click from its "
                                "place; dragging one moves its section.")))
{
    m_list->setObjectName(QStringLiteral("outlineList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    m_list->setAccessibleName(tr("Sections of the article"));
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    makeMoves();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_list->hide();

    const auto go = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT placeWanted(m_model->sections().at(size_t(index.row())).start);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    // Queued: the view is still busy with the drop, and the rows are about to change.
    connect(
        m_model, &OutlineModel::moveWanted, this, &OutlinePanel::moveWanted, Qt::QueuedConnection);
}

void OutlinePanel::setSections(std::vector<OutlineSection> sections)
{
    m_model->setSections(std::move(sections));
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
}

const std::vector<OutlineSection> &OutlinePanel::sections() const
{
    return m_model->sections();
}

void OutlinePanel::showCaret(qsizetype position)
{
    const std::optional<size_t> at = sectionAt(m_model->sections(), position);
    m_model->setCurrent(at ? int(*at) : -1);
}

void OutlinePanel::setReadOnly(bool readOnly)
{
    m_model->setMovable(!readOnly);
}

void OutlinePanel::choose(size_t section)
{
    m_list->setCurrentIndex(m_model->index(int(section)));
}

void OutlinePanel::makeMoves()
{
    const auto make = [this](const QString &command, OutlineWay way) {
        QAction *action = makeArticleCommand(command, this);
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, [this, way] { moveChosen(way); });
        connect(action, &QAction::changed, this, &OutlinePanel::tellKeys);
        m_moves.append(action);
    };
    make(QStringLiteral("sectionUp"), OutlineWay::Up);
    make(QStringLiteral("sectionDown"), OutlineWay::Down);
    tellKeys();
}

void OutlinePanel::tellKeys()
{
    const auto keys = [this](int move) {
        return m_moves[move]->shortcut().toString(QKeySequence::NativeText);
    };
    m_list->setToolTip(plainToolTip(tr("Drag a section to move it. Keys: %1 %2")
                                        .arg(keys(0), keys(1))));
}

QList<QAction *> OutlinePanel::moveActions() const
{
    return m_moves;
}

void OutlinePanel::moveChosen(OutlineWay way)
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    const auto section = size_t(chosen.row());
    if (const std::optional<size_t> place = neighbourPlace(m_model->sections(), section, way))
        Q_EMIT moveWanted(section, *place);
}

} // namespace stet
