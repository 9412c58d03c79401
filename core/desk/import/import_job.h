// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/bulk_job.h"
#include "core/desk/import/checks_import.h"
#include "core/desk/import/import_end.h"
#include "core/desk/import/import_preparing.h"
#include "core/desk/import/importing.h"
#include "core/desk/import/snapshot_import.h"
#include "core/desk/import/source_import.h"

#include <QCryptographicHash>
#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace stet {

class DeskEngine;

/// Whether an article that is said to be ready is, although nobody signed it at this desk.
enum class SaidReady { NeedsSignOff, Stands };

/// What an import is made of before anything is read.
struct ImportInput
{
    QStringList paths;
    std::vector<Source> sources;
    std::vector<ImportedArticle> articles;
    ImportKept kept = {};
    BibliographyReader bibliography = {};
    SaidReady ready = SaidReady::NeedsSignOff;
};

/// One import. A feeding thread reads and prepares, with the pool's help, ahead of the store
/// thread, which writes in steps under a job number and makes all visible by one flip at the end.
class ImportJob : public BulkJob
{
public:
    ImportJob(DeskEngine &engine, ImportInput input);
    ~ImportJob() override;

    [[nodiscard]] QFuture<Result<ImportReport>> future();

    Step step(WriteScope &scope, const StepEnd &end) override;
    void ended() override;
    void failed(const Error &error) override;

private:
    void begin(WriteScope &scope);
    void feed();
    void feedFiles(const std::vector<ImportFile> &files);
    void feedSources(const std::vector<ImportFile> &files);
    template <class Item, class Prepare>
    void feedAll(const std::vector<Item> &items, Prepare prepare);
    void push(std::vector<PreparedEntry> entries);
    bool pop(PreparedEntry &entry, bool &ended);

    void begin(PreparedEntry &entry);
    Step takeSome(WriteScope &scope, const StepEnd &end);
    void indexArticles(WriteScope &scope);
    bool takeNext(WriteScope &scope); ///< one row; false where the entry is through
    void takeArticle(WriteScope &scope, PreparedArticle &prepared);
    void flip(WriteScope &scope);
    void clearAway(); ///< what was not made visible, and the segments of the index
    void stopFeeding();
    void endFeeding(); ///< waits for the entries that are being read

    DeskEngine &m_engine;
    ImportInput m_input;
    QPromise<Result<ImportReport>> m_promise;

    // The store thread's.
    qint64 m_job = 0;
    QUuid m_id;
    qint64 m_actor = 0;
    bool m_flipped = false;
    DeskAge m_deskAge = DeskAge::AtWork;
    ImportContext m_context;
    ImportReport m_report;
    // Over the hashes of first revisions in the order of their rows, and so of sources: the record
    // of the import vouches for what it brought.
    QCryptographicHash m_articlesHash{QCryptographicHash::Sha256};
    QCryptographicHash m_standingsHash{QCryptographicHash::Sha256};
    SourceImport m_sources;
    SnapshotImport m_snapshots;
    ChecksImport m_checks;
    bool m_libraryKnown = false; ///< it is read before the first source is held against it
    std::vector<PreparedEntry>
        m_atTheEnd; ///< settings, people, kinds, images, comments, looks: rows without a job number
    ArrivedArticles m_arrived;
    int m_taken = -1; ///< entries; the first is what was passed by
    qint64 m_rows = 0;
    PreparedEntry m_entry; ///< under way: a file can hold more than a step may take
    size_t m_nextSource = 0;
    size_t m_nextArticle = 0;
    std::vector<std::pair<qint64, ArticleContent>> m_unindexed; ///< articles of this step, by row
    bool m_merging = false; ///< the index has many segments: some are merged before more come

    // Between the feeding thread and the store thread.
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<PreparedEntry> m_ready;
    qint64 m_readyBytes = 0;
    bool m_fed = false;
    QSet<QString> m_newKinds; ///< ids of kinds that the import brings
    std::atomic<bool> m_stopped{false};
    std::thread m_feeder;
};

} // namespace stet
