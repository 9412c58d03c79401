// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"

#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace stet {

/// A write that shares its transaction with others (`DeskEngine::writeTogether`).
struct WritePart
{
    /// Whether it is to be kept; run again, alone, where the shared transaction failed.
    std::function<bool(WriteScope &)> write;
    /// Once it is kept, or undone because `write` said so, or for the reason given.
    std::function<void(const std::optional<Error> &)> tell;
};

/// Those that wait for the store thread. Safe from any thread.
class WriteParts
{
public:
    void add(WritePart part);
    /// The one that waits longest; nothing where none does.
    [[nodiscard]] std::optional<WritePart> take();
    [[nodiscard]] bool isEmpty();

private:
    std::mutex m_mutex;
    std::deque<WritePart> m_waiting;
};

} // namespace stet
