// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/look_round.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/sources/extractor.h"
#include "core/sources/fetch_loader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int sourcesAtOnce = 8; // the queue of pages goes through them in its own pace

struct LookWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::LookRound)
};

template <class T>
QFuture<Result<T>> answerWith(const Error &error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(tl::unexpected<Error>(error));
    promise.finish();
    return promise.future();
}

} // namespace

QString summaryText(const LookSummary &summary)
{
    const auto count = [&summary](LookOutcome outcome) {
        return summary.outcomes.value(outcome);
    };
    const int same = count(LookOutcome::Same) + count(LookOutcome::Moved);
    const int changed = count(LookOutcome::Drifted) + count(LookOutcome::QuoteMissing);
    const int away = count(LookOutcome::Unreachable) + count(LookOutcome::Gone);
    QStringList parts;
    if (same > 0)
        parts << LookWords::tr("%Ln say(s) what it said", nullptr, same);
    if (changed > 0)
        parts << LookWords::tr("%Ln changed", nullptr, changed);
    if (count(LookOutcome::Blocked) > 0)
        parts << LookWords::tr("%Ln blocked", nullptr, count(LookOutcome::Blocked));
    if (away > 0)
        parts << LookWords::tr("%Ln out of reach", nullptr, away);
    if (summary.refused > 0)
        parts << LookWords::tr("%Ln not looked at", nullptr, summary.refused);
    QString text = LookWords::tr("%Ln source(s) looked at", nullptr, summary.looked);
    if (!parts.isEmpty())
        text += QStringLiteral(": ") + parts.join(QStringLiteral(", "));
    text += u'.';
    if (summary.why)
        text += u' ' + summary.why->message;
    return text;
}

LookRound::LookRound(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        m_waiting.clear();
        for (QFuture<Result<Captured>> &running : m_running)
            running.cancel();
        end();
    });
}

LookRound::~LookRound()
{
    m_watcher.disconnect(this);
    for (QFuture<Result<Captured>> &running : m_running)
        running.cancel();
    if (m_promise != nullptr)
        m_promise->finish();
}

Result<Capture *> LookRound::capture()
{
    if (m_capture == nullptr) {
        Result<std::unique_ptr<PageQueue>> pages = loadPageQueue();
        if (!pages)
            return tl::unexpected<Error>(pages.error());
        m_pages = std::move(*pages);
        m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
        m_capture = std::make_unique<Capture>(m_session, *m_pages, *m_extractor);
    }
    return m_capture.get();
}

QFuture<Result<Captured>> LookRound::add(const QString &url)
{
    const Result<Capture *> by = capture();
    return by ? (*by)->add(url) : answerWith<Captured>(by.error());
}

QFuture<Result<LookSummary>> LookRound::look(std::vector<SourceId> sources)
{
    if (m_promise != nullptr)
        return answerWith<LookSummary>(
            {ErrorCode::Busy, tr("Sources are being looked at already. Wait or cancel that."), {}});
    if (const Result<Capture *> by = capture(); !by)
        return answerWith<LookSummary>(by.error());
    std::reverse(sources.begin(), sources.end());
    m_waiting = std::move(sources);
    m_summary = {};
    m_ended = 0;
    m_promise = std::make_unique<QPromise<Result<LookSummary>>>();
    m_promise->start();
    m_promise->setProgressRange(0, int(m_waiting.size()));
    const QFuture<Result<LookSummary>> future = m_promise->future();
    m_watcher.setFuture(future);
    next();
    return future;
}

void LookRound::next()
{
    while (!m_waiting.empty() && m_running.size() < sourcesAtOnce) {
        const SourceId source = m_waiting.back();
        m_waiting.pop_back();
        const QFuture<Result<Captured>> future = m_capture->look(source);
        m_running.insert(source, future);
        whenDone(future, this, [this, source](const Result<Captured> &captured) {
            take(source, captured);
        });
    }
    if (m_waiting.empty() && m_running.isEmpty() && m_promise != nullptr) {
        m_promise->addResult(m_summary);
        end();
    }
}

void LookRound::take(const SourceId &source, const Result<Captured> &captured)
{
    if (m_promise == nullptr || m_running.remove(source) == 0)
        return;
    if (captured) {
        ++m_summary.looked;
        ++m_summary.outcomes[captured->outcome];
        if (captured->outcome == LookOutcome::Drifted ||
            captured->outcome == LookOutcome::QuoteMissing)
            m_summary.changed.push_back(source);
    } else {
        ++m_summary.refused;
        if (!m_summary.why)
            m_summary.why = captured.error();
    }
    m_promise->setProgressValue(++m_ended);
    next();
}

void LookRound::end()
{
    if (m_promise == nullptr)
        return;
    m_running.clear();
    m_promise->finish();
    m_promise.reset();
}

} // namespace stet
