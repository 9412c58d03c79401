// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>

namespace stet {

/// A line of input that is as wide as what stands in it, for a row of small facts.
class ChipEdit : public QLineEdit
{
    Q_OBJECT

public:
    ChipEdit(const QString &label, const QString &placeholder, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Marks the text as one that cannot be taken, with the reason as tool tip; empty: it can.
    void setFault(const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_fault;
};

/// A choice that is as wide as what is chosen.
class ChipCombo : public QComboBox
{
    Q_OBJECT

public:
    ChipCombo(const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace stet
