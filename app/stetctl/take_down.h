// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/call.h"
#include "core/desk/editions.h"

namespace stet::ctl {

/// A verb that takes down what readers have of an article.
using TakeDownVerb = QFuture<Result<Edition>> (Editions::*)(ArticleId, QString);

/// Takes the article of the first operand down, with the words of --text; `done` is what it is
/// then.
int takeDown(Call &call, TakeDownVerb verb, const QString &done);

} // namespace stet::ctl
