// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_deeds.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/sources/look_round.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/follow_work.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int toldSeconds = 12;
constexpr qsizetype longestName = 80;

QString nameOf(const Source &source)
{
    const QString name = source.title.isEmpty() ? source.key : source.title;
    return name.size() > longestName ? name.left(longestName) + QStringLiteral("…") : name;
}

bool isTrouble(LookOutcome outcome)
{
    return outcome != LookOutcome::Same && outcome != LookOutcome::Moved;
}

} // namespace

SourceDeeds::SourceDeeds(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

LookRound &SourceDeeds::round()
{
    if (m_round == nullptr)
        m_round = new LookRound(m_session, this);
    return *m_round;
}

void SourceDeeds::say(const QString &text, Notice::Weight weight)
{
    Notice notice;
    notice.weight = weight;
    notice.text = text;
    notice.secondsShown = toldSeconds;
    Q_EMIT noticeRaised(notice);
}

void SourceDeeds::lookAt(const std::vector<SourceId> &sources)
{
    if (sources.empty())
        return;
    followWork<LookSummary>(
        this,
        round().look(sources),
        tr("Looking at sources."),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, several = sources.size() > 1](const Result<LookSummary> *summary) {
            if (summary == nullptr) {
                say(tr("Stopped. What was looked at by then is kept."));
            } else if (!*summary) {
                Q_EMIT errorRaised(summary->error(), tr("look at the sources"));
            } else if (!several && (*summary)->why) {
                Q_EMIT errorRaised(*(*summary)->why, tr("look at the source"));
            } else {
                const bool bad = (*summary)->refused > 0 || !(*summary)->changed.empty();
                say(summaryText(**summary), bad ? Notice::Weight::Warning : Notice::Weight::Info);
            }
        });
}

void SourceDeeds::addLink(const QString &url)
{
    followWork<Captured>(
        this,
        round().add(url),
        tr("Reading the page."),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this](const Result<Captured> *captured) {
            if (captured == nullptr) {
                say(tr("Stopped. What was kept of the page by then stays in the library."));
                return;
            }
            if (!*captured) {
                Q_EMIT errorRaised(captured->error(), tr("add the source"));
                return;
            }
            const Captured &made = **captured;
            QString text = tr("“%1” is in the library.").arg(nameOf(made.source));
            if (!made.message.isEmpty())
                text += u' ' + made.message;
            Notice notice;
            notice.weight =
                isTrouble(made.outcome) ? Notice::Weight::Warning : Notice::Weight::Info;
            notice.text = text;
            notice.actionText = tr("Open");
            notice.action = [this, id = made.source.id] {
                Q_EMIT openRequested(id);
            };
            notice.context = this;
            notice.secondsShown = toldSeconds;
            Q_EMIT noticeRaised(notice);
            Q_EMIT linkAdded(made.source.id);
        });
}

void SourceDeeds::confirmNewest(const SourceId &source)
{
    whenDone(Snapshots(m_session).of(source),
             this,
             [this, source](const Result<std::vector<Snapshot>> &snapshots) {
                 if (snapshots)
                     confirmNewestOf(source, *snapshots);
                 else
                     Q_EMIT errorRaised(snapshots.error(), tr("read the snapshots"));
             });
}

void SourceDeeds::confirmNewestOf(const SourceId &source, const std::vector<Snapshot> &snapshots)
{
    const auto newest = [&snapshots](bool fetched) {
        return std::find_if(snapshots.begin(), snapshots.end(), [fetched](const Snapshot &one) {
            return one.state == SnapshotState::Kept &&
                   (!fetched || one.way == SnapshotWay::Fetched);
        });
    };
    auto seen = newest(true);
    if (seen == snapshots.end())
        seen = newest(false);
    if (seen == snapshots.end())
        Q_EMIT errorRaised({ErrorCode::NotFound, tr("No words of it were kept yet."), {}},
                           tr("note that the source was seen"));
    else
        confirm(source, seen->id);
}

void SourceDeeds::confirm(const SourceId &source, const SnapshotId &seen)
{
    whenDone(Snapshots(m_session).confirm(source, seen),
             this,
             [this, source, seen](const Result<ConfirmedLink> &link) {
                 if (!link) {
                     Q_EMIT errorRaised(link.error(), tr("note that the source was seen"));
                     return;
                 }
                 if (link->after != link->before) // pressed twice it is one step
                     addStep(tr("What was seen"),
                             [this, source, seen, before = link->before](const Told &told) {
                                 unconfirm(source, seen, before, told);
                             });
                 say(tr("Seen. Later looks compare with what you saw."));
             });
}

