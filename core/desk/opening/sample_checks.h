// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>

namespace stet {

/// The day on which the sample's people did what they do, told from within the sample, or now where
/// that day is still to come. What is due after a while goes by the clock of the program. Callable
/// from any thread.
class SampleClock final : public Clock
{
public:
    explicit SampleClock(const Clock &real);

    void set(qint64 nowMs) { m_nowMs = nowMs; }

    void advance(qint64 ms) { m_nowMs += ms; }

    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 steadyMs() const override;

private:
    const Clock &m_real;
    std::atomic<qint64> m_nowMs = 0; ///< 0: as the program's
};

/// Names of the files that `checks`, the sample's `checks.json`, takes in only after something was
/// checked: a source moves after its words carried a claim.
[[nodiscard]] QStringList filesTakenLater(const QByteArray &checks);

/// Does with the articles of `desk`, a folder, what the sample's people did, as `checks` says, in
/// order: evidence, verdicts, notes, edits, sign-offs. By the ordinary verbs, so the rules hold for
/// the sample as for any desk. `later` is a folder with the files that are taken in on the way.
/// What a step cannot do is an error with the step in its detail. Waits; not on a thread of
/// windows.
[[nodiscard]] Result<>
doChecks(const QString &desk, const QByteArray &checks, const QString &later, SampleClock &clock);

} // namespace stet
