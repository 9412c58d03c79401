// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/sentence_list_model.h"

#include "ui/widgets/plain_label.h"

namespace stet {

QVariant SentenceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return words(index.row());
    if (role == Qt::ToolTipRole)
        return plainToolTip(words(index.row()));
    return {};
}

} // namespace stet
