// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_job.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/bulk/bulk_cleaning.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/import/import_remarks.h"
#include "core/desk/opening/process_name.h"
#include "core/desk/publishing/edition_writing.h"

#include <QtConcurrent>

namespace stet {

namespace {

/// What is read and prepared ahead: enough that nobody waits, and little memory.
constexpr qptrdiff EntriesAtOnce = 32;
constexpr size_t MostReadyEntries = 512;
constexpr qint64 BytesAtOnce = 8'000'000;
constexpr qint64 MostReadyBytes = 64'000'000;
/// About 800 segments of the index; FTS5 can hold 2 000.
constexpr qint64 RowsBetweenMerges = 50'000;

qint64 sizeOf(const ImportFile &file)
{
    return file.bytes;
}

qint64 sizeOf(const ImportedArticle &imported)
{
    return imported.article.content.body.size();
}

qint64 sizeOf(const SourceBlock &block)
{
    return block.bytes;
}

qint64 sizeOf(const Source &)
{
    return 0;
}

QString hexOf(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.result().toHex());
}

/// What is said of an article whose words the desk has already.
QString knownRemark(const Article &imported, const Article &known)
{
    const bool equal = imported.state == known.state && imported.publicState == known.publicState &&
                       imported.spiked == known.spiked;
    return equal ? CoreWords::tr("the desk has it already")
                 : CoreWords::tr("the desk has it already; another status in the file changes "
                                 "nothing");
}

ImportPictures picturesOf(const std::vector<ImportFile> &files)
{
    QSet<QString> names;
    for (const ImportFile &file : files) {
        if (file.kind == ImportKind::Image)
            names.insert(file.name);
    }
    return ImportPictures(std::move(names));
}

} // namespace

ImportJob::ImportJob(DeskEngine &engine, ImportInput input)
    : m_engine(engine)
    , m_input(std::move(input))
{
    m_promise.start();
}

ImportJob::~ImportJob()
{
    endFeeding();
}

QFuture<Result<ImportReport>> ImportJob::future()
{
    return m_promise.future();
}

BulkJob::Step ImportJob::step(WriteScope &scope, const StepEnd &end)
{
    const Step step = takeSome(scope, end);
    indexArticles(scope);
    return step;
}

/// All of a step at once: each statement with triggers makes FTS5 write what it has gathered as a
/// segment of its own, and it knows no more than 2,000 of them.
void ImportJob::indexArticles(WriteScope &scope)
{
    for (const auto &[row, content] : std::exchange(m_unindexed, {}))
        scope.stores.search.addArticle(row, content);
}

BulkJob::Step ImportJob::takeSome(WriteScope &scope, const StepEnd &end)
{
    if (m_promise.isCanceled() && !m_flipped) {
        stopFeeding();
        if (m_job != 0)
            scope.stores.jobs.abandon(m_job);
        return Step::Done; // nobody waits while the rows, which nobody sees, are taken back
    }
    if (m_job == 0)
        begin(scope);
    while (!scope.stores.connection.failed()) {
        bool ended = false;
        if (m_merging) {
            m_merging = scope.stores.search.mergeSome();
        } else if (!m_libraryKnown && m_nextSource < m_entry.sources.size()) {
            m_libraryKnown = !m_sources.readSomeOfLibrary(scope);
        } else if (takeNext(scope)) {
            m_merging = ++m_rows % RowsBetweenMerges == 0;
        } else if (pop(m_entry, ended)) {
            begin(m_entry);
        } else if (!ended) {
            return Step::Waiting;
        } else {
            flip(scope);
            return Step::Done;
        }
        if (end.reached())
            return Step::More;
    }
    return Step::More;
}

