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
                say(tr("Stopped. What was added by then is in the library."));
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

void SourceDeeds::confirm(const SourceId &source)
{
    whenDone(Snapshots(m_session).of(source),
             this,
             [this, source](const Result<std::vector<Snapshot>> &snapshots) {
                 if (snapshots)
                     confirmNewest(source, *snapshots);
                 else
                     Q_EMIT errorRaised(snapshots.error(), tr("read the snapshots"));
             });
}

void SourceDeeds::confirmNewest(const SourceId &source, const std::vector<Snapshot> &snapshots)
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
    if (seen == snapshots.end()) {
        Q_EMIT errorRaised({ErrorCode::NotFound, tr("No words of it were kept yet."), {}},
                           tr("note that the source was seen"));
        return;
    }
    whenDone(Snapshots(m_session).confirm(source, seen->id),
             this,
             [this, number = seen->number](const Result<LinkHistory> &link) {
                 if (link)
                     say(tr("Seen. Later looks compare with snapshot %1.").arg(number));
                 else
                     Q_EMIT errorRaised(link.error(), tr("note that the source was seen"));
             });
}

QFuture<Result<Source>> SourceDeeds::update(const Source &before, Source after)
{
    QFuture<Result<Source>> future = Library(m_session).update(std::move(after));
    whenDone(future, this, [this, before](const Result<Source> &changed) {
        if (!changed || changed->version == before.version)
            return;
        setStep({tr("Change of “%1”").arg(nameOf(*changed)), [this, before, after = *changed] {
                     changeBack(before, after);
                 }});
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
            const auto back = [this, gone] {
                separate(gone);
            };
            setStep({tr("Merging of “%1”").arg(nameOf(gone)), back});
            say(tr("“%1” is one with “%2” now. What cited it cites that one.")
                    .arg(nameOf(gone), nameOf(*kept)));
            Q_EMIT merged(kept->id);
        });
}

void SourceDeeds::separate(const Source &gone)
{
    whenDone(Library(m_session).separate(gone.id), this, [this](const Result<Source> &source) {
        if (source)
            say(tr("“%1” stands for itself again.").arg(nameOf(*source)));
        else
            Q_EMIT errorRaised(source.error(), tr("separate the sources"));
    });
}

void SourceDeeds::setStep(Step step)
{
    m_last = std::move(step);
    Q_EMIT undoChanged();
}

bool SourceDeeds::canUndo() const
{
    return m_last.has_value();
}

QString SourceDeeds::undoText() const
{
    return m_last ? m_last->name : QString();
}

void SourceDeeds::undo()
{
    if (!m_last)
        return;
    const Step step = *std::exchange(m_last, std::nullopt);
    Q_EMIT undoChanged();
    step.back();
}

void SourceDeeds::changeBack(const Source &before, const Source &after)
{
    Source back = before;
    back.version = after.version; // the desk refuses where it was changed since
    whenDone(Library(m_session).update(back), this, [this](const Result<Source> &changed) {
        if (changed)
            say(tr("“%1” is as it was before the change.").arg(nameOf(*changed)));
        else
            Q_EMIT errorRaised(changed.error(), tr("take the change back"));
    });
}

} // namespace stet
