// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/masked_text.h"

#include <md4c.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// One thing that the Markdown parser said.
struct MarkdownEvent
{
    enum class What : quint8 { EnterBlock, LeaveBlock, EnterSpan, LeaveSpan, Text };
    static constexpr quint32 nowhere = 0xFFFFFFFF;

    What what = What::Text;
    quint8 type = 0;    ///< MD_BLOCKTYPE, MD_SPANTYPE or MD_TEXTTYPE
    quint16 detail = 0; ///< level, alignment, task mark, fence character; a static text's character
    quint32 offset = nowhere; ///< of a text in the input; nowhere: a text of the parser's own
    quint32 size = 0; ///< of a text; of a span or a list: index of its attributes; a list's start
};

/// An address, a title or a language word, decoded, in the log's own memory.
struct MarkdownAttribute
{
    quint32 start = 0; ///< in `EventLog::words`
    quint32 length = 0;
    quint32 source = MarkdownEvent::nowhere; ///< offset in the input where it stands as it is
};

/// A link's or image's address and title; a code block's language; a table's rows.
struct MarkdownSpan
{
    MarkdownAttribute address;
    MarkdownAttribute title;
    quint32 rows = 0;
};

/// All that the parser said about one top-level block. Kept by the parser and used again for the
/// next block.
struct EventLog
{
    std::vector<MarkdownEvent> events;
    std::vector<MarkdownSpan> spans;
    std::string words;
    quint32 first = MarkdownEvent::nowhere; ///< smallest offset in the input that was named
    quint32 last = 0;                       ///< one past the largest

    void clear();

    [[nodiscard]] std::string_view text(const MarkdownAttribute &attribute) const
    {
        return std::string_view(words).substr(attribute.start, attribute.length);
    }

    /// A number for all that was said and for the masks from `start` to `end` of the text. Places
    /// are counted from `start`.
    [[nodiscard]] quint64 fingerprint(const MaskedText &text, quint32 start, quint32 end) const;
};

enum class MarkdownOutcome { Complete, TooMuch };

/// What md4c is allowed to say.
enum class MarkdownDialect {
    Full,
    Plain, ///< no tables, and whatever the budget: for a text that exceeded it
};

/// Runs md4c over `text` and hands over each top-level block. A short text can make md4c say a lot
/// (the missing cells of a table, a definition that is used many times): beyond a budget in
/// proportion to the text it stops with TooMuch, and the caller begins again with Plain.
MarkdownOutcome readMarkdown(const MaskedText &text,
                             MarkdownDialect dialect,
                             const std::function<void(EventLog &)> &topLevelBlock);

} // namespace stet
