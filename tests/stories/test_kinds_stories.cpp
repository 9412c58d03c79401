// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "tests/stories/settings_story.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/settings/desk/kind_model.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What a kind of articles decides: how they begin, how long they are to be.
class TestKindsStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void newArticlesBeginAsTheirKindDoes()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Kinds"_s);
        auto *kinds = dialog->findChild<QTableView *>(u"kindTable"_s);
        auto *text = dialog->findChild<QPlainTextEdit *>(u"kindText"_s);
        auto *keep = dialog->findChild<QPushButton *>(u"keepKindText"_s);
        auto *usual = dialog->findChild<QPushButton *>(u"usualKindText"_s);
        // The headings of its sections, until the desk says otherwise.
        QTRY_VERIFY(text->toPlainText().startsWith(u"## What changed\n"_s));
        QVERIFY(!keep->isEnabled() && !usual->isEnabled());
        const QString sections = text->toPlainText();
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"**PORT** Lead."_s);
        QTRY_VERIFY(keep->isEnabled());
        // What is typed stays while one looks at another kind.
        kinds->setCurrentIndex(kinds->model()->index(1, 0));
        QTRY_VERIFY(text->toPlainText() != u"**PORT** Lead."_s);
        kinds->setCurrentIndex(kinds->model()->index(0, 0));
        QTRY_COMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(!keep->isEnabled());
        typeInCell(*kinds, KindModel::Aim, u"700"_s);
        QTRY_COMPARE(kinds->model()->index(0, KindModel::Aim).data().toString(), u"700 words"_s);
        QCOMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        dialog->close();
        QTRY_VERIFY(story.window().findChild<SettingsDialog *>() == nullptr);
        story.window().actions().newArticle->trigger();
        auto *headline = story.window().findChild<QLineEdit *>(u"newHeadline"_s);
        QTRY_VERIFY(headline->isVisible());
        QTest::keyClicks(headline, u"Pilots"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(editor.mirror().text(), u"**PORT** Lead."_s);
        auto *target = story.workspace().findChild<QPushButton *>(u"targetMeter"_s);
        QTRY_COMPARE(target->text(), u"2 of 700 words"_s);

        // A text that says nothing yet becomes that of another kind; one that does stays.
        auto *kind = story.workspace().findChild<QComboBox *>(u"articleKind"_s);
        kind->setFocus();
        kind->setCurrentIndex(1);
        QTRY_VERIFY(editor.mirror().text().startsWith(u"## "_s));
        kind->setCurrentIndex(0);
        QTRY_COMPARE(editor.mirror().text(), u"**PORT** Lead."_s);
        editor.goTo(editor.mirror().text().size(), 0);
        QTest::keyClicks(&editor, u" More."_s);
        kind->setCurrentIndex(1);
        QCOMPARE(editor.mirror().text(), u"**PORT** Lead. More."_s);

        // Undo in the settings, and the sections again.
        bringForward(story.window());
        dialog = openSettings(story, u"Kinds"_s);
        QVERIFY(dialog != nullptr);
        text = dialog->findChild<QPlainTextEdit *>(u"kindText"_s);
        keep = dialog->findChild<QPushButton *>(u"keepKindText"_s);
        usual = dialog->findChild<QPushButton *>(u"usualKindText"_s);
        QTRY_COMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        QTest::mouseClick(usual, Qt::LeftButton);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(!keep->isEnabled());
        QCOMPARE(text->toPlainText(), sections);
        auto *back = dialog->findChild<NoticeBar *>()->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_COMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        dialog->close();
    }

    void anArticleAimsAtItsOwnNumberOfWords()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"One two three."_s);
        story.open();
        story.write();
        auto *target = story.workspace().findChild<QPushButton *>(u"targetMeter"_s);
        QVERIFY(!target->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4, Qt::AltModifier);
        auto *number = story.workspace().findChild<QSpinBox *>(u"targetAmount"_s);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, u"4"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(target->text(), u"3 of 4 words"_s);
        QTRY_VERIFY(target->isVisible());
        QTest::keyClick(number, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!target->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_VERIFY(target->isVisible());
        story.workspace().editor().setFocus();
        QTest::mouseClick(target, Qt::LeftButton);
        QTRY_VERIFY(number->hasFocus());
        story.open();
        story.write();
        target = story.workspace().findChild<QPushButton *>(u"targetMeter"_s);
        QTRY_COMPARE(target->text(), u"3 of 4 words"_s);
    }

    void anArticleAimsAtCharactersOrMinutes()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"One two three."_s);
        story.open();
        story.write();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4, Qt::AltModifier);
        auto *meter = story.workspace().findChild<QPushButton *>(u"targetMeter"_s);
        auto *amount = story.workspace().findChild<QSpinBox *>(u"targetAmount"_s);
        auto *measure = story.workspace().findChild<QComboBox *>(u"targetMeasure"_s);
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, u"40"_s);
        QTest::keyClick(amount, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), measure);
        QTest::keyClick(measure, Qt::Key_Down);
        QTRY_COMPARE(meter->text(), u"14 of 40 characters"_s);
        QTest::keyClick(measure, Qt::Key_Down);
        QTRY_COMPARE(meter->text(), u"1 of 40 minutes"_s);
        QTest::keyClick(measure, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(meter->text(), u"14 of 40 characters"_s);
        auto *strip = story.window().findChild<QWidget *>(u"statusMiddle"_s);
        QVERIFY(static_cast<PlainLabel *>(strip)->plainText().contains(u"14 characters"_s));
        story.open();
        story.write();
        meter = story.workspace().findChild<QPushButton *>(u"targetMeter"_s);
        QTRY_COMPARE(meter->text(), u"14 of 40 characters"_s);
    }

    void headlineAndDekHaveLimits()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"One two three."_s);
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Kinds"_s);
        auto *kinds = dialog->findChild<QTableView *>(u"kindTable"_s);
        QTRY_VERIFY(kinds->model()->rowCount() > 0);
        QCOMPARE(kinds->model()->index(0, KindModel::DekLimit).data().toString(), u"no limit"_s);
        typeInCell(*kinds, KindModel::HeadlineLimit, u"8"_s);
        QTRY_COMPARE(kinds->model()->index(0, KindModel::HeadlineLimit).data().toString(),
                     u"up to 8"_s);
        typeInCell(*kinds, KindModel::DekLimit, u"6"_s);
        QTRY_COMPARE(kinds->model()->index(0, KindModel::DekLimit).data().toString(), u"up to 6"_s);
        // Taken back, and done again.
        auto *back = dialog->findChild<NoticeBar *>()->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_COMPARE(kinds->model()->index(0, KindModel::DekLimit).data().toString(),
                     u"no limit"_s);
        typeInCell(*kinds, KindModel::DekLimit, u"6"_s);
        QTRY_COMPARE(kinds->model()->index(0, KindModel::DekLimit).data().toString(), u"up to 6"_s);
        dialog->close();
        QTRY_VERIFY(story.window().findChild<SettingsDialog *>() == nullptr);

        bringForward(story.window());
        story.write();
        auto *note = story.workspace().findChild<PlainLabel *>(u"limitNote"_s);
        QVERIFY(!note->isVisible());
        auto *form = story.workspace().findChild<ArticleForm *>();
        auto *headline = qobject_cast<QPlainTextEdit *>(form->field(DraftField::Headline));
        QTest::mouseClick(headline->viewport(), Qt::LeftButton);
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(note->plainText(), u"Headline: 4 of 8 characters"_s);
        QCOMPARE(note->property("tone").toString(), u"muted"_s);
        QTest::keyClick(headline, Qt::Key_End);
        QTest::keyClicks(headline, u" wins."_s);
        QTRY_COMPARE(note->plainText(), u"Headline: 10 of 8 characters"_s);
        QCOMPARE(note->property("tone").toString(), u"warning"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QTRY_COMPARE(note->plainText(), u"Dek: 0 of 6 characters"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Seventh"_s);
        QTRY_COMPARE(note->plainText(), u"Dek: 7 of 6 characters"_s);
        // The Problems panel leads to both.
        auto *problems = story.workspace().findChild<ProblemsPanel *>();
        auto *list = problems->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(),
                 u"The headline is 2 characters too long"_s);
        QCOMPARE(list->model()->index(1, 0).data().toString(),
                 u"The dek is 1 character too long"_s);
        story.workspace().editor().setFocus();
        QVERIFY(note->isVisible());
        QTRY_COMPARE(note->plainText(), u"Headline: 10 of 8 characters"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(note->plainText(), u"Dek: 7 of 6 characters"_s);
    }
};

STET_TEST(TestKindsStories)

#include "test_kinds_stories.moc"
