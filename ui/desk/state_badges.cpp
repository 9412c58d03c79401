// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state_badges.h"

#include <QCoreApplication>

namespace stet {

namespace {

QString stateWords(const char *text)
{
    return QCoreApplication::translate("stet::StateBadges", text);
}

} // namespace

Badge badgeFor(WorkState state)
{
    switch (state) {
    case WorkState::InCheck:
        return {QStringLiteral("state-check"), stateWords("In fact-check"), Badge::Tone::Amber};
    case WorkState::Ready:
        return {QStringLiteral("state-ready"), stateWords("Ready"), Badge::Tone::Green};
    case WorkState::Draft:
        break;
    }
    return {QStringLiteral("state-draft"), stateWords("Draft"), Badge::Tone::Gray};
}

Badge badgeFor(PublicState state)
{
    switch (state) {
    case PublicState::Live:
        return {QStringLiteral("state-live"), stateWords("Published"), Badge::Tone::Blue};
    case PublicState::Retracted:
        return {QStringLiteral("state-retracted"), stateWords("Retracted"), Badge::Tone::Red};
    case PublicState::Withdrawn:
        return {QStringLiteral("state-withdrawn"), stateWords("Withdrawn"), Badge::Tone::Gray};
    case PublicState::None:
        break;
    }
    return {};
}

std::vector<Badge> badgesFor(const ArticleRow &row)
{
    std::vector<Badge> badges;
    if (row.publicState != PublicState::None)
        badges.push_back(badgeFor(row.publicState));
    if (row.corrected) {
        badges.push_back(
            {QStringLiteral("state-corrected"), stateWords("Corrected"), Badge::Tone::Red});
    }
    // A page that is out is ready by nature; that its copy is being worked on again is news.
    if (row.publicState == PublicState::None || row.state != WorkState::Ready)
        badges.push_back(badgeFor(row.state));
    return badges;
}

QString queueName(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return stateWords("Mine");
    case Queue::DueToday:
        return stateWords("Due today");
    case Queue::Drafts:
        return stateWords("Drafts");
    case Queue::InCheck:
        return stateWords("In fact-check");
    case Queue::Ready:
        return stateWords("Ready");
    case Queue::Published:
        return stateWords("Published");
    case Queue::Recheck:
        return stateWords("Due for re-check");
    case Queue::Trash:
        return stateWords("Trash");
    case Queue::All:
        break;
    }
    return stateWords("All articles");
}

} // namespace stet
