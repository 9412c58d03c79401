// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/when_done.h"
#include "core/desk/snapshots.h"
#include "core/sources/capture.h"
#include "core/sources/reading/page_reading.h"

#include <QFutureWatcher>
#include <QPromise>

namespace stet {

/// One capture on its way: source, settings, page, reading, comparison, snapshot, look, one step
/// after the other. Deletes itself once the promise is kept or nobody waits for it. Owned by its
/// Capture; lives on its thread.
class CaptureRun : public QObject
{
    Q_OBJECT

public:
    CaptureRun(DeskSession &session, PageQueue &pages, Extractor &extractor, QObject *parent);
    ~CaptureRun() override;

    [[nodiscard]] QFuture<Result<Captured>> future();

    void look(SourceId source);
    void add(const QString &url);

private:
    void lookAt(const Source &source);
    void makeOf(const QString &url);
    void fetch(const QString &url);
    void takeFailure(const FetchFailure &failure);
    void read(const FetchedPage &page);
    void takeReading(const FetchedPage &page, const PageReading &reading);
    void addSource(const Source &source);
    void compare();
    void compareWith(const std::vector<Snapshot> &snapshots);
    void keep();
    void record();
    void end(const Error &error);
    void finish();

    /// Goes on with the value of `future`, or ends with its error.
    template <class T, class Body>
    void then(QFuture<Result<T>> future, Body body)
    {
        whenDone(std::move(future), this, [this, body](const Result<T> &result) {
            if (result)
                body(*result);
            else
                end(result.error());
        });
    }

    DeskSession &m_session;
    PageQueue &m_pages;
    Extractor &m_extractor;
    QPromise<Result<Captured>> m_promise;
    QFutureWatcher<void> m_watcher;
    QFuture<FetchAnswer> m_fetching;
    QFuture<Result<PageReading>> m_reading;
    bool m_isNew = false; ///< the source is made of its page
    QStringList m_privateHosts;
    NewSnapshot m_page; ///< what was read
    NewLook m_look;     ///< what it comes to
    Captured m_captured;
    bool m_ended = false;
};

} // namespace stet
