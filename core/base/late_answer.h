// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

namespace stet {

/// What was kept although its future was cancelled: a cancelled future has no result, also where it
/// was too late to cancel. Filled before the future ends; whoever asks for one reads it after that.
template <class T>
using LateAnswer = std::shared_ptr<std::optional<T>>;

template <class T>
[[nodiscard]] LateAnswer<T> makeLateAnswer()
{
    return std::make_shared<std::optional<T>>();
}

} // namespace stet
