// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notice_bar.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// What becomes of published words.
enum class TakeDownWay { Retract, Withdraw };

/// Asks what readers are told when words are taken back, and says what they see then. No gate is
/// asked: wrong words wait for nothing. Takes nothing down itself: `given` does, and the dialog
/// stays until it is told how that ended. UI thread.
class TakeDownDialog : public QDialog
{
    Q_OBJECT

public:
    TakeDownDialog(TakeDownWay way, const QString &headline, QWidget *parent);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setBusy(bool busy);
    void say(const Notice &notice);

Q_SIGNALS:
    void given(const QString &text);

private:
    void update();

    bool m_busy = false;
    NoticeBar *m_notice;
    QPlainTextEdit *m_text;
    QPushButton *m_give;
};

} // namespace stet
