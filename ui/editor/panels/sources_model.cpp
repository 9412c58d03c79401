// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/sources_model.h"

namespace stet {

void SourcesModel::setCards(std::vector<SourceCard> cards)
{
    if (cards == m_cards)
        return;
    if (cards.size() != m_cards.size()) {
        beginResetModel();
        m_cards = std::move(cards);
        endResetModel();
        return;
    }
    m_cards = std::move(cards);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const std::vector<SourceCard> &SourcesModel::cards() const
{
    return m_cards;
}

int SourcesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SourceCard &card = m_cards[static_cast<size_t>(index.row())];
    if (role == CardRole)
        return QVariant::fromValue(card);
    if (role == Qt::DisplayRole)
        return card.known ? tr("%1: %2").arg(card.publisher, card.title) : card.key;
    if (role == Qt::AccessibleTextRole) {
        if (!card.known)
            return tr("Unknown key %1").arg(card.key);
        if (card.number == 0)
            return tr("Cited nowhere: %1: %2, %3")
                .arg(card.publisher, card.title, roleText(card.role));
        return tr("Source %1, %2: %3, %4")
            .arg(QString::number(card.number), card.publisher, card.title, roleText(card.role));
    }
    return {};
}

QString roleText(SourceRole role)
{
    switch (role) {
    case SourceRole::Primary:
        return SourcesModel::tr("primary");
    case SourceRole::Corroborating:
        return SourcesModel::tr("corroborating");
    case SourceRole::Unstated:
        return SourcesModel::tr("no role stated");
    }
    Q_UNREACHABLE();
}

} // namespace stet
