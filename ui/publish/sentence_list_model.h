// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace stet {

/// A list of sentences: each row shows one, and all of it where it is too long for its line. UI
/// thread.
class SentenceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] virtual QString words(int row) const = 0;
};

} // namespace stet
