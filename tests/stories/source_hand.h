// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stories/story_window.h"
#include "ui/sources/library_columns.h"

#include <QPushButton>

namespace stet {
class LibraryView;
class SourcePage;
} // namespace stet

namespace stet::test {

// What a hand does in the library of sources.

/// A page of a newspaper that says `words`.
QByteArray gripperPage(const QByteArray &words);

LibraryView &sources(const StoryWindow &story);

QString cell(const StoryWindow &story, int row, LibraryColumn column);

int shownSources(const StoryWindow &story);

/// Leads to the library by key, and waits until it shows `count` sources.
void goToSources(const StoryWindow &story, int count);

template <class T>
T *named(const QWidget &window, const QString &name)
{
    return window.findChild<T *>(name);
}

void click(QPushButton *button);

/// Of a label.
QString words(const QWidget &window, const QString &label);

void addLinked(const StoryWindow &story, const QString &key, const QString &url);

SourcePage &sourcePage(const StoryWindow &story);

} // namespace stet::test
