// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/media.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/panels/problems_model.h"
#include "ui/editor/pictures/picture_card.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// A picture from a file to the page.
class TestPicturesStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QSettings().clear(); }

    void aPictureIsChosenAndSeen()
    {
        StoryWindow story;
        openArticle(story);
        const QString file = story.deskPath() + u"/../Yard at noon.png"_s;
        QVERIFY(QFile::copy(u":/stet/sample/images/yard.png"_s, file));

        QTest::keyClick(
            &story.workspace().editor(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<QFileDialog *>()) != nullptr);
        QTRY_VERIFY(dialog->isVisible());
        Q_EMIT dialog->filesSelected({file});
        dialog->close();

        auto *card = story.workspace().findChild<PictureCard *>();
        QTRY_VERIFY(card->isVisible());
        auto *alt = card->findChild<QLineEdit *>(u"pictureAlt"_s);
        QTest::keyClicks(alt, u"Four cranes"_s);
        auto *credit = card->findChild<QLineEdit *>(u"pictureCredit"_s);
        QTest::keyClicks(card->findChild<QLineEdit *>(u"pictureCaption"_s), u"At noon."_s);
        QTest::keyClicks(credit, u"Ana Lima"_s);
        QTest::keyClick(credit, Qt::Key_Return);
        QTRY_COMPARE(
            story.workspace().editor().toPlainText(),
            u"Words.\n\n![Four cranes](images/yard-at-noon.png \"At noon. | Ana Lima\")\n\n"_s);
        QTRY_COMPARE(story.previewText(u"main figure"_s), u"At noon. Ana Lima"_s);
        QCOMPARE(story.previewText(u"main .credit"_s), u"Ana Lima"_s);
        // What is shown is a copy, as readers get it, and it has come.
        QTRY_COMPARE(story.previewValue(
                         u"[...document.querySelectorAll('main figure img')].map(i => i.alt + "
                         "i.getAttribute('width') + i.currentSrc.includes('/pictures/') + "
                         "(i.naturalWidth > 0)).join()"_s),
                     u"Four cranes1320truetrue"_s);
        QCOMPARE(problems(story), QStringList());
    }

    void aPictureWithoutWordsIsAProblem()
    {
        StoryWindow story;
        openArticle(story);
        QFile file(u":/stet/sample/images/yard.png"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto *copied = new QMimeData;
        copied->setData(u"image/png"_s, file.readAll());
        QApplication::clipboard()->setMimeData(copied);
        QTest::keySequence(&story.workspace().editor(), QKeySequence::Paste);
        auto *card = story.workspace().findChild<PictureCard *>();
        QTRY_VERIFY(card->isVisible());
        QTest::keyClick(card->findChild<QLineEdit *>(u"pictureAlt"_s), Qt::Key_Return);
        QTRY_COMPARE(problems(story),
                     QStringList{u"An image has no text for those who do not see it"_s});
        // A click leads to the place.
        auto *panels = story.workspace().findChild<QTabWidget *>();
        panels->setCurrentIndex(1);
        QListView *list = problemList(story);
        QTRY_VERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(),
                          Qt::LeftButton,
                          Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
        QTRY_COMPARE(story.workspace().editor().textCursor().selectedText().left(7), u"images/"_s);
    }

private:
    static void openArticle(StoryWindow &story)
    {
        story.addArticle(u"One"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        story.list().setFocus();
        QTest::keyClick(&story.list(), Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
        QTRY_COMPARE(story.previewText(u"main p"_s).contains(u"Words."_s), true);
    }

    static QListView *problemList(StoryWindow &story)
    {
        for (QListView *list : story.workspace().findChildren<QListView *>()) {
            if (qobject_cast<ProblemsModel *>(list->model()))
                return list;
        }
        qFatal("there is no list of problems");
    }

    static QStringList problems(StoryWindow &story)
    {
        QStringList shown;
        const QAbstractItemModel *model = problemList(story)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            shown.append(model->index(row, 0).data().toString());
        return shown;
    }
};

STET_TEST(TestPicturesStory)

#include "test_pictures_story.moc"
