// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/typography/smart_rules.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QInputMethodEvent;
class QKeyEvent;
class QPlainTextEdit;

namespace stet {

/// Puts the quotation marks and dashes of the article's language in the place of those on the
/// keyboard, while they are typed. Backspace right behind one, and undo, bring back what was
/// typed. Owned by its field; UI thread.
class SmartTyping : public QObject
{
    Q_OBJECT

public:
    /// `language` gives the article's language; null: nothing is replaced.
    SmartTyping(QPlainTextEdit &field,
                SmartGround ground,
                std::function<const Language *()> language);

Q_SIGNALS:
    /// A mark was put in the place of what was typed.
    void replaced();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool type(const QString &text);
    bool takeCommitted(const QInputMethodEvent &event);
    bool takeBack();

    /// A replacement that was made just now.
    struct Made
    {
        int start = 0;
        QString removed;
        QString inserted;
        int caret = 0;
    };

    QPlainTextEdit &m_field;
    SmartGround m_ground;
    std::function<const Language *()> m_language;
    std::optional<Made> m_made;
};

} // namespace stet
