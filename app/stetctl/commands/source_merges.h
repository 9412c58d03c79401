// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stet {
class DeskSession;
}

namespace stet::ctl {

class Call;

/// `sources merge KEY INTO`.
[[nodiscard]] int mergeSource(Call &call, DeskSession &desk);
/// `sources separate KEY`.
[[nodiscard]] int separateSource(Call &call, DeskSession &desk);

} // namespace stet::ctl
