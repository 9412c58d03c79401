// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/papers/paper_article.h"

#include <QJsonObject>

namespace stet {

/// The names of a snapshot's files in an evidence pack; empty where it has none.
struct PackedSnapshot
{
    SnapshotId id;
    int source = 0; ///< number in the paper
    QString bytesFile;
    QString wordsFile;
};

/// What an evidence pack says to machines: each claim with its words, selectors, verdict and
/// evidence, each snapshot with its hashes and files, and the sign-off. Citation keys are not in
/// it, nor anything of a source whose words stay but its name. Numbers are
/// those of the galley, `paper`. Pure.
[[nodiscard]] QJsonObject evidenceDocument(const PaperInput &input,
                                           const GalleyPaper &paper,
                                           const std::vector<PackedSnapshot> &snapshots);

} // namespace stet
