// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/source_store.h"

#include <optional>
#include <vector>

namespace stet {

/// A source that is to be taken back, with what holds it where it is.
struct HeldSource
{
    StoredSource stored;
    bool cited = false; ///< an article cites it, be it in the trash
    bool used = false;  ///< evidence rests on it, it is merged, or more of it was kept since
};

/// Sources that were taken back, since the step that brought them was undone. Nothing of them is
/// deleted: a row goes on under the complement of the number that it came with (`~job`, below
/// zero), and that number stands in `pending_job`, so no list, search or page knows it. Its key is
/// free for others. Used on its connection's thread.
class TakenBackStore
{
public:
    explicit TakenBackStore(Connection &connection);

    /// Takes back what an import brought that nothing holds and nobody changed. Gives how many.
    int takeBackUntouched(qint64 job);
    /// What an import brought and is still there.
    [[nodiscard]] std::vector<HeldSource> stillThere(qint64 job);
    /// None where it is not there.
    [[nodiscard]] std::optional<HeldSource> held(SourceId id);
    void takeBack(const StoredSource &source, qint64 job);

    /// Brings again what came with `job` and whose key nobody took. Gives how many.
    int bringAgainUntouched(qint64 job);
    [[nodiscard]] std::vector<StoredSource> takenBack(qint64 job);
    [[nodiscard]] std::optional<StoredSource> takenBack(SourceId id);
    /// False where another source has its key by now: it stays where it is.
    bool bringAgain(const StoredSource &source, qint64 job);
    /// At the end of a step: a number that no source carries any more stands nowhere.
    void closeEmpty(qint64 job);

    /// The numbers that something was taken back of.
    [[nodiscard]] std::vector<qint64> jobs();
    /// The number that a source came with, taken back or not; 0: no import brought it.
    [[nodiscard]] qint64 jobOf(SourceId id);

    /// SHA-256 (hexadecimal) over the ids of what came with `job` and is taken back, in the order
    /// of its rows; for the record.
    [[nodiscard]] QByteArray hashOf(qint64 job);

private:
    void open(qint64 job);

    Connection &m_connection;
};

} // namespace stet
