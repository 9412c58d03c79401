// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/capture.h"

#include "core/sources/capture_run.h"

namespace stet {

Capture::Capture(DeskSession &session, PageQueue &pages, Extractor &extractor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pages(pages)
    , m_extractor(extractor)
{}

QFuture<Result<Captured>> Capture::look(SourceId source)
{
    auto *run = new CaptureRun(m_session, m_pages, m_extractor, this);
    const QFuture<Result<Captured>> future = run->future();
    run->look(source);
    return future;
}

QFuture<Result<Captured>> Capture::add(QString url)
{
    auto *run = new CaptureRun(m_session, m_pages, m_extractor, this);
    const QFuture<Result<Captured>> future = run->future();
    run->add(url);
    return future;
}

} // namespace stet
