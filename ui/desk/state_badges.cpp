// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state_badges.h"

#include <QCoreApplication>

namespace stet {

namespace {

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::StateBadges)
};

} // namespace

Badge badgeFor(WorkState state)
{
    switch (state) {
    case WorkState::InCheck:
        return {QStringLiteral("state-check"), StateWords::tr("In fact-check"), Badge::Tone::Amber};
    case WorkState::Ready:
        return {QStringLiteral("state-ready"), StateWords::tr("Ready"), Badge::Tone::Green};
    case WorkState::Draft:
        break;
    }
    return {QStringLiteral("state-draft"), StateWords::tr("Draft"), Badge::Tone::Gray};
}

Badge badgeFor(PublicState state)
{
    switch (state) {
    case PublicState::Live:
        return {QStringLiteral("state-live"), StateWords::tr("Published"), Badge::Tone::Blue};
    case PublicState::Retracted:
        return {QStringLiteral("state-retracted"), StateWords::tr("Retracted"), Badge::Tone::Red};
    case PublicState::Withdrawn:
        return {QStringLiteral("state-withdrawn"), StateWords::tr("Withdrawn"), Badge::Tone::Gray};
    case PublicState::None:
        break;
    }
    return {};
}

Badge updateBadgeFor(WorkState state)
{
    Badge badge = badgeFor(state);
    switch (state) {
    case WorkState::Draft:
        badge.text = StateWords::tr("Update: draft");
        break;
    case WorkState::InCheck:
        badge.text = StateWords::tr("Update: in check");
        break;
    case WorkState::Ready:
        badge.text = StateWords::tr("Update: ready");
        break;
    }
    return badge;
}

std::vector<Badge> badgesFor(const ArticleRow &row)
{
    std::vector<Badge> badges;
    if (row.publicState != PublicState::None)
        badges.push_back(badgeFor(row.publicState));
    const bool isRead =
        row.publicState == PublicState::Live || row.publicState == PublicState::Retracted;
    // A page that is out is ready by nature; that its copy is being worked on again is news.
    if (isRead && (row.state != WorkState::Ready || row.changedPage))
        badges.push_back(updateBadgeFor(row.state));
    else if (row.publicState == PublicState::None || row.state != WorkState::Ready)
        badges.push_back(badgeFor(row.state));
    if (row.corrected) {
        badges.push_back(
            {QStringLiteral("state-corrected"), StateWords::tr("Corrected"), Badge::Tone::Red});
    }
    return badges;
}

QString queueName(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return StateWords::tr("Mine");
    case Queue::OpenClaims:
        return StateWords::tr("My open claims");
    case Queue::DueToday:
        return StateWords::tr("Due today");
    case Queue::Drafts:
        return StateWords::tr("Drafts");
    case Queue::InCheck:
        return StateWords::tr("In fact-check");
    case Queue::Ready:
        return StateWords::tr("Ready");
    case Queue::Published:
        return StateWords::tr("Published");
    case Queue::Recheck:
        return StateWords::tr("Due for re-check");
    case Queue::Trash:
        return StateWords::tr("Trash");
    case Queue::All:
        break;
    }
    return StateWords::tr("All articles");
}

} // namespace stet
