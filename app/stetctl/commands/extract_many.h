// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace stet {
struct HtmlReading;
}

namespace stet::ctl {

class Call;

/// "extract many": reads one text after another, each within the limits of processor time that one
/// may take. Who asks watches over the time that it takes, and has another process go on where a
/// text was the last that this one should read.
[[nodiscard]] int extractMany(Call &call);

/// As both ways of reading print it.
[[nodiscard]] QJsonObject htmlJson(const HtmlReading &reading);

} // namespace stet::ctl
