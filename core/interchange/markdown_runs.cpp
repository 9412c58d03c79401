// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/markdown_runs.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>

namespace stet {

namespace {

bool isFoldable(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

bool isWordly(QChar c)
{
    return !c.isSpace() && !isPunctuation(c);
}

/// What begins a block where it stands first on a line.
QString guarded(const QString &line)
{
    static const QRegularExpression opener(
        QStringLiteral("^(#{1,6}(?=[ \\t]|$)|>|[-+](?=[ \\t]|$)|[-=]+[ \\t]*$|:?-+:?[ \\t]*\\|)"));
    static const QRegularExpression number(QStringLiteral("^\\d{1,9}(?=[.)]([ \\t]|$))"));
    if (opener.match(line).hasMatch())
        return u'\\' + line;
    if (const QRegularExpressionMatch match = number.match(line); match.hasMatch())
        return match.captured() + u'\\' + line.mid(match.capturedLength());
    return line;
}

/// Builds the Markdown run by run. Marks open and close in a fixed order, the link outermost.
class RunWriter
{
public:
    explicit RunWriter(MarkdownPlace place)
        : m_place(place)
    {}

    void add(const MarkedRun &run)
    {
        const auto *const begin = std::find_if_not(run.text.begin(), run.text.end(), isFoldable);
        const auto *const end =
            std::find_if_not(run.text.rbegin(), run.text.rend(), isFoldable).base();
        if (begin == run.text.end()) {
            m_gap += run.text;
            return;
        }
        m_gap += QString(run.text.begin(), std::distance(run.text.begin(), begin));
        const QString core(begin, std::distance(begin, end));
        const bool joined = m_gap.isEmpty() && !m_out.isEmpty();
        // Signs that close and open at one place are one run of stars to CommonMark.
        const QChar before = joined ? m_out.back() : u' ';
        closeFor(run, joined ? core.front() : u' ');
        writeGap();
        const QString behind(end, std::distance(end, run.text.end()));
        if (joined && !m_open.looksLike(run) && followsWord(before) &&
            isPunctuation(core.front())) {
            const QString signs = leadingPunctuation(core);
            m_lastClose = -1;
            m_out += escaped(signs, 0);
            add({core.mid(signs.size()) + behind, run.marks, run.href, run.raise});
            return;
        }
        openFor(run);
        write(core);
        m_gap = behind;
    }

    QString take()
    {
        closeFor({}, u' ');
        return m_out;
    }

private:
    static constexpr std::array<TextMark, 3> InOrder = {
        TextMark::Strong, TextMark::Emphasis, TextMark::Strike};

    static QString signOf(TextMark mark)
    {
        switch (mark) {
        case TextMark::Strong:
            return QStringLiteral("**");
        case TextMark::Emphasis:
            return QStringLiteral("*");
        case TextMark::Strike:
            return QStringLiteral("~~");
        case TextMark::Code:
            break;
        }
        return {};
    }

    /// Closes what `run` does not carry on, the last opened first; what stands inside goes too.
    void closeFor(const MarkedRun &run, QChar next)
    {
        bool closing = m_open.href != run.href;
        size_t kept = 0;
        while (!closing && kept < m_stack.size() && run.marks.testFlag(m_stack[kept]))
            ++kept;
        if (closing)
            kept = 0;
        QString moved;
        if (kept < m_stack.size() && isWordly(next))
            moved = takeTrailingPunctuation();
        while (m_stack.size() > kept) {
            m_out += signOf(m_stack.back());
            m_open.marks.setFlag(m_stack.back(), false);
            m_stack.pop_back();
        }
        m_out += moved;
        if (closing && !m_open.href.isEmpty()) {
            m_out += QStringLiteral("](%1)").arg(m_open.href);
            m_firm = m_out.size();
            m_open.href.clear();
        }
    }

    void openFor(const MarkedRun &run)
    {
        if (m_open.href != run.href) {
            if (m_out.endsWith(u'!'))
                m_out.insert(m_out.size() - 1, u'\\');
            m_out += u'[';
            m_open.href = run.href;
        }
        for (const TextMark mark : InOrder) {
            if (run.marks.testFlag(mark) && !m_open.marks.testFlag(mark)) {
                m_out += signOf(mark);
                m_stack.push_back(mark);
                m_open.marks.setFlag(mark);
            }
        }
        m_open.marks.setFlag(TextMark::Code, run.marks.testFlag(TextMark::Code));
    }

    QString takeTrailingPunctuation()
    {
        qsizetype end = m_out.size();
        while (end > m_firm && !isWordly(m_out.at(end - 1)))
            --end;
        if (end == m_firm)
            return {};
        QString punctuation = m_out.mid(end);
        m_out.truncate(end);
        return punctuation;
    }

    [[nodiscard]] bool followsWord(QChar before) const
    {
        const QChar last = m_out.back();
        return isWordly(last) || ((last == u'*' || last == u'~') && isWordly(before));
    }

    static QString leadingPunctuation(const QString &core)
    {
        const auto *const end = std::find_if_not(core.begin(), core.end(), isPunctuation);
        return QString(core.begin(), std::distance(core.begin(), end));
    }

    void writeGap()
    {
        if (m_gap.isEmpty())
            return;
        const bool breaks = m_gap.contains(u'\n') && m_place == MarkdownPlace::Paragraph;
        m_gap.clear();
        if (m_out.isEmpty())
            return;
        m_out += breaks ? QStringLiteral("\\\n") : QStringLiteral(" ");
    }

    void write(const QString &core)
    {
        if (m_open.marks.testFlag(TextMark::Code)) {
            m_out += codeSpan(core.simplified());
            m_firm = m_out.size();
            return;
        }
        m_citing = false;
        m_lastClose = core.lastIndexOf(u']');
        // White space within folds as between runs.
        qsizetype at = 0;
        while (at < core.size()) {
            const auto *const wordEnd = std::find_if(core.begin() + at, core.end(), isFoldable);
            const auto word = core.mid(at, std::distance(core.begin(), wordEnd) - at);
            writeGap();
            m_out += escaped(word, at);
            at += word.size();
            const auto *const gapEnd = std::find_if_not(core.begin() + at, core.end(), isFoldable);
            const auto gap = std::distance(core.begin(), gapEnd) - at;
            m_gap = core.mid(at, gap);
            at += gap;
        }
    }

    [[nodiscard]] QString codeSpan(const QString &code) const
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar c : code) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const QString fence(longest + 1, u'`');
        const QString pad =
            code.startsWith(u'`') || code.endsWith(u'`') ? QStringLiteral(" ") : QString();
        QString span = fence + pad + code + pad + fence;
        if (m_place == MarkdownPlace::Cell)
            span.replace(u'|', QStringLiteral("\\|"));
        return span;
    }

