// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/sources_panel.h"

#include "ui/editor/panels/panel_parts.h"
#include "ui/editor/panels/source_card_delegate.h"
#include "ui/widgets/file_drop.h"

#include <QActionGroup>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace stet {

SourcesPanel::SourcesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new SourcesModel(this))
    , m_list(makePanelList(this))
    , m_empty(makeEmptyState(
          this,
          tr("No sources yet"),
          tr("Put the caret behind a statement and choose Cite to say what it rests on.")))
{
    auto *delegate = new SourceCardDelegate(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setAccessibleName(tr("Sources of the article"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 4);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_list->hide();
    auto *drop = new FileDrop(*this, tr("Drop to take the sources into the library"));
    drop->takeLinks(tr("Drop to read the page and take it into the library"));
    connect(drop, &FileDrop::dropped, this, &SourcesPanel::filesDropped);
    connect(drop, &FileDrop::linkDropped, this, &SourcesPanel::linkDropped);

    const auto go = [this](const QModelIndex &index) {
        Q_EMIT placeWanted(index.data(SourcesModel::CardRole).value<SourceCard>().key);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    connect(delegate, &SourceCardDelegate::roleClicked, this, &SourcesPanel::askRole);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &place) {
        const QModelIndex under = m_list->indexAt(place);
        const QModelIndex index = under.isValid() ? under : m_list->currentIndex();
        if (index.isValid())
            askRole(index, m_list->viewport()->mapToGlobal(place));
    });
}

void SourcesPanel::setCards(std::vector<SourceCard> cards)
{
    m_model->setCards(std::move(cards));
    m_list->setVisible(count() > 0);
    m_empty->setVisible(count() == 0);
}

int SourcesPanel::count() const
{
    return m_model->rowCount();
}

void SourcesPanel::choose(const QString &key)
{
    const std::vector<SourceCard> &cards = m_model->cards();
    const auto found = std::find_if(
        cards.begin(), cards.end(), [&](const SourceCard &card) { return card.key == key; });
    if (found != cards.end())
        m_list->setCurrentIndex(m_model->index(static_cast<int>(found - cards.begin())));
}

void SourcesPanel::askRole(const QModelIndex &index, const QPoint &globalPlace)
{
    const SourceCard card = index.data(SourcesModel::CardRole).value<SourceCard>();
    if (!card.known)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const SourceRole role :
         {SourceRole::Primary, SourceRole::Corroborating, SourceRole::Unstated}) {
        QAction *action = menu->addAction(roleText(role));
        action->setCheckable(true);
        action->setChecked(card.role == role);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key = card.key, role] {
            Q_EMIT roleStated(key, role);
        });
    }
    menu->popup(globalPlace);
}

} // namespace stet
