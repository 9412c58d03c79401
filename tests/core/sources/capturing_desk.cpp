// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sources/capturing_desk.h"

#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/settings.h"

using namespace Qt::StringLiterals;

namespace stet::test {

QByteArray article(const QByteArray &words, const QByteArray &beside)
{
    return "<!doctype html><html lang=en><head><meta charset=utf-8>"
           "<title>Gripper opened | The Ledger</title>"
           "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"NewsArticle\",\"headline\":\"Gripper opened\","
           "\"datePublished\":\"2026-02-11\",\"author\":{\"name\":\"Ana Lima\"},"
           "\"publisher\":{\"name\":\"The Ledger\"}}</script></head><body><nav><a href=/>" +
           beside + "</a></nav><article><h1>Gripper opened</h1><p>" + words +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its "
           "own server since this morning. Three arms share the reducer that it drives.</p>"
           "</article></body></html>";
}

void CapturingDesk::begin()
{
    m_desk = std::make_unique<TestDesk>();
    m_server = std::make_unique<HostileServer>();
    DeskSettings settings = must(Settings(m_desk->session()).get());
    settings.privateHosts = {m_server->privateHost()};
    must(Settings(m_desk->session()).update(settings));
    m_fetcher = std::make_unique<Fetcher>();
    m_pages = std::make_unique<FetchQueue>(*m_fetcher, FetchPace{4, 0});
    m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
    m_capture = std::make_unique<Capture>(m_desk->session(), *m_pages, *m_extractor);
    m_server->play("/gripper", stet::test::answer(article("It has 12 Nm of torque.")));
}

void CapturingDesk::end()
{
    m_capture.reset();
    m_extractor.reset();
    m_pages.reset();
    m_fetcher.reset();
    QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    m_server.reset();
    m_desk.reset();
}

Result<Captured> CapturingDesk::wait(QFuture<Result<Captured>> future)
{
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000);
    }();
    if (future.resultCount() == 0)
        qFatal("no result");
    return future.takeResult();
}

Captured CapturingDesk::mustCome(QFuture<Result<Captured>> future)
{
    Result<Captured> captured = wait(std::move(future));
    if (!captured)
        qFatal("%s", qPrintable(captured.error().message));
    return *captured;
}

Captured CapturingDesk::added(const QString &url) const
{
    return mustCome(m_capture->add(url));
}

Captured CapturingDesk::add() const
{
    return added(m_server->url("/gripper"));
}

Captured CapturingDesk::look(SourceId source) const
{
    return mustCome(m_capture->look(source));
}

EvidenceId CapturingDesk::bound(const Captured &made, const QString &words)
{
    ArticleContent content;
    content.kind = u"news"_s;
    content.language = u"en"_s;
    content.headline = u"Gripper opened"_s;
    content.body = u"The gripper has 12 Nm.\n"_s;
    m_article = must(Articles(m_desk->session()).create(content)).id;
    const SnapshotText text = must(Snapshots(m_desk->session()).text(made.snapshot->id));
    NewEvidence evidence;
    evidence.snapshot = made.snapshot->id;
    evidence.start = text.text.indexOf(words);
    evidence.length = words.size();
    const ClaimAim aim{{}, {DraftField::Body, -1, {0, content.body.size() - 1}}};
    return must(Checking(m_desk->session()).bind(m_article, aim, evidence))
        .record.evidence.front()
        .id;
}

QuoteStanding CapturingDesk::standing(EvidenceId evidence) const
{
    return must(Checking(m_desk->session()).sheet(m_article)).evidence.value(evidence).standing;
}

int CapturingDesk::snapshotsOf(SourceId source) const
{
    return int(must(Snapshots(m_desk->session()).of(source)).size());
}

} // namespace stet::test
