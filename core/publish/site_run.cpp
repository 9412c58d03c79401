// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_run.h"

#include "core/base/sha256.h"
#include "core/desk/desk_session.h"
#include "core/desk/pictures.h"
#include "core/desk/share_cards.h"
#include "core/publish/desk_reading.h"
#include "core/publish/feeds/feed_maker.h"
#include "core/publish/folder/site_steps.h"
#include "core/publish/program_build.h"
#include "core/publish/value_hash.h"

#include <QFileInfo>
#include <QMutexLocker>

#include <algorithm>
#include <future>

namespace stet {

namespace {

/// What a picture's file is made of: the stored bytes, and the rule by which readers get them.
quint64 inputsOfPicture(const MediaInfo &picture)
{
    constexpr int picturesRule = 1;
    return ValueHash().add(picturesRule, picture.hash).value();
}

} // namespace

SiteRun::SiteRun(DeskSession &session, QString folder, PictureReader pictures, RunWatch watch)
    : m_session(session)
    , m_folder(std::move(folder))
    , m_pictures(std::move(pictures))
    , m_watch(std::move(watch))
    , m_staged(m_folder)
{}

Result<PublishReport> SiteRun::run(KeptSite *kept)
{
    if (const Result<> made = makeCopies(); !made)
        return tl::unexpected(made.error());
    if (kept) {
        (void)kept->take();
        m_leaves = true;
        // Behind what was made for this run and before anything is read: what is written from
        // here on is told to the next one.
        const Result<RecordPlace> end = answerOf(recordEnd(m_session));
        if (!end)
            return tl::unexpected(end.error());
        m_read = *end;
    }
    if (const Result<> ready = prepare([this] { return openFolder(); }); !ready)
        return tl::unexpected(ready.error());
    return finish(kept);
}

Result<PublishReport> SiteRun::finish(KeptSite *kept)
{
    const Result<> staged = stageAll();
    if (!staged || m_needsAll) {
        (void)StagedFiles::clear(m_folder); // the next run does where this one cannot
        return staged ? publishingCancelled() : tl::unexpected(staged.error());
    }
    if (m_watch.isCancelled()) { // from here on it is too late
        (void)StagedFiles::clear(m_folder);
        return publishingCancelled();
    }
    if (const Result<> put = putInPlace(); !put)
        return tl::unexpected(put.error());
    rememberMarks();
    PublishReport ended = report(m_left);
    if (kept)
        leave(*kept);
    return ended;
}

Result<SiteOutlook> SiteRun::lookAhead(KeptSite *kept)
{
    m_purpose = Purpose::Looking;
    if (const Result<> made = makeCopies(); !made)
        return tl::unexpected(made.error());
    if (const Result<> ready = prepare([this] { return lookIntoFolder(); }); !ready)
        return tl::unexpected(ready.error());
    const Result<> staged = stageAll();
    const bool isAsWritten = staged ? allIsAsNoted() : staged.error().code == ErrorCode::Cancelled;
    if (kept && !isAsWritten)
        (void)kept->take();
    if (!staged)
        return tl::unexpected(staged.error());
    orderSteps(m_steps, m_manifest);
    const SitePlan &plan = m_maker->plan();
    SiteOutlook outlook;
    outlook.pages = int(plan.size());
    outlook.lists = int(plan.listPages().size());
    outlook.feeds = int(feedFiles(plan, m_session.id()).size());
    outlook.hasAddress = !plan.permanent({}).isEmpty();
    outlook.changes = changesOf(m_steps, int(m_places.size()));
    outlook.files = filesOf(m_steps, [this](const QString &path) {
        return m_places.value(path).what != StandingFile::What::Nothing;
    });
    outlook.left = m_left;
    const QHash<QString, QString> known = headlines();
    for (SiteFileChange &file : outlook.files)
        file.headline = known.value(file.path);
    return outlook;
}

Result<> SiteRun::prepare(const std::function<Result<>()> &openSite)
{
    const qint64 instantMs = m_session.clock().nowMs();
    // While the desk is read, so is the folder.
    std::future<Result<>> opening;
    const bool stands = QFileInfo(m_folder).isDir();
    if (stands)
        opening = std::async(std::launch::async, openSite);
    Result<std::unique_ptr<PageMaker>> maker =
        makePageMaker(m_session, PagesOf::Editions, instantMs);
    Result<> opened = opening.valid() ? opening.get() : Result<>();
    if (!maker)
        return tl::unexpected(maker.error());
    if (opened && !stands)
        opened = openSite();
    if (!opened)
        return tl::unexpected(opened.error());
    m_maker = std::move(*maker);
    m_watch.pagesKnown(static_cast<int>(m_maker->plan().size()));
    m_run = {programBuild(), m_maker->themeHash(), instantMs};
    m_build = std::make_unique<SiteBuild>(
        m_session, *m_maker, m_run.instantMs, [this] { return isStopped(); });
    return {};
}

bool SiteRun::isStopped() const
{
    return m_watch.isCancelled() || m_session.closing();
}

/// Before anything is read: what pages show of a picture is what was made of it.
Result<> SiteRun::makeCopies()
{
    const auto stopped = [this] {
        return isStopped();
    };
    return Pictures(m_session).makeLacking(m_pictures, stopped).and_then([&] {
        return CardDrawing(m_session).drawLacking(m_pictures, stopped);
    });
}

Result<> SiteRun::openFolder()
{
    if (const Result<> made = makeSiteFolder(m_folder, {}); !made)
        return made;
    Result<OpenSiteFolder> site = OpenSiteFolder::open(m_folder, m_session.id());
    if (!site)
        return tl::unexpected(site.error());
    m_opened = std::move(*site);
    m_manifest = std::move(m_opened->manifest);
    m_memory = SiteMemory::read(m_session.id(), m_folder);
    return {};
}

Result<> SiteRun::lookIntoFolder()
{
    Result<SiteManifest> manifest = foreseenNote(m_folder, m_session.id());
    if (!manifest)
        return tl::unexpected(manifest.error());
    m_manifest = std::move(*manifest);
    m_memory = SiteMemory::read(m_session.id(), m_folder);
    return {};
}

QHash<QString, QString> SiteRun::headlines() const
{
    QHash<QString, QString> headlines;
    for (const ArticleRow &row : m_maker->plan().rows())
        headlines.insert(pagePath(row.kind, row.slug), row.headline);
    return headlines;
}

Result<> SiteRun::stageAll()
{
    // What belongs to someone else is found out before anything is made.
    Result<> done = lookAtPlaces();
    if (done)
        done = lookAtSearch();
    if (done && m_purpose == Purpose::Writing)
        done = m_staged.begin();
    if (done)
        done = stagePages();
    if (done)
        done = stageLists();
    if (done)
        done = stageSearch();
    for (size_t i = 0; done && i < m_build->rest().size(); ++i) {
        const SiteFile &file = m_build->rest()[i];
        done = stage(file.path, file.bytes, 0);
    }
    // Which pictures the site shows is known once its pages are.
    if (done && !m_touched)
        done = stagePictures();
    if (done)
        planRemovals();
    return done;
}

StandingFile SiteRun::placeOf(const QString &path) const
{
    const std::optional<FileMark> known = m_memory.mark(path, m_manifest.files.value(path));
    return standingFile(m_folder, path, m_manifest, known);
}

Result<> SiteRun::lookAtPlaces()
{
    const QStringList paths = m_touched ? m_build->paths(*m_touched) : m_build->paths();
    std::vector<StandingFile> places(static_cast<size_t>(paths.size()));
    Result<> done = m_build->inTurns(places.size(), [&](size_t first, size_t end) -> Result<> {
        for (size_t i = first; i < end; ++i)
            places[i] = placeOf(paths[qsizetype(i)]);
        return {};
    });
    m_places.reserve(paths.size());
    // Of the last ones the bytes are known: equal ones may stand there, whoever wrote them.
    const size_t made = places.size() - m_build->rest().size();
    for (size_t i = 0; done && i < places.size(); ++i) {
        const QString &path = paths[qsizetype(i)];
        done = keepPlace(path, places[i]);
        if (done)
            done = i < made ? mayReplace(places[i], m_folder + u'/' + path)
                            : mayPut(path, m_build->rest()[i - made].bytes, places[i]);
    }
    return done;
}

Result<> SiteRun::keepPlace(const QString &path, const StandingFile &there)
{
    m_places.insert(path, there);
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString holder = slash < 0 ? QString() : path.left(slash);
    if (m_holders.contains(holder))
        return {};
    m_holders.insert(holder);
    return mayHoldFiles(m_folder, holder);
}

/// Equal bytes may stand there, whoever wrote them.
Result<> SiteRun::mayPut(const QString &path, QByteArrayView bytes, const StandingFile &there) const
{
    const Result<> may = mayReplace(there, m_folder + u'/' + path);
    return !may && there.hash == sha256(bytes) ? Result<>() : may;
}

Result<> SiteRun::stagePages()
{
    Result<std::vector<ArticleId>> wanted = articlesToMake();
    if (!wanted)
        return tl::unexpected(wanted.error());
    m_pages = int(m_maker->plan().size() - wanted->size());
    m_watch.pagesMade(m_pages);
    const auto take = [this](const ArticleRow &row, PageMaker::ArticleFiles &&made) -> Result<> {
        const QString path = pagePath(row.kind, row.slug);
        Result<> done = stage(path, made.page, made.inputs);
        if (done)
            done = stage(newsItemPath(row.kind, row.slug), made.newsItem, made.inputs);
        if (!done)
            return done;
        const QMutexLocker lock(&m_mutex);
        // Which pictures the site shows is known of all its pages together.
        const SiteMemory::KnownPage *const before = m_memory.page(path);
        if (m_touched && (before == nullptr || before->images != made.trace.images))
            m_needsAll = true;
        m_memory.keepPage(path, made.inputs, made.trace);
        m_watch.pagesMade(++m_pages);
        return {};
    };
    return wanted->size() == m_maker->plan().size() ? m_build->makeAllPages(take)
                                                    : m_build->makePages(*wanted, take);
}

bool SiteRun::isAsNoted(const QString &path, const SiteFileNote &note) const
{
    const StandingFile there = m_places.value(path);
    return note.inputs != 0 && there.what == StandingFile::What::Noted && there.hash == note.hash;
}

Result<std::vector<ArticleId>> SiteRun::articlesToMake()
{
    const std::vector<QString> &questions = m_memory.questions();
    std::vector<Answered> answers; // of few pages each answers for itself
    for (size_t number = 0; !m_touched && number < questions.size(); ++number)
        answers.push_back(m_maker->answerTo(questions[number]));
    const std::vector<const ArticleRow *> rows = rowsLookedAt();
    std::vector<const SiteMemory::KnownPage *> known(rows.size());
    const QHash<QString, SiteFileNote> &notes = m_manifest.files;
    const auto look = [&](size_t first, size_t end) -> Result<> {
        for (size_t i = first; i < end; ++i) {
            const QString path = pagePath(rows[i]->kind, rows[i]->slug);
            const QString newsItem = newsItemPath(rows[i]->kind, rows[i]->slug);
            const SiteMemory::KnownPage *const page = m_memory.page(path);
            const SiteFileNote note = notes.value(path);
            const SiteFileNote itemNote = notes.value(newsItem);
            if (page == nullptr || page->inputs != note.inputs || note.inputs != itemNote.inputs ||
                !isAsNoted(path, note) || !isAsNoted(newsItem, itemNote))
                continue;
            std::vector<Answered> given;
            for (const quint32 number : page->asked)
                given.push_back(m_touched ? m_maker->answerTo(questions[number]) : answers[number]);
            if (PageMaker::inputsOf(m_maker->groundOf(*rows[i]), std::move(given)) == note.inputs)
                known[i] = page;
        }
        return {};
    };
    if (const Result<> looked = m_build->inTurns(rows.size(), look); !looked)
        return tl::unexpected(looked.error());
    std::vector<ArticleId> wanted;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (known[i] != nullptr)
            m_maker->remember(m_memory.traceOf(*known[i]));
        else
            wanted.push_back(rows[i]->id);
    }
    return wanted;
}

