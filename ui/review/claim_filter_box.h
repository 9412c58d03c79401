// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace stet {

/// Which claims are listed. Going through its choices by arrows, letters or wheel settles nothing
/// yet; Enter, Escape and a choice in its popup do. UI thread.
class ClaimFilterBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ClaimFilterBox(QWidget *parent);

Q_SIGNALS:
    /// Somebody is done with the box.
    void settled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_passing = false; ///< a key or the wheel goes through the choices
};

} // namespace stet