void ImportJob::begin(WriteScope &scope)
{
    m_id = makeUuidV7(scope.nowMs);
    m_job = scope.stores.jobs.begin(m_id, QStringLiteral("import"), scope.nowMs, thisProcess());
    m_actor = scope.actorRow();
    m_deskAge = scope.stores.articles.isEmpty() && scope.stores.sources.keys().isEmpty()
                    ? DeskAge::Fresh
                    : DeskAge::AtWork;
    scope.stores.search.beginBulk();
    m_context = {admissionContext(scope.stores),
                 scope.actor.name,
                 scope.nowMs,
                 m_engine.setup().folder.blobs(),
                 {},
                 m_input.bibliography,
                 [this] {
                     return m_stopped || m_promise.isCanceled();
                 }};
    m_feeder = std::thread([this] { feed(); });
}

bool ImportJob::pop(PreparedEntry &entry, bool &ended)
{
    {
        const std::lock_guard lock(m_mutex);
        ended = m_ready.empty() && m_fed;
        if (m_ready.empty())
            return false;
        entry = std::move(m_ready.front());
        m_ready.pop_front();
        m_readyBytes -= entry.bytes;
    }
    m_room.notify_one();
    return true;
}

void ImportJob::push(std::vector<PreparedEntry> entries)
{
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] {
            return m_stopped ||
                   (m_ready.size() < MostReadyEntries && m_readyBytes < MostReadyBytes);
        });
        for (PreparedEntry &entry : entries) {
            m_readyBytes += entry.bytes;
            m_ready.push_back(std::move(entry));
        }
    }
    m_engine.wakeBulk();
}

void ImportJob::stopFeeding()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_room.notify_all();
}

void ImportJob::endFeeding()
{
    stopFeeding();
    if (m_feeder.joinable())
        m_feeder.join();
}

template <class Item, class Prepare>
void ImportJob::feedAll(const std::vector<Item> &items, Prepare prepare)
{
    // The store thread is busy meanwhile: it keeps one core. This thread takes part.
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 2));
    for (auto first = items.begin(); first != items.end() && !m_stopped;) {
        auto last = first;
        qint64 bytes = 0;
        while (last != items.end() && last - first < EntriesAtOnce && bytes < BytesAtOnce)
            bytes += sizeOf(*last++);
        const std::vector<Item> some(first, last);
        push(QtConcurrent::blockingMapped<std::vector<PreparedEntry>>(&pool, some, prepare));
        first = last;
    }
}

void ImportJob::feedFiles(const std::vector<ImportFile> &files)
{
    const auto prepare = [this](const ImportFile &file) {
        return prepareFile(file, m_context);
    };
    // Kinds are known before articles are held against them; they come before them (`ImportKind`).
    const auto other = std::find_if(files.begin(), files.end(), [](const ImportFile &file) {
        return file.kind > ImportKind::Kind;
    });
    feedAll(std::vector<ImportFile>(files.begin(), other), [&](const ImportFile &file) {
        PreparedEntry entry = prepare(file);
        if (entry.kind && !m_context.admission.kinds.isEmpty()) {
            const std::lock_guard lock(m_mutex);
            m_newKinds.insert(kindId(*entry.kind));
        }
        return entry;
    });
    m_context.admission.kinds.unite(m_newKinds);
    const auto behind = std::find_if(
        other, files.end(), [](const ImportFile &file) { return file.kind > ImportKind::Sources; });
    feedSources(std::vector<ImportFile>(other, behind));
    feedAll(std::vector<ImportFile>(behind, files.end()), prepare);
}

/// One list may hold tens of thousands: the store takes the first while the others are made ready.
void ImportJob::feedSources(const std::vector<ImportFile> &files)
{
    for (const ImportFile &file : files) {
        if (m_stopped)
            return;
        PreparedEntry whole = prepareFile(file, m_context);
        const std::vector<SourceBlock> blocks = takeBlocks(whole);
        std::vector<PreparedEntry> first;
        first.push_back(std::move(whole));
        push(std::move(first));
        feedAll(blocks, prepareBlock);
    }
}

