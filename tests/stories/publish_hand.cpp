// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/publish_hand.h"

#include "core/desk/checking.h"
#include "ui/publish/publish_dialog.h"
#include "ui/publish/site_dialog.h"
#include "ui/publish/site_publishing.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stet::test {

namespace {

constexpr int publishMs = 20'000;

bool isActive(const QDialog *dialog)
{
    return dialog != nullptr && dialog->isVisible() && QApplication::activeWindow() == dialog;
}

} // namespace

void signOff(const StoryWindow &story, const CheckedDraft &draft)
{
    const SystemClock clock;
    const auto olu = must(DeskSession::open(
        story.deskPath(), OpenMode::ReadWrite, {u"Olu"_s, u"olu"_s, u"desk-1"_s}, clock));
    Checking checking(*olu);
    ReviewedArticle sheet = must(checking.sheet(draft.id()));
    std::vector<ClaimAim> aims;
    for (const CheckedItem &item : sheet.checked.items) {
        ClaimAim aim;
        aim.place = sourcePlaceOf(sheet.words, item.item.place);
        aims.push_back(aim);
    }
    (void)must(
        checking.giveAll(draft.id(), aims, {VerdictKind::NotAFact, {}, u"It is a story."_s}));
    sheet = must(checking.sheet(draft.id()));
    (void)must(checking.signOff(draft.id(), sheet.article.version, {}));
}

PublishDialog *askToPublish(const StoryWindow &story)
{
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    PublishDialog *dialog = nullptr;
    const auto opened = [&] {
        dialog = story.window().findChild<PublishDialog *>();
        return isActive(dialog);
    };
    return QTest::qWaitFor(opened, publishMs) ? dialog : nullptr;
}

SiteDialog *openSite(const StoryWindow &story, const QString &folder)
{
    story.area().site().setFolder(folder);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    SiteDialog *dialog = nullptr;
    const auto opened = [&] {
        dialog = story.window().findChild<SiteDialog *>();
        return isActive(dialog) && partOf<QPushButton>(dialog, u"siteWrite"_s)->hasFocus();
    };
    return QTest::qWaitFor(opened, publishMs) ? dialog : nullptr;
}

void writeSite(const StoryWindow &story, SiteDialog *dialog)
{
    const qint64 before = story.area().site().place().writtenMs;
    QTRY_VERIFY(SystemClock().nowMs() > before); // a moment of its own
    QTest::keyClick(partOf<QPushButton>(dialog, u"siteWrite"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(story.area().site().place().writtenMs > before, publishMs);
}

QString publishButton(const StoryWindow &story)
{
    return story.window().findChild<QPushButton *>(u"toolPublish"_s)->text();
}

std::vector<Edition> editionsOf(const CheckedDraft &draft)
{
    return must(Editions(draft.author()).list(draft.id()));
}

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace stet::test
