// SPDX-License-Identifier: GPL-3.0-or-later
// From the death of the preview's renderer until its page takes patches again, against the two
// seconds that it may take. Three times: more often a minute it stays away.
#include "tests/bench/bench_row.h"
#include "tests/support/page_fixture.h"
#include "ui/preview/preview_view.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>

namespace stet::bench {

namespace {

constexpr double LimitMs = 2'000;
constexpr int Times = 3;

std::shared_ptr<const Page> pageOfParagraphs()
{
    test::PageFixture fixture = test::PageFixture::plain();
    for (int i = 0; i < 200; ++i)
        fixture.content.body +=
            QStringLiteral("Some words of a page. ").repeated(12) + QStringLiteral("\n\n");
    return std::make_shared<const Page>(fixture.page());
}

} // namespace

std::vector<Row> benchRenderer(const QString &)
{
    PreviewView view;
    view.resize(800, 600);
    view.show();
    // An event loop of its own: asking again and again would slow the engine down.
    QSignalSpy loaded(&view, &PreviewView::loaded);
    const auto waitForLoad = [&loaded](int number) {
        if (loaded.size() < number && !loaded.wait(30'000))
            qFatal("the preview did not come back");
    };
    PreviewUpdate update;
    update.page = pageOfParagraphs();
    view.showUpdate(update);
    waitForLoad(1);
    const auto *engine = qobject_cast<QWebEngineView *>(view.pageWidget());
    std::vector<double> times;
    for (int i = 0; i < Times; ++i) {
        QTest::qWait(1'000);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(engine->page()->renderProcessPid()), SIGKILL);
        waitForLoad(i + 2);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return {Row{.name = QStringLiteral("preview: back after its renderer was killed / limit"),
                .unit = QStringLiteral("ms"),
                .ours = percentile(times, 1),
                .reference = LimitMs,
                .goal = 1}};
}

} // namespace stet::bench