    /// `text` as Markdown that says just that; it stands at `place` of the run that is written.
    [[nodiscard]] QString escaped(const QString &text, qsizetype place)
    {
        const qsizetype lastClose = text.lastIndexOf(u']');
        QString out;
        out.reserve(text.size() + 8);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
            bool escape = false;
            if (c == u'[' && next == u'@' && (m_open.href.isEmpty() || place + i < m_lastClose)) {
                m_citing = true; // a citation stays one
            } else if (c == u'[') {
                // A lone bracket is text to Markdown as well.
                escape = !m_open.href.isEmpty() || next == u'[' || next == u'^' || i < lastClose;
            } else if (c == u']') {
                escape = !m_open.href.isEmpty() && !m_citing;
                m_citing = false;
            } else {
                escape = needsEscape(text, i, next);
            }
            if (escape)
                out += u'\\';
            out += c;
        }
        return out;
    }

    [[nodiscard]] bool needsEscape(const QString &text, qsizetype i, QChar next) const
    {
        switch (text.at(i).unicode()) {
        case u'*':
        case u'`':
        case u'~':
            return true;
        case u'\\':
            return next.isNull() || (next.unicode() < 128 && isPunctuation(next));
        case u'_':
            return i == 0 || !isWordly(text.at(i - 1)) || next.isNull() || !isWordly(next);
        case u'<':
            return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
        case u'&':
            return next.isLetter() || next == u'#';
        case u'|':
            return m_place == MarkdownPlace::Cell;
        default:
            return false;
        }
    }

    MarkdownPlace m_place;
    QString m_out;
    QString m_gap;              ///< white space not yet written: it goes outside of marks
    qsizetype m_firm = 0;       ///< no punctuation moves from before here
    qsizetype m_lastClose = -1; ///< place of the last ] in the run that is written
    bool m_citing = false;      ///< within [@ …
    MarkedRun m_open;
    std::vector<TextMark> m_stack;
};

/// Neighbours that look alike are one run.
std::vector<MarkedRun> joinedRuns(const std::vector<MarkedRun> &runs)
{
    std::vector<MarkedRun> joined;
    for (const MarkedRun &run : runs) {
        if (!joined.empty() && joined.back().looksLike(run))
            joined.back().text += run.text;
        else
            joined.push_back(run);
    }
    return joined;
}

} // namespace

QString markdownOf(const std::vector<MarkedRun> &runs, MarkdownPlace place)
{
    std::vector<MarkedRun> merged = joinedRuns(runs);
    for (MarkedRun &run : merged) {
        // CommonMark has no marks around signs alone.
        if (std::none_of(run.text.begin(), run.text.end(), isWordly))
            run.marks &= TextMark::Code;
    }
    RunWriter writer(place);
    for (const MarkedRun &run : joinedRuns(merged))
        writer.add(run);
    QString markdown = writer.take();
    if (place == MarkdownPlace::Cell)
        return markdown;
    QString lines;
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        if (!lines.isEmpty())
            lines += u'\n';
        lines += guarded(line.toString());
    }
    return lines;
}

} // namespace stet
