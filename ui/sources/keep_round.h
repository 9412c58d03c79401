// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/keeping.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

class DeskSession;
class Extractor;

/// What is to be kept, and where.
struct KeepOrder
{
    std::vector<Material> material;
    SourceId into; ///< null: each becomes a source of its own
    Source fields; ///< what a person says of a new source; the rest is filled from the material
    IfKnown ifKnown = IfKnown::Offer;
};

/// What came of it.
struct KeepSummary
{
    std::vector<KeptMaterial> kept;
    std::optional<Source> known; ///< the library has that work: nothing was made of `offered`
    Material offered;
    int alreadyKnown = 0;
    int refused = 0;
    std::optional<Error> why; ///< of the first that was refused
};

/// What a notice calls a source: its title, else its key, not too long.
[[nodiscard]] QString shortName(const Source &source);

/// What came of it in a sentence or two.
[[nodiscard]] QString summaryText(const KeepSummary &summary);

/// Keeps files and words that a person has of sources, one after the other. Owned by SourceKeeper;
/// UI thread.
class KeepRound : public QObject
{
    Q_OBJECT

public:
    KeepRound(DeskSession &session, QObject *parent);
    ~KeepRound() override;

    /// Progress is counted in pieces of material. Cancelling the future ends the one under way;
    /// those before it stay, and `late` has what was kept. Busy while another round goes on.
    [[nodiscard]] QFuture<Result<KeepSummary>> keep(KeepOrder order,
                                                    LateAnswer<KeepSummary> late = {});

private:
    void next();
    void oneEnded();
    void take(const Result<KeptMaterial> &kept);
    void end();

    DeskSession &m_session;
    std::unique_ptr<Extractor> m_extractor; ///< made for the first file
    std::unique_ptr<Keeping> m_keeping;
    std::unique_ptr<QPromise<Result<KeepSummary>>> m_promise; ///< null: no round
    QFutureWatcher<Result<KeepSummary>> m_round;
    QFutureWatcher<Result<KeptMaterial>> m_one; ///< the piece under way
    LateAnswer<KeptMaterial> m_lateOne;
    LateAnswer<KeepSummary> m_late;
    KeepOrder m_order;
    KeepSummary m_summary;
    size_t m_next = 0;
};

} // namespace stet
