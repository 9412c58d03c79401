// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"
#include "tests/ui/preview/preview_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QWebEngineView>

#include <cmath>
#include <csignal>

using namespace stet;
using namespace stet::test;

namespace {

std::shared_ptr<const Page> renderedPage(const QString &body)
{
    PageFixture fixture = PageFixture::plain();
    fixture.addSource(QStringLiteral("a"), QStringLiteral("Ledger"), QStringLiteral("One"));
    fixture.addSource(QStringLiteral("b"), QStringLiteral("Circuit"), QStringLiteral("Two"));
    fixture.content.body = body;
    return std::make_shared<const Page>(fixture.page());
}

void showNext(PreviewView &view, const std::shared_ptr<const Page> &page, quint64 generation)
{
    QSignalSpy painted(&view, &PreviewView::patchPainted);
    PreviewUpdate update;
    update.page = page;
    update.generation = generation;
    view.showUpdate(update);
    QTRY_VERIFY(!painted.isEmpty() && painted.back().front().toULongLong() == generation);
}

QString mainHtml(PreviewView &view)
{
    return ask(view,
               QStringLiteral("[...document.querySelector('main article').children]"
                              ".map(e => e.outerHTML).join('\\n')"))
        .toString();
}

QString longBody(int paragraphs)
{
    QString body;
    for (int i = 0; i < paragraphs; ++i)
        body +=
            QStringLiteral("Paragraph number %1 has words to fill a line of the page.\n\n").arg(i);
    return body;
}

/// Until the page was painted twice: what its scrolling has to tell is told by then.
void framesPass(PreviewView &view)
{
    ask(view,
        QStringLiteral("window.framesLeft = 2;"
                       "requestAnimationFrame(function next() {"
                       "  if (--window.framesLeft > 0) requestAnimationFrame(next);"
                       "})"));
    QTRY_COMPARE(ask(view, QStringLiteral("window.framesLeft")).toInt(), 0);
}

void killRenderer(PreviewView &view)
{
    const qint64 pid = pageOf(view).renderProcessPid();
    QVERIFY(pid > 1);
    ::kill(static_cast<pid_t>(pid), SIGKILL);
}

} // namespace

