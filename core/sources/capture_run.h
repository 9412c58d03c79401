// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/snapshots.h"
#include "core/sources/capture.h"
#include "core/sources/reading/page_reading.h"
#include "core/sources/rereading.h"
#include "core/sources/stepwise_run.h"

#include <functional>

namespace stet {

/// One capture on its way: source, settings, page, reading, comparison, snapshot, look, one step
/// after the other. Deletes itself once the promise is kept or nobody waits for it. Owned by its
/// Capture; lives on its thread.
class CaptureRun : public StepwiseRun<Captured>
{
public:
    CaptureRun(DeskSession &session, PageQueue &pages, Extractor &extractor, QObject *parent);

    void look(SourceId source);
    void add(const QString &url);

private:
    /// How what was read differs from a snapshot.
    struct Difference
    {
        bool words = false; ///< the main text is another
        QuoteMoves quotes;  ///< where it is not
    };

    void lookAt(const Source &source);
    void makeOf(const QString &url);
    void fetch(const QString &url);
    void takeFailure(const FetchFailure &failure);
    void read(const FetchedPage &page);
    void readDocument(const FetchedPage &page);
    void takeNoWords(const FetchedPage &page);
    void takeReading(const FetchedPage &page, const PageReading &reading);
    void fillAddress(Source &source) const;
    void lookForKnown(const Source &source);
    void meetKnown(const Source &known);
    void lookAtKnown(const Source &known);
    void offer(const Source &known);
    void addSource(const Source &source);
    void compare();
    void compareBytes();
    void compareWith(const std::vector<Snapshot> &snapshots);
    void differ(const Snapshot &from, const std::function<void(const Difference &)> &next);
    void differFrom(const Snapshot &from,
                    const SnapshotText &before,
                    const std::function<void(const Difference &)> &next);
    void readAgain(const Snapshot &snapshot,
                   const std::function<void(const std::optional<SnapshotText> &)> &next);
    void takeOutcome(const Difference &since);
    void settle(const Difference &fromNewest, const Snapshot &newest);
    void keep();
    void record();
    void takeLook(const LinkHistory &link);

    DeskSession &m_session;
    PageQueue &m_pages;
    Extractor &m_extractor;
    Rereading m_again;
    bool m_isNew = false; ///< the source is made of its page
    QString m_asked;      ///< the address that a source is to be made of
    QStringList m_privateHosts;
    NewSnapshot m_page; ///< what was read
    NewLook m_look;     ///< what it comes to
    Captured m_captured;
};

} // namespace stet
