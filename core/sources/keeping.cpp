// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/keeping.h"

#include "core/sources/keeping_run.h"

namespace stet {

Keeping::Keeping(DeskSession &session, Extractor &extractor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_extractor(extractor)
{}

QFuture<Result<KeptMaterial>>
Keeping::keep(SourceId source, Material material, LateAnswer<KeptMaterial> late)
{
    auto *run = new KeepingRun(m_session, m_extractor, std::move(material), std::move(late), this);
    const QFuture<Result<KeptMaterial>> future = run->future();
    run->keep(source);
    return future;
}

QFuture<Result<KeptMaterial>>
Keeping::add(Material material, Source fields, IfKnown ifKnown, LateAnswer<KeptMaterial> late)
{
    auto *run = new KeepingRun(m_session, m_extractor, std::move(material), std::move(late), this);
    const QFuture<Result<KeptMaterial>> future = run->future();
    run->add(std::move(fields), ifKnown);
    return future;
}

} // namespace stet
