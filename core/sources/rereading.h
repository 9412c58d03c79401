// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/snapshot.h"

#include <QFuture>
#include <QObject>

namespace stet {

class DeskSession;
class Extractor;

/// The words of two snapshots, made ready to be compared.
struct ComparedWords
{
    SnapshotText before;
    SnapshotText after;
    /// False where two versions of the reader took them, and the bytes could not be read again:
    /// words may differ that did not change.
    bool areLike = true;
};

/// Whether the bytes at an address are read as a file is, and not as a page: PDF, MHTML, mail.
[[nodiscard]] bool isReadAsFile(const QString &mediaType);

/// Reads the kept bytes of snapshots once more with the reader of today, so that a better reader is
/// no change of a source: like is compared with like. A process of its own does that; nothing of
/// what it says is kept. Owned by whoever asks; lives on that thread, which needs an event loop and
/// waits for nothing.
class Rereading : public QObject
{
    Q_OBJECT

public:
    Rereading(DeskSession &session, Extractor &extractor, QObject *parent = nullptr);

    /// The words that are read in its bytes today. Fails where it has none, and where they cannot
    /// be read. Cancelling the future ends it.
    [[nodiscard]] QFuture<Result<SnapshotText>> of(const Snapshot &snapshot);

    /// The words of two snapshots as they were kept, or as one reader reads both, where two
    /// versions of it took them. Fails where the words cannot be read from the desk; cancelled as
    /// `of`.
    [[nodiscard]] QFuture<Result<ComparedWords>> pair(const Snapshot &before,
                                                      const Snapshot &after);

private:
    DeskSession &m_session;
    Extractor &m_extractor;
};

} // namespace stet
