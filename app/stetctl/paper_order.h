// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/call.h"
#include "core/model/article.h"

#include <memory>

namespace stet::ctl {

/// What a command that writes a paper of one article was asked for.
struct PaperOrder
{
    std::unique_ptr<DeskSession> desk; ///< writable where a reason is to be recorded
    Article article;
    QString place;  ///< of -o
    QString reason; ///< why withheld words leave; empty: they stay
};

/// The order of the first operand and the options; the exit code where there is none. `missing`
/// says what -o has to name.
[[nodiscard]] tl::expected<PaperOrder, int> paperOrder(Call &call, const QString &missing);

/// Says on standard error whose words stayed in the desk.
void complainOfWithheld(const QStringList &keys);

} // namespace stet::ctl
