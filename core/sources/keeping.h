// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/late_answer.h"
#include "core/sources/material.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <optional>

namespace stet {

class DeskSession;
class Extractor;

/// What to do where the library has the work already.
enum class IfKnown {
    Offer, ///< nothing is made; the known source is told
    Add    ///< the person knows, and wants another source
};

/// What became of a person's material.
struct KeptMaterial
{
    Source source; ///< that has it now; or that is offered, where there is no snapshot
    std::optional<Snapshot> snapshot; ///< none: the library has this work, and nothing was made
    QStringList remarks;              ///< sentences: what could not be read
};

/// Keeps what needs no link: files that a person saved or was sent, and words that somebody typed,
/// pasted or transcribed. A file is read by a process of its own; where that crashes, hangs or
/// refuses, nothing is kept. Owned by whoever keeps; lives on that thread, which needs an event
/// loop and waits for nothing.
class Keeping : public QObject
{
    Q_OBJECT

public:
    Keeping(DeskSession &session, Extractor &extractor, QObject *parent = nullptr);

    /// Keeps the material as a snapshot of a source of the library, which stays as it is. NotFound
    /// where there is none; InvalidInput for a confidential source, which is a label alone, for a
    /// file that is larger than the desk's settings let in, and where `mayBeTaken` says so; Io
    /// where the file cannot be read. Cancelling the future leaves nothing; where that was too
    /// late, `late` has what was kept.
    [[nodiscard]] QFuture<Result<KeptMaterial>>
    keep(SourceId source, Material material, LateAnswer<KeptMaterial> late = {});

    /// Makes a source of the material, together with its snapshot. `fields` are what a person says
    /// of it; the rest is filled from the file. Fails and is cancelled in the same way.
    [[nodiscard]] QFuture<Result<KeptMaterial>> add(Material material,
                                                    Source fields = {},
                                                    IfKnown ifKnown = IfKnown::Offer,
                                                    LateAnswer<KeptMaterial> late = {});

private:
    DeskSession &m_session;
    Extractor &m_extractor;
};

} // namespace stet
