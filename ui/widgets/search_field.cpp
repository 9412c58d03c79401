// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>

namespace stet {

namespace {

constexpr int lensSize = 15;
constexpr int lensRoom = 18;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setTextMargins(lensRoom, 0, 0, 0);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::left);
}

void SearchField::setKeys(const QKeySequence &keys)
{
    m_keys = keys.toString(QKeySequence::NativeText);
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    painter.drawPixmap(
        10,
        (height() - lensSize) / 2,
        tintedPixmap(QStringLiteral("search"), tokens.muted, lensSize, devicePixelRatioF()));
    if (m_keys.isEmpty() || hasFocus() || !text().isEmpty())
        return;
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.84);
    painter.setFont(small);
    const int width = painter.fontMetrics().horizontalAdvance(m_keys) + 12;
    const int tall = painter.fontMetrics().height() + 4;
    const QRectF key(this->width() - width - 8.5, (height() - tall) / 2 + 0.5, width, tall);
    // The words are worth more than the keys.
    constexpr int besideWords = 40;
    if (fontMetrics().horizontalAdvance(placeholderText()) + besideWords > key.left())
        return;
    painter.setPen(tokens.edge);
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(key, 4, 4);
    painter.setPen(tokens.muted);
    painter.drawText(key, Qt::AlignCenter, m_keys);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty() && qobject_cast<QDialog *>(window()) != nullptr) {
            event->ignore(); // closes the dialog
            return;
        }
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace stet
