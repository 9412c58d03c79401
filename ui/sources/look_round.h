// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/capture.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

class DeskSession;
class Extractor;

/// What came of looking at several sources.
struct LookSummary
{
    int looked = 0; ///< so many answered, whatever they said
    QHash<LookOutcome, int> outcomes;
    std::vector<SourceId> changed; ///< that say other words than those kept
    int refused = 0;               ///< that could not be looked at
    std::optional<Error> why;      ///< of the first of those
};

/// What came of it in a sentence or two.
[[nodiscard]] QString summaryText(const LookSummary &summary);

/// Looks at sources of a desk, a few at a time, and makes sources of links. Fetching is loaded by
/// the first wish, so that a window which fetches nothing has no Qt Network. Owned by SourceDeeds;
/// UI thread.
class LookRound : public QObject
{
    Q_OBJECT

public:
    LookRound(DeskSession &session, QObject *parent);
    ~LookRound() override;

    /// One source by another; progress is counted in sources. Cancelling the future ends what is
    /// under way; what was looked at by then stays. Busy while another round goes on.
    [[nodiscard]] QFuture<Result<LookSummary>> look(std::vector<SourceId> sources);
    /// See Capture::add.
    [[nodiscard]] QFuture<Result<Captured>> add(const QString &url);

private:
    [[nodiscard]] Result<Capture *> capture();
    void next();
    void take(const SourceId &source, const Result<Captured> &captured);
    void end();

    DeskSession &m_session;
    std::unique_ptr<PageQueue> m_pages;
    std::unique_ptr<Extractor> m_extractor;
    std::unique_ptr<Capture> m_capture;
    std::unique_ptr<QPromise<Result<LookSummary>>> m_promise; ///< null: no round
    QFutureWatcher<Result<LookSummary>> m_watcher;
    std::vector<SourceId> m_waiting; ///< the next one last
    QHash<SourceId, QFuture<Result<Captured>>> m_running;
    LookSummary m_summary;
    int m_ended = 0;
};

} // namespace stet
