// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/page_shape.h"
#include "core/model/snapshot.h"

#include <QFuture>
#include <QObject>

namespace stet {

class DeskSession;
class Extractor;

/// How a snapshot stood on its page, as far as that can be told.
struct ShapedSnapshot
{
    SnapshotText text;
    PageShape shape; ///< empty: nothing but lines and marks of `text`
    /// One sentence where the bytes have a shape that could not be read; empty otherwise.
    QString trouble;
};

/// Whether bytes of this type have headings, lists and tables that can be read: HTML, MHTML and
/// messages.
[[nodiscard]] bool hasShape(const QString &mediaType);

/// Reads the kept bytes of snapshots once more, for how their words stood. A process of its own
/// does that; what it says is taken only where it read the very words that are kept. Owned by
/// whoever asks; lives on that thread, which needs an event loop and waits for nothing.
class Shaping : public QObject
{
    Q_OBJECT

public:
    Shaping(DeskSession &session, Extractor &extractor, QObject *parent = nullptr);

    /// Fails where the words cannot be read from the desk. Bytes that crash or hang their reader
    /// cost the shape alone. Cancelling the future ends it.
    [[nodiscard]] QFuture<Result<ShapedSnapshot>> of(const Snapshot &snapshot);

private:
    DeskSession &m_session;
    Extractor &m_extractor;
};

} // namespace stet
