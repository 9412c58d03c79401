// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/snapshot_values.h"
#include "core/sources/keeping.h"
#include "core/sources/stepwise_run.h"

namespace stet {

/// One piece of material on its way: source, settings, bytes, reading, known works, snapshot, one
/// step after the other. Deletes itself once the promise is kept or nobody waits for it. Owned by
/// its Keeping; lives on its thread.
class KeepingRun : public StepwiseRun<KeptMaterial>
{
public:
    /// `late` may be null.
    KeepingRun(DeskSession &session,
               Extractor &extractor,
               Material material,
               LateAnswer<KeptMaterial> late,
               QObject *parent);

    void keep(SourceId source);
    void add(const Source &fields, IfKnown ifKnown);

protected:
    void stopped() override;

private:
    void begin(const Source &source);
    void load(qint64 mostBytes);
    void takeBytes(const QByteArray &bytes);
    void takeReading(const FileReading &reading);
    void place(const PageMetadata &metadata);
    void lookForKnown(const Source &source, const QByteArray &bytesHash);
    void makeSource(const Source &source);

    /// As the run's; each step is cancelled with it.
    template <class T, class Body>
    void then(QFuture<Result<T>> future, Body body)
    {
        setStep(QFuture<void>(future));
        StepwiseRun::then(std::move(future), std::move(body));
    }

    DeskSession &m_session;
    Extractor &m_extractor;
    Material m_material;
    bool m_isNew = false; ///< a source is made of it
    IfKnown m_ifKnown = IfKnown::Offer;
    NewSnapshot m_snapshot;
    KeptMaterial m_kept;
    LateAnswer<KeptMaterial> m_late;
    LateAnswer<Snapshot> m_lateSnapshot = makeLateAnswer<Snapshot>();
    LateAnswer<SourceWithSnapshot> m_lateSource = makeLateAnswer<SourceWithSnapshot>();
};

} // namespace stet
