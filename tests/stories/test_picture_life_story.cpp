// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_metadata.h"
#include "core/desk/settings.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/publish_hand.h"
#include "tests/support/telling_picture.h"
#include "tests/support/test_registry.h"
#include "ui/editor/pictures/picture_card.h"
#include "ui/publish/publish_dialog.h"
#include "ui/publish/site_dialog.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int lifeMs = 20'000;

/// A photograph as a camera gives it, which tells where it was taken.
QString tellingPhotograph(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"Yard at noon.jpg"_s);
    QImage image(1200, 400, QImage::Format_RGB32);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            image.setPixel(x, y, qRgb(x % 256, y % 256, (x * y) % 256));
    }
    if (!image.save(path, "jpg"))
        qFatal("no JPEG");
    const QByteArray jpeg = fileAt(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(telling(jpeg)) < jpeg.size())
        qFatal("no picture");
    return path;
}

/// Lets a file go over the text, as the system does.
void dropOn(MarkdownEditor &editor, const QString &path)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QWidget *const text = editor.viewport();
    const QPoint place = text->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text, &event);
}

/// The row of the dialog's list with these words; -1 where there is none.
int rowWith(const QListView *list, const QString &words)
{
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString().contains(words))
            return row;
    }
    return -1;
}

} // namespace

/// A picture's way from the file to the readers.
class TestPictureLifeStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aDroppedPictureIsAskedForItsWordsAndPublished()
    {
        const QTemporaryDir folder;
        const QString file = tellingPhotograph(folder);
        const QString site = folder.filePath(u"site"_s);
        StoryWindow story;
        CheckedDraft draft(story);
        wantWords(draft);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();

        // It comes in without a word.
        dropOn(editor, file);
        auto *card = story.workspace().findChild<PictureCard *>();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), lifeMs);
        QTest::keyClick(card->findChild<QLineEdit *>(u"pictureAlt"_s), Qt::Key_Return);
        const QString bare = u"![](images/yard-at-noon.jpg)"_s;
        QTRY_VERIFY_WITH_TIMEOUT(editor.toPlainText().contains(bare), lifeMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            articleOf(story, draft.id()).content.body.contains(u"yard-at-noon.jpg"_s), lifeMs);

        // Both are asked for, and lead to the picture in the text.
        for (const char *words : {"no text for those who do not see it", "Nobody is credited"}) {
            followFinding(story, QString::fromLatin1(words));
            QTRY_VERIFY(editor.hasFocus());
            QVERIFY2(editor.textCursor().selectedText().contains(u"images/yard-at-noon.jpg"_s),
                     qPrintable(editor.textCursor().selectedText()));
        }
        QVERIFY(editionsOf(draft).empty());

        // They are written, checked and published.
        editor.replaceRange(
            editor.toPlainText().indexOf(bare),
            bare.size(),
            u"![Four cranes](images/yard-at-noon.jpg \"At noon. | Ana Lima || CC BY 4.0 "
            "https://cc.example/by\")"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            articleOf(story, draft.id()).content.body.contains(u"Four cranes"_s), lifeMs);
        signOff(story, draft);
        comeTo(story);
        PublishDialog *dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        const auto *give = partOf<QPushButton>(dialog, u"publishGive"_s);
        QTRY_COMPARE_WITH_TIMEOUT(give->text(), u"Publish"_s, lifeMs);
        QTRY_VERIFY_WITH_TIMEOUT(give->isEnabled(), lifeMs);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editionsOf(draft).size(), size_t(1), lifeMs);
        comeTo(story);
        SiteDialog *panel = openSite(story, site);
        QVERIFY(panel != nullptr);
        writeSite(story, panel);
        press(Qt::Key_Escape);
        readersHaveIt(site);
    }

private:
    /// This desk publishes no picture without them.
    static void wantWords(const CheckedDraft &draft)
    {
        Settings verbs(draft.author());
        DeskSettings settings = must(verbs.get());
        settings.checking.gate =
            QJsonObject{{u"picture_text"_s, u"blocks"_s}, {u"picture_credit"_s, u"blocks"_s}};
        must(verbs.update(settings));
    }

    /// Asks to publish, which is held back, and follows by key what says so.
    static void followFinding(const StoryWindow &story, const QString &words)
    {
        comeTo(story);
        PublishDialog *dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        auto *list = partOf<QListView>(dialog, u"publishFindings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(list, words) >= 0, lifeMs);
        QVERIFY(!partOf<QPushButton>(dialog, u"publishGive"_s)->isEnabled());
        list->setCurrentIndex(list->model()->index(rowWith(list, words), 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(story.window().findChild<PublishDialog *>() == nullptr ||
                    !story.window().findChild<PublishDialog *>()->isVisible());
    }

    /// The page has its words and its copies, and no copy tells more than it shows.
    static void readersHaveIt(const QString &site)
    {
        const QByteArray page = fileAt(site + u"/news/gripper-opened.html"_s);
        QVERIFY(page.contains("alt=\"Four cranes\""));
        QVERIFY(page.contains("<span class=\"credit\">Ana Lima</span>"));
        QVERIFY(page.contains("<a rel=\"license\" href=\"https://cc.example/by\">CC BY 4.0</a>"));
        QVERIFY(page.contains(" srcset=\"../pictures/"));
        QVERIFY(!page.contains("images/yard-at-noon"));
        const QStringList copies =
            QDir(site + u"/pictures"_s).entryList({u"*.jpg"_s}, QDir::Files, QDir::Name);
        QVERIFY(copies.size() > 1);
        for (const QString &name : copies) {
            const QByteArray bytes = fileAt(site + u"/pictures/"_s + name);
            QVERIFY2(page.contains(name.toUtf8()), qPrintable(name));
            QVERIFY2(!bytes.contains(secretPlace), qPrintable(name));
            QCOMPARE(withoutMetadata(bytes), std::optional(bytes));
        }
        QVERIFY(!QFile::exists(site + u"/images"_s));
    }
};

STET_TEST(TestPictureLifeStory)

#include "test_picture_life_story.moc"
