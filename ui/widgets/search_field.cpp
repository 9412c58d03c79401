// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace stet {

namespace {

constexpr int lensSize = 15;
constexpr int lensRoom = 18;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    makeRoom();
    connect(this, &QLineEdit::returnPressed, this, &SearchField::left);
}

void SearchField::makeRoom()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? 0 : lensRoom, 0, mirrored ? lensRoom : 0, 0);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
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
    const QRect lens(10, (height() - lensSize) / 2, lensSize, lensSize);
    painter.drawPixmap(
        QStyle::visualRect(layoutDirection(), rect(), lens).topLeft(),
        tintedPixmap(QStringLiteral("search"), tokens.muted, lensSize, devicePixelRatioF()));
    if (m_keys.isEmpty() || hasFocus() || !text().isEmpty())
        return;
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.84);
    painter.setFont(small);
    const int width = painter.fontMetrics().horizontalAdvance(m_keys) + 12;
    const int tall = painter.fontMetrics().height() + 4;
    const QRect place(this->width() - width - 9, (height() - tall) / 2, width, tall);
    // The words are worth more than the keys.
    constexpr int besideWords = 40;
    if (fontMetrics().horizontalAdvance(placeholderText()) + besideWords > place.left())
        return;
    // At the end of the line, unless the words, which run by themselves, begin there.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool wordsBeginThere = placeholderText().isRightToLeft() != mirrored;
    const QRect besideLens = place.translated(-lensRoom - 6, 0);
    const QRect free = wordsBeginThere && mirrored
                           ? besideLens
                           : QStyle::visualRect(layoutDirection(), rect(), place);
    const QRectF key = QRectF(free).translated(0.5, 0.5);
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
