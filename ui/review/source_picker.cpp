// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/source_picker.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/palette/palette_popup.h"
#include "ui/sources/source_choice.h"

#include <QWidget>

#include <algorithm>

namespace stet {

namespace {

bool isOneOf(const std::vector<SourceAtHand> &sources, const Source &source)
{
    return std::any_of(sources.begin(), sources.end(), [&](const SourceAtHand &one) {
        return one.source.id == source.id;
    });
}

} // namespace

SourcePicker::SourcePicker(DeskSession &session, QWidget &pane)
    : QObject(&pane)
    , m_session(session)
    , m_pane(pane)
{}

SourcePicker::~SourcePicker()
{
    delete m_popup;
}

void SourcePicker::ask(const std::vector<SourceAtHand> &first)
{
    whenDone(
        Library(m_session).all(), this, [this, first](const Result<std::vector<Source>> &sources) {
            if (!sources) {
                Q_EMIT errorRaised(sources.error(), tr("read the library"));
                return;
            }
            std::vector<Source> all = *sources;
            std::stable_partition(all.begin(), all.end(), [&first](const Source &source) {
                return isOneOf(first, source);
            });
            offer(all);
        });
}

void SourcePicker::offer(const std::vector<Source> &sources)
{
    if (!m_popup)
        m_popup = new PalettePopup(m_pane.window());
    m_popup->ask(sourceQuestion(
        tr("Which source?"), sources, [this](const Source &source) { read(source); }));
}

void SourcePicker::read(const Source &source)
{
    whenDone(Snapshots(m_session).of(source.id),
             this,
             [this, source](const Result<std::vector<Snapshot>> &snapshots) {
                 if (!snapshots) {
                     Q_EMIT errorRaised(snapshots.error(), tr("read what the source said"));
                     return;
                 }
                 SourceAtHand found;
                 found.source = source;
                 found.snapshots = *snapshots;
                 const auto kept = std::find_if(
                     found.snapshots.begin(), found.snapshots.end(), [](const Snapshot &one) {
                         return one.state == SnapshotState::Kept;
                     });
                 if (kept != found.snapshots.end())
                     found.quotable = kept->id;
                 Q_EMIT picked(found);
             });
}

} // namespace stet
