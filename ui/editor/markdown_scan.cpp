// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/markdown_scan.h"

#include <QChar>

namespace stet {

namespace {

using Look = ScannedSpan::Look;

qsizetype runLength(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

qsizetype indentOf(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && (line[i] == u' ' || line[i] == u'\t'))
        ++i;
    return i;
}

/// The fence that opens at `at`; 0 where there is none.
FenceState fenceAt(QStringView line, qsizetype at)
{
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return 0;
    const qsizetype length = runLength(line, at);
    if (length < 3 || (line[at] == u'`' && line.mid(at + length).contains(u'`')))
        return 0;
    return static_cast<FenceState>(2 * length + (line[at] == u'~' ? 1 : 0));
}

bool closesFence(QStringView line, FenceState open)
{
    const qsizetype at = indentOf(line);
    const FenceState fence = fenceAt(line, at);
    return fence >= open && fence % 2 == open % 2 && line.mid(at + fence / 2).trimmed().isEmpty();
}

bool isRule(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || (text[0] != u'-' && text[0] != u'*' && text[0] != u'_'))
        return false;
    qsizetype signs = 0;
    for (const QChar c : text) {
        if (c == text[0])
            ++signs;
        else if (c != u' ' && c != u'\t')
            return false;
    }
    return signs >= 3;
}

/// Length of a list marker with its space at `at`; 0 where there is none.
qsizetype listMarkerAt(QStringView line, qsizetype at)
{
    qsizetype end = at;
    if (end < line.size() && (line[end] == u'-' || line[end] == u'*' || line[end] == u'+')) {
        ++end;
    } else {
        while (end < line.size() && line[end].isDigit() && end - at < 9)
            ++end;
        if (end == at || end >= line.size() || (line[end] != u'.' && line[end] != u')'))
            return 0;
        ++end;
    }
    if (end < line.size() && line[end] != u' ' && line[end] != u'\t')
        return 0;
    return end - at;
}

/// Walks the inside of a line once; remembers where runs of `*`, `_` and `~~` opened.
class InlineScan
{
public:
    InlineScan(QStringView line, std::vector<ScannedSpan> &spans)
        : m_line(line)
        , m_spans(spans)
    {}

    void run(qsizetype from)
    {
        qsizetype at = from;
        while (at < m_line.size()) {
            const QChar c = m_line[at];
            if (c == u'\\')
                at += 2;
            else if (c == u'`')
                at = code(at);
            else if (c == u'[' || (c == u'!' && at + 1 < m_line.size() && m_line[at + 1] == u'['))
                at = bracket(at);
            else if (c == u'*' || c == u'_' || c == u'~')
                at = delimiter(at);
            else
                ++at;
        }
    }

private:
    void add(qsizetype start, qsizetype end, Look look)
    {
        m_spans.push_back({start, end - start, look});
    }

    qsizetype code(qsizetype at)
    {
        const qsizetype ticks = runLength(m_line, at);
        // Once a closing run of this length was looked for in vain there is none further on.
        if (ticks < maxTicks && m_noTicks[ticks])
            return at + ticks;
        for (qsizetype i = at + ticks; i < m_line.size();) {
            if (m_line[i] != u'`') {
                ++i;
                continue;
            }
            const qsizetype length = runLength(m_line, i);
            if (length == ticks) {
                add(at, i + length, Look::Code);
                return i + length;
            }
            i += length;
        }
        if (ticks < maxTicks)
            m_noTicks[ticks] = true;
        return at + ticks;
    }

