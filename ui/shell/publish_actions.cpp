// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/publish_actions.h"

#include "ui/publish/article_publishing.h"
#include "ui/publish/publish_watch.h"
#include "ui/shell/desk_area.h"
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace stet {

PublishActions::PublishActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_publish(
          add("publishArticle", tr("&Publish…"), QKeySequence(QStringLiteral("Ctrl+Shift+Return"))))
    , m_schedule(add("publishLater", tr("Publish &later…"), {}))
    , m_retract(add("retract", tr("Retra&ct…"), {}))
    , m_withdraw(add("withdraw", tr("&Withdraw…"), {}))
{
    connect(m_publish, &QAction::triggered, this, [this] {
        if (const auto target = m_area->publishTarget())
            m_area->publishing().publish(target->article);
    });
    connect(m_schedule, &QAction::triggered, this, [this] {
        if (const auto target = m_area->publishTarget())
            m_area->publishing().schedule(target->article);
    });
    for (const auto &[action, way] : {std::pair(m_retract, TakeDownWay::Retract),
                                      std::pair(m_withdraw, TakeDownWay::Withdraw)}) {
        connect(action, &QAction::triggered, this, [this, how = way] {
            if (const auto target = m_area->publishTarget())
                m_area->publishing().takeDown(target->article, how);
        });
    }
    update(false);
}

QAction *PublishActions::add(const char *id, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    nameCommand(*action, QString::fromLatin1(id), CommandPlace::Everywhere);
    action->setShortcut(keys);
    m_window.addAction(action);
    return action;
}

void PublishActions::fillArticleMenu(QMenu &menu) const
{
    menu.addActions({m_publish, m_schedule, m_retract, m_withdraw});
}

void PublishActions::setDesk(DeskArea *area)
{
    m_area = area;
}

void PublishActions::update(bool busy)
{
    const auto target =
        m_area && !busy ? m_area->publishTarget() : std::optional<DeskArea::Target>();
    const bool writable = m_area && m_area->session().readOnlyReason().isEmpty();
    const bool may = target && writable && !target->spiked;
    m_publish->setEnabled(may);
    m_schedule->setEnabled(may);
    m_retract->setEnabled(may && target->state == PublicState::Live);
    m_withdraw->setEnabled(
        may && (target->state == PublicState::Live || target->state == PublicState::Retracted));
    const PublishStanding standing =
        m_area && m_area->isWriting() ? m_area->publishStanding() : PublishStanding();
    m_publish->setIconText(standing.words());
    m_publish->setToolTip(!target          ? tr("No article is open or chosen.")
                          : !writable      ? tr("This desk can be read but not changed.")
                          : target->spiked ? tr("The article is in the trash.")
                                           : standing.tip());
}

} // namespace stet
