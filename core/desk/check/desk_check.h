// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/article_check.h"
#include "core/desk/check/branch_check.h"
#include "core/desk/check/chain_check.h"
#include "core/desk/check/check_run.h"
#include "core/desk/check/claim_check.h"
#include "core/desk/check/comment_check.h"
#include "core/desk/check/library_check.h"
#include "core/desk/check/live_page_check.h"
#include "core/desk/check/proposal_check.h"
#include "core/desk/check/record_check.h"
#include "core/desk/check/snapshot_check.h"
#include "core/desk/check/tally_check.h"

namespace stet {

/// The check of a desk, part by part. Lives on a pool thread.
class DeskCheck
{
public:
    explicit DeskCheck(CheckRun &run);

    /// Rows that `run` will look at, for progress.
    [[nodiscard]] qint64 rows();

    /// False where it was ended early.
    [[nodiscard]] bool run();

    /// What the story is told from, see `CheckDepth::Record`.
    [[nodiscard]] bool runRecord();

    /// For a desk of a newer version: what every version keeps alike, the file, the chain of events
    /// and the stored files. What it passed over stands in the report as a note.
    [[nodiscard]] bool runOnNewer();

private:
    using Part = std::function<bool()>;

    bool runParts(const std::vector<Part> &parts);
    bool file();
    bool schema();
    bool search();
    bool imports();

    CheckRun &m_run;
    RecordCheck m_record;
    ChainCheck m_chains;
    ArticleCheck m_articles;
    BranchCheck m_branches;
    ClaimCheck m_claims;
    CommentCheck m_comments;
    LibraryCheck m_library;
    LivePageCheck m_pages;
    ProposalCheck m_proposals;
    SnapshotCheck m_snapshots;
    TallyCheck m_tallies;
};

} // namespace stet