void ImportJob::feed()
{
    ImportWalk walk = walkForImport(m_input.paths, m_context.stopped);
    m_promise.setProgressRange(
        0, int(walk.files.size() + m_input.sources.size() + m_input.articles.size()));
    m_context.pictures = picturesOf(walk.files);
    PreparedEntry passedBy;
    passedBy.refused = std::move(walk.passedBy);
    push({std::move(passedBy)});
    feedFiles(walk.files);
    feedAll(m_input.sources,
            [this](const Source &source) { return prepareSource(source, source.key, m_context); });
    feedAll(m_input.articles,
            [this](const ImportedArticle &article) { return prepareArticle(article, m_context); });
    {
        const std::lock_guard lock(m_mutex);
        m_fed = true;
    }
    m_engine.wakeBulk();
}

void ImportJob::begin(PreparedEntry &entry)
{
    if (!entry.isPart)
        m_promise.setProgressValue(++m_taken);
    m_nextSource = 0;
    m_nextArticle = 0;
    for (const ImportLine &refused : entry.refused) {
        addLine(m_report, refused.outcome, refused.from, refused.name, refused.reason);
        m_report.lines.back().line = refused.line;
    }
    if (entry.checks)
        m_checks.keep(*std::exchange(entry.checks, {}), entry.from);
    if (entry.media || entry.settings || entry.kind || !entry.people.empty() ||
        !entry.comments.empty() || !entry.past.empty())
        m_atTheEnd.push_back(std::move(entry));
}

bool ImportJob::takeNext(WriteScope &scope)
{
    if (m_nextSource < m_entry.sources.size())
        m_sources.take(scope, m_job, m_entry.sources[m_nextSource++], m_report);
    else if (m_entry.snapshot)
        m_snapshots.take(scope, m_job, m_sources, *std::exchange(m_entry.snapshot, {}), m_report);
    else if (m_nextArticle < m_entry.articles.size())
        takeArticle(scope, m_entry.articles[m_nextArticle++]);
    else
        return false;
    return true;
}

void ImportJob::takeArticle(WriteScope &scope, PreparedArticle &prepared)
{
    Stores &stores = scope.stores;
    Article &article = prepared.article;
    QStringList remarks = prepared.warnings;
    const bool idTaken = stores.articles.hasId(article.id);
    const QString slug = freeAddress(stores, article);
    std::optional<StoredArticle> known;
    if (idTaken)
        known = stores.articles.byId(article.id);
    else if (slug != article.content.slug)
        known = stores.articles.bySlug(article.content.slug);
    if (known && known->article.content == article.content) {
        if (known->article.id != article.id)
            m_arrived.insert(article.id, {known->article.id, ArrivedArticle::As::Known});
        addLine(m_report,
                ImportLine::Outcome::Skipped,
                prepared.from,
                article.content.slug,
                knownRemark(article, known->article));
        return;
    }
    for (const QString &picture : prepared.missingPictures) {
        if (!stores.blobs.media(picture))
            remarks.append(CoreWords::tr("the picture \"%1\" is not in the desk").arg(picture));
    }
    if (article.state == WorkState::Ready && m_input.ready == SaidReady::NeedsSignOff) {
        // Ready is what this desk's gate let through. Where a sign-off comes along and stands once
        // claims and evidence are in, the article is ready again by that.
        article.state = WorkState::InCheck;
        remarks.append(CoreWords::tr("nobody signed it at this desk: it is in check"));
    }
    if (slug != article.content.slug)
        remarks.append(CoreWords::tr("the slug \"%1\" was taken").arg(article.content.slug));
    if (idTaken) {
        remarks.append(
            known ? CoreWords::tr("the desk has another version under its id: it came as a copy")
                  : CoreWords::tr("another file here has its id: it came as a copy"));
        const ArticleId copy = ArticleId::create(scope.nowMs);
        // Once: what is said of an id is about the first that came under it.
        if (known && !m_arrived.contains(article.id))
            m_arrived.insert(article.id, {copy, ArrivedArticle::As::Copy});
        article.id = copy;
    }
    if (idTaken || slug != article.content.slug) {
        article.content.slug = slug;
        prepareAgain(prepared, m_context);
    }
    const ArticleFigures figures{prepared.figures.words, int(prepared.figures.citedKeys.size())};
    StoredArticle stored;
    stored.row = stores.articles.insert(article, prepared.texts, figures, m_actor, m_job);
    m_unindexed.emplace_back(stored.row, article.content);
    stores.citations.add(stored.row, prepared.figures.citedKeys, article.content.roles);
    const qint64 writer = m_checks.begin(scope, prepared, m_actor);
    const qint64 revision = stores.revisions.insert(stored.row, writer, prepared.revision);
    m_articlesHash.addData(QByteArray::fromHex(prepared.revision.revision.hash));
    m_standingsHash.addData(QByteArray::fromHex(standingHash(article)));
    if (!m_checks.isBegun(article.id)) {
        stored.article = std::move(article);
        keepImportedEdition(
            scope, stored, prepared.figures.citedKeys, revision, prepared.revision.revision.hash);
    }
    ++m_report.articles;
    addLine(m_report, ImportLine::Outcome::Taken, prepared.from, slug, joinedRemarks(remarks));
}

