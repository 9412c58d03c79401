// SPDX-License-Identifier: GPL-3.0-or-later
// What a source costs: a page read against libxml2's parse alone, and pages fetched from a server
// that answers at once, then captured (read by other processes and kept by the desk),
// against curl with the same limits.
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/sources/capture.h"
#include "core/sources/extractor.h"
#include "core/sources/fetch/fetch_queue.h"
#include "core/sources/fetch/fetcher.h"
#include "core/sources/reading/page_reading.h"
#include "tests/bench/answering_server.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <libxml/HTMLparser.h>

namespace stet::bench {

namespace {

constexpr qsizetype PageBytesWanted = 120'000;
constexpr int PageRounds = 40;
constexpr int Captures = 1'000;
constexpr int CaptureRounds = 5;
constexpr int KeptRounds = 3;
constexpr int AtOnce = 4;

/// A news page as sites send it: a head full of tags, menus, an article, teasers, a foot.
QByteArray newsPage(qsizetype size)
{
    const Corpus corpus;
    QString html = QStringLiteral(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Cranes return | The "
        "Ledger</title><link rel=canonical href=/x><meta property=og:title content=Cranes>"
        "<style>.off{display:none} p{margin:1em}</style><script type=application/ld+json>"
        "{\"@type\":\"NewsArticle\",\"headline\":\"Cranes "
        "return\",\"datePublished\":\"2026-03-05\","
        "\"author\":{\"name\":\"Jane Doe\"}}</script></head><body><nav><ul>");
    for (int i = 0; i < 120; ++i)
        html +=
            QStringLiteral(
                "<li class=\"nav-item\"><a class=\"nav-link\" href=\"/s/%1\">Section %1</a></li>")
                .arg(i);
    html += QStringLiteral("</ul></nav><main><article><h1>Cranes return</h1>");
    for (int i = 0; html.size() < size * 4 / 5; ++i) {
        for (const QString &paragraph :
             corpus.article(i).content.body.split(QStringLiteral("\n\n")))
            html += QStringLiteral("<div class=\"block text\"><p>%1 <a href=\"/a/%2\">a link</a>, "
                                   "<b>bold</b>.</p></div>\n")
                        .arg(paragraph.toHtmlEscaped(), QString::number(i));
    }
    html += QStringLiteral("</article></main><aside>");
    for (int i = 0; html.size() < size; ++i)
        html += QStringLiteral("<div class=\"teaser\"><a href=\"/t/%1\"><img src=/i/%1.jpg "
                               "alt=\"\"><span>Story %1 of "
                               "the day, in a few words</span></a></div>\n")
                    .arg(i);
    return (html +
            QStringLiteral("</aside><footer><p>All rights reserved.</p></footer></body></html>"))
        .toUtf8();
}

double parsedMs(const QByteArray &page)
{
    QElapsedTimer timer;
    timer.start();
    htmlDocPtr document = htmlReadMemory(page.constData(),
                                         int(page.size()),
                                         nullptr,
                                         "UTF-8",
                                         HTML_PARSE_RECOVER | HTML_PARSE_NONET |
                                             HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    xmlFreeDoc(document);
    return double(timer.nsecsElapsed()) / 1e6;
}

double readMs(const QByteArray &page)
{
    QElapsedTimer timer;
    timer.start();
    const auto reading = readPage(
        {page, QStringLiteral("https://ledger.example/x"), "text/html; charset=utf-8", {}});
    if (!reading || reading->check.state != PageState::Readable)
        qFatal("the page could not be read");
    return double(timer.nsecsElapsed()) / 1e6;
}

Row readingRow()
{
    const QByteArray page = newsPage(PageBytesWanted);
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = 0; i < PageRounds; ++i) {
        reference.push_back(parsedMs(page));
        ours.push_back(readMs(page));
    }
    return {.name = QStringLiteral("a page of 120 kB read, against its parse by libxml2"),
            .unit = QStringLiteral("ms"),
            .ours = percentile(ours, 0.5),
            .reference = percentile(reference, 0.5),
            .goal = 3};
}

double perSecond(qint64 nanoseconds)
{
    return Captures * 1e9 / double(nanoseconds);
}

double capturesPerSecond(const AnsweringServer &server)
{
    Fetcher fetcher;
    FetchQueue queue(fetcher, {AtOnce, 0});
    QEventLoop loop;
    QObject::connect(&queue, &FetchQueue::emptied, &loop, &QEventLoop::quit);
    QList<QFuture<FetchAnswer>> pages;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Captures; ++i) {
        const QString url = server.url(i);
        pages.append(queue.add({url, {url.section(u'/', 2, 2)}, {}}));
    }
    loop.exec();
    const qint64 spent = timer.nsecsElapsed();
    for (const QFuture<FetchAnswer> &page : pages) {
        if (!page.result().has_value())
            qFatal("a page could not be fetched");
    }
    return perSecond(spent);
}

/// The sources of a desk, one for each page; nothing was seen of them.
std::vector<SourceId> addSources(DeskSession &desk, const AnsweringServer &server)
{
    std::vector<SourceId> sources;
    DeskSettings settings = await(Settings(desk).get());
    for (int i = 0; i < Captures; ++i) {
        Source source;
        source.title = QStringLiteral("Crane %1").arg(i);
        source.publisher = QStringLiteral("The Ledger");
        source.url = server.url(i);
        const QString host = source.url.section(u'/', 2, 2);
        if (!settings.privateHosts.contains(host))
            settings.privateHosts.append(host);
        sources.push_back(await(Library(desk).add(source)).id);
    }
    (void)await(Settings(desk).update(settings));
    return sources;
}

double keptPerSecond(const AnsweringServer &server, const QString &path)
{
    const std::unique_ptr<DeskSession> desk = benchDesk(path);
    const std::vector<SourceId> sources = addSources(*desk, server);
    Fetcher fetcher;
    FetchQueue queue(fetcher, {AtOnce, 0});
    Extractor extractor(Extractor::installedProgram());
    Capture capture(*desk, queue, extractor);
    QList<QFuture<Result<Captured>>> looks;
    QElapsedTimer timer;
    timer.start();
    for (const SourceId &source : sources)
        looks.append(capture.look(source));
    for (const QFuture<Result<Captured>> &look : looks) {
        const Captured captured = await(look);
        if (!captured.snapshot || captured.snapshot->state != SnapshotState::Kept)
            qFatal("a page was not kept: %s", qPrintable(captured.message));
    }
    return perSecond(timer.nsecsElapsed());
}

/// 0 where there is no curl.
double curlsPerSecond(const AnsweringServer &server, const QString &folder)
{
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    QFile list(folder + QStringLiteral("/curl.list"));
    if (curl.isEmpty() || !list.open(QIODevice::WriteOnly))
        return 0;
    for (int i = 0; i < Captures; ++i)
        list.write("url=" + server.url(i).toLatin1() + "\noutput=/dev/null\n");
    list.close();
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(curl,
                  {QStringLiteral("--disable"),
                   QStringLiteral("--noproxy"),
                   QStringLiteral("*"),
                   QStringLiteral("--silent"),
                   QStringLiteral("--parallel"),
                   QStringLiteral("--parallel-max"),
                   QString::number(AtOnce),
                   QStringLiteral("--location"),
                   QStringLiteral("--max-redirs"),
                   QStringLiteral("10"),
                   QStringLiteral("--max-time"),
                   QStringLiteral("30"),
                   QStringLiteral("--max-filesize"),
                   QStringLiteral("20000000"),
                   QStringLiteral("--config"),
                   list.fileName()});
    process.waitForFinished(120'000);
    return process.exitCode() == 0 ? perSecond(timer.nsecsElapsed()) : 0;
}

Row captureRow(const QString &folder)
{
    const AnsweringServer server(newsPage(20'000));
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = 0; i < CaptureRounds; ++i) {
        reference.push_back(curlsPerSecond(server, folder));
        ours.push_back(capturesPerSecond(server));
    }
    return {.name = QStringLiteral("1 000 pages fetched, against curl --parallel"),
            .unit = QStringLiteral("pages/s"),
            .ours = percentile(ours, 0.5),
            .reference = percentile(reference, 0.5),
            .goal = 0.5,
            .better = Row::Better::Higher};
}

Row keptRow(const QString &folder)
{
    const AnsweringServer server(newsPage(20'000));
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = 0; i < KeptRounds; ++i) {
        const QTemporaryDir desks(folder + QStringLiteral("/kept-XXXXXX"));
        reference.push_back(curlsPerSecond(server, folder));
        ours.push_back(keptPerSecond(server, desks.filePath(QStringLiteral("ours.stet"))));
    }
    return {.name = QStringLiteral("1 000 sources captured, against curl --parallel"),
            .unit = QStringLiteral("pages/s"),
            .ours = percentile(ours, 0.5),
            .reference = percentile(reference, 0.5),
            .goal = 0.5,
            .better = Row::Better::Higher};
}

} // namespace

std::vector<Row> benchCapture(const QString &folder)
{
    return {readingRow(), captureRow(folder), keptRow(folder)};
}

} // namespace stet::bench
