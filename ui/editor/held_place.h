// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft_edit.h"

#include <vector>

class QPlainTextEdit;

namespace stet {

/// Where a caret at `place` stands after others' edits of the same field, in UTF-16 units. What
/// comes exactly at the caret comes behind it, but for paragraphs that come in front of the one
/// that begins there: who writes on at the end of a text goes on in their own paragraph.
[[nodiscard]] qsizetype placeAfter(const std::vector<DraftEdit> &edits, qsizetype place);

/// Holds the caret, what is chosen, and the first line on the screen while others' edits come into
/// an editor's text: made before them, gives all back when it goes. UI thread.
class HeldPlace
{
public:
    HeldPlace(QPlainTextEdit &editor, std::vector<DraftEdit> edits);
    HeldPlace(const HeldPlace &) = delete;
    HeldPlace &operator=(const HeldPlace &) = delete;
    ~HeldPlace();

private:
    QPlainTextEdit &m_editor;
    std::vector<DraftEdit> m_edits;
    qsizetype m_caret;
    qsizetype m_anchor;
    qsizetype m_top; ///< where the first line on the screen begins
    int m_above = 0; ///< lines by which it is scrolled beyond its block's first one
};

} // namespace stet
