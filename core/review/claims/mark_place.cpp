// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/mark_place.h"

#include "core/galley/source_places.h"

#include <algorithm>

namespace stet {

namespace {

bool isInlineSign(QChar sign)
{
    return sign == u'*' || sign == u'_' || sign == u'`' || sign == u'~' || sign == u'[' ||
           sign == u']' || sign == u'<' || sign == u'>';
}

/// Where the signs before the words begin, not before `least`; `start` where there are none.
qsizetype opening(QStringView source, qsizetype start, qsizetype least, QChar sign)
{
    qsizetype at = start;
    while (at > least && isInlineSign(source[at - 1]) && source[at - 1] != sign)
        --at;
    if (at == least || source[at - 1] != sign)
        return start;
    while (at > least && source[at - 1] == sign)
        --at;
    return at;
}

/// One past the bracket that closes the one at `at`; `most` where none does.
qsizetype behindBracket(QStringView source, qsizetype at, qsizetype most)
{
    const QChar open = source[at];
    const QChar close = open == u'(' ? u')' : u']';
    int depth = 0;
    for (; at < most; ++at) {
        if (source[at] == u'\\')
            ++at;
        else if (source[at] == open)
            ++depth;
        else if (source[at] == close && --depth == 0)
            return at + 1;
    }
    return most;
}

/// One past what closes a link at `at`: "](address)", "][name]", "]", "]]", ">"; `at`: nothing
/// does.
qsizetype behindLink(QStringView source, qsizetype at, qsizetype most)
{
    if (at >= most || (source[at] != u']' && source[at] != u'>'))
        return at;
    const bool bracket = source[at] == u']';
    ++at;
    if (!bracket || at >= most)
        return at;
    if (source[at] == u'(' || source[at] == u'[')
        return behindBracket(source, at, most);
    return source[at] == u']' ? at + 1 : at;
}

/// Where what closes the mark behind its words ends, not behind `most`; `end` where nothing does.
qsizetype closing(QStringView source, qsizetype end, qsizetype most, MarkedStretch::What what)
{
    qsizetype at = end;
    while (at < most) {
        if (source[at] == u' ' && source.mid(at + 1).startsWith(u"[@"))
            ++at; // before a citation
        if (!isInlineSign(source[at]))
            break;
        if (what == MarkedStretch::What::Struck && source[at] == u'~') {
            while (at < most && source[at] == u'~')
                ++at;
            return at;
        }
        if (source.mid(at).startsWith(u"[@")) {
            at = behindBracket(source, at, most);
            continue;
        }
        const qsizetype behind = behindLink(source, at, most);
        if (what == MarkedStretch::What::Link && behind > at)
            return behind;
        at = std::max(behind, at + 1);
    }
    return end;
}

} // namespace

TextRange
writtenMark(QStringView source, const std::vector<TextRun> &runs, const MarkedStretch &mark)
{
    const SourcePlaces places(runs);
    const qsizetype size = source.size();
    const qsizetype start = std::clamp<qsizetype>(places.start(mark.range.start), 0, size);
    const qsizetype end = std::clamp<qsizetype>(places.end(mark.range.end()), start, size);
    const auto next = std::partition_point(
        runs.begin(), runs.end(), [&](const TextRun &run) { return run.source < end; });
    const auto own = std::partition_point(
        runs.begin(), runs.end(), [&](const TextRun &run) { return run.source < start; });
    const qsizetype least =
        own == runs.begin() ? 0 : std::min((own - 1)->source + (own - 1)->length, start);
    const qsizetype most = next == runs.end() ? size : std::min(next->source, size);
    TextRange written{start, end - start};
    if (mark.what == MarkedStretch::What::Struck) {
        written.start = opening(source, start, least, u'~');
    } else {
        // "[[slug|words]]" has its address before the words.
        const qsizetype slug = QStringView(mark.target).startsWith(u"[[")
                                   ? source.left(start).lastIndexOf(QStringView(u"[["))
                                   : -1;
        written.start = slug >= least ? slug : opening(source, start, least, u'[');
        if (written.start == start)
            written.start = opening(source, start, least, u'<');
    }
    written.length = closing(source, end, most, mark.what) - written.start;
    return written;
}

} // namespace stet
