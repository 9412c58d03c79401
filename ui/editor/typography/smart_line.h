// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/typography/smart_rules.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QLineEdit;

namespace stet {

/// What SmartTyping does for the text, in a field of one line. Owned by its field; UI thread.
class SmartLine : public QObject
{
    Q_OBJECT

public:
    /// `language` gives the article's language; null: nothing is replaced.
    SmartLine(QLineEdit &field, std::function<const Language *()> language);

Q_SIGNALS:
    /// A mark was put in the place of what was typed.
    void replaced();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QEvent &event);
    bool takeCommitted(const QEvent &event);
    bool type(const QString &text);
    bool takeBack();
    void exchange(qsizetype start, const QString &removed, const QString &inserted);

    /// A replacement that was made just now.
    struct Made
    {
        SmartChange change;
        int caret = 0;
    };

    QLineEdit &m_field;
    std::function<const Language *()> m_language;
    std::optional<Made> m_made;
};

} // namespace stet
