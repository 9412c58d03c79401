// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/markdown_highlighter.h"

#include "ui/editor/markdown_scan.h"
#include "ui/widgets/tokens.h"

#include <QFont>

#include <algorithm>

namespace stet {

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document)
{
    makeFormats(palette);
}

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    makeFormats(palette);
    rehighlight();
}

void MarkdownHighlighter::makeFormats(const QPalette &palette)
{
    using Look = ScannedSpan::Look;
    const Tokens &tokens = tokensFor(palette);
    m_formats = {};
    m_merged.clear();
    const auto format = [this](Look look) -> QTextCharFormat & {
        return m_formats[static_cast<size_t>(look)];
    };
    format(Look::Heading).setForeground(tokens.accent);
    format(Look::Heading).setFontWeight(QFont::Bold);
    format(Look::Quote).setForeground(tokens.muted);
    format(Look::ListMarker).setForeground(tokens.accent);
    format(Look::Rule).setForeground(tokens.faint);
    format(Look::CodeFence).setForeground(tokens.green);
    format(Look::Code).setForeground(tokens.green);
    format(Look::Strong).setFontWeight(QFont::Bold);
    format(Look::Emphasis).setFontItalic(true);
    format(Look::Struck).setFontStrikeOut(true);
    format(Look::Citation).setForeground(tokens.violet);
    format(Look::Link).setForeground(tokens.accent);
    format(Look::Link).setFontUnderline(true);
    format(Look::Markup).setForeground(tokens.faint);
}

const QTextCharFormat &MarkdownHighlighter::formatOf(Looks looks)
{
    const auto known = m_merged.constFind(looks);
    if (known != m_merged.constEnd())
        return *known;
    QTextCharFormat format;
    for (size_t i = 0; i < m_formats.size(); ++i) {
        if (looks & (1U << i))
            format.merge(m_formats[i]);
    }
    return *m_merged.insert(looks, format);
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    FenceState fence = std::max(0, previousBlockState());
    const std::vector<ScannedSpan> spans = scanMarkdownLine(text, fence);
    setCurrentBlockState(fence);
    if (spans.empty())
        return;
    m_looks.assign(static_cast<size_t>(text.size()), 0);
    for (const ScannedSpan &span : spans) {
        const auto first = m_looks.begin() + span.start;
        const auto bit = static_cast<Looks>(1U << static_cast<unsigned>(span.look));
        std::for_each(first, first + span.length, [bit](Looks &looks) { looks |= bit; });
    }
    for (size_t i = 0; i < m_looks.size();) {
        size_t end = i + 1;
        while (end < m_looks.size() && m_looks[end] == m_looks[i])
            ++end;
        if (m_looks[i] != 0)
            setFormat(static_cast<int>(i), static_cast<int>(end - i), formatOf(m_looks[i]));
        i = end;
    }
}

} // namespace stet
