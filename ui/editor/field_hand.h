// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QPointer>
#include <QRect>
#include <QString>
#include <QWidget>

namespace stet {

class MarkdownEditor;

/// The field of an open article that words from elsewhere go into, and its caret: the text,
/// headline or dek, a line, or a cell of a table. Stays good while a popup has the keyboard, when
/// the line that a cell was typed in is gone. A value; UI thread.
class FieldHand
{
public:
    enum class Kind { None, Text, Prose, Line, Cell };

    FieldHand() = default;

    /// The field that `focus` is or belongs to; None for what is no field of an article.
    [[nodiscard]] static FieldHand of(QWidget *focus, const MarkdownEditor &text);

    [[nodiscard]] Kind kind() const { return m_kind; }

    /// Whether readers are shown what is cited here.
    [[nodiscard]] bool cites() const;

    /// All of the field's words. Not of the text, which is its editor's.
    [[nodiscard]] QString words() const;

    /// Of what was chosen, in the words that are there by now: what was typed meanwhile moves it,
    /// and what was typed on right there comes behind it.
    [[nodiscard]] qsizetype start() const { return now(m_start); }

    [[nodiscard]] qsizetype end() const { return now(m_end); }

    /// Where the caret stands on the screen.
    [[nodiscard]] QRect place() const;

    /// Puts words in place of others, with the keyboard and the caret behind them; false where the
    /// field is gone or only read.
    bool put(qsizetype start, qsizetype length, const QString &words) const;

private:
    void takeCell(QWidget *view, int start, int end);
    [[nodiscard]] qsizetype now(qsizetype place) const;

    Kind m_kind = Kind::None;
    QPointer<QWidget> m_field; ///< of a cell: its table
    QPersistentModelIndex m_cell;
    QString m_words; ///< as they were
    qsizetype m_start = 0;
    qsizetype m_end = 0;
};

} // namespace stet
