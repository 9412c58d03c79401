// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_deeds.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/sources/keep_round.h"
#include "ui/sources/look_round.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/follow_work.h"
#include "ui/widgets/relative_time.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int toldSeconds = 12;

bool isTrouble(LookOutcome outcome)
{
    return outcome != LookOutcome::Same && outcome != LookOutcome::Moved;
}

} // namespace

SourceDeeds::SourceDeeds(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_steps(new SourceSteps(this))
{
    connect(m_steps, &SourceSteps::newsCame, this, [this](const StepNews &news) {
        say(news.text, news.weight);
    });
    connect(m_steps, &SourceSteps::failed, this, &SourceDeeds::errorRaised);
}

SourceSteps &SourceDeeds::steps() const
{
    return *m_steps;
}

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

void SourceDeeds::askForALook(const std::vector<LibraryRow> &sources)
{
    if (sources.size() > 1)
        say(tr("Nothing was fetched: none of these %Ln sources has a link. A person has to look "
               "whether they still say so.",
               nullptr,
               int(sources.size())),
            Notice::Weight::Warning);
    if (sources.size() != 1)
        return;
    const LibraryRow &source = sources.front();
    if (source.terms == SourceTerms::Confidential) {
        say(tr("“%1” is confidential, a label alone: nothing was fetched. A person has to ask "
               "whether it still says so.")
                .arg(source.key),
            Notice::Weight::Warning);
        return;
    }
    whenDone(Snapshots(m_session).of(source.id),
             this,
             [this, source](const Result<std::vector<Snapshot>> &kept) {
                 if (kept)
                     tellWhomToAsk(source, *kept);
                 else
                     Q_EMIT errorRaised(kept.error(), tr("look at the source"));
             });
}

void SourceDeeds::tellWhomToAsk(const LibraryRow &source, const std::vector<Snapshot> &kept)
{
    QString text = tr("“%1” has no link, so nothing was fetched: a person has to look whether it "
                      "still says so.")
                       .arg(source.key);
    if (!kept.empty()) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(kept.front().takenMs).date();
        text += u' ' + tr("Ask %1, who kept it last (%2).").arg(kept.front().person, dayText(day));
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = text;
    notice.actionText = tr("Keep what they say…");
    notice.action = [this, id = source.id] {
        Q_EMIT wordsRequested(id);
    };
    notice.context = this;
    Q_EMIT noticeRaised(notice);
}

void SourceDeeds::stillSays(const LibraryRow &source)
{
    whenDone(Snapshots(m_session).stillSays(source.id),
             this,
             [this, id = source.id, key = source.key](const Result<ConfirmedLink> &link) {
                 if (!link) {
                     Q_EMIT errorRaised(link.error(), tr("note that the source was looked at"));
                     return;
                 }
                 say(tr("Noted: you looked at “%1”, and it still says so.").arg(key));
                 const auto look = std::make_shared<ConfirmedLink>(*link);
                 m_steps->add(
                     tr("Look at “%1”").arg(key),
                     [=, this](const Told &told) { takeLookBack(id, key, *look, told); },
                     [=, this](const Told &told) { lookAgain(id, key, look, told); });
             });
}

void SourceDeeds::takeLookBack(const SourceId &source,
                               const QString &key,
                               const ConfirmedLink &look,
                               const Told &told)
{
    whenDone(Snapshots(m_session).takeLookBack(source, look),
             this,
             [key, told](const Result<LinkHistory> &back) {
                 told(back ? Result<StepNews>(StepNews{
                                 tr("Your look at “%1” is taken back: it waits for one.").arg(key)})
                           : tl::unexpected<Error>(back.error()));
             });
}

void SourceDeeds::lookAgain(const SourceId &source,
                            const QString &key,
                            const std::shared_ptr<ConfirmedLink> &look,
                            const Told &told)
{
    whenDone(Snapshots(m_session).stillSays(source),
             this,
             [key, look, told](const Result<ConfirmedLink> &link) {
                 if (!link) {
                     told(tl::unexpected<Error>(link.error()));
                     return;
                 }
                 *look = *link;
                 told(StepNews{tr("Your look at “%1” counts again.").arg(key)});
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
            const bool wasKnown = !made.isNew && !made.isOffered;
            QString text =
                (wasKnown ? tr("The library has “%1” already: its page was looked at again.")
                          : tr("“%1” is in the library."))
                    .arg(shortName(made.source));
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
            if (made.isNew)
                brought(tr("Adding of “%1”").arg(shortName(made.source)),
                        {0, {made.source.id}, {}});
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
    whenDone(
        Snapshots(m_session).confirm(source, seen),
        this,
        [this, source, seen](const Result<ConfirmedLink> &link) {
            if (!link) {
                Q_EMIT errorRaised(link.error(), tr("note that the source was seen"));
                return;
            }
            if (link->after != link->before) // pressed twice it is one step
                m_steps->add(
                    tr("What was seen"),
                    [this, source, seen, before = link->before](const Told &told) {
                        unconfirm(source, seen, before, told);
                    },
                    [this, source, seen](const Told &told) { confirmAgain(source, seen, told); });
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
                 told(back ? Result<StepNews>(StepNews{tr("The change waits to be seen again.")})
                           : tl::unexpected<Error>(back.error()));
             });
}

void SourceDeeds::confirmAgain(const SourceId &source, const SnapshotId &seen, const Told &told)
{
    whenDone(Snapshots(m_session).confirm(source, seen),
             this,
             [told](const Result<ConfirmedLink> &link) {
                 told(link ? Result<StepNews>(StepNews{tr("The change counts as seen again.")})
                           : tl::unexpected<Error>(link.error()));
             });
}

QFuture<Result<Source>> SourceDeeds::update(const Source &before, Source after)
{
    QFuture<Result<Source>> future = Library(m_session).update(std::move(after));
    whenDone(future, this, [this, before](const Result<Source> &changed) {
        if (!changed || changed->version == before.version)
            return;
        const Source written = *changed;
        const QString name = shortName(written);
        m_steps->add(
            tr("Change of “%1”").arg(name),
            [this, before, written, name](const Told &told) {
                changeTo(
                    before, written, tr("“%1” is as it was before the change.").arg(name), told);
            },
            [this, before, written, name](const Told &told) {
                changeTo(
                    written, before, tr("“%1” is as it was after the change.").arg(name), told);
            });
    });
    return future;
}

QFuture<Result<Source>> SourceDeeds::add(Source source)
{
    QFuture<Result<Source>> future = Library(m_session).add(std::move(source));
    whenDone(future, this, [this](const Result<Source> &made) {
        if (made)
            brought(tr("Adding of “%1”").arg(shortName(*made)), {0, {made->id}, {}});
    });
    return future;
}

void SourceDeeds::brought(const QString &name, const LibraryStep &step)
{
    m_steps->add(
        name,
        [this, step](const Told &told) {
            whenDone(Library(m_session).takeBack(step),
                     this,
                     [told](const Result<LibraryStepReport> &report) {
                         told(report ? newsOfTakingBack(*report)
                                     : tl::unexpected<Error>(report.error()));
                     });
        },
        [this, step](const Told &told) {
            whenDone(Library(m_session).bringAgain(step),
                     this,
                     [told](const Result<LibraryStepReport> &report) {
                         told(report ? newsOfBringingAgain(*report)
                                     : tl::unexpected<Error>(report.error()));
                     });
        });
}

void SourceDeeds::merge(const Source &gone, const SourceId &into)
{
    whenDone(Library(m_session).merge(gone.id, into),
             this,
             [this, gone, into](const Result<Source> &kept) {
                 if (!kept) {
                     Q_EMIT errorRaised(kept.error(), tr("merge the sources"));
                     return;
                 }
                 m_steps->add(
                     tr("Merging of “%1”").arg(shortName(gone)),
                     [this, gone](const Told &told) { separateAgain(gone, told); },
                     [this, gone, into](const Told &told) { mergeAgain(gone, into, told); });
                 say(tr("“%1” is one with “%2” now. What cited it cites that one.")
                         .arg(shortName(gone), shortName(*kept)));
                 Q_EMIT merged(kept->id);
             });
}

void SourceDeeds::separate(const Source &gone, const SourceId &into)
{
    separateAgain(gone, [this, gone, into](const Result<StepNews> &told) {
        if (!told) {
            Q_EMIT errorRaised(told.error(), tr("separate the sources"));
            return;
        }
        m_steps->add(
            tr("Separating of “%1”").arg(shortName(gone)),
            [this, gone, into](const Told &back) { mergeAgain(gone, into, back); },
            [this, gone](const Told &again) { separateAgain(gone, again); });
        say(told->text);
    });
}

void SourceDeeds::separateAgain(const Source &gone, const Told &told)
{
    whenDone(Library(m_session).separate(gone.id), this, [told](const Result<Source> &source) {
        told(source ? Result<StepNews>(
                          StepNews{tr("“%1” stands for itself again.").arg(shortName(*source))})
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
                 told(StepNews{
                     tr("“%1” is one with “%2” again.").arg(shortName(gone), shortName(*kept))});
                 Q_EMIT merged(kept->id);
             });
}

void SourceDeeds::changeTo(const Source &wanted,
                           const Source &from,
                           const QString &news,
                           const Told &told)
{
    Source then = wanted;
    // The desk refuses where it was changed since.
    then.version = m_versions.value(from.id).value(from.version, from.version);
    whenDone(Library(m_session).update(then),
             this,
             [this, was = wanted.version, news, told](const Result<Source> &changed) {
                 if (!changed) {
                     told(tl::unexpected<Error>(changed.error()));
                     return;
                 }
                 m_versions[changed->id].insert(was, changed->version);
                 told(StepNews{news});
             });
}

} // namespace stet
