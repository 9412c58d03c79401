// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/publish_hand.h"
#include "tests/support/foreground.h"
#include "tests/support/full_pool.h"
#include "tests/support/test_registry.h"
#include "ui/publish/article_publishing.h"
#include "ui/publish/deploy_run.h"
#include "ui/publish/publish_dialog.h"
#include "ui/publish/publish_findings_model.h"
#include "ui/publish/publish_times.h"
#include "ui/publish/site_dialog.h"
#include "ui/publish/site_publishing.h"
#include "ui/publish/take_down_dialog.h"
#include "ui/shell/transfers.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longMs = 20'000;

QPushButton *giveOf(const QDialog *dialog)
{
    return partOf<QPushButton>(dialog, u"publishGive"_s);
}

QString noticeIn(const QWidget *dialog)
{
    auto *bar = dialog->findChild<NoticeBar *>();
    return bar == nullptr ? QString() : bar->text();
}

/// What a browser would be given.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }

    ~Browser() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QStringList opened;

public Q_SLOTS:

    void open(const QUrl &url) { opened << url.toLocalFile(); }
};

} // namespace

/// What readers have is decided in the window, by keys.
class TestPublishStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aPageThatTheGateHoldsBackAsksForAReason()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"held.html"_s);
        StoryWindow story;
        const ArticleId id = story.addArticle(u"Held back"_s, u"It is so.\n"_s);
        QString slug;
        {
            const SystemClock clock;
            const auto session =
                must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
            slug = must(Articles(*session).get(id)).content.slug;
            DeskSettings settings = must(Settings(*session).get());
            settings.checking.gate = QJsonObject{{u"export"_s, u"blocks"_s}};
            must(Settings(*session).update(settings));
        }
        story.open();
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        story.area().transfers().savePage(slug, file);
        const auto asking = [&story] {
            return story.window().findChild<QInputDialog *>(u"exportReason"_s);
        };
        QTRY_VERIFY(asking() != nullptr);
        QInputDialog *const dialog = asking();
        auto *why = dialog->findChild<QLineEdit *>();
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QVERIFY(why != nullptr && buttons != nullptr);
        QPushButton *const give = buttons->button(QDialogButtonBox::Ok);
        QTRY_VERIFY(why->isVisible());
        QVERIFY(!give->isEnabled());
        QVERIFY(!QFile::exists(file));
        QTest::keyClicks(why, u"For the lawyer"_s);
        QVERIFY(give->isEnabled());
        QTest::mouseClick(give, Qt::LeftButton);
        QTRY_VERIFY(asking() == nullptr);
        QTRY_VERIFY(QFile::exists(file));
    }

    void anArticleIsPublishedCorrectedAndRetracted()
    {
        const QTemporaryDir folder;
        const QString site = folder.filePath(u"site"_s);
        StoryWindow story;
        CheckedDraft draft(story);
        signOff(story, draft);
        story.open();
        story.write();
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Publish…"_s, longMs);

        PublishDialog *dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        QCOMPARE(giveOf(dialog)->text(), u"Publish"_s);
        QVERIFY(!partOf<QComboBox>(dialog, u"publishClass"_s)->isVisible());
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(1), longMs);
        comeTo(story);
        QTRY_VERIFY(story.window().noticeText().contains(u"edition 1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Published"_s, longMs);

        SiteDialog *panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        const auto *write = partOf<QPushButton>(panel, u"siteWrite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(write->text().startsWith(u"Write 1 page, "_s), longMs);
        QVERIFY(!QFileInfo::exists(site)); // it was only looked ahead
        writeSite(story, panel);
        const QString page = site + u"/news/gripper-opened.html"_s;
        QVERIFY(fileAt(page).contains("Nobody was hurt."));
        QTRY_VERIFY(noticeIn(panel).contains(u"Written to"_s));
        QTRY_VERIFY_WITH_TIMEOUT(write->text().contains(u"up to date"_s), longMs);
        press(Qt::Key_Escape);
        comeTo(story);

        correct(story, draft);
        panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(write->text().startsWith(u"Write 1 page, "_s), longMs);
        showChangedFiles(story, panel);
        writeSite(story, panel);
        QVERIFY(fileAt(page).contains("Nobody was harmed."));
        QVERIFY(fileAt(page).contains("It said hurt."));
        QVERIFY(fileAt(site + u"/atom.xml"_s).contains("It said hurt."));
        QVERIFY(fileAt(site + u"/corrections.html"_s).contains("It said hurt."));
        press(Qt::Key_Escape);
        comeTo(story);

        retract(story, draft);
        panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        writeSite(story, panel);
        QVERIFY(fileAt(page).contains("The slides were targets."));
        QVERIFY(!fileAt(site + u"/atom.xml"_s).contains("Gripper opened"));
        press(Qt::Key_Escape);
    }

    void aWithdrawnArticleLeavesItsNoticeAlone()
    {
        const QTemporaryDir folder;
        const QString site = folder.filePath(u"site"_s);
        StoryWindow story;
        CheckedDraft draft(story);
        signOff(story, draft);
        story.open();
        story.write();
        QVERIFY(askToPublish(story) != nullptr);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(1), longMs);
        comeTo(story);
        SiteDialog *panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        writeSite(story, panel);
        const QString page = site + u"/news/gripper-opened.html"_s;
        QVERIFY(fileAt(page).contains("Nobody was hurt."));
        press(Qt::Key_Escape);
        comeTo(story);

        takeDown(story, u"Withdraw…"_s, u"A court ordered it."_s);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(2), longMs);
        QCOMPARE(articleOf(story, draft.id()).publicState, PublicState::Withdrawn);
        comeTo(story);
        panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        writeSite(story, panel);
        QVERIFY(fileAt(page).contains("A court ordered it."));
        QVERIFY(!fileAt(page).contains("Nobody was hurt."));
        QVERIFY(!fileAt(site + u"/atom.xml"_s).contains("Gripper opened"));
        press(Qt::Key_Escape);
    }

    void aWritingThatIsCancelledLeavesTheSiteOfBefore()
    {
        const QTemporaryDir folder;
        const QString site = folder.filePath(u"site"_s);
        StoryWindow story;
        const CheckedDraft draft(story);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        SiteDialog *panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        auto *write = partOf<QPushButton>(panel, u"siteWrite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(write->text().contains(u"lists"_s), longMs);
        auto *cancel = partOf<QPushButton>(panel, u"siteCancel"_s);
        {
            const FullPool full; // so long it cannot begin
            QTest::keyClick(write, Qt::Key_Return);
            QTRY_COMPARE(cancel->text(), u"Cancel the writing"_s);
            cancel->setFocus();
            press(Qt::Key_Space);
        }
        QTRY_VERIFY_WITH_TIMEOUT(noticeIn(panel).contains(u"Nothing was changed"_s), longMs);
        QVERIFY(!QFileInfo::exists(site));
        QCOMPARE(story.area().site().place().writtenMs, qint64(0));
        QTRY_VERIFY_WITH_TIMEOUT(write->text().contains(u"lists"_s), longMs); // it is looked again
        press(Qt::Key_Escape);
    }

    void whatStandsInTheWayIsPassedWithAReason()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        story.open();
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        PublishDialog *dialog = askToPublish(story); // of what is chosen in the list
        QVERIFY(dialog != nullptr);
        auto *list = partOf<QListView>(dialog, u"publishFindings"_s);
        const QAbstractItemModelTester tester(list->model());
        QTRY_VERIFY(list->hasFocus());
        QVERIFY(list->model()->rowCount() >= 5); // four claims, and nobody has signed
        QVERIFY(!giveOf(dialog)->isEnabled());
        QCOMPARE(giveOf(dialog)->text(), u"Publish all the same"_s);
        press(Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"publishReason"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"The checker is on the train."_s);
        QTRY_VERIFY(giveOf(dialog)->isEnabled());
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(1), longMs);
        const auto newest = must(Editions(draft.author()).newest(draft.id()));
        QCOMPARE(newest->reason, u"The checker is on the train."_s);
        QVERIFY(newest->overridden.contains(u"unchecked"_s));
    }

    void whatSomebodyChangedMeanwhileIsLookedAtAgain()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        signOff(story, draft);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        PublishDialog *dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        QVERIFY(giveOf(dialog)->isEnabled());
        draft.change(u"Nobody was hurt."_s, u"Nobody was harmed."_s);
        press(Qt::Key_Return); // before the window can know
        QTRY_VERIFY_WITH_TIMEOUT(noticeIn(dialog).contains(u"changed meanwhile"_s), longMs);
        QVERIFY(editionsOf(draft).empty());
        // By now it is unchecked, and a reason is asked for.
        QTRY_COMPARE_WITH_TIMEOUT(giveOf(dialog)->text(), u"Publish all the same"_s, longMs);
        auto *reason = partOf<QLineEdit>(dialog, u"publishReason"_s);
        reason->setFocus();
        QTest::keyClicks(reason, u"Known."_s);
        draft.change(u"Nobody was harmed."_s, u"Nobody was touched."_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasFinding(dialog, u"Nobody was touched."_s), longMs);
        QCOMPARE(reason->text(), u"Known."_s);
        press(Qt::Key_Escape);
    }

    void aTimeToPublishIsPlannedAndTakenBack()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        command(story, u"Publish later…"_s);
        stet::test::answer(u"2090-03-04 09:30"_s);
        const PublishTimes &times = story.area().publishing().times();
        QTRY_VERIFY(times.of(draft.id()) > 0);
        QCOMPARE(must(Editions(draft.author()).scheduled()).size(), size_t(1));
        // At a glance, by the desk's clock, which is Berlin's.
        QTRY_VERIFY(glanceHas(story, u"9:30"_s));
        QTRY_VERIFY(noticeButton(story.window()) != nullptr);
        QTest::mouseClick(noticeButton(story.window()), Qt::LeftButton);
        QTRY_COMPARE(times.of(draft.id()), qint64(0));
        QTRY_VERIFY(!glanceHas(story, u"9:30"_s));
    }

    void aPlannedChangeCarriesWhatReadersAreTold()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        signOff(story, draft);
        story.open();
        story.write();
        QVERIFY(askToPublish(story) != nullptr);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(1), longMs);
        comeTo(story);
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Published"_s, longMs);
        MarkdownEditor &editor = story.workspace().editor();
        editor.setFocus();
        editor.goTo(editor.toPlainText().indexOf(u"hurt."_s), 4);
        QTest::keyClicks(&editor, u"harmed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Publish changes…"_s, longMs);

        command(story, u"Publish later…"_s);
        PublishDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<PublishDialog *>()) != nullptr);
        auto *later = partOf<QPushButton>(dialog, u"publishAtATime"_s);
        QVERIFY(!later->isEnabled());
        auto *classes = partOf<QComboBox>(dialog, u"publishClass"_s);
        QTRY_VERIFY(classes->hasFocus());
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"publishText"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"It said hurt."_s);
        QVERIFY(!giveOf(dialog)->isEnabled()); // its words are not checked yet
        QTRY_VERIFY(later->isEnabled());
        later->setFocus();
        press(Qt::Key_Space);
        stet::test::answer(u"2090-03-04 09:30"_s);
        QTRY_COMPARE(must(Editions(draft.author()).scheduled()).size(), size_t(1));
        const PublishTime planned = must(Editions(draft.author()).scheduled()).front();
        QVERIFY(planned.change == CorrectionClass::Correction);
        QCOMPARE(planned.text, u"It said hurt."_s);
        QCOMPARE(editionsOf(draft).size(), size_t(1));
    }

    void aCommandRunsOnceTheSiteIsWrittenAndItsFailureIsTold()
    {
        const QTemporaryDir folder;
        StoryWindow story;
        CheckedDraft draft(story);
        signOff(story, draft);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        SiteDialog *panel = openSite(story, folder.filePath(u"my site"_s));
        QVERIFY(panel != nullptr);
        auto *line = partOf<QLineEdit>(panel, u"deployCommand"_s);
        line->setFocus();
        QTest::keyClicks(line, u"/bin/sh -c 'ls \"$1\"; echo no route to host; exit 7' x {site}"_s);
        press(Qt::Key_Return); // in a field it writes nothing
        QCOMPARE(story.area().site().place().writtenMs, qint64(0));
        writeSite(story, panel);
        QTRY_VERIFY_WITH_TIMEOUT(noticeIn(panel).contains(u"exit code 7"_s), longMs);
        QVERIFY(noticeIn(panel).contains(u"no route to host"_s));
        const QString said = partOf<QPlainTextEdit>(panel, u"deployOutput"_s)->toPlainText();
        QVERIFY2(said.contains(u"index.html"_s), qPrintable(said));

        // It is this account's, and kept.
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, u"sleep 300"_s);
        QTRY_COMPARE(story.area().site().place().command, u"sleep 300"_s);
        auto *run = partOf<QPushButton>(panel, u"deployRun"_s);
        run->setFocus();
        press(Qt::Key_Space);
        auto *cancel = partOf<QPushButton>(panel, u"siteCancel"_s);
        QTRY_COMPARE(cancel->text(), u"Cancel the command"_s);
        cancel->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(noticeIn(panel).contains(u"cancelled"_s), longMs);
        QTRY_COMPARE(cancel->text(), u"Close"_s);
        QVERIFY(panel->isVisible());
        press(Qt::Key_Escape);
    }

    void theResultIsOpenedInABrowser()
    {
        const QTemporaryDir folder;
        Browser browser;
        StoryWindow story;
        CheckedDraft draft(story);
        signOff(story, draft);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        QVERIFY(askToPublish(story) != nullptr);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(1), longMs);
        comeTo(story);
        story.area().site().setFolder(folder.filePath(u"site"_s));
        // From the notice, which knows the page.
        QTRY_VERIFY(noticeButton(story.window()) != nullptr);
        QTest::mouseClick(noticeButton(story.window()), Qt::LeftButton);
        SiteDialog *panel = nullptr;
        QTRY_VERIFY((panel = story.window().findChild<SiteDialog *>()) != nullptr);
        QTRY_VERIFY(partOf<QPushButton>(panel, u"siteWrite"_s)->hasFocus());
        writeSite(story, panel);
        for (const char *name : {"siteOpenResult", "siteOpenPage"}) {
            auto *button = partOf<QPushButton>(panel, QString::fromLatin1(name));
            QTRY_VERIFY(button->isVisible() && button->isEnabled());
            button->setFocus();
            press(Qt::Key_Space);
        }
        QTRY_COMPARE(browser.opened,
                     (QStringList{folder.filePath(u"site/index.html"_s),
                                  folder.filePath(u"site/news/gripper-opened.html"_s)}));
        press(Qt::Key_Escape);
    }

    void aFolderOfSomebodyElseIsRefusedAndSaid()
    {
        const QTemporaryDir folder;
        QFile theirs(folder.filePath(u"index.html"_s));
        QVERIFY(theirs.open(QIODevice::WriteOnly));
        theirs.write("mine");
        theirs.close();
        StoryWindow story;
        const CheckedDraft draft(story);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        SiteDialog *panel = openSite(story, folder.path());
        QVERIFY(panel != nullptr);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!noticeIn(panel).isEmpty(), longMs);
        QCOMPARE(story.area().site().place().writtenMs, qint64(0));
        QCOMPARE(fileAt(theirs.fileName()), QByteArray("mine"));
        press(Qt::Key_Escape);
    }

