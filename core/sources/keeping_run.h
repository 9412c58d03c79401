// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/when_done.h"
#include "core/sources/keeping.h"

#include <QFutureWatcher>
#include <QPromise>

namespace stet {

/// One piece of material on its way: source, settings, bytes, reading, known works, snapshot, one
/// step after the other. Deletes itself once the promise is kept or nobody waits for it. Owned by
/// its Keeping; lives on its thread.
class KeepingRun : public QObject
{
    Q_OBJECT

public:
    KeepingRun(DeskSession &session, Extractor &extractor, Material material, QObject *parent);
    ~KeepingRun() override;

    [[nodiscard]] QFuture<Result<KeptMaterial>> future();

    void keep(SourceId source);
    void add(const Source &fields, IfKnown ifKnown);

private:
    void begin(const Source &source);
    void load(qint64 mostBytes);
    void takeBytes(const QByteArray &bytes);
    void takeReading(const FileReading &reading);
    void place(const PageMetadata &metadata);
    void lookForKnown(const Source &source, const QByteArray &bytesHash);
    void makeSource(const Source &source);
    void end(const Error &error);
    void finish();

    /// Goes on with the value of `future`, or ends with its error.
    template <class T, class Body>
    void then(QFuture<Result<T>> future, Body body)
    {
        m_step = QFuture<void>(future);
        whenDone(std::move(future), this, [this, body](const Result<T> &result) {
            if (result)
                body(*result);
            else
                end(result.error());
        });
    }

    DeskSession &m_session;
    Extractor &m_extractor;
    Material m_material;
    QPromise<Result<KeptMaterial>> m_promise;
    QFutureWatcher<void> m_watcher;
    QFuture<void> m_step; ///< that is waited for
    bool m_isNew = false; ///< a source is made of it
    IfKnown m_ifKnown = IfKnown::Offer;
    NewSnapshot m_snapshot;
    KeptMaterial m_kept;
    bool m_ended = false;
};

} // namespace stet
