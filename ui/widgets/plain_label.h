// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace stet {

/// A label that shows content: always as plain text, whatever it looks like, in one line that is
/// elided at its end, or wrapped into at most `lines` lines. Where it is elided and has no tool tip
/// of its own, its tool tip is the whole text.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr, int lines = 1);

    /// The whole text; what does not fit is elided when painting.
    void setPlainText(const QString &text);
    [[nodiscard]] QString plainText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isElided() const;

    QString m_text;
    int m_lines;
};

/// Paints one line of content. It stands on the side on which the window's lines begin, `alignment`
/// mirrored with it, and its words run as they do by themselves.
void drawTextLine(QPainter &painter,
                  const QRect &rect,
                  Qt::Alignment alignment,
                  const QString &line);

/// `text` laid out in at most `lines` lines of `width` pixels, the last one elided.
[[nodiscard]] QStringList wrapText(const QString &text, const QFont &font, int width, int lines);

/// All of `text` in lines of `width` pixels, line breaks kept. For what is bounded elsewhere.
[[nodiscard]] QStringList wrapWhole(const QString &text, const QFont &font, int width);

/// `text` for setToolTip, which would otherwise guess whether it is HTML.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace stet
