// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/model/source.h"
#include "core/sources/page_queue.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace stet {

class DeskSession;
class Extractor;

/// What a look at a source's address came to.
struct Captured
{
    Source source;
    LookOutcome outcome = LookOutcome::Same;
    int status = 0;                   ///< HTTP's; 0: none came
    QString message;                  ///< one sentence
    std::optional<Snapshot> snapshot; ///< that was kept now; none where nothing new was said
    LinkHistory link;                 ///< what the looks come to by now
    bool isNew = false;               ///< the source was made now
    bool isOffered = false;           ///< the library has the work: nothing was made or looked at
};

/// Looks at what sources say: fetches their pages, has them read by a process of their own, keeps
/// what is new as a snapshot and records the look. Owned by whoever captures; lives on that
/// thread, which needs an event loop and waits for nothing. Each address is asked in its turn
/// (PageQueue).
class Capture : public QObject
{
    Q_OBJECT

public:
    Capture(DeskSession &session,
            PageQueue &pages,
            Extractor &extractor,
            QObject *parent = nullptr);

    /// Looks at a source of the library. NotFound where there is none, InvalidInput for one without
    /// an address, a confidential one, and an address that no rule lets through: then nothing is
    /// recorded. Cancelling the future ends it; what is not kept by then is not.
    [[nodiscard]] QFuture<Result<Captured>> look(SourceId source);

    /// Makes a source of an address: its page is read first, and what it says of itself fills the
    /// fields. A page that cannot be read gives a source with its address alone. Where the library
    /// has the address already, that source is looked at instead; where it has the work under
    /// another one (`Library::known`), or the original of an archive's copy, that is offered.
    /// Source, page and look are kept together or, where the future is cancelled before, not at
    /// all.
    [[nodiscard]] QFuture<Result<Captured>> add(QString url);

private:
    DeskSession &m_session;
    PageQueue &m_pages;
    Extractor &m_extractor;
};

} // namespace stet
