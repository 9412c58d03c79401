// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/full_pool.h"
#include "tests/support/test_registry.h"
#include "ui/editor/panels/sources_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/shell/drop_rules.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// Files of one test.
class Files
{
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

const QByteArray library = R"([{"id": "harbour", "type": "report", "title": "The harbour"},
    {"id": "tug", "type": "webpage", "title": "Tugs", "URL": "https://tugs.example/"}])";

/// Drags `data` over the middle of `over` and lets go, as the system would: to the first widget
/// from there upwards that takes drops. False where none takes it.
bool drop(QWidget &over, const QMimeData &data)
{
    QWidget *taker = over.childAt(over.rect().center());
    if (taker == nullptr)
        taker = &over;
    while (taker != nullptr && !taker->acceptDrops())
        taker = taker->parentWidget();
    if (taker == nullptr)
        return false;
    const QPoint place = taker->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(taker, &enter);
    if (!enter.isAccepted())
        return false;
    const auto *hint = taker->findChild<QWidget *>(u"dropHint"_s, Qt::FindDirectChildrenOnly);
    if (hint == nullptr || !hint->isVisible())
        return false;
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(taker, &dropped);
    return dropped.isAccepted() && !hint->isVisible();
}

bool drop(QWidget &over, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    return drop(over, data);
}

QString noticeOf(const StoryWindow &story)
{
    for (const NoticeBar *bar : story.window().findChildren<NoticeBar *>()) {
        if (bar->isVisible() && !bar->text().isEmpty())
            return bar->text();
    }
    return {};
}

QStringList keysOf(const StoryWindow &story)
{
    QStringList keys;
    for (const Source &source : must(Library(story.area().session()).all()))
        keys << source.key;
    keys.sort();
    return keys;
}

} // namespace

