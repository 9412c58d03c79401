// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/emphasis_rules.h"

#include "ui/editor/markdown_scan.h"

#include <algorithm>
#include <optional>

namespace stet {

namespace {

/// A part of one line that is chosen, without spaces at its ends.
struct Piece
{
    qsizetype start = 0;
    qsizetype end = 0;
};

void addPiece(const QString &text, qsizetype start, qsizetype end, std::vector<Piece> &pieces)
{
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    if (start < end)
        pieces.push_back({start, end});
}

/// The parts of `line` between `start` and `end` that are words: a row's cells each for itself.
std::vector<Piece> piecesOf(const QString &line, qsizetype start, qsizetype end)
{
    std::vector<Piece> pieces;
    FenceState fence = 0;
    const std::vector<ScannedSpan> spans = scanMarkdownLine(line, fence);
    const bool noWords = std::any_of(spans.begin(), spans.end(), [](const ScannedSpan &span) {
        return span.look == ScannedSpan::Look::Rule || span.look == ScannedSpan::Look::CodeFence;
    });
    start = std::max(start, linePrefixLength(line));
    if (noWords || start >= end)
        return pieces;
    if (!line.trimmed().startsWith(u'|')) {
        addPiece(line, start, end, pieces);
        return pieces;
    }
    const bool dashes = std::all_of(line.begin(), line.end(), [](QChar c) {
        return c.isSpace() || c == u'|' || c == u'-' || c == u':';
    });
    if (dashes)
        return pieces;
    qsizetype from = start;
    for (qsizetype i = 0; i < end; ++i) {
        if (line.at(i) == u'\\') {
            ++i;
        } else if (line.at(i) == u'|') {
            if (i > from)
                addPiece(line, from, i, pieces);
            from = std::max(from, i + 1);
        }
    }
    addPiece(line, from, end, pieces);
    return pieces;
}

/// One line while its marks change.
class LineMarks
{
public:
    LineMarks(QString line, InlineMark mark)
        : m_line(std::move(line))
        , m_mark(mark)
        , m_all(emphasesOf(m_line))
        , m_on(size_t(m_line.size()), false)
        , m_sign(size_t(m_line.size()), false)
    {
        for (const Emphasis &one : m_all) {
            std::fill(m_sign.begin() + one.open, m_sign.begin() + one.inner, true);
            std::fill(m_sign.begin() + one.innerEnd, m_sign.begin() + one.close, true);
            if (one.mark == m_mark)
                std::fill(m_on.begin() + one.inner, m_on.begin() + one.innerEnd, true);
        }
    }

    [[nodiscard]] bool has(const Piece &piece) const
    {
        bool any = false;
        for (qsizetype i = piece.start; i < piece.end; ++i) {
            if (m_sign[size_t(i)] || m_line.at(i).isSpace())
                continue;
            if (!m_on[size_t(i)])
                return false;
            any = true;
        }
        return any;
    }

    void set(const Piece &piece, bool on)
    {
        // What an emphasis with chosen marks holds is chosen with them.
        std::fill(m_on.begin() + piece.start, m_on.begin() + piece.end, on);
        for (const Emphasis &one : m_all) {
            if (one.mark == m_mark && one.open <= piece.end && one.close >= piece.start)
                m_touched.push_back(one);
        }
    }

