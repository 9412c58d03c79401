// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/editions.h"
#include "tests/support/test_desk.h"

namespace stet::test {

/// Publishes an article as it is, by the verb that everybody uses: past the gate with a reason, and
/// where published words change as an update.
Edition publishNow(DeskSession &session, ArticleId article);

/// The same of every article outside the trash.
void publishAll(DeskSession &session);

} // namespace stet::test
