// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/facts_model.h"

#include "core/base/text.h"

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
    const bool asked = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole;
    return asked ? QVariant(column == NameColumn ? fact.name : fact.value) : QVariant();
}

bool FactsModel::setValue(Fact &fact, int column, const QVariant &value) const
{
    const QString text = singleLine(value.toString());
    return std::exchange(column == NameColumn ? fact.name : fact.value, text) != text;
}

} // namespace stet
