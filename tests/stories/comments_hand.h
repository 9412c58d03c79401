// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "ui/editor/comments/comments_panel.h"

#include <QListView>
#include <QPlainTextEdit>

namespace stet::test {

// What a hand does with comments, and what an eye sees of them.

/// The article that the stories are about.
inline const QString portText =
    QStringLiteral("The port has four cranes.\n\nThe yard has two gates.");

/// The words that are marked as commented, in order.
[[nodiscard]] QStringList marked(const QPlainTextEdit &editor);
[[nodiscard]] QListView &listIn(const StoryWindow &story);
/// "Who counted? (four) > The master." for each row, with what is open of its replies, and a word
/// for what became of it.
[[nodiscard]] QStringList rows(const StoryWindow &story);
/// Opens it.
ArticleId writePort(StoryWindow &story);
void choose(StoryWindow &story, const QString &words);
/// As a person does it: words, the keys, the comment.
void commentOn(StoryWindow &story, const QString &words, const QString &text);
void click(const StoryWindow &story, const QString &button);
void undo(const StoryWindow &story);

} // namespace stet::test
