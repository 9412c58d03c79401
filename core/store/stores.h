// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/article_store.h"
#include "core/store/blob_store.h"
#include "core/store/branch_store.h"
#include "core/store/citation_store.h"
#include "core/store/claim_store.h"
#include "core/store/comment_store.h"
#include "core/store/definition_store.h"
#include "core/store/draft_store.h"
#include "core/store/edition_store.h"
#include "core/store/event_store.h"
#include "core/store/evidence_store.h"
#include "core/store/job_store.h"
#include "core/store/live_page_store.h"
#include "core/store/look_store.h"
#include "core/store/merge_store.h"
#include "core/store/person_store.h"
#include "core/store/picture_store.h"
#include "core/store/presence_store.h"
#include "core/store/proposal_store.h"
#include "core/store/publish_time_store.h"
#include "core/store/revision_store.h"
#include "core/store/search_index.h"
#include "core/store/settings_store.h"
#include "core/store/sign_off_store.h"
#include "core/store/snapshot_store.h"
#include "core/store/source_store.h"
#include "core/store/sql/connection.h"
#include "core/store/tally_store.h"
#include "core/store/verdict_store.h"

#include <memory>

namespace stet {

/// What a floor above makes of what is stored, and keeps as long as the connection.
class KeptBeside
{
public:
    KeptBeside() = default;
    KeptBeside(const KeptBeside &) = delete;
    KeptBeside &operator=(const KeptBeside &) = delete;
    virtual ~KeptBeside() = default;
};

/// Every aggregate on one connection.
struct Stores
{
    explicit Stores(Connection &open)
        : connection(open)
    {}

    Connection &connection;
    ArticleStore articles{connection};
    BlobStore blobs{connection};
    BranchStore branches{connection};
    CitationStore citations{connection};
    ClaimStore claims{connection};
    CommentStore comments{connection};
    DefinitionStore definitions{connection};
    DraftStore drafts{connection};
    EditionStore editions{connection};
    EventStore events{connection};
    EvidenceStore evidence{connection};
    JobStore jobs{connection};
    LivePageStore livePages{connection};
    LookStore looks{connection};
    MergeStore merges{connection};
    PersonStore people{connection};
    PictureStore pictures{connection};
    PresenceStore presence{connection};
    ProposalStore proposals{connection};
    PublishTimeStore publishTimes{connection};
    RevisionStore revisions{connection};
    SearchIndex search{connection};
    SettingsStore settings{connection};
    SignOffStore signOffs{connection};
    SnapshotStore snapshots{connection};
    SourceStore sources{connection};
    TallyStore tallies{connection};
    VerdictStore verdicts{connection};
    std::unique_ptr<KeptBeside> beside; ///< of who uses them; the store knows nothing of it
};

} // namespace stet