void SourceDeeds::unconfirm(const SourceId &source,
                            const SnapshotId &seen,
                            const LinkHistory &before,
                            const Told &told)
{
    whenDone(Snapshots(m_session).takeBack(source, seen, before),
             this,
             [told](const Result<LinkHistory> &back) {
                 told(back ? Result<QString>(tr("The change waits to be seen again."))
                           : tl::unexpected<Error>(back.error()));
             });
}

QFuture<Result<Source>> SourceDeeds::update(const Source &before, Source after)
{
    QFuture<Result<Source>> future = Library(m_session).update(std::move(after));
    whenDone(future, this, [this, before](const Result<Source> &changed) {
        if (!changed || changed->version == before.version)
            return;
        addStep(tr("Change of “%1”").arg(nameOf(*changed)),
                [this, before, after = *changed](const Told &told) {
                    changeBack(before, after, told);
                });
    });
    return future;
}

QFuture<Result<Source>> SourceDeeds::add(Source source)
{
    return Library(m_session).add(std::move(source));
}

void SourceDeeds::merge(const Source &gone, const SourceId &into)
{
    whenDone(
        Library(m_session).merge(gone.id, into), this, [this, gone](const Result<Source> &kept) {
            if (!kept) {
                Q_EMIT errorRaised(kept.error(), tr("merge the sources"));
                return;
            }
            addStep(tr("Merging of “%1”").arg(nameOf(gone)),
                    [this, gone](const Told &told) { separateAgain(gone, told); });
            say(tr("“%1” is one with “%2” now. What cited it cites that one.")
                    .arg(nameOf(gone), nameOf(*kept)));
            Q_EMIT merged(kept->id);
        });
}

void SourceDeeds::separate(const Source &gone, const SourceId &into)
{
    separateAgain(gone, [this, gone, into](const Result<QString> &told) {
        if (!told) {
            Q_EMIT errorRaised(told.error(), tr("separate the sources"));
            return;
        }
        addStep(tr("Separating of “%1”").arg(nameOf(gone)),
                [this, gone, into](const Told &back) { mergeAgain(gone, into, back); });
        say(*told);
    });
}

void SourceDeeds::separateAgain(const Source &gone, const Told &told)
{
    whenDone(Library(m_session).separate(gone.id), this, [told](const Result<Source> &source) {
        told(source ? Result<QString>(tr("“%1” stands for itself again.").arg(nameOf(*source)))
                    : tl::unexpected<Error>(source.error()));
    });
}

void SourceDeeds::mergeAgain(const Source &gone, const SourceId &into, const Told &told)
{
    whenDone(Library(m_session).merge(gone.id, into),
             this,
             [this, gone, told](const Result<Source> &kept) {
                 if (!kept) {
                     told(tl::unexpected<Error>(kept.error()));
                     return;
                 }
                 told(tr("“%1” is one with “%2” again.").arg(nameOf(gone), nameOf(*kept)));
                 Q_EMIT merged(kept->id);
             });
}

void SourceDeeds::addStep(const QString &name, std::function<void(const Told &)> back)
{
    constexpr size_t mostSteps = 50;
    if (m_steps.size() == mostSteps)
        m_steps.erase(m_steps.begin());
    m_steps.push_back({name, std::move(back), ++m_lastNumber});
    Q_EMIT undoChanged();
}

bool SourceDeeds::canUndo() const
{
    return !m_steps.empty() && !m_undoing;
}

QString SourceDeeds::undoText() const
{
    return m_steps.empty() ? QString() : m_steps.back().name;
}

void SourceDeeds::undo()
{
    if (!canUndo())
        return;
    m_undoing = true;
    Q_EMIT undoChanged();
    const Step step = m_steps.back();
    step.back([this, number = step.number](const Result<QString> &told) { endStep(number, told); });
}

void SourceDeeds::endStep(quint64 number, const Result<QString> &told)
{
    m_undoing = false;
    if (told) {
        std::erase_if(m_steps, [number](const Step &step) { return step.number == number; });
        say(*told);
    } else {
        Q_EMIT errorRaised(told.error(), tr("take the change back"));
    }
    Q_EMIT undoChanged();
}

void SourceDeeds::changeBack(const Source &before, const Source &after, const Told &told)
{
    Source back = before;
    // The desk refuses where it was changed since.
    back.version = m_versions.value(after.id).value(after.version, after.version);
    whenDone(Library(m_session).update(back),
             this,
             [this, was = before.version, told](const Result<Source> &changed) {
                 if (!changed) {
                     told(tl::unexpected<Error>(changed.error()));
                     return;
                 }
                 m_versions[changed->id].insert(was, changed->version);
                 told(tr("“%1” is as it was before the change.").arg(nameOf(*changed)));
             });
}

} // namespace stet
