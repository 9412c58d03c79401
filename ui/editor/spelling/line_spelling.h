// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

class QLineEdit;

namespace stet {

class Speller;

/// What SpellWatch does for the text, in a field of one line: marks its misspelt words once typing
/// pauses. The word that is just being typed is left alone. Owned by its field; UI thread.
class LineSpelling : public QObject
{
    Q_OBJECT

public:
    LineSpelling(QLineEdit &field, Speller &speller);

    void setChecked(bool checked);
    [[nodiscard]] QLineEdit &field() const;
    /// The misspelt word at a place in the line, its end included; nothing where there is none.
    [[nodiscard]] std::optional<TextRange> misspeltAt(int position) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteText(const QString &text);
    void look();
    void show();

    QLineEdit &m_field;
    Speller &m_speller;
    QTimer m_pause;
    QString m_text; ///< that the marks are of
    std::vector<TextRange> m_marked;
    int m_typedAt = -1; ///< the caret behind the last letter that was typed
    bool m_checked = false;
    bool m_composing = false; ///< an input method shows what is not text yet
    bool m_stale = false;     ///< an input method took the marks away
    bool m_showing = false;
};

} // namespace stet