    qsizetype bracket(qsizetype at)
    {
        const qsizetype open = m_line[at] == u'!' ? at + 1 : at;
        if (m_noBracket)
            return open + 1;
        const QStringView rest = m_line.mid(open);
        if (rest.startsWith(u"[@")) {
            const qsizetype end = m_line.indexOf(u']', open);
            if (end >= 0) {
                add(open, end + 1, Look::Citation);
                return end + 1;
            }
        }
        if (rest.startsWith(u"[[")) {
            const qsizetype end = m_line.indexOf(u"]]", open);
            if (end >= 0) {
                add(open, end + 2, Look::Link);
                return end + 2;
            }
        }
        const qsizetype textEnd = m_line.indexOf(u']', open);
        if (textEnd < 0) {
            m_noBracket = true;
            return open + 1;
        }
        if (textEnd + 1 < m_line.size() && m_line[textEnd + 1] == u'(' && !m_noParenthesis) {
            const qsizetype end = m_line.indexOf(u')', textEnd + 1);
            if (end < 0) {
                m_noParenthesis = true;
            } else {
                add(at, open + 1, Look::Markup);
                add(open + 1, textEnd, Look::Link);
                add(textEnd, end + 1, Look::Markup);
                return end + 1;
            }
        }
        return open + 1;
    }

    qsizetype delimiter(qsizetype at)
    {
        const QChar sign = m_line[at];
        const qsizetype length = runLength(m_line, at);
        const qsizetype end = at + length;
        if (sign == u'~' ? length != 2 : length > 3)
            return end;
        const bool spaceBefore = at == 0 || m_line[at - 1].isSpace();
        const bool spaceAfter = end >= m_line.size() || m_line[end].isSpace();
        const bool inWord = sign == u'_' && !spaceBefore && !spaceAfter &&
                            m_line[at - 1].isLetterOrNumber() && m_line[end].isLetterOrNumber();
        if (inWord)
            return end;
        qsizetype &open = m_open[slot(sign, length)];
        if (open >= 0 && !spaceBefore) {
            const Look look = sign == u'~'  ? Look::Struck
                              : length == 1 ? Look::Emphasis
                                            : Look::Strong;
            add(open, end, look);
            if (length == 3)
                add(open, end, Look::Emphasis);
            add(open, open + length, Look::Markup);
            add(at, end, Look::Markup);
            open = -1;
        } else if (!spaceAfter) {
            open = at;
        }
        return end;
    }

    static size_t slot(QChar sign, qsizetype length)
    {
        const size_t row = sign == u'*' ? 0 : sign == u'_' ? 1 : 2;
        return row * 3 + static_cast<size_t>(length - 1);
    }

    static constexpr qsizetype maxTicks = 8;

    QStringView m_line;
    std::vector<ScannedSpan> &m_spans;
    qsizetype m_open[9] = {-1, -1, -1, -1, -1, -1, -1, -1, -1};
    bool m_noTicks[maxTicks] = {};
    bool m_noBracket = false;
    bool m_noParenthesis = false;
};

} // namespace

int headingLevel(QStringView line)
{
    const qsizetype at = indentOf(line);
    if (at > 3 || at >= line.size() || line[at] != u'#')
        return 0;
    const qsizetype level = runLength(line, at);
    const qsizetype end = at + level;
    if (level > 6 || (end < line.size() && line[end] != u' ' && line[end] != u'\t'))
        return 0;
    return static_cast<int>(level);
}

std::vector<ScannedSpan> scanMarkdownLine(QStringView line, FenceState &fence)
{
    std::vector<ScannedSpan> spans;
    if (fence != 0) {
        spans.push_back({0, line.size(), Look::CodeFence});
        if (closesFence(line, fence))
            fence = 0;
        return spans;
    }
    qsizetype at = indentOf(line);
    if (const FenceState opened = fenceAt(line, at); opened != 0 && at < 4) {
        fence = opened;
        spans.push_back({0, line.size(), Look::CodeFence});
        return spans;
    }
    if (isRule(line)) {
        spans.push_back({0, line.size(), Look::Rule});
        return spans;
    }
    if (headingLevel(line) > 0)
        spans.push_back({0, line.size(), Look::Heading});
    if (at < line.size() && line[at] == u'>') {
        spans.push_back({0, line.size(), Look::Quote});
        while (at < line.size() && (line[at] == u'>' || line[at] == u' '))
            ++at;
    }
    if (const qsizetype marker = listMarkerAt(line, at); marker > 0) {
        spans.push_back({at, marker, Look::ListMarker});
        at += marker;
    }
    InlineScan(line, spans).run(at);
    return spans;
}

} // namespace stet
