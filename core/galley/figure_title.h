// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace stet {

/// The title of a figure is its caption, behind the last bar that stands alone the credit line
/// (IPTC), and behind a double bar the licence: "The quay at noon | Ana Sá, Harbour Press || CC BY
/// 4.0 https://creativecommons.org/licenses/by/4.0/". Byte offsets into the title, UTF-8.
struct FigureTitle
{
    size_t captionEnd;
    size_t creditStart;
    size_t creditEnd;
    size_t licenceStart;

    explicit FigureTitle(std::string_view title)
        : licenceStart(title.size())
    {
        if (const size_t bars = lastAlone(title, "||"); bars != std::string_view::npos) {
            licenceStart = std::min(bars + 3, title.size());
            title = title.substr(0, bars - (bars > 0 ? 1 : 0));
        }
        captionEnd = creditStart = creditEnd = title.size();
        if (const size_t bar = lastAlone(title, "|"); bar != std::string_view::npos) {
            captionEnd = bar - (bar > 0 ? 1 : 0);
            creditStart = std::min(bar + 2, title.size());
        }
    }

    [[nodiscard]] bool hasCredit() const { return creditStart < creditEnd; }

private:
    /// Where `mark` stands last with a space or nothing on either side.
    static size_t lastAlone(std::string_view title, std::string_view mark)
    {
        for (size_t at = title.rfind(mark); at != std::string_view::npos;
             at = at == 0 ? std::string_view::npos : title.rfind(mark, at - 1)) {
            const size_t behind = at + mark.size();
            if ((at == 0 || title[at - 1] == ' ') &&
                (behind == title.size() || title[behind] == ' '))
                return at;
        }
        return std::string_view::npos;
    }
};

/// A licence is words and the address that they lead to: "[CC BY 4.0](https://…)", or the address
/// behind the last space; an address alone is words, too. Views of what it was made of.
struct FigureLicence
{
    std::string_view words;
    std::string_view address; ///< begins as one of the web; empty: there is none

    explicit FigureLicence(std::string_view licence)
        : words(licence)
    {
        constexpr auto none = std::string_view::npos;
        const size_t middle = licence.find("](");
        if (middle != none && licence.starts_with('[') && licence.ends_with(')')) {
            take(licence.substr(1, middle - 1),
                 licence.substr(middle + 2, licence.size() - middle - 3));
            return;
        }
        const size_t space = licence.rfind(' ');
        if (space == none)
            take(licence, licence);
        else
            take(licence.substr(0, space), licence.substr(space + 1));
    }

private:
    void take(std::string_view said, std::string_view leadingTo)
    {
        if (said.empty() ||
            !(leadingTo.starts_with("https://") || leadingTo.starts_with("http://")))
            return;
        words = said;
        address = leadingTo;
    }
};

} // namespace stet
