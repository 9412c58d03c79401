// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/source_hand.h"

#include "core/desk/library.h"
#include "ui/sources/library_model.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/plain_label.h"

using namespace Qt::StringLiterals;

namespace stet::test {

QByteArray gripperPage(const QByteArray &words)
{
    return "<!doctype html><html lang=en><head><meta charset=utf-8><title>Gripper opened</title>"
           "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"NewsArticle\",\"headline\":\"Gripper opened\","
           "\"datePublished\":\"2026-02-11\",\"author\":{\"name\":\"Ana Lima\"},"
           "\"publisher\":{\"name\":\"The Ledger\"}}</script></head><body><nav><a href=/>Home</a>"
           "</nav><article><h1>Gripper opened</h1><p>" +
           words +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its own server since this morning. Three arms share the reducer that it drives.</p>"
           "</article></body></html>";
}

LibraryView &sources(const StoryWindow &story)
{
    return *story.window().findChild<LibraryView *>();
}

QString cell(const StoryWindow &story, int row, LibraryColumn column)
{
    return sources(story).model()->index(row, sectionOf(column)).data().toString();
}

int shownSources(const StoryWindow &story)
{
    const auto *view = story.window().findChild<LibraryView *>();
    return view == nullptr ? -1 : view->model()->rowCount();
}

void goToSources(const StoryWindow &story, int count)
{
    QTest::keyClick(&story.window(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(story.area().isInLibrary());
    QTRY_COMPARE(shownSources(story), count);
}

void click(QPushButton *button)
{
    QVERIFY(button != nullptr);
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

QString words(const QWidget &window, const QString &label)
{
    const auto *found = named<PlainLabel>(window, label);
    return found == nullptr ? QString() : found->plainText();
}

void addLinked(const StoryWindow &story, const QString &key, const QString &url)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    Source source;
    source.key = key;
    source.title = key;
    source.url = url;
    must(Library(*session).add(source));
}

SourcePage &sourcePage(const StoryWindow &story)
{
    return *story.area().sources()->page();
}

} // namespace stet::test
