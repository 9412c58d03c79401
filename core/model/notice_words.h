// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stet {

/// How a language tells readers that words were corrected, updated or withdrawn. From the member
/// "notices" of its file, in small letters. A value.
struct NoticeWords
{
    QStringList openings; ///< with which such a line begins: "correction", "editor's note"
    QStringList phrases;  ///< that such a line holds: "an earlier version of this article"

    [[nodiscard]] bool isEmpty() const { return openings.isEmpty() && phrases.isEmpty(); }

    bool operator==(const NoticeWords &) const = default;
};

} // namespace stet
