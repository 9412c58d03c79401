// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine around the page may do and may cost.
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"
#include "tests/ui/preview/preview_fixture.h"
#include "ui/preview/engine/preview_profile.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebEngineDownloadRequest>

#include <unistd.h>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// Resident memory of a process in bytes (proc(5), statm).
qint64 residentBytes(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

std::shared_ptr<const Page> article(int number)
{
    PageFixture fixture = PageFixture::full();
    fixture.content.headline = u"Article %1"_s.arg(number);
    fixture.content.body += u"\n\nThe words of article %1 alone.\n"_s.arg(number).repeated(40);
    return std::make_shared<const Page>(fixture.page());
}

} // namespace

class TestPreviewEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyPermissionIsDenied_data()
    {
        QTest::addColumn<QString>("asks"); // a promise; what it comes to is looked at
        QTest::newRow("H08 place") << u"new Promise((y, n) => "
                                      "navigator.geolocation.getCurrentPosition(y, n))"_s;
        QTest::newRow("H08 notes") << u"Notification.requestPermission()"
                                      ".then(p => { if (p !== 'granted') throw p; })"_s;
        QTest::newRow("H08 microphone") << u"navigator.mediaDevices.getUserMedia({audio: true})"_s;
        QTest::newRow("H08 camera") << u"navigator.mediaDevices.getUserMedia({video: true})"_s;
        QTest::newRow("H08 screen") << u"navigator.mediaDevices.getDisplayMedia()"_s;
        QTest::newRow("H08 clipboard") << u"navigator.clipboard.readText()"_s;
        QTest::newRow("H08 full screen") << u"document.body.requestFullscreen()"_s;
        QTest::newRow("H08 pointer")
            << u"new Promise((y, n) => { document.onpointerlockerror = n;"
               "document.onpointerlockchange = y; document.body.requestPointerLock(); })"_s;
        QTest::newRow("H08 quota") << u"new Promise((y, n) => "
                                      "navigator.webkitPersistentStorage.requestQuota(1e12, "
                                      "b => b > 1e11 ? y() : n(), n))"_s;
    }

    void everyPermissionIsDenied()
    {
        QFETCH(QString, asks);
        const auto view = shownPreview(rawPage({rawPart("<p>words</p>")}));
        // From the one world in which anything can run at all; content cannot even ask.
        ask(*view,
            u"window.stetAnswer = 'asked'; try { (%1).then(() => stetAnswer = 'granted',"
            " () => stetAnswer = 'denied'); } catch (e) { stetAnswer = 'denied'; } 0"_s.arg(asks));
        QTRY_COMPARE_WITH_TIMEOUT(
            ask(*view, u"window.stetAnswer"_s).toString(), u"denied"_s, 10'000);
    }

    void nothingIsDownloaded()
    {
        const QTemporaryDir folder;
        const auto view = shownPreview(rawPage({rawPart("<p>words</p>")}));
        auto *profile = qobject_cast<PreviewProfile *>(pageOf(*view).profile());
        profile->setDownloadPath(folder.path());
        QList<QWebEngineDownloadRequest::DownloadState> states;
        connect(profile,
                &QWebEngineProfile::downloadRequested,
                this,
                [&](QWebEngineDownloadRequest *request) { states.append(request->state()); });
        pageOf(*view).download(pageOf(*view).url(), u"page.html"_s);
        QTRY_COMPARE(states.size(), 1);
        QCOMPARE(states.first(), QWebEngineDownloadRequest::DownloadCancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aHundredArticlesTakeOneRenderer()
    {
        const auto view = shownPreview(article(0));
        const qint64 renderer = pageOf(*view).renderProcessPid();
        qint64 before = 0;
        for (int i = 1; i <= 100; ++i) {
            QSignalSpy loaded(view.get(), &PreviewView::loaded);
            PreviewUpdate update;
            update.page = article(i);
            view->setPath(u"news/a%1.html"_s.arg(i));
            view->showUpdate(update);
            if (i % 10 == 0)
                QTRY_VERIFY_WITH_TIMEOUT(
                    ask(*view, u"document.querySelector('h1')?.textContent || ''"_s).toString() ==
                        u"Article %1"_s.arg(i),
                    20'000);
            if (i == 20)
                before = residentBytes(renderer) + residentBytes(::getpid());
        }
        QCOMPARE(pageOf(*view).renderProcessPid(), renderer);
        const qint64 grown = residentBytes(renderer) + residentBytes(::getpid()) - before;
        QVERIFY2(grown < 100'000'000, qPrintable(QString::number(grown)));
    }

    void theChosenWidthIsKeptForTheNextArticle()
    {
        const auto choose = [](const PreviewPane &pane, const QString &width) {
            for (QAction *action : pane.findChildren<QAction *>()) {
                if (action->text() == width)
                    action->trigger();
            }
        };
        PreviewPane first;
        QCOMPARE(first.view().pageWidth(), PreviewWidth::Pane);
        choose(first, u"Desktop"_s);
        QCOMPARE(first.view().pageWidth(), PreviewWidth::Desktop);
        PreviewPane next;
        QCOMPARE(next.view().pageWidth(), PreviewWidth::Desktop);
        choose(next, u"Fit"_s);
        QCOMPARE(PreviewPane().view().pageWidth(), PreviewWidth::Pane);
    }

    void aCutPageSaysSo()
    {
        PreviewPane pane;
        pane.resize(600, 500);
        pane.show();
        auto *notice = pane.findChild<NoticeBar *>();
        QVERIFY(!notice->isVisible());
        pane.showLeftOut(3);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(u"too long for the preview"_s));
        pane.showLeftOut(0);
        QTRY_VERIFY(!notice->isVisible());
    }
};

STET_TEST(TestPreviewEngine)

#include "test_preview_engine.moc"
