// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace stet {

/// A run of one line of Markdown with one look.
struct ScannedSpan
{
    enum class Look {
        Heading,
        Quote,
        ListMarker,
        Rule,
        CodeFence,
        Code,
        Strong,
        Emphasis,
        Struck,
        Citation,
        Link,
        Markup, ///< signs that shape the text and are not read
    };
    qsizetype start = 0;
    qsizetype length = 0;
    Look look = Look::Markup;

    bool operator==(const ScannedSpan &) const = default;
};

/// What a line leaves to the next one: inside a fenced code block or not. 0: not; else
/// twice the fence's length, and one more for tildes.
using FenceState = int;

/// The spans of one line, for its looks alone; where they overlap the looks add up. Linear in the
/// length of the line, knows nothing of other lines but `fence`, which it moves on.
[[nodiscard]] std::vector<ScannedSpan> scanMarkdownLine(QStringView line, FenceState &fence);

/// Level of an ATX heading line (`## …`), 0 for any other.
[[nodiscard]] int headingLevel(QStringView line);

} // namespace stet
