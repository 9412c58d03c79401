// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/editions.h"
#include "tests/stories/checked_draft.h"

class QPushButton;

namespace stet {
class PublishDialog;
class SiteDialog;
} // namespace stet

namespace stet::test {

// What a hand does to publish, and what is ready for it.

/// Olu says of every claim that it is no fact, and signs the article.
void signOff(const StoryWindow &story, const CheckedDraft &draft);

/// The dialog that publishes, once it is open and shows what it found.
PublishDialog *askToPublish(const StoryWindow &story);
/// The panel of the site, by its key, with that folder.
SiteDialog *openSite(const StoryWindow &story, const QString &folder);
/// Writes the site by key, and waits until it is written.
void writeSite(const StoryWindow &story, SiteDialog *dialog);

/// The words of the button above the article.
[[nodiscard]] QString publishButton(const StoryWindow &story);
[[nodiscard]] std::vector<Edition> editionsOf(const CheckedDraft &draft);
/// The file as it is now; empty: it is not there.
[[nodiscard]] QByteArray fileAt(const QString &path);

template <class T>
T *partOf(const QWidget *dialog, const QString &name)
{
    return dialog->findChild<T *>(name);
}

} // namespace stet::test
