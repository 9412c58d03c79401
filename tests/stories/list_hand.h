// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "tests/stories/story_window.h"
#include "ui/desk/article_list_model.h"

class QLineEdit;
class QPushButton;

namespace stet {
class DeskSidebar;
class PalettePopup;
} // namespace stet

namespace stet::test {

// What a hand does at the list, the side bar and the palette.

/// Articles of these numbers, made in one session; their headlines sort as the numbers do.
void addMany(const StoryWindow &story, int count);

void open(StoryWindow &story, int count);

PalettePopup *palette();

QLineEdit *paletteField();

void answer(const QString &typed);

/// Gives a command of that name in the palette.
void command(const StoryWindow &story, const QString &name);

QStringList chosen(const StoryWindow &story);

QString glance(const StoryWindow &story);

DeskSidebar &sidebar(const QWidget &window);

QString current(const DeskSidebar &bar);

void clickEntry(DeskSidebar &bar, const QString &name);

void clickHead(const StoryWindow &story, ArticleColumn column);

QPushButton *noticeButton(const QWidget &window);

Article articleOf(const StoryWindow &story, const ArticleId &id);

} // namespace stet::test
