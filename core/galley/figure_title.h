// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace stet {

/// The title of a figure is its caption and, behind the last bar that stands alone, the credit line
/// (IPTC): "The quay at noon | Ana Sá, Harbour Press". Byte offsets into the title, UTF-8.
struct FigureTitle
{
    size_t captionEnd;
    size_t creditStart;

    explicit FigureTitle(std::string_view title)
        : captionEnd(title.size())
        , creditStart(title.size())
    {
        for (size_t end = title.size(); end > 0;) {
            const size_t bar = title.rfind('|', end - 1);
            if (bar == std::string_view::npos)
                return;
            const bool spaceBefore = bar == 0 || title[bar - 1] == ' ';
            const bool spaceBehind = bar + 1 == title.size() || title[bar + 1] == ' ';
            if (spaceBefore && spaceBehind) {
                captionEnd = bar - (bar > 0 ? 1 : 0);
                creditStart = std::min(bar + 2, title.size());
                return;
            }
            end = bar;
        }
    }
};

} // namespace stet
