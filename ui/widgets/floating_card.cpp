// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/floating_card.h"

#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace stet {

namespace {

constexpr int cardDistance = 6; // from what it is about
constexpr int cardMargin = 8;   // to the parent's edges

} // namespace

FloatingCard::FloatingCard(QWidget *parent)
    : QFrame(parent)
{
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    hide();
    parent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        noteFocus(now);
    });
}

void FloatingCard::showAt(const QRect &place, const QSize &size)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && focus != this && !isAncestorOf(focus))
        m_home = focus;
    m_place = QRect(parentWidget()->mapFromGlobal(place.topLeft()), place.size());
    fitTo(size);
    show();
    raise();
}

void FloatingCard::fitTo(const QSize &size)
{
    // The height comes from what it shows, which has its fonts.
    m_size = {std::max(size.width(), withText(size.width())), size.height()};
    place();
}

void FloatingCard::place()
{
    const QRect room =
        parentWidget()->rect().adjusted(cardMargin, cardMargin, -cardMargin, -cardMargin);
    const int above = m_place.top() - cardDistance - room.top();
    const int below = room.bottom() + 1 - (m_place.bottom() + 1 + cardDistance);
    const bool goesBelow = below >= m_size.height() || below >= above;
    const int least = std::min(minimumSizeHint().height(), room.height());
    const int height =
        std::clamp(m_size.height(), least, std::max(least, goesBelow ? below : above));
    const int width = std::min(m_size.width(), room.width());
    const int top =
        goesBelow ? m_place.bottom() + 1 + cardDistance : m_place.top() - cardDistance - height;
    const auto within = [](int wanted, int from, int to) {
        return std::clamp(wanted, from, std::max(from, to));
    };
    setGeometry(within(m_place.left(), room.left(), room.right() + 1 - width),
                within(top, room.top(), room.bottom() + 1 - height),
                width,
                height);
}

void FloatingCard::leave()
{
    QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && (focus == this || isAncestorOf(focus));
    // First, or Qt hands the keyboard to whatever comes next.
    QWidget *home = m_home.data();
    if (hadFocus && home != nullptr) {
        // One that is not shown had it when the card was asked to come on a page that was not.
        QWidget *spare = m_spareHome != nullptr ? m_spareHome.data() : parentWidget();
        QWidget *shown = home->isVisible() ? home : spare;
        shown->setFocus(Qt::OtherFocusReason);
    }
    hide();
}

bool FloatingCard::leavesByItself() const
{
    return true;
}

void FloatingCard::escaped()
{
    leave();
}

void FloatingCard::noteFocus(QWidget *now)
{
    // Another program, or a choice that drops down from the card, is not elsewhere.
    if (!isVisible() || now == nullptr || now->window() != window() || now == this ||
        isAncestorOf(now))
        return;
    if (leavesByItself())
        hide();
}

bool FloatingCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        else if (event->type() == QEvent::Hide && !event->spontaneous()) // not by minimising
            hide();
    }
    return QFrame::eventFilter(watched, event);
}

void FloatingCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escaped();
    // Nothing that is typed here means what is below.
    event->accept();
}

bool FloatingCard::focusNextPrevChild(bool next)
{
    QWidget *start = QApplication::focusWidget();
    // Qt asks as well when the card has just gone with the keyboard in it: that goes elsewhere.
    if (start == nullptr || !isVisible() || !isAncestorOf(start))
        return QFrame::focusNextPrevChild(next);
    QWidget *at = start;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() &&
            at->focusPolicy() & Qt::TabFocus && at->focusProxy() == nullptr) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    } while (at != start);
    return true;
}

} // namespace stet
