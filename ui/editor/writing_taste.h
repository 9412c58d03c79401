// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_look.h"

#include <QObject>

namespace stet {

/// How the user likes to write: the look of the text, whether marks become typographic, spelling is
/// checked, and it is asked what becomes of a pasted address. One for all windows, which follow it
/// at once; kept in the user's settings. Made by the composition root; UI thread.
class WritingTaste : public QObject
{
    Q_OBJECT

public:
    explicit WritingTaste(QObject *parent = nullptr);

    [[nodiscard]] const EditorLook &look() const;
    void setLook(const EditorLook &look);

    /// The language's quotes and dashes are put in the place of those on the keyboard.
    [[nodiscard]] bool isTypographic() const;
    void setTypographic(bool wanted);

    /// Misspelt words are marked.
    [[nodiscard]] bool isSpellingChecked() const;
    void setSpellingChecked(bool wanted);

    /// Of an address that is pasted it is asked whether to cite its page.
    [[nodiscard]] bool asksToCite() const;
    void setAsksToCite(bool wanted);

Q_SIGNALS:
    void changed();

private:
    EditorLook m_look;
    bool m_typographic = true;
    bool m_spellingChecked = true;
    bool m_asksToCite = true;
};

} // namespace stet
