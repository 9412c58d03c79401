// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "ui/editor/details/rows_model.h"

namespace stet {

/// The fact table of an article: names, and values that may hold inline Markdown and citations.
class FactsModel : public RowListModel<Fact>
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn };

    using RowListModel::RowListModel;

protected:
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] Fact newRow() const override;
    [[nodiscard]] QVariant value(const Fact &fact, int column, int role) const override;
    bool setValue(Fact &fact, int column, const QVariant &value) const override;
};

} // namespace stet