Result<> SiteRun::stageLists()
{
    return m_build->makeLists(
        [this](const QString &path, quint64 inputs) {
            const SiteFileNote note = m_manifest.files.value(path);
            return note.inputs != inputs || !isAsNoted(path, note);
        },
        [this](const QString &path, const std::string &bytes, quint64 inputs) {
            return stage(path, bytes, inputs);
        });
}

Result<> SiteRun::stagePictures()
{
    for (const MediaInfo &info : m_maker->shownPictures()) {
        const StandingFile there = placeOf(info.name);
        if (const Result<> kept = keepPlace(info.name, there); !kept)
            return kept;
        // Of what stands there with the same inputs nothing is read.
        const quint64 inputs = inputsOfPicture(info);
        const SiteFileNote note = m_manifest.files.value(info.name);
        if (note.inputs == inputs && !note.hash.isEmpty() && there.hash == note.hash)
            continue;
        const Result<QByteArray> image = bytesForReaders(m_session, info);
        if (!image)
            return tl::unexpected(image.error());
        if (const Result<> may = mayPut(info.name, *image, there); !may)
            return may;
        if (const Result<> staged = stage(info.name, *image, inputs); !staged)
            return staged;
    }
    return {};
}

Result<> SiteRun::stage(const QString &path, QByteArrayView bytes, quint64 inputs)
{
    SiteStep step{SiteStep::What::Note, path, {sha256(bytes), inputs}};
    if (m_places.value(path).hash != step.note.hash) {
        step.what = SiteStep::What::Put;
        if (m_purpose == Purpose::Writing) {
            const Result<int> staged = m_staged.put(bytes);
            if (!staged)
                return tl::unexpected(staged.error());
            step.staged = *staged;
        }
    } else if (m_manifest.files.value(path) == step.note) {
        return {};
    }
    const QMutexLocker lock(&m_mutex);
    m_steps.push_back(std::move(step));
    return {};
}

} // namespace stet