void ImportJob::flip(WriteScope &scope)
{
    ImportEnd end(scope, m_report);
    end.takeDeskData(m_atTheEnd, m_deskAge);
    if (m_deskAge == DeskAge::Fresh) // another desk's settings do not go into one at work
        end.takeSettings(m_atTheEnd);
    end.takeMedia(m_atTheEnd);
    indexArticles(scope);
    scope.stores.search.endBulk();
    m_sources.findNewcomers(scope);
    scope.stores.jobs.finish(m_job);
    end.takeComments(m_atTheEnd, m_arrived); // their articles are there by now
    if (m_report.articles > 0 || m_report.sources > 0)
        scope.record(QStringLiteral("import.done"),
                     {},
                     {{QStringLiteral("job"), m_job},
                      {QStringLiteral("articles"), m_report.articles},
                      {QStringLiteral("sources"), m_report.sources},
                      {QStringLiteral("articlesHash"), hexOf(m_articlesHash)},
                      {QStringLiteral("standingsHash"), hexOf(m_standingsHash)},
                      {QStringLiteral("sourcesHash"), m_sources.hash()}});
    m_snapshots.record(scope);
    for (const PreparedEntry &entry : m_atTheEnd)
        m_snapshots.takePast(scope, m_sources, entry.past, m_report);
    m_report.step.filled = m_sources.fillKnown(scope);
    m_checks.finish(scope, m_arrived, m_context.stopped, m_report);
    m_report.step.job = m_report.sources > 0 ? m_job : 0;
    for (FilledSource &filled : m_sources.joinNewcomers(scope, m_report))
        m_report.step.filled.push_back(std::move(filled));
    m_flipped = true;
    // The last look: what is cancelled after this was too late and has ended.
    if (m_promise.isCanceled())
        scope.stores.connection.fail({ErrorCode::Cancelled,
                                      CoreWords::tr("The import was cancelled. Nothing was kept."),
                                      {}});
}

void ImportJob::ended()
{
    endFeeding();
    if (m_flipped && m_input.kept)
        *m_input.kept = m_report;
    if (m_flipped)
        m_promise.addResult(Result<ImportReport>(std::move(m_report)));
    m_promise.finish();
    clearAway();
}

void ImportJob::failed(const Error &error)
{
    endFeeding();
    m_promise.addResult(Result<ImportReport>(tl::unexpected<Error>(error)));
    m_promise.finish();
    m_flipped = false;
    clearAway();
}

void ImportJob::clearAway()
{
    if (m_job == 0)
        return;
    if (!m_flipped) // before another import, which would find names taken by what nobody sees
        m_engine.runBulk(std::make_shared<BulkCleaning>(m_job, m_id), BulkTurn::Next);
    m_engine.runBulk(std::make_shared<BulkMerging>());
}

} // namespace stet