/// Files that are dropped on the desk and on an article's sources.
class TestDropStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void articlesAndSourcesAreDroppedOnTheList()
    {
        const Files files;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words [@tug]."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        QVERIFY(drop(story.list(), {files.write(u"library.json"_s, library)}));
        QTRY_COMPARE(noticeOf(story), u"Imported: 0 articles and 2 sources."_s);
        QCOMPARE(keysOf(story), (QStringList{u"harbour"_s, u"tug"_s}));
        QVERIFY(drop(story.list(),
                     {files.write(u"a.md"_s, "---\ntitle: A\n---\n\nOne.\n"),
                      files.write(u"b.markdown"_s, "---\ntitle: B\n---\n\nTwo.\n")}));
        QTRY_COMPARE(story.headlines().size(), 3);
        QTRY_COMPARE(noticeOf(story), u"Imported: 2 articles and 0 sources."_s);
    }

    void theReportSaysWhatBecameOfEachEntry()
    {
        const Files files;
        const QString list =
            files.write(u"library.bib"_s,
                        "@article{harbour, title={The harbour}, publisher={Port}}\n"
                        "@misc{tugs, title={Tugs \\unheard{of}}, publisher={Port}}\n"
                        "@article{open, title = {Open,\n year = 2020\n}\n"
                        "@book{quay, title={Quay}, publisher={Port}, year = {2020}}\n");
        StoryWindow story;
        story.addSource(u"known"_s, u"Port"_s, u"Quay"_s);
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        command(story, u"Report of the last import…"_s);
        QTRY_VERIFY(noticeOf(story).startsWith(u"Nothing was imported since"_s));
        QVERIFY(drop(story.list(), {list}));
        QTRY_VERIFY(noticeOf(story).contains(u"1 was refused"_s) ||
                    noticeOf(story).contains(u"1 were refused"_s));
        QPushButton *more = nullptr;
        for (auto *button : story.window().findChildren<QPushButton *>(u"noticeMore"_s)) {
            if (button->isVisible())
                more = button;
        }
        QVERIFY(more != nullptr);
        QTest::mouseClick(more, Qt::LeftButton);
        ImportReportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<ImportReportDialog *>()) != nullptr);
        QTRY_VERIFY(dialog->isVisible());
        auto *search = dialog->findChild<QLineEdit *>(u"importSearch"_s);
        QAbstractItemModel &lines = *dialog->findChild<QTableView *>(u"importLines"_s)->model();
        const QAbstractItemModelTester tester(
            &lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // And what it shows a part of.
        const QAbstractItemModelTester allTester(
            dialog->findChild<ImportLinesModel *>(),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto said = [&lines](int column) {
            return lines.index(0, column).data().toString();
        };
        QCOMPARE(lines.rowCount(), 4);
        // Found by what is typed: where it stands, what became of it, and why.
        QTest::keyClicks(search, u"open"_s);
        QCOMPARE(lines.rowCount(), 1);
        QCOMPARE(said(ImportLinesModel::Outcome), u"refused"_s);
        QCOMPARE(said(ImportLinesModel::Line), u"3"_s);
        QCOMPARE(said(ImportLinesModel::From).left(11), u"library.bib"_s);
        QVERIFY(!said(ImportLinesModel::Reason).isEmpty());
        QVERIFY(!said(ImportLinesModel::Reason).startsWith(u"line 3:"_s)); // it has its column
        search->clear();
        QTest::keyClicks(search, u"unheard"_s);
        QCOMPARE(lines.rowCount(), 1);
        QCOMPARE(said(ImportLinesModel::Outcome), u"taken"_s);
        QCOMPARE(said(ImportLinesModel::Line), u"2"_s);
        search->clear();
        // Narrowed by key.
        auto *choice = dialog->findChild<QComboBox *>(u"importChoice"_s);
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(lines.rowCount(), 1);
        QCOMPARE(said(ImportLinesModel::Outcome), u"refused"_s);
        choice->setCurrentIndex(choice->findData(int(ImportLine::Outcome::Merged)));
        QCOMPARE(lines.rowCount(), 1);
        QCOMPARE(said(ImportLinesModel::Name), u"known"_s);
        QCOMPARE(said(ImportLinesModel::Line), u"6"_s);
        choice->setCurrentIndex(0);
        // Taken along: copied, and saved.
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"importCopy"_s), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\n'), 5);
        QVERIFY(copied.contains(u"refused\topen\t3\t"_s));
        dialog->save(files.path(u"report.tsv"_s));
        const auto saved = [&files] {
            QFile file(files.path(u"report.tsv"_s));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QTRY_COMPARE(saved(), copied);
        const QPointer<QDialog> gone = dialog;
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(gone.isNull());
    }

    void whatIsNotWhatItSaysChangesNothing()
    {
        const Files files;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        const auto refused = [&](const QString &path, const QString &why) {
            QVERIFY(drop(story.list(), {path}));
            QTRY_VERIFY2(noticeOf(story).startsWith(u"Nothing was imported."_s) &&
                             noticeOf(story).contains(why),
                         qPrintable(noticeOf(story)));
        };
        refused(files.write(u"no.json"_s, "Dear editor"), u"This is not JSON"_s);
        refused(files.write(u"package.json"_s, R"({"name": "x", "version": "1"})"),
                u"neither title nor address"_s);
        refused(files.write(u"picture.md"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\xff\xfe", 12)),
                u"picture.md"_s);
        refused(files.write(u"library.bib"_s, "Dear editor"), u"no entry of BibTeX"_s);
        refused(files.write(u"minutes.docx"_s, "PK"), u"neither"_s);
        refused(files.write(u"quay.png"_s, "\x89PNG"), u"on the text of an article"_s);
        refused(files.path(u"gone.json"_s), u"“gone.json”: No such file"_s);
        QCOMPARE(story.headlines().size(), 1);
        QCOMPARE(keysOf(story), QStringList());
        // One of them keeps the rest out: nobody sees which of twenty was left.
        QVERIFY(drop(story.list(),
                     {files.write(u"a.md"_s, "---\ntitle: A\n---\n\nOne.\n"),
                      files.write(u"minutes.docx"_s, "PK")}));
        QTRY_VERIFY(noticeOf(story).contains(u"minutes.docx"_s));
        QCOMPARE(story.headlines().size(), 1);
    }

    void theWindowWaitsForNoDisk()
    {
        const Files files;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        {
            const FullPool full; // none is free to look at the file
            QVERIFY(drop(story.list(), {files.write(u"minutes.docx"_s, "PK")}));
            QCOMPARE(noticeOf(story), QString());
        }
        QTRY_VERIFY(noticeOf(story).contains(u"minutes.docx"_s));
    }

    void whatCouldMeanMoreIsAsked()
    {
        const Files files;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        files.write(u"blog/a.md"_s, "---\ntitle: A\n---\n\nOne.\n");
        QVERIFY(drop(story.list(), {files.path(u"blog"_s)}));
        QTRY_VERIFY(noticeOf(story).contains(u"is a folder"_s));
        QCOMPARE(story.headlines().size(), 1);
        QPushButton *answer = nullptr;
        for (auto *button : story.window().findChildren<QPushButton *>(u"noticeAction"_s)) {
            if (button->isVisible())
                answer = button;
        }
        QVERIFY(answer != nullptr);
        QCOMPARE(answer->text(), u"Import the folder"_s);
        answer->setFocus();
        QTest::keyClick(answer, Qt::Key_Space);
        QTRY_COMPARE(story.headlines().size(), 2);

        QCOMPARE(planDrop({files.write(u"desk.json"_s, "{}")}, DropPlace::Desk).what,
                 DropPlan::What::Ask);
    }

    void sourcesAreDroppedOnTheirPanel()
    {
        const Files files;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words [@tug]."_s);
        story.open();
        story.write();
        auto *panel = story.workspace().findChild<SourcesPanel *>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(drop(*panel, {files.write(u"a.md"_s, "One.")}));
        QTRY_VERIFY(noticeOf(story).contains(u"on the list of the desk"_s));
        QVERIFY(drop(*panel, {files.write(u"library.json"_s, library)}));
        QTRY_COMPARE(noticeOf(story), u"Imported: 0 articles and 2 sources."_s);
        // The citation is known now.
        QTRY_COMPARE(panel->count(), 1);
        QCOMPARE(keysOf(story), (QStringList{u"harbour"_s, u"tug"_s}));
        // What a source said is asked about, a link is read: nobody may ask this machine for it.
        const QString pdf = files.write(u"minutes.pdf"_s, "%PDF-1.4");
        for (const DropPlace place : {DropPlace::Sources, DropPlace::Library, DropPlace::Desk})
            QCOMPARE(planDrop({pdf}, place).what, DropPlan::What::Keep);
        QMimeData link;
        link.setUrls({QUrl(u"http://127.0.0.1:9/minutes"_s)});
        QVERIFY(drop(*panel, link));
        QTRY_VERIFY2(noticeOf(story).contains(u"add the source"_s), qPrintable(noticeOf(story)));
        QCOMPARE(keysOf(story), (QStringList{u"harbour"_s, u"tug"_s}));
        QCOMPARE(story.workspace().editor().mirror().text(), u"Words [@tug]."_s);
        // Words that are no address go on to what lies below.
        QMimeData words;
        words.setText(u"see https://harbour.example/"_s);
        QVERIFY(!drop(*panel, words));
    }

    void aLinkOnTheListLeadsToWhereItIsAdded()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        QMimeData link;
        link.setText(u"https://harbour.example/minutes"_s); // as words, as some programs give it
        QVERIFY(drop(story.list(), link));
        QTRY_VERIFY(story.area().isInLibrary());
        auto *line = story.window().findChild<QLineEdit *>(u"addSourceLink"_s);
        QTRY_VERIFY(line->hasFocus());
        QCOMPARE(line->text(), u"https://harbour.example/minutes"_s);
        QCOMPARE(keysOf(story), QStringList()); // until a person says so
    }
};

STET_TEST(TestDropStory)

#include "test_drop_story.moc"
