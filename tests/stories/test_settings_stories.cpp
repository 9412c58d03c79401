// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/settings.h"
#include "tests/stories/settings_story.h"
#include "tests/support/test_registry.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/editor/text_mirror.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/settings_door.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The settings as a user works them, by key and by mouse.
class TestSettingsStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void highContrastIsSeenAtOnceAndKept()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Appearance"_s);
        auto *contrast = dialog->findChild<QRadioButton *>(u"scheme-contrast"_s);
        QTest::mouseClick(
            contrast, Qt::LeftButton, Qt::NoModifier, QPoint(8, contrast->height() / 2));
        QVERIFY(tokensFor(story.list().palette()).contrast);
        QVERIFY(tokensFor(contrast->palette()).contrast);
        QCOMPARE(story.window().grab().toImage().pixelColor(3, 3), contrastTokens().window);
        QCOMPARE(QSettings().value(u"window/appearance"_s).toString(), u"contrast"_s);
        // On by the arrow key; the menu agrees.
        QTest::keyClick(contrast, Qt::Key_Up);
        QVERIFY(!tokensFor(story.list().palette()).contrast);
        QVERIFY(tokensFor(story.list().palette()).dark);
        story.context().appearance.setScheme(Scheme::Light);
    }

    void theTextIsLargerAtOnce()
    {
        StoryWindow story;
        writeWord(story);
        const qreal before = story.workspace().editor().document()->defaultFont().pointSizeF();
        SettingsDialog *dialog = openSettings(story, u"Appearance"_s);
        auto *size = dialog->findChild<QWidget *>(u"textZoom"_s);
        size->setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(size, Qt::Key_Down);
        QVERIFY(story.workspace().editor().document()->defaultFont().pointSizeF() > before * 1.4);
        dialog->close();
    }

    void theWindowsTextIsLargerAtOnceAndKept()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Appearance"_s);
        QVERIFY(dialog != nullptr);
        const double usual = story.list().font().pointSizeF();
        auto *size = dialog->findChild<QComboBox *>(u"windowText"_s);
        QCOMPARE(size->currentData().toInt(), 100);
        size->setFocus();
        QTest::keyClick(size, Qt::Key_Down);
        QTest::keyClick(size, Qt::Key_Down);
        QTRY_COMPARE(story.list().font().pointSizeF(), usual * 1.5);
        QCOMPARE(size->currentData().toInt(), 150);
        QCOMPARE(chosenTextPercent(), 150);
        QTest::keyClick(size, Qt::Key_Home);
        QTRY_COMPARE(story.list().font().pointSizeF(), usual);
        dialog->close();
    }

    void theNameIsChangedAndTheDeskOpenedAgain()
    {
        StoryWindow story;
        story.open();
        QCOMPARE(story.area().session().actor().name, testActor().name);
        SettingsDialog *dialog = openSettings(story, u"You"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"yourName"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Ada Brandt"_s);
        QTest::keyClick(name, Qt::Key_Return);
        auto *again = dialog->findChild<QPushButton *>(u"reopenDesk"_s);
        QTRY_VERIFY(again->isVisible());
        const QPointer<DeskArea> before(story.window().deskArea());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(before.isNull() && story.window().deskArea() != nullptr);
        QCOMPARE(story.area().session().actor().name, u"Ada Brandt"_s);
        QCOMPARE(story.area().session().actor().account, testActor().account);
    }

    void theDesksNameIsChangedAndSeenOnThePage()
    {
        StoryWindow story;
        writeWord(story);
        QTRY_VERIFY(!story.previewText(u"body"_s).isEmpty());
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        auto *apply = dialog->findChild<QPushButton *>(u"applyDesk"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        QVERIFY(!apply->isEnabled());
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"The Lantern"_s);
        QVERIFY(apply->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().name, u"The Lantern"_s);
        QTRY_VERIFY(!apply->isEnabled());
        QTRY_VERIFY(story.previewText(u"body"_s).contains(u"The Lantern"_s));
        QTRY_VERIFY(story.window().windowTitle().contains(u"The Lantern"_s));

        // Undone by the button in the bar.
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().name, testSettings().name);
        QTRY_COMPARE(name->text(), testSettings().name);
        dialog->close();
    }

    void enterInAFieldTakesNothingBack()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"The Lantern"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"noticeAction"_s)->isVisible()); // Undo
        QTest::keyClick(name, Qt::Key_Return);
        // Behind all that was asked of the desk until here.
        must(Settings(story.area().session()).addWord(u"Gripo"_s));
        QCOMPARE(must(Settings(story.area().session()).get()).name, u"The Lantern"_s);
        dialog->close();
    }

    void aWrongBaseAddressIsRefusedBesideItsField()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *url = dialog->findChild<QLineEdit *>(u"deskSettingBaseUrl"_s);
        auto *said = dialog->findChild<QLabel *>(u"deskSettingBaseUrlSaid"_s);
        const QString before = testSettings().baseUrl;
        QTRY_COMPARE(url->text(), before);
        url->setFocus();
        url->selectAll();
        QTest::keyClicks(url, u"ftp://desk.example"_s);
        QVERIFY(said->text().isEmpty());
        QTest::keyClick(url, Qt::Key_Return);
        QVERIFY(said->isVisible());
        QVERIFY2(said->text().contains(u"http"_s), qPrintable(said->text()));
        QCOMPARE(url->accessibleDescription(), said->text());
        QVERIFY(url->hasFocus());
        QCOMPARE(story.area().settings().baseUrl, before);

        // Closing asks once; the words are still there.
        QTest::keyClick(url, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QCOMPARE(url->text(), u"ftp://desk.example"_s);
        url->selectAll();
        QTest::keyClicks(url, u"https://desk.example/news/"_s);
        QVERIFY(said->text().isEmpty());
        QTest::keyClick(url, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().baseUrl, u"https://desk.example/news"_s);
        QTRY_COMPARE(url->text(), u"https://desk.example/news"_s);
        QTest::keyClick(url, Qt::Key_Escape);
        QTRY_VERIFY(story.window().findChild<SettingsDialog *>() == nullptr);
    }

    void whatSomeoneElseChangesIsShownAndWhatIsTypedStays()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        auto *address = dialog->findChild<QLineEdit *>(u"deskSettingAddress"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Mine"_s);
        {
            const SystemClock clock;
            const auto other = must(DeskSession::open(
                story.deskPath(), OpenMode::ReadWrite, testActor(u"Ada Brandt"_s), clock));
            DeskSettings theirs = must(Settings(*other).get());
            theirs.name = u"Theirs"_s;
            theirs.address = u"theirs@desk.example"_s;
            must(Settings(*other).update(theirs));
        }
        QTRY_COMPARE(address->text(), u"theirs@desk.example"_s);
        QCOMPARE(name->text(), u"Mine"_s);
        auto *said = dialog->findChild<QLabel *>(u"deskSettingNameSaid"_s);
        QVERIFY2(said->text().contains(u"Theirs"_s), qPrintable(said->text()));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().name, u"Mine"_s);
        QCOMPARE(story.area().settings().address, u"theirs@desk.example"_s);
        QTRY_VERIFY(said->text().isEmpty());
        dialog->close();
    }

    void categoriesAreAddedRenamedMovedAndRemoved()
    {
        StoryWindow story;
        const ArticleId article = story.addArticle(u"One"_s, u"word"_s);
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Categories"_s);
        auto *table = dialog->findChild<QTableView *>(u"categoryTable"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"newCategory"_s);
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto names = [&] {
            QStringList all;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                all << table->model()->index(row, 0).data().toString();
            return all;
        };
        QTRY_COMPARE(names(), testSettings().categories);
        QStringList wanted = names();
        field->setFocus();
        for (const QString &name : {u"Rivers"_s, u"Lakes"_s}) {
            QTest::keyClicks(field, name);
            QTest::keyClick(field, Qt::Key_Return);
            wanted << name;
            QTRY_COMPARE(names(), wanted);
        }
        // The article gets one of them, in the window behind.
        BulkChange change;
        change.category = u"Lakes"_s;
        must(ArticlesBulk(story.area().session()).apply({article}, change));
        QTRY_COMPARE(table->model()->index(int(wanted.size()) - 1, 1).data().toInt(), 1);
        table->selectRow(int(wanted.size()) - 1);
        auto *remove = dialog->findChild<QPushButton *>(u"removeCategory"_s);
        QTRY_VERIFY(!remove->isEnabled());

        // Renamed in its place: the article goes with it.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        auto *editor = static_cast<QLineEdit *>(QApplication::focusWidget());
        editor->selectAll();
        QTest::keyClicks(editor, u"Waters"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        wanted.last() = u"Waters"_s;
        QTRY_COMPARE(names(), wanted);
        QCOMPARE(must(Articles(story.area().session()).get(article)).content.category, u"Waters"_s);

        // Up, and the unused one away.
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"categoryUp"_s), Qt::LeftButton);
        wanted.swapItemsAt(wanted.size() - 1, wanted.size() - 2);
        QTRY_COMPARE(names(), wanted);
        table->selectRow(int(wanted.size()) - 1);
        QTRY_VERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        wanted.removeLast();
        QTRY_COMPARE(names(), wanted);
        QTRY_COMPARE(story.area().settings().categories, wanted);
        dialog->close();
    }

    void anUndoLeavesWhatOthersAdded()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Categories"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"newCategory"_s);
        QStringList wanted = testSettings().categories;
        auto *table = dialog->findChild<QTableView *>(u"categoryTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), int(wanted.size()));
        field->setFocus();
        QTest::keyClicks(field, u"Rivers"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().categories, wanted + QStringList{u"Rivers"_s});
        DeskSettings theirs = must(Settings(story.area().session()).get());
        theirs.categories << u"Lakes"_s;
        (void)must(Settings(story.area().session()).update(theirs));
        QTRY_COMPARE(table->model()->rowCount(), int(wanted.size()) + 2);
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().categories, wanted + QStringList{u"Lakes"_s});
        dialog->close();
    }

    void theListFollowsARenamedCategory()
    {
        StoryWindow story;
        const ArticleId article = story.addArticle(u"One"_s, u"word"_s);
        story.open();
        BulkChange change;
        change.category = testSettings().categories.front();
        must(ArticlesBulk(story.area().session()).apply({article}, change));
        ArticleQuery query;
        query.category = *change.category;
        story.page().savedSearches().add(u"Kept"_s, query);
        story.page().question().showQueue(Queue::All, *change.category);
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        SettingsDialog *dialog = openSettings(story, u"Categories"_s);
        auto *table = dialog->findChild<QTableView *>(u"categoryTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        for (const QChar c : u"Harbours"_s)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(story.page().question().query().category, u"Harbours"_s);
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        QCOMPARE(story.page().savedSearches().all().front().query.category, u"Harbours"_s);
        dialog->close();
    }

    void aPersonsPlaceIsKeptWhileOthersChangeTheRoster()
    {
        StoryWindow story;
        story.open();
        Settings settings(story.area().session());
        for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cai"_s})
            (void)must(settings.addPerson({{}, name, {}}));
        SettingsDialog *dialog = openSettings(story, u"People"_s);
        auto *table = dialog->findChild<QTableView *>(u"peopleTable"_s);
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(table->model()->rowCount() >= 3);
        const int last = table->model()->rowCount() - 1;
        table->setFocus();
        table->setCurrentIndex(table->model()->index(last, 0));
        const QString name = table->currentIndex().data().toString();
        QTest::keyClick(table, Qt::Key_Space);
        QTRY_COMPARE(table->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(table->currentIndex().row(), last);
        // Words in a cell stay while somebody adds a person.
        table->setCurrentIndex(table->model()->index(last, 1));
        QTest::keyClick(table, Qt::Key_F2);
        QVERIFY(QApplication::focusWidget() != table);
        for (const QChar c : u"cai@"_s)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
        (void)must(settings.addPerson({{}, u"Abe"_s, {}}));
        QTRY_COMPARE(table->model()->rowCount(), last + 2);
        for (const QChar c : u"desk.example"_s)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto email = [&] {
            for (const Person &person : must(settings.people())) {
                if (person.name == name)
                    return person.email;
            }
            return QString();
        };
        QTRY_COMPARE(email(), u"cai@desk.example"_s);
        dialog->close();
    }

    void somebodyOfTheRosterIsRenamedByKey()
    {
        StoryWindow story;
        story.open();
        DeskSession &session = story.area().session();
        Settings settings(session);
        (void)must(settings.addPerson({{}, u"Ines Calado"_s, {}}));
        ArticleContent content;
        content.headline = u"Hers"_s;
        (void)must(Articles(session).create(content, u"Ines Calado"_s));
        SettingsDialog *dialog = openSettings(story, u"People"_s);
        auto *table = dialog->findChild<QTableView *>(u"peopleTable"_s);
        const auto rename = [&](const QString &from, const QString &to) {
            QModelIndexList found;
            QTRY_VERIFY(
                !(found = table->model()->match(
                      table->model()->index(0, 0), Qt::DisplayRole, from, 1, Qt::MatchExactly))
                     .isEmpty());
            table->setFocus();
            table->setCurrentIndex(found.front());
            QTest::keyClick(table, Qt::Key_F2);
            auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY(editor != nullptr);
            editor->selectAll();
            QTest::keyClicks(editor, to);
            QTest::keyClick(editor, Qt::Key_Return);
        };
        const auto owner = [&] {
            return must(Articles(session).bySlug(u"hers"_s)).owner;
        };
        rename(u"Ines Calado"_s, u"Ines Reis"_s);
        QTRY_COMPARE(owner(), u"Ines Reis"_s);
        QVERIFY(must(settings.formerNames()).areOne(u"Ines Calado"_s, u"Ines Reis"_s));
        // A name that somebody has is refused, and the table shows what the desk has.
        (void)must(settings.addPerson({{}, u"Bo"_s, {}}));
        rename(u"Bo"_s, u"ines calado"_s);
        QTRY_COMPARE(
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"Bo"_s).size(), 1);
        // The bar below takes it back.
        rename(u"Ines Reis"_s, u"Ines Brandt"_s);
        QTRY_COMPARE(owner(), u"Ines Brandt"_s);
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo != nullptr && undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(owner(), u"Ines Reis"_s);
        dialog->close();
    }

    void theKeyboardsPlaceIsSeen()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Kinds"_s);
        auto *table = dialog->findChild<QTableView *>(u"kindTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        const QImage first = table->viewport()->grab().toImage();
        QTest::keyClick(table, Qt::Key_Right);
        const QImage second = table->viewport()->grab().toImage();
        QCOMPARE(table->currentIndex().column(), 1);
        // Around each of the two cells stand pixels that are clearly others than before.
        const auto strange = [&](const QRect &cell) {
            int count = 0;
            for (int x = cell.left(); x <= cell.right(); ++x) {
                for (int y = cell.top(); y <= cell.bottom(); ++y)
                    count += qAbs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 60;
            }
            return count;
        };
        for (const int column : {0, 1}) {
            const QRect cell = table->visualRect(table->model()->index(0, column));
            QVERIFY2(strange(cell) > cell.width(), qPrintable(QString::number(strange(cell))));
        }
        dialog->close();
    }

    void kindsAndPeopleAreChanged()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"People"_s);
        auto *people = dialog->findChild<QTableView *>(u"peopleTable"_s);
        auto *kinds = dialog->findChild<QTableView *>(u"kindTable"_s);
        const QAbstractItemModelTester peopleTester(
            people->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester kindsTester(
            kinds->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int before = people->model()->rowCount();
        auto *name = dialog->findChild<QLineEdit *>(u"newPerson"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Zoe Quill"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(people->model()->rowCount(), before + 1);
        const QModelIndex zoe = people->model()->index(before, 0);
        QCOMPARE(zoe.data().toString(), u"Zoe Quill"_s);
        QVERIFY(people->model()->setData(zoe, Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(people->model()->index(before, 0).data(Qt::CheckStateRole).toInt(),
                     int(Qt::Unchecked));

        QTRY_VERIFY(kinds->model()->rowCount() > 0);
        QVERIFY(kinds->model()->setData(kinds->model()->index(0, 1), 45, Qt::EditRole));
        QTRY_COMPARE(kinds->model()->index(0, 1).data(Qt::EditRole).toInt(), 45);
        // Refused with words, and the table shows what the desk has.
        QVERIFY(kinds->model()->setData(kinds->model()->index(0, 1), -3, Qt::EditRole));
        auto *bar = dialog->findChild<NoticeBar *>();
        QTRY_VERIFY2(bar->text().contains(u"3650"_s), qPrintable(bar->text()));
        QCOMPARE(kinds->model()->index(0, 1).data(Qt::EditRole).toInt(), 45);
        dialog->close();
    }

    void anEmptyDeskLeadsToItsSettings()
    {
        StoryWindow story;
        story.open();
        auto *way = story.window().findChild<QPushButton *>(u"emptySettings"_s);
        QTRY_VERIFY(way->isVisible());
        QTest::mouseClick(way, Qt::LeftButton);
        auto *dialog = story.window().findChild<SettingsDialog *>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"deskSettingName"_s)->isVisible());
        dialog->close();
    }

    void aDeskThatCanOnlyBeReadSaysSo()
    {
        StoryWindow story;
        story.open();
        story.close();
        const SystemClock clock;
        std::shared_ptr<DeskSession> session =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadOnly, testActor(), clock));
        MainWindow window(story.context());
        window.show();
        window.showDesk(session);
        session.reset();
        QTRY_VERIFY(window.deskArea() != nullptr);
        window.settings().open(SettingsPage::Desk);
        auto *dialog = window.findChild<SettingsDialog *>();
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        QVERIFY(!name->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"applyDesk"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"addPerson"_s)->isEnabled());
        auto *hint = dialog->findChild<QLabel *>(u"readOnlyHint"_s);
        QVERIFY(hint != nullptr && hint->text().contains(u"not changed"_s));
        dialog->close();
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }

    void everyFieldHasANameAndFitsASmallScreen()
    {
        StoryWindow story;
        story.open();
        story.window().resize(1280, 720);
        SettingsDialog *dialog = openSettings(story, u"You"_s);
        QVERIFY(dialog->height() <= 680 && dialog->width() <= 1200);
        auto *pages = dialog->findChild<QStackedWidget *>();
        for (int page = 0; page < pages->count(); ++page) {
            dialog->findChild<QListWidget *>(u"settingsPages"_s)->setCurrentRow(page);
            QApplication::processEvents();
            auto *scroll = qobject_cast<QScrollArea *>(pages->currentWidget());
            QVERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
            for (QWidget *field : scroll->widget()->findChildren<QWidget *>()) {
                if (!field->isVisible() || (field->focusPolicy() & Qt::TabFocus) == 0)
                    continue;
                const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(field);
                const QString name = face == nullptr ? QString() : face->text(QAccessible::Name);
                QVERIFY2(!name.isEmpty(),
                         qPrintable(field->objectName() + u" on page %1"_s.arg(page)));
            }
        }
        dialog->close();
    }
};

STET_TEST(TestSettingsStories)

#include "test_settings_stories.moc"
