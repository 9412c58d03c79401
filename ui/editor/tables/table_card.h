// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

class QSpinBox;

namespace stet {

/// Asks how large a new table is. Owned by the workspace; UI thread.
class TableCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit TableCard(QWidget *parent);

    /// Shows itself below `caret` (global).
    void ask(const QRect &caret);

Q_SIGNALS:
    /// So many rows below the head.
    void accepted(int rows, int columns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();

    QSpinBox *m_columns;
    QSpinBox *m_rows;
};

} // namespace stet