class TestPreviewView : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPatchedPageIsTheLoadedPage()
    {
        const auto last = renderedPage(QStringLiteral(
            "## New\n\nFirst [@b].\n\nSecond, changed [@a; @b].\n\n- one\n- two\n\nLast [@a].\n"));
        const auto view =
            shownPreview(renderedPage(QStringLiteral("First.\n\nSecond [@a].\n\nLast [@a].\n")));
        showNext(
            *view, renderedPage(QStringLiteral("First [@b].\n\nSecond [@a].\n\nLast [@a].\n")), 1);
        showNext(*view, last, 2);
        const auto fresh = shownPreview(last);
        QCOMPARE(mainHtml(*view), mainHtml(*fresh));
    }

    void typingKeepsThePlaceInView()
    {
        const QString body = longBody(120);
        const auto view = shownPreview(renderedPage(body));
        ask(*view, QStringLiteral("window.scrollTo(0, 3000)"));
        const auto top = [&] {
            return ask(*view,
                       QStringLiteral(
                           "[...document.querySelectorAll('main p')].find(p => p.textContent"
                           ".includes('number 60 ')).getBoundingClientRect().top"))
                .toDouble();
        };
        QTRY_VERIFY(ask(*view, QStringLiteral("window.scrollY")).toDouble() > 2'000);
        const double before = top();
        showNext(*view,
                 renderedPage(QStringLiteral("A paragraph more.\n\nAnd one more.\n\n") + body),
                 1);
        QVERIFY(std::abs(top() - before) < 2);
    }

    void wordsThatWereCheckedHaveTheirLinesWhereOneLooks()
    {
        const auto page = renderedPage(longBody(300));
        const auto view = shownPreview(page);
        std::vector<PreviewClaim> claims;
        for (const PagePart &part : page->parts) {
            if (part.id.startsWith("b-"))
                claims.push_back({part.id, 0, 9, QStringLiteral("verified")});
        }
        QCOMPARE(claims.size(), size_t(300));
        view->setClaims(claims);
        const auto lines = [&](const QString &state) {
            return ask(*view,
                       QStringLiteral("document.querySelectorAll("
                                      "'.stet-claims div[data-state=%1]').length")
                           .arg(state))
                .toInt();
        };
        // One under the words of each part in view.
        const auto underWords = [&] {
            return ask(*view,
                       QStringLiteral(
                           "(() => { const tops = [...document.querySelectorAll("
                           "'.stet-claims div[data-state]')].map(e => e.getBoundingClientRect().top);"
                           "return [...document.querySelectorAll('main p[id^=b-]')].filter(p => {"
                           "const box = p.getBoundingClientRect();"
                           "return box.top >= 0 && box.bottom <= innerHeight; }).every(p => {"
                           "const box = p.getBoundingClientRect();"
                           "return tops.some(top => top > box.top && top < box.bottom + 2); });"
                           " })()"))
                .toBool();
        };
        QTRY_VERIFY(lines(QStringLiteral("verified")) > 5);
        QVERIFY(lines(QStringLiteral("verified")) < 200); // not those that nobody sees
        QTRY_VERIFY(underWords());
        ask(*view, QStringLiteral("window.scrollTo(0, document.body.scrollHeight / 2)"));
        QTRY_VERIFY(underWords());

        // One that fell is told of alone, and one that is gone has no line.
        ask(*view, QStringLiteral("window.scrollTo(0, 0)"));
        claims[0].state = QStringLiteral("changed");
        claims.erase(claims.begin() + 1);
        view->setClaims(claims);
        QTRY_COMPARE(lines(QStringLiteral("changed")), 1);
        QTRY_VERIFY(!underWords());
        view->setClaims({});
        QTRY_COMPARE(
            ask(*view, QStringLiteral("document.querySelectorAll('.stet-claims').length")).toInt(),
            0);
    }

    void headlineAndDekHaveTheirLinesToo()
    {
        // As a desk that shows its readers the evidence has them: marks are no words.
        const auto view = shownPreview(
            rawPage({rawPart("<h1><span class=\"checked\">Gripper</span><span class=\"proof\">1"
                             "</span> opened</h1><p class=\"dek\">It opened in Oslo.</p>",
                             "header")}));
        view->setClaims({{"header h1", 8, 14, QStringLiteral("disputed")},
                         {"header .dek", 0, 2, QStringLiteral("verified")}});
        const auto isUnder = [&](const QString &state, const QString &words, int from, int to) {
            return ask(*view,
                       QStringLiteral(
                           "(() => { const lines = document.querySelectorAll("
                           "'.stet-claims div[data-state=%1]'); const range = "
                           "document.createRange(); const words = %2;"
                           "range.setStart(words, %3); range.setEnd(words, %4);"
                           "const box = range.getBoundingClientRect();"
                           "const line = lines[0]?.getBoundingClientRect();"
                           "return lines.length === 1 && Math.abs(line.left - box.left) < 1 &&"
                           "line.top > box.top && line.top < box.bottom + 2; })()")
                           .arg(state, words)
                           .arg(from)
                           .arg(to))
                .toBool();
        };
        QTRY_VERIFY(isUnder(QStringLiteral("disputed"),
                            QStringLiteral("document.querySelector('h1').lastChild"),
                            1,
                            7));
        QTRY_VERIFY(isUnder(QStringLiteral("verified"),
                            QStringLiteral("document.querySelector('.dek').firstChild"),
                            0,
                            2));
    }

    void aClickTellsThePlaceInTheText()
    {
        const auto view =
            shownPreview(renderedPage(QStringLiteral("First words.\n\nSecond words here.\n")));
        QSignalSpy clicked(view.get(), &PreviewView::partClicked);
        const QString part =
            ask(*view, QStringLiteral("document.querySelector('main [id^=b-]').id")).toString();
        clickAt(*view, placeOf(*view, u'#' + part));
        QTRY_COMPARE(clicked.count(), 1);
        QCOMPARE(clicked.front().front().toString(), part);
        QVERIFY(clicked.front().at(1).toInt() < 6);
    }

    void aClickInListsAndTablesTellsThePlaceToo_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QString>("word");
        QTest::newRow("behind tasks and code")
            << QStringLiteral("ul strong") << QStringLiteral("considerably");
        QTest::newRow("second paragraph of an item")
            << QStringLiteral("ol em") << QStringLiteral("afterwards");
        QTest::newRow("cell") << QStringLiteral("td del") << QStringLiteral("nineteen");
        QTest::newRow("quotation")
            << QStringLiteral("blockquote strong") << QStringLiteral("nevertheless");
    }

    void aClickInListsAndTablesTellsThePlaceToo()
    {
        QFETCH(const QString, selector);
        QFETCH(const QString, word);
        const QString body = QStringLiteral(
            "- [ ] one [@a]\n- [x] two\n\n  ```\n  some code\n  ```\n- a\n- b\n- "
            "**considerably**\n\n"
            "1. a  \n   b\n\n   c *afterwards*\n2. d\n\n"
            "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | ~~nineteen~~ |\n\n"
            "> a [@b]\n>\n> b\n>\n> c **nevertheless**\n");
        const auto view = shownPreview(renderedPage(body));
        QSignalSpy clicked(view.get(), &PreviewView::partClicked);
        ask(*view,
            QStringLiteral("document.querySelector('%1').scrollIntoView("
                           "{block: 'center', behavior: 'instant'})")
                .arg(selector));
        clickAt(*view, placeOf(*view, selector));
        QTRY_COMPARE(clicked.count(), 1);
        const Galley galley = parseGalley(body);
        const int index = galley.indexOf(clicked.front().front().toString().toUtf8());
        QVERIFY(index >= 0);
        const QString text = readingText(*galley.blocks[static_cast<size_t>(index)].block).text;
        const auto start = static_cast<int>(text.indexOf(word));
        const int offset = clicked.front().at(1).toInt();
        QVERIFY2(offset > start && offset < start + word.size(),
                 qPrintable(QStringLiteral("%1, not %2").arg(offset).arg(start)));
    }

    void scrollingIsToldUnlessItIsOurOwn()
    {
        const auto page = renderedPage(longBody(120));
        const auto view = shownPreview(page);
        QSignalSpy scrolled(view.get(), &PreviewView::partScrolled);
        view->scrollTo(page->parts[page->parts.size() / 2].id, 0);
        QTRY_VERIFY(ask(*view, QStringLiteral("window.scrollY")).toDouble() > 500);
        framesPass(*view);
        QCOMPARE(scrolled.count(), 0);
        ask(*view, QStringLiteral("window.scrollBy(0, 300)"));
        QTRY_VERIFY(scrolled.count() > 0);
    }

    void widthsAndColours()
    {
        const auto view = shownPreview(renderedPage(longBody(3)));
        const auto width = [&] {
            return ask(*view, QStringLiteral("window.innerWidth")).toInt();
        };
        view->setPageWidth(PreviewWidth::Phone);
        QTRY_COMPARE(width(), 390);
        view->resize(600, 500);
        view->setPageWidth(PreviewWidth::Tablet);
        QTRY_VERIFY(std::abs(width() - 768) <= 2);
        view->setPageWidth(PreviewWidth::Desktop);
        QTRY_VERIFY(std::abs(width() - 1280) <= 3);
        view->setPageWidth(PreviewWidth::Pane);
        QTRY_COMPARE(width(), 600);
        view->setScheme(PreviewScheme::Dark);
        QTRY_COMPARE(
            ask(*view, QStringLiteral("document.documentElement.dataset.scheme")).toString(),
            QStringLiteral("dark"));
    }

    void aKilledRendererComesBackThreeTimes()
    {
        const auto view = shownPreview(renderedPage(longBody(5)));
        for (int round = 0; round < 3; ++round) {
            QSignalSpy loaded(view.get(), &PreviewView::loaded);
            killRenderer(*view);
            QVERIFY(loaded.wait(5'000));
            QVERIFY(mainHtml(*view).contains(QStringLiteral("number 4 ")));
        }
        QSignalSpy stopped(view.get(), &PreviewView::rendererStopped);
        killRenderer(*view);
        QVERIFY(stopped.wait(5'000));
        QCOMPARE(stopped.front().front().toBool(), false);
        auto *again = view->findChild<QPushButton *>();
        QVERIFY(again && again->isVisible());
        QSignalSpy loaded(view.get(), &PreviewView::loaded);
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(loaded.wait(5'000));
        QVERIFY(!again->isVisible());
    }

    void whatChangedMeanwhileIsShownWhenItComesBack()
    {
        const auto view = shownPreview(renderedPage(longBody(5)));
        QSignalSpy stopped(view.get(), &PreviewView::rendererStopped);
        QSignalSpy loaded(view.get(), &PreviewView::loaded);
        killRenderer(*view);
        QVERIFY(stopped.wait(5'000));
        PreviewUpdate update;
        update.page = renderedPage(QStringLiteral("Typed meanwhile.\n"));
        view->showUpdate(update);
        QVERIFY(loaded.count() > 0 || loaded.wait(5'000));
        QTRY_VERIFY(mainHtml(*view).contains(QStringLiteral("Typed meanwhile.")));
    }

    void longPagesAreShown_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("H10 1.9 MB") << 1'900'000;
        QTest::newRow("H10 2.1 MB") << 2'100'000;
        QTest::newRow("H10 6 MB") << 6'000'000;
    }

    void longPagesAreShown()
    {
        QFETCH(int, bytes);
        std::vector<PagePart> parts;
        const QByteArray words = "<p>" + QByteArray("words ").repeated(160) + "</p>";
        for (int i = 0; i * words.size() < bytes; ++i)
            parts.push_back(rawPart(words, "b-" + QByteArray::number(i)));
        const CappedPage capped = capPage(*rawPage(parts), previewLimit);
        QVERIFY(capped.leftOut > 0);
        const auto view = shownPreview(std::make_shared<const Page>(capped.page));
        QVERIFY(ask(*view, QStringLiteral("document.body.innerText.length")).toInt() > 500'000);
    }
};

STET_TEST(TestPreviewView)

#include "test_preview_view.moc"
