// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/library_step.h"
#include "core/desk/snapshot_values.h"
#include "core/model/library_listing.h"
#include "core/model/snapshot.h"
#include "core/model/source.h"
#include "ui/sources/source_steps.h"
#include "ui/widgets/notice_bar.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace stet {

class DeskSession;
class LookRound;

/// What a person does with sources: looks again, adds by a link, says what was seen, changes, takes
/// the last change back. Tells what came of it. Owned by SourcesArea; UI thread.
class SourceDeeds : public QObject
{
    Q_OBJECT

public:
    SourceDeeds(DeskSession &session, QObject *parent);

    void lookAt(const std::vector<SourceId> &sources);
    /// Of sources that nothing is fetched of: says that a person has to look, whom to ask, and
    /// where what they have is kept.
    void askForALook(const std::vector<LibraryRow> &sources);
    /// The person has looked at a source without a link: it says what it said.
    void stillSays(const LibraryRow &source);
    /// `linkAdded` tells the source; on a failure the link stays with whoever asked.
    void addLink(const QString &url);
    /// The person has seen what the source says by now: the words of this snapshot. The desk
    /// refuses one that is not the newest.
    void confirm(const SourceId &source, const SnapshotId &seen);
    /// The same of its newest words that were fetched, or else kept in another way.
    void confirmNewest(const SourceId &source);

    /// Writes `after` in place of `before`, which is the source as the person saw it.
    [[nodiscard]] QFuture<Result<Source>> update(const Source &before, Source after);
    /// A source that a person wrote.
    [[nodiscard]] QFuture<Result<Source>> add(Source source);

    /// Makes two sources one (`Library::merge`); `merged` tells into which.
    void merge(const Source &gone, const SourceId &into);
    /// Takes a merge into `into` back, whoever made it.
    void separate(const Source &gone, const SourceId &into);

    /// What an import or a file brought, which others made: it can be taken back from now on.
    void brought(const QString &name, const LibraryStep &step);

    /// To take back what was done, and to make it again.
    [[nodiscard]] SourceSteps &steps() const;

Q_SIGNALS:
    void linkAdded(const stet::SourceId &source);
    void merged(const stet::SourceId &into);
    /// A person wants to see what came of it.
    void openRequested(const stet::SourceId &source);
    /// A person has words of it to be kept.
    void wordsRequested(const stet::SourceId &source);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void tellWhomToAsk(const LibraryRow &source, const std::vector<Snapshot> &kept);
    void confirmNewestOf(const SourceId &source, const std::vector<Snapshot> &snapshots);
    void say(const QString &text, Notice::Weight weight = Notice::Weight::Info);
    [[nodiscard]] LookRound &round();

    using Told = SourceSteps::Told;

    void confirmAgain(const SourceId &source, const SnapshotId &seen, const Told &told);
    void unconfirm(const SourceId &source,
                   const SnapshotId &seen,
                   const LinkHistory &before,
                   const Told &told);
    /// Writes `wanted` in place of what says what `from` said.
    void changeTo(const Source &wanted, const Source &from, const QString &news, const Told &told);
    void takeLookBack(const SourceId &source,
                      const QString &key,
                      const ConfirmedLink &look,
                      const Told &told);
    /// `look` becomes this one.
    void lookAgain(const SourceId &source,
                   const QString &key,
                   const std::shared_ptr<ConfirmedLink> &look,
                   const Told &told);
    void separateAgain(const Source &gone, const Told &told);
    void mergeAgain(const Source &gone, const SourceId &into, const Told &told);

    DeskSession &m_session;
    LookRound *m_round = nullptr; ///< made by the first wish
    SourceSteps *m_steps;
    /// What a version became by a later change that was taken back, or made again: it says the
    /// same.
    QHash<SourceId, QHash<qint64, qint64>> m_versions;
};

} // namespace stet
