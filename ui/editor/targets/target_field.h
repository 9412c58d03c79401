// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/target.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QSpinBox;

namespace stet {

/// Where a length to aim at is set: a number and what it counts. Owned by the form or the table
/// that it stands in; UI thread.
class TargetField : public QWidget
{
    Q_OBJECT

public:
    /// `none` is what the number 0 says.
    explicit TargetField(const QString &none, QWidget *parent);

    void setTarget(const Target &target);
    [[nodiscard]] Target target() const;
    void setReadOnly(bool readOnly);
    /// Undo and redo are another's: the fields do nothing on their keys.
    void leaveUndo();

Q_SIGNALS:
    void changed();

protected:
    /// The wheel scrolls what the field stands in; it changes a field only with the keyboard there.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitMeasure();
    void takeMeasure();

    QSpinBox *m_amount;
    QComboBox *m_measure;
    Measure m_shown = Measure::Words;
    std::array<std::optional<int>, allMeasures.size()> m_amounts; ///< what stood with each measure
};

} // namespace stet
