// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile content in the preview. What the renderer would already keep out is put into the page
// by hand, so that each lock is tried on its own.
#include "tests/support/test_registry.h"
#include "tests/ui/preview/preview_fixture.h"
#include "ui/preview/engine/preview_profile.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QWebEngineHistory>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int settleMs = 600; // long enough for a request or a script to show

const char loadTricks[] =
    "<img src=\"CANARY/1\"><video poster=\"CANARY/2\" src=\"CANARY/3\" autoplay></video>"
    "<audio src=\"CANARY/4\" autoplay></audio><video><source src=\"CANARY/5\">"
    "<track src=\"CANARY/6\" default></video><input type=image src=\"CANARY/7\">"
    "<svg><image href=\"CANARY/8\"/><use href=\"CANARY/9#a\"/></svg>"
    "<object data=\"CANARY/10\"></object><embed src=\"CANARY/11\">"
    "<iframe src=\"CANARY/12\"></iframe><link rel=icon href=\"CANARY/13\">"
    "<link rel=preload as=image href=\"CANARY/14\"><link rel=prefetch href=\"CANARY/15\">"
    "<link rel=preconnect href=\"CANARY/\"><link rel=dns-prefetch href=\"CANARY/\">"
    "<link rel=stylesheet href=\"CANARY/16\"><link rel=manifest href=\"CANARY/17\">"
    "<style>@import 'CANARY/18'; body{background:url(CANARY/19)}</style>"
    "<p style=\"background:url(CANARY/20)\">x</p>"
    "<meta http-equiv=refresh content=\"0;url=CANARY/21\">"
    "<a href=\"b.html\" ping=\"CANARY/22\">x</a>";

} // namespace

class TestPreviewLockdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_canary = std::make_unique<CanaryServer>(); }

    void contentRunsNothing_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("A01 script")
            << QByteArray("<script>document.title='PWNED';fetch('CANARY/x')</script>");
        QTest::newRow("A02 handler")
            << QByteArray("<img src=x onerror=\"document.title='PWNED'\">");
        QTest::newRow("A04 frames") << QByteArray("<iframe src=\"file:///etc/passwd\"></iframe>"
                                                  "<embed src=\"file:///etc/passwd\">"
                                                  "<object data=\"file:///etc/passwd\"></object>");
        QTest::newRow("A05 srcdoc") << QByteArray(
            "<iframe srcdoc=\"<script>top.document.title='PWNED'</script>\"></iframe>");
        QTest::newRow("A07 base") << QByteArray(
            "<base href=\"CANARY/\"><img src=\"images/a.png\"><a href=\"b.html\">x</a>");
        QTest::newRow("A08 form") << QByteArray(
            "<form action=\"CANARY/\"><input name=a autofocus><button>Save</button></form>");
        QTest::newRow("A10 loads") << QByteArray(loadTricks);
        QTest::newRow("H08 asks") << QByteArray(
            "<iframe allow=\"geolocation; camera; fullscreen\" src=\"stet://page/x\"></iframe>"
            "<img src=x "
            "onerror=\"navigator.geolocation.getCurrentPosition(()=>document.title='PWNED')\">");
    }

    void contentRunsNothing()
    {
        QFETCH(QByteArray, html);
        html.replace("CANARY", m_canary->address());
        const auto hostile = rawPage({rawPart("<p>before</p>"), rawPart(html, "b-bad")});
        const auto loaded = shownPreview(hostile);
        checkInert(*loaded);

        // The same by a patch: a page that takes changes is locked like one that is loaded.
        const auto patched = shownPreview(rawPage({rawPart("<p>before</p>")}));
        PreviewUpdate update;
        update.page = hostile;
        patched->showUpdate(update);
        checkInert(*patched);
    }

    void aFormCannotBeSent()
    {
        const QByteArray html = "<form action=\"" + m_canary->address() +
                                "/\"><button id=\"send\">Save</button></form>";
        const auto view = shownPreview(rawPage({rawPart(html)}));
        clickAt(*view, placeOf(*view, QStringLiteral("#send")));
        checkInert(*view);
    }

    void linksAreToldAndNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::newRow("H01 http") << QByteArray("http://127.0.0.1:1/x");
        QTest::newRow("H02 relative") << QByteArray("../news/other.html");
        QTest::newRow("H02 mailto") << QByteArray("mailto:desk@harbor.example");
        QTest::newRow("H02 tel") << QByteArray("tel:123");
        QTest::newRow("H02 file") << QByteArray("file:///etc/passwd");
        QTest::newRow("H02 data") << QByteArray("data:text/html,<script>1</script>");
        QTest::newRow("H02 javascript") << QByteArray("javascript:document.title='PWNED'");
        QTest::newRow("H02 stet") << QByteArray("stet://other/x");
    }

    void linksAreToldAndNotFollowed()
    {
        QFETCH(QByteArray, href);
        for (const QByteArray &target : {QByteArray(), QByteArray(" target=\"_blank\"")}) {
            const QByteArray link =
                "<p><a id=\"link\" href=\"" + href + "\"" + target + ">a link</a></p>";
            const auto view = shownPreview(rawPage({rawPart(link)}));
            const QUrl before = pageOf(*view).url();
            clickAt(*view, placeOf(*view, QStringLiteral("#link")));
            QTest::qWait(300);
            QCOMPARE(pageOf(*view).url(), before);
            QCOMPARE(pageOf(*view).history()->count(), 1);
            QVERIFY(pageOf(*view).title() != QStringLiteral("PWNED"));
            QCOMPARE(
                ask(*view, QStringLiteral("document.querySelectorAll('#link').length")).toInt(), 1);
        }
    }

    void aWebLinkIsTold_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("new window") << QByteArray(" target=\"_blank\"");
    }

    void aWebLinkIsTold()
    {
        QFETCH(QByteArray, target);
        const auto view = shownPreview(
            rawPage({rawPart("<p><a id=\"link\" href=\"https://ledger.example/a?b=1\"" + target +
                             ">a link</a></p>")}));
        QSignalSpy clicked(view.get(), &PreviewView::linkClicked);
        clickAt(*view, placeOf(*view, QStringLiteral("#link")));
        QTRY_COMPARE(clicked.count(), 1);
        QCOMPARE(clicked.front().front().toUrl(),
                 QUrl(QStringLiteral("https://ledger.example/a?b=1")));
    }

    void aFragmentScrolls()
    {
        const auto view =
            shownPreview(rawPage({rawPart("<p><a id=\"link\" href=\"#b-far\">down</a></p>"),
                                  rawPart(QByteArray("<p>line</p>").repeated(200), "b-long"),
                                  rawPart("<p>far</p>", "b-far")}));
        clickAt(*view, placeOf(*view, QStringLiteral("#link")));
        QTRY_VERIFY(ask(*view, QStringLiteral("window.scrollY")).toDouble() > 500);
    }

    void nothingToChooseAroundThePage()
    {
        const auto view = shownPreview(rawPage({rawPart("<p>words</p>")}));
        QCOMPARE(webViewOf(*view).contextMenuPolicy(), Qt::NoContextMenu);
        // What the menu would have offered leads nowhere either.
        const QUrl before = pageOf(*view).url();
        for (const QWebEnginePage::WebAction action : {QWebEnginePage::Reload,
                                                       QWebEnginePage::Back,
                                                       QWebEnginePage::ViewSource,
                                                       QWebEnginePage::SavePage})
            pageOf(*view).triggerAction(action);
        QTest::qWait(300);
        QCOMPARE(pageOf(*view).url(), before);
        QCOMPARE(ask(*view, QStringLiteral("document.querySelector('main').innerText")).toString(),
                 QStringLiteral("words"));
    }

    void theKeyboardStaysWithTheEditor()
    {
        QWidget window;
        auto *editor = new QPlainTextEdit(&window);
        auto *view = new PreviewView(&window);
        auto *row = new QHBoxLayout(&window);
        row->addWidget(editor);
        row->addWidget(view);
        window.resize(900, 500);
        window.show();
        view->setFocusHome(editor);
        editor->setFocus();
        QSignalSpy loaded(view, &PreviewView::loaded);
        PreviewUpdate update;
        update.page = rawPage({rawPart("<input autofocus><input type=file><div contenteditable "
                                       "accesskey=x tabindex=0 autofocus id=edit>words</div>")});
        view->showUpdate(update);
        QVERIFY(loaded.wait(15'000));
        QTest::qWait(settleMs);
        QTRY_VERIFY(editor->hasFocus());
        clickAt(*view, placeOf(*view, QStringLiteral("#edit")));
        QTest::qWait(100);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("typed"));
        QCOMPARE(editor->toPlainText(), QStringLiteral("typed"));
        QCOMPARE(
            ask(*view, QStringLiteral("document.querySelector('#edit').textContent")).toString(),
            QStringLiteral("words"));
    }

    void thePageItselfHasNoScriptAndNoStore()
    {
        const auto view = shownPreview(rawPage({rawPart("<p>words</p>")}));
        QVERIFY(!pageOf(*view).settings()->testAttribute(QWebEngineSettings::JavascriptEnabled));
        QVERIFY(!pageOf(*view).settings()->testAttribute(QWebEngineSettings::LocalStorageEnabled));
        QVERIFY(pageOf(*view).profile()->isOffTheRecord());
        const QString policy =
            ask(*view, QStringLiteral("document.head.firstElementChild.outerHTML")).toString();
        QVERIFY2(policy.contains(QStringLiteral("default-src 'none'")), qPrintable(policy));
    }

    void onlyOurSchemeAndRasterPicturesPass()
    {
        using Info = QWebEngineUrlRequestInfo;
        const auto passes = [](const char *url, Info::ResourceType type) {
            return PreviewInterceptor::isAllowed(QUrl(QString::fromLatin1(url)), type);
        };
        QVERIFY(passes("stet://page/news/a.html", Info::ResourceTypeMainFrame));
        QVERIFY(passes("data:image/png;base64,AAAA", Info::ResourceTypeImage));
        QVERIFY(!passes("data:image/svg+xml;base64,AAAA", Info::ResourceTypeImage));
        QVERIFY(!passes("data:text/html,x", Info::ResourceTypeMainFrame));
        QVERIFY(!passes("stet://other/", Info::ResourceTypeMainFrame));
        QVERIFY(!passes("http://127.0.0.1/", Info::ResourceTypeImage));
        QVERIFY(!passes("file:///etc/passwd", Info::ResourceTypeSubFrame));
        QVERIFY(!passes("qrc:/stet/x", Info::ResourceTypeImage));
    }

private:
    void checkInert(PreviewView &view)
    {
        QTest::qWait(settleMs);
        QCOMPARE(m_canary->connections(), 0);
        QVERIFY(pageOf(view).title() != QStringLiteral("PWNED"));
        QCOMPARE(pageOf(view).url().scheme(), QStringLiteral("stet"));
        const QString shown = ask(view, QStringLiteral("document.body.innerText")).toString();
        QVERIFY(shown.contains(QStringLiteral("before")) || shown.contains(QStringLiteral("Save")));
        QVERIFY(!shown.contains(QStringLiteral("root:")));
    }

    std::unique_ptr<CanaryServer> m_canary;
};

STET_TEST(TestPreviewLockdown)

#include "test_preview_lockdown.moc"
