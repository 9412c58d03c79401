// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot_text.h"
#include "core/review/quote_text.h"

#include <vector>

namespace stet {

/// What a source says, made ready for looking up quotes, with what of it is the article itself. A
/// value; any thread.
class SaidText
{
public:
    explicit SaidText(const SnapshotText &text);

    [[nodiscard]] const QuoteText &words() const { return m_words; }

    /// Whether an article is told from what stands around it. Where nothing is marked, all is main
    /// text; where all is marked as something else, no article was found.
    [[nodiscard]] bool hasMain() const { return m_hasMain; }

    /// Whether all words of a place are main text.
    [[nodiscard]] bool isMain(const QuotePlace &place) const;

private:
    QuoteText m_words;
    std::vector<SnapshotRun> m_beside; ///< runs with words that are none of the article's, in order
    bool m_hasMain = false;
};

} // namespace stet
