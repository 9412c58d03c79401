// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/list_hand.h"

#include "core/desk/articles.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/palette/palette_popup.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stet::test {

void addMany(const StoryWindow &story, int count)
{
    SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    for (int i = 0; i < count; ++i) {
        ArticleContent content;
        content.headline = u"Article %1"_s.arg(i, 4, 10, QChar(u'0'));
        content.kind = u"news"_s;
        content.language = u"en"_s;
        (void)must(Articles(*session).create(content));
    }
}

void open(StoryWindow &story, int count)
{
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), count);
    QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
    story.list().setFocus();
}

PalettePopup *palette()
{
    return qobject_cast<PalettePopup *>(QApplication::activePopupWidget());
}

QLineEdit *paletteField()
{
    return palette()->findChild<QLineEdit *>(u"paletteField"_s);
}

void answer(const QString &typed)
{
    QTRY_VERIFY(palette() != nullptr);
    paletteField()->clear();
    QTest::keyClicks(paletteField(), typed);
    QTRY_VERIFY(palette()->model().rowCount() > 0);
    QTest::keyClick(paletteField(), Qt::Key_Return);
    // It closes, or asks the next thing at once.
    QTRY_VERIFY(palette() == nullptr || paletteField()->text() != typed);
}

void command(const StoryWindow &story, const QString &name)
{
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(palette() != nullptr);
    paletteField()->insert(name); // no key of the test's has typographic marks
    QTRY_COMPARE(palette()->model().entryAt(0)->title, name);
    QTest::keyClick(paletteField(), Qt::Key_Return);
}

QStringList chosen(const StoryWindow &story)
{
    QStringList headlines;
    for (const ArticleRow &row : story.page().selectedRows())
        headlines << row.headline;
    headlines.sort();
    return headlines;
}

QString glance(const StoryWindow &story)
{
    const auto *label = story.page().findChild<PlainLabel *>(u"summaryHeadline"_s);
    return label->isVisible() ? label->plainText() : QString();
}

DeskSidebar &sidebar(const QWidget &window)
{
    return *window.findChild<DeskSidebar *>();
}

QString current(const DeskSidebar &bar)
{
    return bar.currentItem() == nullptr ? QString() : bar.currentItem()->text();
}

void clickEntry(DeskSidebar &bar, const QString &name)
{
    const QList<QListWidgetItem *> found = bar.findItems(name, Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
    QTest::mouseClick(
        bar.viewport(), Qt::LeftButton, Qt::NoModifier, bar.visualItemRect(found.front()).center());
}

void clickHead(const StoryWindow &story, ArticleColumn column)
{
    QHeaderView *head = story.list().horizontalHeader();
    QTest::mouseClick(head->viewport(),
                      Qt::LeftButton,
                      Qt::NoModifier,
                      QPoint(head->sectionViewportPosition(int(column)) + 20, 10));
}

QPushButton *noticeButton(const QWidget &window)
{
    for (auto *button : window.findChildren<QPushButton *>(u"noticeAction"_s)) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

Article articleOf(const StoryWindow &story, const ArticleId &id)
{
    return must(Articles(story.area().session()).get(id));
}

} // namespace stet::test
