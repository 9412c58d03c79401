// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_session.h"
#include "core/publish/folder/site_steps.h"
#include "core/publish/site_run.h"

#include <QFileInfo>

#include <algorithm>

namespace stet {

// What becomes of the folder once all files are made.

namespace {

qint64 sizeOf(const StandingFile &there)
{
    return there.mark ? there.mark->size : 0;
}

/// Its page, its news object, a page at a former address, or a picture.
bool isOfArticle(const QString &path)
{
    return path.contains(u'/') && partOf(path) != SitePart::Search;
}

} // namespace

void SiteRun::planRemovals()
{
    using What = StandingFile::What;
    const QHash<QString, SiteFileNote> &files = m_manifest.files;
    for (auto file = files.begin(); file != files.end(); ++file) {
        // What changed leaves each article its address and its pictures.
        if ((m_touched && isOfArticle(file.key())) || m_places.contains(file.key()))
            continue;
        const StandingFile there = placeOf(file.key());
        if (m_touched)
            m_bytes -= sizeOf(there);
        const What what = there.what;
        const bool isGone = what == What::Nothing;
        const bool isOurs = (what == What::Noted || what == What::Ours) && there.mark &&
                            isReachable(m_folder, file.key());
        if (isGone || isOurs)
            m_steps.push_back({SiteStep::What::Remove, file.key(), {}});
        else
            m_left.append(file.key());
    }
    m_left.sort();
}

int SiteRun::fileCount() const
{
    return m_touched ? int(m_manifest.files.size()) : int(m_places.size());
}

Result<> SiteRun::putInPlace()
{
    if (m_steps.empty() && !m_opened->isNew) {
        m_changes = changesOf({}, fileCount());
        return StagedFiles::clear(m_folder);
    }
    SiteJournal journal{m_session.id(), m_run, std::move(m_steps)};
    orderSteps(journal.steps, m_manifest);
    Result<> done = m_staged.sync();
    if (done)
        done = journal.write(m_folder);
    if (!done) {
        (void)StagedFiles::clear(m_folder);
        return done;
    }
    const Result<QStringList> left = doSteps(m_folder, journal, m_manifest);
    if (!left)
        return tl::unexpected(left.error());
    m_left.append(*left);
    m_left.sort();
    m_changes = changesOf(journal.steps, fileCount());
    m_steps = std::move(journal.steps);
    return {};
}

void SiteRun::rememberMarks()
{
    for (const SiteStep &step : m_steps) {
        if (step.what != SiteStep::What::Put)
            continue;
        StandingFile &there = m_places[step.path];
        const qint64 before = sizeOf(there);
        there.mark = markOf(m_folder + u'/' + step.path);
        if (m_touched)
            m_bytes += sizeOf(there) - before;
        there.isKnown = false;
    }
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        if (!m_touched)
            m_bytes += sizeOf(*place);
        if (place->isKnown)
            continue;
        const SiteFileNote note = m_manifest.files.value(place.key());
        if (place->mark && m_memory.mark(place.key(), note) != place->mark)
            m_memory.keepMark(place.key(), note.hash, *place->mark);
    }
    if (!m_memory.isChanged() && m_steps.empty())
        return;
    const bool isLess = std::any_of(m_steps.begin(), m_steps.end(), [](const SiteStep &step) {
        return step.what == SiteStep::What::Remove;
    });
    if (isLess)
        m_memory.keepOnly(m_manifest);
    m_memory.write(m_session.id(), m_folder);
}

PublishReport SiteRun::report(const QStringList &left) const
{
    PublishReport report;
    report.pages = int(m_maker->plan().size());
    report.files = fileCount() + 1;
    report.bytes =
        m_bytes + QFileInfo(m_folder + u'/' + QLatin1StringView(SiteManifest::FileName)).size();
    report.changes = m_changes;
    report.folder = m_folder;
    report.findings = m_maker->findings();
    report.hasAddress = !m_maker->plan().permanent({}).isEmpty();
    report.left = left;
    return report;
}

} // namespace stet
