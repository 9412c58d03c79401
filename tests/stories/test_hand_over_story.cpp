// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "tests/stories/checked_draft.h"
#include "tests/stories/list_hand.h"
#include "tests/support/test_registry.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/papers/review_papers.h"
#include "ui/review/review_page.h"
#include "ui/shell/drop_rules.h"
#include "ui/shell/transfers.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

namespace {

Actor rosa()
{
    return {QStringLiteral("Rosa Lind"), QStringLiteral("rosa"), QStringLiteral("laptop")};
}

/// Chooses a command of the Review menu.
void choose(const StoryWindow &story, const QString &id)
{
    for (QAction *action : story.window().findChildren<QAction *>()) {
        if (action->objectName() == id && action->isEnabled()) {
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(id));
}

/// Names a file in the dialog that asks for one.
void nameFile(const StoryWindow &story, const QString &path)
{
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = story.window().findChild<QFileDialog *>()) != nullptr);
    auto *name = dialog->findChild<QLineEdit *>();
    QVERIFY(name != nullptr);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(story.window().findChild<QFileDialog *>() == nullptr);
    comeTo(story);
}

} // namespace

/// An article that is checked at another machine, which knows nothing of the first, and comes back
/// signed; worked in the windows of both.
class TestHandOverStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anArticleIsCheckedAtAnotherDeskAndComesBackSigned()
    {
        const QTemporaryDir stick;
        const QString there = stick.filePath(QStringLiteral("there.stet-handover"));
        const QString back = stick.filePath(QStringLiteral("back.stet-handover"));
        StoryWindow home;
        CheckedDraft draft(home);
        review(home);
        choose(home, QStringLiteral("reviewHandOver"));
        nameFile(home, there);
        QTRY_VERIFY(QFileInfo(there).size() > 500);

        StoryWindow laptop(rosa());
        laptop.open();
        QTRY_COMPARE(laptop.headlines().size(), 0);
        choose(laptop, QStringLiteral("takeBack")); // nothing has to be open for it
        nameFile(laptop, there);
        QTRY_COMPARE(laptop.headlines(), QStringList{QStringLiteral("Gripper opened")});
        QTRY_VERIFY(noticeButton(laptop.window()) != nullptr);
        QCOMPARE(noticeButton(laptop.window())->text(), QStringLiteral("Check it"));
        QTest::mouseClick(noticeButton(laptop.window()), Qt::LeftButton);
        checkAll(laptop, draft.id());
        choose(laptop, QStringLiteral("reviewHandOver"));
        nameFile(laptop, back);
        QTRY_VERIFY(QFileInfo(back).size() > 500);

        // It lies among the files of the desk that it came from: dropped on its list.
        comeTo(home);
        home.area().transfers().takeDropped({back}, DropPlace::Desk);
        QTRY_VERIFY_WITH_TIMEOUT(draft.sheet().signOffStands, 10'000);
        QCOMPARE(draft.sheet().signOff->person, rosa().name);
        QCOMPARE(draft.sheet().article.state, WorkState::Ready);
        QTRY_VERIFY(home.window().noticeText().contains(QStringLiteral("It is signed, and ready")));
        QTRY_COMPARE(claimRows(home).filter(QStringLiteral("Verified")).size(), 2);

        // One word, one verdict.
        const int closed = draft.sheet().checked.counts.closed();
        draft.change(QStringLiteral("12 Nm"), QStringLiteral("13 Nm"));
        QCOMPARE(draft.sheet().checked.counts.changed, 1);
        QCOMPARE(draft.sheet().checked.counts.closed(), closed - 1);
        QVERIFY(!draft.sheet().signOffStands);
        QTRY_COMPARE(claimRows(home).filter(QStringLiteral("Changed after check")).size(), 1);
        QVERIFY(must(Doctor(draft.author()).check(CheckDepth::Thorough)).clean());
    }

    void aHandOverIsNoSource()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.stet-handover"));
        QCOMPARE(planDrop({file}, DropPlace::Desk).what, DropPlan::What::TakeBack);
        for (const DropPlace place : {DropPlace::Sources, DropPlace::Text, DropPlace::Library}) {
            const DropPlan plan = planDrop({file}, place);
            QCOMPARE(plan.what, DropPlan::What::Refuse);
            QVERIFY(plan.words.contains(QStringLiteral("x.stet-handover")));
        }
    }

private:
    static void checkAll(StoryWindow &story, const ArticleId &id)
    {
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_VERIFY(story.area().review()->round().rows().count() == 4);
        const auto sheet = [&] {
            return must(Checking(story.area().session()).sheet(id));
        };
        story.area().review()->claims().setFocus();
        press(Qt::Key_X);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story,
                       QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm in Oslo."));
        press(Qt::Key_E);
        press(Qt::Key_V);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        selectInSource(story, QStringLiteral("Nobody was hurt when it did."));
        press(Qt::Key_E);
        press(Qt::Key_V);
        QTRY_COMPARE(handWords(story), CheckedDraft::look());
        press(Qt::Key_X);
        QTRY_COMPARE(sheet().checked.counts.closed(), 4);
        signOff(story);
        QTRY_VERIFY(sheet().signOffStands);
        comeTo(story);
    }
};

STET_TEST(TestHandOverStory)

#include "test_hand_over_story.moc"