    /// Writes the line anew; `places` are moved along, each before the unit that it stood before.
    [[nodiscard]] QString written(std::vector<qsizetype> &starts,
                                  std::vector<qsizetype> &ends) const
    {
        std::vector<bool> dropped(size_t(m_line.size()), false);
        std::vector<bool> ours(size_t(m_line.size()), false);
        for (const Emphasis &one : m_touched) {
            std::fill(dropped.begin() + one.open, dropped.begin() + one.inner, true);
            std::fill(dropped.begin() + one.innerEnd, dropped.begin() + one.close, true);
            std::fill(ours.begin() + one.inner, ours.begin() + one.innerEnd, true);
        }
        for (const Piece &piece : m_pieces)
            std::fill(ours.begin() + piece.start, ours.begin() + piece.end, true);
        const std::vector<Piece> runs = runsOf(dropped, ours);
        const QString sign(m_mark == InlineMark::Bold ? 2 : 1, u'*');
        QString out;
        std::vector<qsizetype> placeOf(size_t(m_line.size()) + 1, 0);
        std::vector<qsizetype> behind(size_t(m_line.size()) + 1, 0);
        for (qsizetype i = 0; i <= m_line.size(); ++i) {
            behind[size_t(i)] = out.size();
            for (const Piece &run : runs) {
                if (run.end == i)
                    out += sign;
            }
            for (const Piece &run : runs) {
                if (run.start == i)
                    out += sign;
            }
            placeOf[size_t(i)] = out.size();
            if (i < m_line.size() && !dropped[size_t(i)])
                out += m_line.at(i);
        }
        for (qsizetype &start : starts) {
            while (start < m_line.size() && dropped[size_t(start)])
                ++start;
            start = placeOf[size_t(start)];
        }
        for (qsizetype &end : ends) {
            while (end > 0 && dropped[size_t(end) - 1])
                --end;
            end = behind[size_t(end)];
        }
        return out;
    }

    void choose(const Piece &piece) { m_pieces.push_back(piece); }

    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }

    [[nodiscard]] const QString &line() const { return m_line; }

private:
    /// The runs that get marks: in one piece, and never crossing the other mark's.
    [[nodiscard]] std::vector<Piece> runsOf(const std::vector<bool> &dropped,
                                            const std::vector<bool> &ours) const
    {
        std::vector<Piece> runs;
        qsizetype from = -1;
        const auto end = [&](qsizetype at) {
            if (from >= 0)
                addRun(from, at, dropped, runs);
            from = -1;
        };
        for (qsizetype i = 0; i < m_line.size(); ++i) {
            if (dropped[size_t(i)])
                continue;
            const bool on = ours[size_t(i)] && m_on[size_t(i)];
            if (on && from < 0)
                from = i;
            else if (!on)
                end(i);
        }
        end(m_line.size());
        return runs;
    }

    void addRun(qsizetype start,
                qsizetype end,
                const std::vector<bool> &dropped,
                std::vector<Piece> &runs) const
    {
        const auto skipped = [&](qsizetype i) {
            return dropped[size_t(i)] || m_line.at(i).isSpace();
        };
        while (start < end && skipped(start))
            ++start;
        while (end > start && skipped(end - 1))
            --end;
        if (start >= end)
            return;
        for (const Emphasis &one : m_all) {
            if (one.mark == m_mark)
                continue;
            const bool startsIn = start >= one.inner && start < one.innerEnd;
            const bool endsIn = end > one.inner && end <= one.innerEnd;
            const bool around = start <= one.open && end >= one.close;
            const bool apart = end <= one.open || start >= one.close;
            if (around || apart || (startsIn && endsIn))
                continue;
            if (startsIn) {
                addRun(start, one.innerEnd, dropped, runs);
                addRun(one.close, end, dropped, runs);
            } else if (endsIn) {
                addRun(start, one.open, dropped, runs);
                addRun(one.inner, end, dropped, runs);
            } else {
                // Half of the other's own signs were chosen: they are left out.
                addRun(std::max(start, one.inner), std::min(end, one.innerEnd), dropped, runs);
            }
            return;
        }
        runs.push_back({start, end});
    }

