// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "ui/editor/details/rows_model.h"

#include <functional>

namespace stet {

/// What readers are told of changes after publishing: a day, a class and a sentence each.
class CorrectionsModel : public RowListModel<Correction>
{
    Q_OBJECT

public:
    enum Column { DayColumn, ClassColumn, TextColumn };

    using Today = std::function<QDate()>;

    /// `today` dates a new row.
    CorrectionsModel(Today today, QObject *parent);

    /// The classes that an editor may give here, in the order of a choice, and their words.
    [[nodiscard]] static const std::vector<CorrectionClass> &classes();
    [[nodiscard]] static QString className(CorrectionClass kind);

protected:
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] Correction newRow() const override;
    [[nodiscard]] QVariant value(const Correction &correction, int column, int role) const override;
    /// A class is given by its number.
    bool setValue(Correction &correction, int column, const QVariant &value) const override;

private:
    Today m_today;
};

} // namespace stet
