// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/handover/taken_handover.h"

#include <QFuture>

namespace stet {

class DeskSession;

struct HandoverRequest
{
    ArticleId article;
    QString file;   ///< outside the desk; a regular file that is there is replaced whole
    QString reason; ///< why words of background sources or under embargo go; empty: labels go
};

struct HandedOver
{
    QString file;
    qint64 bytes = 0;
    int sources = 0;
    int snapshots = 0;
    int bytesLeft = 0;    ///< snapshots of which the words alone go, since there are too many bytes
    QStringList withheld; ///< keys of sources of which a label alone goes
};

/// The verbs of handing one article to a checker at another desk, and of taking it back. Cheap to
/// make.
class HandOver
{
public:
    explicit HandOver(DeskSession &session);

    /// Writes the article with its sources, their snapshots, claims, evidence, verdicts and notes
    /// as one file. NotFound where there is no such article, InvalidInput for a place inside the
    /// desk and for one with something that is no regular file.
    [[nodiscard]] QFuture<Result<HandedOver>> give(HandoverRequest request);

    /// Takes such a file: an article that the desk lacks comes in with all that was said of it; of
    /// one that it has what was said meanwhile comes in under the names of those who said it, and
    /// what the giver changed in the text as a side branch, with the edits that somebody proposes.
    /// All of it in one transaction, or nothing. The same file twice changes nothing. InvalidInput
    /// for a file that was changed since it was written or does not agree with itself.
    [[nodiscard]] QFuture<Result<TakenHandover>> take(QString file);

private:
    DeskSession &m_session;
};

} // namespace stet
