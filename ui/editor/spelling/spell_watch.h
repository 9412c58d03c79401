// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/spelling/spell_rules.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>

class QPlainTextEdit;

namespace stet {

class Speller;
class TextMarks;

/// Marks the misspelt words of one text field: looks at the lines in view once typing pauses or
/// the view moves, and never at more of the text. The word that is just being typed is left alone.
/// Owned by its field; UI thread.
class SpellWatch : public QObject
{
    Q_OBJECT

public:
    SpellWatch(QPlainTextEdit &field, TextMarks &marks, SpellGround ground, Speller &speller);

    enum class Checks { Off, On };
    void setChecks(Checks checks);

    /// The misspelt word at a place in the text, its end included; nothing where there is none.
    [[nodiscard]] std::optional<TextRange> misspeltAt(int position) const;
    [[nodiscard]] QPlainTextEdit &field() const;
    /// Looks for the next misspelt word from a place on, in view or not; `found` or `ended`
    /// answers.
    void seek(int from);
    void stopSeeking();

Q_SIGNALS:
    void found(const stet::TextRange &word);
    /// There is none up to the end.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void goOnSeeking();

    QPlainTextEdit &m_field;
    TextMarks &m_marks;
    const SpellGround m_ground;
    Speller &m_speller;
    QTimer m_pause;
    Checks m_checks = Checks::Off;
    [[nodiscard]] std::pair<int, int> seekGround() const;

    std::pair<int, int> m_seekIn; ///< length of the text and caret when it began
    int m_seekFrom = -1;          ///< what is sought begins there or behind; -1: nothing is
    int m_revision = -1;          ///< of the document at the last look
    int m_typedAt = -1;           ///< the caret when a change was last seen
};

} // namespace stet
