// SPDX-License-Identifier: GPL-3.0-or-later
// How a run of publishing goes on from an earlier one of its program.
#include "core/desk/desk_session.h"
#include "core/publish/desk_reading.h"
#include "core/publish/program_build.h"
#include "core/publish/site_run.h"

#include <QFileInfo>

#include <algorithm>

namespace stet {

std::optional<Result<PublishReport>> SiteRun::goOn(KeptSite &kept)
{
    std::optional<KeptSite::State> state = kept.take();
    if (!state || !takeUp(std::move(*state)))
        return std::nullopt;
    Result<PublishReport> ended = finish(&kept);
    if (m_needsAll)
        return std::nullopt;
    return ended;
}

bool SiteRun::takeUp(KeptSite::State state)
{
    // What fails here is met by the whole run, too, which tells it.
    if (state.desk != m_session.id() || state.folder != m_folder || !makeCopies())
        return false;
    Result<std::optional<PublishedChanges>> changes =
        answerOf(readSiteChanges(m_session, state.read));
    if (!changes || !changes->has_value())
        return false;
    PublishedChanges &told = changes->value();
    const Result<Theme> theme = Theme::load(m_session.path() + QStringLiteral("/theme"));
    const qint64 instantMs = m_session.clock().nowMs();
    if (!theme || theme->hash() != state.maker->themeHash() ||
        !state.maker->saysTheSameAt(instantMs) || !state.maker->takesInPlace(told))
        return false;
    Result<FolderLock> lock = FolderLock::take(m_folder);
    if (!lock || !folderIsAsLeft(state))
        return false;
    m_opened = OpenSiteFolder{std::move(*lock), {}, false};
    m_read = told.to;
    m_maker = std::move(state.maker);
    m_touched = m_maker->replace(std::move(told));
    m_manifest = std::move(state.manifest);
    m_memory = std::move(state.memory);
    m_keptHolders = std::move(state.holders);
    m_bytes = state.bytes;
    m_watch.pagesKnown(static_cast<int>(m_maker->plan().size()));
    m_run = {programBuild(), m_maker->themeHash(), instantMs};
    m_build = std::make_unique<SiteBuild>(
        m_session, *m_maker, m_run.instantMs, [this] { return isStopped(); });
    m_leaves = true;
    if (m_build->useEntries(std::move(state.entries), *m_touched))
        m_index = std::move(state.index);
    return true;
}

/// Whether nobody made, took away or replaced a file since, and no run was begun.
bool SiteRun::folderIsAsLeft(const KeptSite::State &state) const
{
    const auto hidden = [this](const char *name) {
        return m_folder + u'/' + QLatin1StringView(name);
    };
    if (QFileInfo::exists(hidden(SiteJournal::FileName)) ||
        QFileInfo::exists(hidden(StagedFiles::FolderName)) || !state.note ||
        markOf(hidden(SiteManifest::FileName)) != state.note)
        return false;
    const auto &holders = state.holders;
    for (auto holder = holders.begin(); holder != holders.end(); ++holder) {
        if (folderMarkOf(m_folder + u'/' + holder.key()) != *holder)
            return false;
    }
    return true;
}

void SiteRun::leave(KeptSite &kept)
{
    if (!m_left.isEmpty())
        return; // what stays is looked at by each run
    for (const QString &holder : std::as_const(m_holders))
        m_keptHolders.insert(holder, std::nullopt);
    for (auto holder = m_keptHolders.begin(); holder != m_keptHolders.end(); ++holder)
        *holder = folderMarkOf(m_folder + u'/' + holder.key());
    KeptSite::State state;
    state.desk = m_session.id();
    state.folder = m_folder;
    state.read = m_read;
    state.entries = m_build->takeEntries();
    state.index = std::move(m_index);
    state.maker = std::move(m_maker);
    state.manifest = std::move(m_manifest);
    state.memory = std::move(m_memory);
    state.note = markOf(m_folder + u'/' + QLatin1StringView(SiteManifest::FileName));
    state.holders = std::move(m_keptHolders);
    state.bytes = m_bytes;
    kept.keep(std::move(state));
}

/// Of the files that the note names and the site is to have.
bool SiteRun::allIsAsNoted() const
{
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        if (place->what != StandingFile::What::Noted && m_manifest.files.contains(place.key()))
            return false;
    }
    return true;
}

/// All articles, or those whose pages may show what changed.
std::vector<const ArticleRow *> SiteRun::rowsLookedAt() const
{
    if (m_touched)
        return *m_touched;
    std::vector<const ArticleRow *> rows;
    rows.reserve(m_maker->plan().size());
    for (const ArticleRow &row : m_maker->plan().rows())
        rows.push_back(&row);
    return rows;
}

} // namespace stet
