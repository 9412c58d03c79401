// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/run_highlighter.h"

#include "ui/widgets/tokens.h"

#include <algorithm>
#include <utility>

namespace stet {

QTextCharFormat formatOf(RunKind kind, const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    QTextCharFormat format;
    switch (kind) {
    case RunKind::Main:
        format.setForeground(tokens.text);
        break;
    case RunKind::Boilerplate:
        format.setForeground(tokens.muted);
        break;
    case RunKind::Navigation:
        format.setForeground(tokens.muted);
        format.setFontItalic(true);
        break;
    case RunKind::Hidden:
        format.setForeground(tokens.red);
        format.setBackground(tokens.redSoft);
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        break;
    }
    return format;
}

RunHighlighter::RunHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void RunHighlighter::setRuns(std::vector<SnapshotRun> runs)
{
    m_runs = std::move(runs);
}

void RunHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void RunHighlighter::highlightBlock(const QString &text)
{
    const qsizetype start = currentBlock().position();
    const qsizetype end = start + text.size();
    auto run = std::upper_bound(
        m_runs.begin(), m_runs.end(), start, [](qsizetype at, const SnapshotRun &one) {
            return at < one.start;
        });
    if (run != m_runs.begin())
        --run;
    for (; run != m_runs.end() && run->start < end; ++run) {
        const qsizetype from = std::max(start, run->start);
        const qsizetype to = std::min(end, run->start + run->length);
        if (to > from)
            setFormat(int(from - start), int(to - from), formatOf(run->kind, m_palette));
    }
}

} // namespace stet
