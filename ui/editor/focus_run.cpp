// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/focus_run.h"

#include "core/galley/galley.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestParagraph = 50'000; // sentences are looked for in no longer one

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

TextRange paragraphAt(QStringView body, qsizetype caret)
{
    qsizetype start = body.lastIndexOf(u'\n', std::max<qsizetype>(caret - 1, 0));
    start = caret == 0 || start < 0 ? 0 : start + 1;
    qsizetype end = body.indexOf(u'\n', caret);
    if (end < 0)
        end = body.size();
    if (isBlank(body.mid(start, end - start)))
        return {start, end - start};
    while (start > 0) {
        const qsizetype before = start >= 2 ? body.lastIndexOf(u'\n', start - 2) + 1 : 0;
        if (isBlank(body.mid(before, start - 1 - before)))
            break;
        start = before;
    }
    while (end < body.size()) {
        const qsizetype next = body.indexOf(u'\n', end + 1);
        const qsizetype lineEnd = next < 0 ? body.size() : next;
        if (isBlank(body.mid(end + 1, lineEnd - end - 1)))
            break;
        end = lineEnd;
    }
    return {start, end - start};
}

} // namespace

TextRange focusRun(const QString &body, qsizetype caret, FocusMode mode, const Language &language)
{
    if (mode == FocusMode::Off)
        return {0, body.size()};
    const qsizetype place = std::clamp<qsizetype>(caret, 0, body.size());
    const TextRange paragraph = paragraphAt(body, place);
    if (mode == FocusMode::Paragraph || paragraph.length > longestParagraph)
        return paragraph;
    const Galley galley = parseGalley(body.mid(paragraph.start, paragraph.length));
    const qsizetype within = place - paragraph.start;
    TextRange best = paragraph;
    for (const PlacedBlock &placed : galley.blocks) {
        for (const Sentence &sentence : sentencesOf(*placed.block, language)) {
            const qsizetype start = placed.range.start + sentence.inSource.start;
            // The caret behind the last letter still writes this sentence.
            if (start <= within)
                best = {paragraph.start + start, sentence.inSource.length};
        }
    }
    if (place > best.end() && best != paragraph)
        best.length = place - best.start;
    return best;
}

} // namespace stet
