// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace stet {

namespace {

QString noticeIcon(Notice::Weight weight)
{
    switch (weight) {
    case Notice::Weight::Warning:
        return QStringLiteral("warning");
    case Notice::Weight::Error:
        return QStringLiteral("error");
    case Notice::Weight::Info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new PlainLabel(this, 3))
    , m_more(new QPushButton(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    makeSpeaker(*this);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_more->setObjectName(QStringLiteral("noticeMore"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAutoRaise(true);
    for (QAbstractButton *button :
         std::initializer_list<QAbstractButton *>{m_more, m_action, m_close})
        button->setFocusPolicy(Qt::TabFocus); // the mouse takes no focus from where one works
    for (QPushButton *button : {m_more, m_action})
        button->setAutoDefault(false); // Enter in a dialog's field is none of the bar's
    m_timer->setSingleShot(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_more, 0, Qt::AlignVCenter);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);

    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (isAncestorOf(now) && !isAncestorOf(before))
            m_before = before;
    });
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (const auto more = m_notice.more)
            more();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_notice.action, {});
        dismiss();
        if (action)
            action();
    });
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    const bool matters = !isHidden() && m_notice.weight != Notice::Weight::Info;
    if (notice.progress && matters)
        return;
    disconnect(m_contextGone);
    m_notice = notice;
    if (notice.context)
        m_contextGone =
            connect(notice.context, &QObject::destroyed, &m_receiver, [this] { dismiss(); });
    m_text->setPlainText(notice.text);
    m_text->setToolTip(plainToolTip(notice.detail));
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    m_more->setText(notice.moreText);
    m_more->setVisible(!notice.moreText.isEmpty());
    m_close->setVisible(notice.closable);
    setAccessibleName(notice.text);
    restyle();
    if (!notice.progress)
        announce(*this);
    setVisible(true);
    if (notice.secondsShown > 0)
        m_timer->start(notice.secondsShown * 1000);
    else
        m_timer->stop();
}

void NoticeBar::dismiss()
{
    m_timer->stop();
    disconnect(m_contextGone);
    m_notice.action = {};
    m_notice.more = {};
    QWidget *before = isAncestorOf(QApplication::focusWidget()) ? m_before.data() : nullptr;
    hide();
    if (before != nullptr && before->isVisible())
        before->setFocus(); // not whatever comes next in the window
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_notice.text;
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !isHidden()) // a hidden one is styled when shown
        restyle();
    QFrame::changeEvent(event);
}

void NoticeBar::restyle()
{
    // The bar's own palette has the ground that its style sheet gave it.
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    QColor ground = tokens.blueSoft;
    QColor text = tokens.accent;
    if (m_notice.weight == Notice::Weight::Warning) {
        ground = tokens.amberSoft;
        text = tokens.amber;
    } else if (m_notice.weight == Notice::Weight::Error) {
        ground = tokens.redSoft;
        text = tokens.red;
    }
    m_icon->setPixmap(
        tintedPixmap(noticeIcon(m_notice.weight), text, withText(16), devicePixelRatioF()));
    const QString sheet =
        QStringLiteral("#noticeBar { background: %1; border: none; border-bottom: "
                       "1px solid %2; } #noticeText { color: %3; }")
            .arg(ground.name(), tokens.line.name(), tokens.text.name());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

} // namespace stet
