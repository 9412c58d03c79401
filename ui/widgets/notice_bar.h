// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace stet {

class PlainLabel;

/// What a notice says. `text` is plain text, one or two sentences; `detail` goes into the tool tip.
struct Notice
{
    enum class Weight { Info, Warning, Error };

    Weight weight = Weight::Info;
    QString text;
    QString detail;
    QString actionText;           ///< a button, "Undo"; empty: none
    std::function<void()> action; ///< called once, the notice goes away then
    QString moreText;             ///< a button that shows more; empty: none
    std::function<void()> more;   ///< the notice stays
    QPointer<QObject> context;    ///< whose actions they are: the notice goes away with it
    bool progress = false;        ///< of running work: takes no warning or error away
    int secondsShown = 0;         ///< 0: stays until it is closed or replaced
    bool closable = true;
};

/// A bar above the content that says something without stopping anybody: no dialog, no focus
/// taken. One notice at a time, the newest. UI thread.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    void dismiss();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_more;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_timer;
    Notice m_notice;
    QMetaObject::Connection m_contextGone;
    QPointer<QWidget> m_before; ///< had the focus before the bar took it by Tab
    QObject m_receiver; ///< goes before the bar's own `destroyed`, which may be the context's
};

} // namespace stet
