// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the search in a run of publishing. All count pages by the same numbers, so they are
// made together, or stand together.
#include "core/publish/site_run.h"

namespace stet {

namespace {

/// Whether it is one of `searchFiles`.
bool isOfSearch(const QString &path)
{
    return path == u"search.js" || partOf(path) == SitePart::Search;
}

} // namespace

Result<> SiteRun::lookAtSearch()
{
    const Result<quint64> inputs = m_build->searchInputs();
    if (!inputs)
        return tl::unexpected(inputs.error());
    m_searchInputs = *inputs;
    const QHash<QString, StandingFile> standing = standingSearch(m_searchInputs);
    Result<> done;
    for (auto place = standing.begin(); done && place != standing.end(); ++place)
        done = keepPlace(place.key(), *place);
    if (!standing.isEmpty())
        return done;
    const Result<bool> changed = changeSearch();
    if (!changed)
        return tl::unexpected(changed.error());
    return *changed ? Result<>() : makeSearch();
}

/// Those of the note, where all are made of what they would be made of now (or, without `inputs`,
/// of whatever it was), and stand as they were written; else none.
QHash<QString, StandingFile> SiteRun::standingSearch(std::optional<quint64> inputs) const
{
    QHash<QString, StandingFile> places;
    const QHash<QString, SiteFileNote> &files = m_manifest.files;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!isOfSearch(file.key()))
            continue;
        const StandingFile there =
            !inputs || file->inputs == *inputs ? placeOf(file.key()) : StandingFile();
        if (there.what != StandingFile::What::Noted || there.hash != file->hash)
            return {};
        places.insert(file.key(), there);
    }
    return places;
}

/// Makes the files of changed words and pages alone, where a run goes on with the index of the
/// earlier one; of the others it is noted what they are made of.
Result<bool> SiteRun::changeSearch()
{
    if (!m_touched || !m_index)
        return false;
    QHash<QString, StandingFile> standing = standingSearch({});
    if (standing.isEmpty())
        return false;
    SiteSearchIndex::Changes changes =
        m_index->readAgain(m_maker->plan(), m_build->foundOtherwise());
    m_search = std::move(changes.files);
    for (const QString &path : std::as_const(changes.gone))
        standing.remove(path);
    for (const SiteFile &file : m_search)
        standing.remove(file.path);
    for (auto place = standing.begin(); place != standing.end(); ++place) {
        if (const Result<> kept = keepPlace(place.key(), *place); !kept)
            return tl::unexpected(kept.error());
        const SiteFileNote note{place->hash, m_searchInputs};
        if (m_manifest.files.value(place.key()) != note)
            m_steps.push_back({SiteStep::What::Note, place.key(), note});
    }
    return lookAtMadeSearch().map([] { return true; });
}

Result<> SiteRun::makeSearch()
{
    SiteSearchIndex index(m_maker->plan());
    m_search = index.files(m_maker->plan());
    if (m_leaves)
        m_index = std::move(index);
    return lookAtMadeSearch();
}

Result<> SiteRun::lookAtMadeSearch()
{
    Result<> done;
    for (size_t i = 0; done && i < m_search.size(); ++i) {
        const auto &[path, bytes] = m_search[i];
        const StandingFile there = placeOf(path);
        done = keepPlace(path, there);
        if (done)
            done = mayPut(path, bytes, there);
    }
    return done;
}

Result<> SiteRun::stageSearch()
{
    return m_build->inTurns(m_search.size(), [this](size_t first, size_t end) -> Result<> {
        for (size_t i = first; i < end; ++i) {
            const auto &[path, bytes] = m_search[i];
            if (Result<> staged = stage(path, bytes, m_searchInputs); !staged)
                return staged;
        }
        return {};
    });
}

} // namespace stet
