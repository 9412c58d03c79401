// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace stet {

/// A field that takes the next keys that are pressed in it instead of their letters. Tab leaves it,
/// Backspace means no keys, Escape leaves the recording; all else is recorded.
class KeyRecorder : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyRecorder(QWidget *parent = nullptr);

    void showKeys(const QString &keys);

Q_SIGNALS:
    void recorded(const QKeySequence &keys);
    void cleared();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_keys;
};

} // namespace stet
