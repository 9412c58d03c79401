// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace stet {

/// A line to search in: a lens at its start and, while it is empty, the keys that lead to it at
/// its end. Escape clears it first and leaves it then; in a dialog it closes that.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setKeys(const QKeySequence &keys);

Q_SIGNALS:
    /// Enter, the arrow down, or Escape in an empty field: on to what was found.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeRoom();

    QString m_keys;
};

} // namespace stet
