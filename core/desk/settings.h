// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// The verbs of what a desk says of itself: settings, roster, kinds.
class Settings
{
public:
    explicit Settings(DeskSession &session);

    [[nodiscard]] QFuture<Result<DeskSettings>> get();
    [[nodiscard]] QFuture<Result<DeskSettings>> update(DeskSettings settings);
    [[nodiscard]] QFuture<Result<std::vector<Person>>> people();
    [[nodiscard]] QFuture<Result<Person>> addPerson(Person person);
    /// In the order in which they are offered and listed.
    [[nodiscard]] QFuture<Result<std::vector<Kind>>> kinds();

private:
    DeskSession &m_session;
};

} // namespace stet