private:
    static bool hasFinding(const QDialog *dialog, const QString &words)
    {
        const QAbstractItemModel &model = *partOf<QListView>(dialog, u"publishFindings"_s)->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString().contains(words))
                return true;
        }
        return false;
    }

    static bool glanceHas(const StoryWindow &story, const QString &words)
    {
        const QWidget *glance = story.page().findChild<QWidget *>(u"articleSummary"_s);
        for (const PlainLabel *label : glance->findChildren<PlainLabel *>()) {
            if (label->plainText().contains(words))
                return true;
        }
        return false;
    }

    /// One word is changed: what stands in the way leads to its claim, and once that is settled the
    /// correction goes out with the words that were typed for it.
    static void correct(StoryWindow &story, CheckedDraft &draft)
    {
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_VERIFY(editor.hasFocus());
        editor.goTo(editor.toPlainText().indexOf(u"hurt."_s), 4);
        QTest::keyClicks(&editor, u"harmed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Publish changes…"_s, longMs);
        PublishDialog *dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        auto *classes = partOf<QComboBox>(dialog, u"publishClass"_s);
        QTRY_VERIFY(classes->hasFocus());
        press(Qt::Key_Down);
        QCOMPARE(classes->currentText(), u"Correction"_s);
        press(Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"publishText"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"It said hurt."_s);
        QCOMPARE(giveOf(dialog)->text(), u"Publish all the same, as a correction"_s);
        QVERIFY(!giveOf(dialog)->isEnabled());
        press(Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"publishFindings"_s);
        QVERIFY(hasFinding(dialog, u"Nobody was harmed."_s));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(story.area().isReviewing(), longMs);
        QTRY_COMPARE_WITH_TIMEOUT(handWords(story), u"Nobody was harmed."_s, longMs);

        draft.judge(u"Nobody was harmed."_s, VerdictKind::NotAFact);
        comeTo(story);
        dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        QCOMPARE(partOf<QPlainTextEdit>(dialog, u"publishText"_s)->toPlainText(),
                 u"It said hurt."_s);
        QCOMPARE(giveOf(dialog)->text(), u"Publish as a correction"_s);
        QVERIFY(giveOf(dialog)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(2), longMs);
        comeTo(story);
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Published"_s, longMs);
    }

    /// Which files would change, by keys; a key for a row writes nothing.
    static void showChangedFiles(const StoryWindow &story, const SiteDialog *panel)
    {
        const qint64 written = story.area().site().place().writtenMs;
        auto *files = partOf<QListView>(panel, u"siteChangedFiles"_s);
        QVERIFY(!files->isVisible());
        auto *button = partOf<QPushButton>(panel, u"siteChangesButton"_s);
        button->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(files->isVisible());
        QStringList rows;
        for (int row = 0; row < files->model()->rowCount(); ++row)
            rows.append(files->model()->index(row, 0).data().toString());
        QVERIFY2(rows.contains(u"Changed: news/gripper-opened.html (“Gripper opened”)"_s),
                 qPrintable(rows.join(u'\n')));
        QVERIFY(rows.contains(u"Changed: atom.xml"_s));
        files->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(story.area().site().place().writtenMs, written);
        QVERIFY(panel->isVisible());
    }

    static void takeDown(const StoryWindow &story, const QString &how, const QString &why)
    {
        command(story, how);
        TakeDownDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<TakeDownDialog *>()) != nullptr);
        auto *words = partOf<QPlainTextEdit>(dialog, u"takeDownText"_s);
        bringForward(*dialog);
        QTRY_VERIFY(words->hasFocus());
        auto *give = partOf<QPushButton>(dialog, u"takeDownGive"_s);
        QVERIFY(!give->isEnabled());
        QTest::keyClicks(words, why);
        give->setFocus();
        press(Qt::Key_Return);
    }

    static void retract(const StoryWindow &story, const CheckedDraft &draft)
    {
        takeDown(story, u"Retract…"_s, u"The slides were targets."_s);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(3), longMs);
        QCOMPARE(articleOf(story, draft.id()).publicState, PublicState::Retracted);
        comeTo(story);
        QTRY_COMPARE_WITH_TIMEOUT(publishButton(story), u"Publish again…"_s, longMs);
    }
};

STET_TEST(TestPublishStory)

#include "test_publish_story.moc"
