// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/notice_bar.h"

#include <QString>

namespace stet {

/// An error in three plain sentences for a person.
struct ErrorMessage
{
    QString happened;
    QString kept; ///< what became of the words; empty where none were at stake
    QString toDo;
};

/// The words for `error`. `doing` completes "Stet could not …": "make the article". The one place
/// where errors become words; everything in them is plain text.
[[nodiscard]] ErrorMessage describeError(const Error &error, const QString &doing);

/// The same as a notice for the bar.
[[nodiscard]] Notice errorNotice(const Error &error, const QString &doing);

} // namespace stet
