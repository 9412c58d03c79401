// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QTextCharFormat>
#include <QTextCursor>

class QTextEdit;

namespace stet {

/// Writes lines at the end of a card, as plain text in formats of the scheme. Lives as long as one
/// filling of it; UI thread.
class CardWriter
{
public:
    explicit CardWriter(QTextEdit &card);
    ~CardWriter();

    Q_DISABLE_COPY_MOVE(CardWriter)

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }

    /// A line of its own.
    void heading(const QString &text);
    /// Begins a line, with so many pixels above it.
    void line(double above = 3);
    void text(const QString &words, const QColor &color);
    void text(const QString &words);
    void quiet(const QString &words);
    void strong(const QString &words, const QColor &color);
    /// `to` is one of our own words, never content.
    void link(const QString &words, const QString &to);
    /// The words that went and those that came, told apart by more than colour.
    void diff(const QString &before, const QString &after);

private:
    const Tokens &m_tokens;
    QTextCursor m_cursor;
    bool m_first = true;
};

} // namespace stet
