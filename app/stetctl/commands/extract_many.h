// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace stet {
struct HtmlReading;
}

namespace stet::ctl {

class Call;

/// "extract many": has one text after another read, each by a process that is forked for it from
/// this one. To fork costs a fraction of a start, and this process, which reads nothing foreign,
/// stays as it began: no text meets what another one left, and each has limits of its own.
[[nodiscard]] int extractMany(Call &call);

/// As both ways of reading print it.
[[nodiscard]] QJsonObject htmlJson(const HtmlReading &reading);

} // namespace stet::ctl
