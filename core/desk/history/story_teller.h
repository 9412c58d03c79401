// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/story.h"
#include "core/store/event_store.h"

#include <QHash>

namespace stet {

struct Stores;

/// Makes entries of events: looks up what these name by ids alone, as it is in the desk today.
/// Lives on a reading thread, within one snapshot.
class StoryTeller
{
public:
    explicit StoryTeller(Stores &stores);

    /// None for an event that tells nothing to people.
    [[nodiscard]] std::optional<StoryEntry> entryOf(const Event &event);

private:
    void tellArticle(const Event &event, StoryEntry &entry);
    void tellBulk(const Event &event, StoryEntry &entry);
    void tellClaim(const Event &event, StoryEntry &entry);
    void tellEvidence(const Event &event, StoryEntry &entry);
    void tellVerdict(const Event &event, StoryEntry &entry);
    void tellComment(const Event &event, StoryEntry &entry);
    void tellProposal(const Event &event, StoryEntry &entry);
    void tellSource(const Event &event, StoryEntry &entry);
    [[nodiscard]] QString claimWords(const Event &event);
    [[nodiscard]] QString slugOf(const QUuid &article);

    Stores &m_stores;
    QHash<QUuid, QString> m_slugs;
};

} // namespace stet
