// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the search in a run of publishing. All count pages by the same numbers, so they are
// made together, or stand together.
#include "core/publish/feeds/search_index.h"
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
    const QHash<QString, StandingFile> standing = standingSearch();
    Result<> done;
    for (auto place = standing.begin(); done && place != standing.end(); ++place)
        done = keepPlace(place.key(), *place);
    if (!standing.isEmpty())
        return done;
    m_search = searchFiles(m_maker->plan());
    for (size_t i = 0; done && i < m_search.size(); ++i) {
        const auto &[path, bytes] = m_search[i];
        const StandingFile there = placeOf(path);
        done = keepPlace(path, there);
        if (done)
            done = mayPut(path, bytes, there);
    }
    return done;
}

/// Those of the note, where all are made of what they would be made of now, and stand as they were
/// written; else none.
QHash<QString, StandingFile> SiteRun::standingSearch() const
{
    QHash<QString, StandingFile> places;
    const QHash<QString, SiteFileNote> &files = m_manifest.files;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!isOfSearch(file.key()))
            continue;
        const StandingFile there =
            file->inputs == m_searchInputs ? placeOf(file.key()) : StandingFile();
        if (there.what != StandingFile::What::Noted || there.hash != file->hash)
            return {};
        places.insert(file.key(), there);
    }
    return places;
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