    QString m_line;
    InlineMark m_mark;
    std::vector<Emphasis> m_all;
    std::vector<Emphasis> m_touched;
    std::vector<Piece> m_pieces;
    std::vector<bool> m_on;
    std::vector<bool> m_sign;
};

/// Behind the closing mark that begins at a caret; nothing where none does.
std::optional<qsizetype> behindMark(const QString &line, qsizetype caret, InlineMark mark)
{
    for (const Emphasis &one : emphasesOf(line)) {
        if (one.mark != mark || caret > one.innerEnd || caret <= one.inner)
            continue;
        const QStringView between = QStringView(line).mid(caret, one.innerEnd - caret);
        const auto isSign = [](QChar c) {
            return c == u'*' || c == u'_';
        };
        if (std::all_of(between.begin(), between.end(), isSign))
            return one.close;
    }
    return std::nullopt;
}

/// A bare caret at no word: a pair of marks to type between, or away with an empty one.
ChosenText toggleEmpty(ChosenText chosen, InlineMark mark)
{
    const QString sign(mark == InlineMark::Bold ? 2 : 1, u'*');
    const qsizetype at = chosen.start;
    qsizetype before = 0;
    qsizetype after = 0;
    while (at - before > 0 && chosen.text.at(at - before - 1) == u'*')
        ++before;
    while (at + after < chosen.text.size() && chosen.text.at(at + after) == u'*')
        ++after;
    const bool there = before == after && (before == sign.size() || before == 3);
    if (there) {
        chosen.text.remove(at - sign.size(), 2 * sign.size());
        chosen.start = chosen.end = at - sign.size();
    } else {
        chosen.text.insert(at, sign + sign);
        chosen.start = chosen.end = at + sign.size();
    }
    return chosen;
}

} // namespace

ChosenText toggleMark(const ChosenText &chosen, InlineMark mark)
{
    const bool bare = chosen.start == chosen.end;
    ChosenText grown = chosen;
    if (bare) {
        const qsizetype lineStart =
            chosen.start == 0 ? 0 : chosen.text.lastIndexOf(u'\n', chosen.start - 1) + 1;
        const QString line = chosen.text.mid(lineStart).section(u'\n', 0, 0);
        if (const auto behind = behindMark(line, chosen.start - lineStart, mark))
            return {chosen.text, lineStart + *behind, lineStart + *behind};
        grown = grownToWord(chosen);
        if (grown.start == grown.end)
            return toggleEmpty(chosen, mark);
    }
    std::vector<LineMarks> lines;
    std::vector<qsizetype> lineStarts;
    bool any = false;
    bool all = true;
    qsizetype lineStart = 0;
    for (const QString &line : grown.text.split(u'\n')) {
        LineMarks marks(line, mark);
        const qsizetype start = std::max<qsizetype>(0, grown.start - lineStart);
        const qsizetype end = std::min<qsizetype>(line.size(), grown.end - lineStart);
        for (const Piece &piece : piecesOf(line, start, end)) {
            marks.choose(piece);
            any = true;
            all = all && marks.has(piece);
        }
        lines.push_back(std::move(marks));
        lineStarts.push_back(lineStart);
        lineStart += line.size() + 1;
    }
    if (!any)
        return bare ? toggleEmpty(chosen, mark) : chosen;
    ChosenText result{{}, -1, -1};
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result.text += u'\n';
        std::vector<qsizetype> starts;
        std::vector<qsizetype> ends;
        const std::vector<Piece> pieces = lines[i].pieces();
        for (const Piece &piece : pieces) {
            lines[i].set(piece, !all);
            starts.push_back(bare ? std::min(piece.end, chosen.start - lineStarts[i])
                                  : piece.start);
            ends.push_back(piece.end);
        }
        const qsizetype base = result.text.size();
        if (bare && !starts.empty() && starts.front() == ends.front()) {
            ends.front() = starts.front();
            std::vector<qsizetype> none;
            result.text += lines[i].written(none, ends);
            starts = ends;
        } else {
            result.text += lines[i].written(starts, ends);
        }
        if (starts.empty())
            continue;
        if (result.start < 0)
            result.start = base + starts.front();
        result.end = bare ? result.start : base + ends.back();
    }
    return result;
}

} // namespace stet
