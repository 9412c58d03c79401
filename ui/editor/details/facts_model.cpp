// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/facts_model.h"

#include "core/base/text.h"
#include "ui/widgets/plain_label.h"

#include <utility>

namespace stet {

QStringList FactsModel::headers() const
{
    return {tr("Fact"), tr("Value")};
}

Fact FactsModel::newRow() const
{
    return {};
}

QVariant FactsModel::value(const Fact &fact, int column, int role) const
{
    const QString &text = column == NameColumn ? fact.name : fact.value;
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(text) : QVariant();
}

bool FactsModel::setValue(Fact &fact, int column, const QVariant &value) const
{
    const QString text = singleLine(value.toString());
    return std::exchange(column == NameColumn ? fact.name : fact.value, text) != text;
}

} // namespace stet
