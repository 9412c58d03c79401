// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_session.h"
#include "core/publish/folder/site_steps.h"
#include "core/publish/site_run.h"

#include <QFileInfo>

#include <algorithm>

namespace stet {

// What becomes of the folder once all files are made.

void SiteRun::planRemovals()
{
    using What = StandingFile::What;
    const QHash<QString, SiteFileNote> &files = m_manifest.files;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (m_places.contains(file.key()))
            continue;
        const StandingFile there = placeOf(file.key());
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

Result<> SiteRun::putInPlace()
{
    if (m_steps.empty() && !m_opened->isNew) {
        m_changes = changesOf({}, int(m_places.size()));
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
    m_changes = changesOf(journal.steps, int(m_places.size()));
    m_steps = std::move(journal.steps);
    return {};
}

void SiteRun::rememberMarks()
{
    for (const SiteStep &step : m_steps) {
        if (step.what != SiteStep::What::Put)
            continue;
        StandingFile &there = m_places[step.path];
        there.mark = markOf(m_folder + u'/' + step.path);
        there.isKnown = false;
    }
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
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
    report.files = int(m_places.size()) + 1;
    report.bytes = QFileInfo(m_folder + u'/' + QLatin1StringView(SiteManifest::FileName)).size();
    for (const StandingFile &there : m_places)
        report.bytes += there.mark ? there.mark->size : 0;
    report.changes = m_changes;
    report.folder = m_folder;
    report.findings = m_maker->findings();
    report.hasAddress = !m_maker->plan().permanent({}).isEmpty();
    report.left = left;
    return report;
}

} // namespace stet
