// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/rows_model.h"

namespace stet {

void RowsModel::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
}

bool RowsModel::isReadOnly() const
{
    return m_readOnly;
}

} // namespace stet
