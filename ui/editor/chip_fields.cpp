// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/chip_fields.h"

#include "ui/editor/field_undo.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace stet {

namespace {

constexpr int widestChip = 260;
constexpr int editFrame = 26;  // padding and border of the style sheet, and the caret
constexpr int comboFrame = 46; // the same, with the arrow
constexpr int arrowSize = 12;

int chipWidth(const QFontMetrics &metrics, const QString &text, int frame, int least)
{
    return std::clamp(
        metrics.horizontalAdvance(text) + frame, least, std::max(widestChip, withText(widestChip)));
}

} // namespace

ChipEdit::ChipEdit(const QString &label, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(label);
    setToolTip(plainToolTip(label));
    setPlaceholderText(placeholder);
    leaveUndoKeys(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, [this] {
        updateGeometry();
        if (!hasFocus())
            setCursorPosition(0); // a long text shows its beginning
    });
}

void ChipEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    setCursorPosition(0);
}

QSize ChipEdit::sizeHint() const
{
    const QString shown = text().isEmpty() ? placeholderText() : text();
    return {chipWidth(fontMetrics(), shown, editFrame, 56), QLineEdit::sizeHint().height()};
}

QSize ChipEdit::minimumSizeHint() const
{
    return {56, QLineEdit::sizeHint().height()};
}

void ChipEdit::setFault(const QString &reason)
{
    if (m_fault == reason)
        return;
    m_fault = reason;
    setToolTip(plainToolTip(reason.isEmpty() ? accessibleName() : reason));
    setAccessibleDescription(reason);
    update();
}

void ChipEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_fault.isEmpty())
        return;
    // A wavy line as under a misspelt word: a shape, not the colour alone.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokensFor(palette()).red, 1.2));
    QPolygonF wave;
    for (int x = 9, i = 0; x < width() - 9; x += 3, ++i)
        wave << QPointF(x, height() - (i % 2 ? 4.5 : 6.5));
    painter.drawPolyline(wave);
}

ChipCombo::ChipCombo(const QString &label, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(label);
    setToolTip(plainToolTip(label));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentTextChanged, this, [this] {
        updateGeometry();
        // A text that was set while the field was narrower stays scrolled otherwise.
        if (lineEdit() && !lineEdit()->hasFocus())
            lineEdit()->setCursorPosition(0);
    });
}

QSize ChipCombo::sizeHint() const
{
    QString shown = currentText();
    if (shown.isEmpty() && lineEdit())
        shown = lineEdit()->placeholderText();
    return {chipWidth(fontMetrics(), shown, comboFrame, 64), QComboBox::sizeHint().height()};
}

QSize ChipCombo::minimumSizeHint() const
{
    return {64, QComboBox::sizeHint().height()};
}

void ChipCombo::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const QPixmap arrow = tintedPixmap(
        QStringLiteral("chevron-down"), tokensFor(palette()).muted, arrowSize, devicePixelRatioF());
    painter.drawPixmap(
        isRightToLeft() ? 8 : width() - arrowSize - 8, (height() - arrowSize) / 2, arrow);
}

void ChipCombo::wheelEvent(QWheelEvent *event)
{
    // Scrolling over the row must not change the article.
    event->ignore();
}

} // namespace stet
