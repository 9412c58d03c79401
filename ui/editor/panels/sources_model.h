// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QAbstractListModel>

#include <vector>

namespace stet {

/// A source as an article uses it.
struct SourceCard
{
    int number = 0; ///< as printed; 0: cited nowhere, or not known
    QString key;
    QString publisher;
    QString title;
    QString issued; ///< "2026-03-03", "2026"
    SourceRole role = SourceRole::Unstated;
    bool known = true;

    bool operator==(const SourceCard &) const = default;
};

/// The sources of the open article in the order of their numbers.
class SourcesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CardRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    /// Tells views only where something differs.
    void setCards(std::vector<SourceCard> cards);
    [[nodiscard]] const std::vector<SourceCard> &cards() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SourceCard> m_cards;
};

/// What a role is called in the window; "no role stated" for none.
[[nodiscard]] QString roleText(SourceRole role);

} // namespace stet

Q_DECLARE_METATYPE(stet::SourceCard)
