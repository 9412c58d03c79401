// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/history/story.h"

namespace stet {

struct Stores;

// Called on a reading thread, in one snapshot.

/// A page of the story, see `History::story`. It reads at most a thousand events, so that a page
/// takes the same time however long the story is.
[[nodiscard]] Result<StoryPage> readStory(Stores &stores, const StoryQuestion &question);

/// See `History::people`.
[[nodiscard]] Result<QStringList> readStoryPeople(Stores &stores, ArticleId article);

} // namespace stet
