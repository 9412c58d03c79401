// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/typography/smart_rules.h"

#include "ui/editor/markdown_scan.h"

#include <algorithm>

namespace stet {

namespace {

const QString apostrophe = QStringLiteral("’");
const QString enDash = QStringLiteral("–");
const QString emDash = QStringLiteral("—");

bool opensAfter(QStringView before)
{
    if (before.isEmpty())
        return true;
    const QChar last = before.back();
    return last.isSpace() || last.category() == QChar::Punctuation_Open ||
           last.category() == QChar::Punctuation_InitialQuote ||
           last.category() == QChar::Punctuation_Dash || last == u'*' || last == u'_' ||
           last == u'„' || last == u'‚';
}

/// Whether a bracket that begins with `opening` is still open at the end of `before`.
bool isOpen(QStringView before, const QString &opening, QChar closing)
{
    const qsizetype at = before.lastIndexOf(opening);
    return at >= 0 && before.indexOf(closing, at) < 0;
}

bool isUnpairedCode(QStringView before)
{
    return before.count(u'`') % 2 == 1;
}

/// A place that is no prose: looked at before it is closed, since that is when one types in it.
bool isSyntax(QStringView line, qsizetype place)
{
    const QStringView before = line.left(place);
    if (isUnpairedCode(before) || isOpen(before, QStringLiteral("[@"), u']') ||
        isOpen(before, QStringLiteral("]("), u')') || isOpen(before, QStringLiteral("[["), u']'))
        return true;
    FenceState fence = 0;
    const std::vector<ScannedSpan> spans = scanMarkdownLine(line, fence);
    return std::any_of(spans.begin(), spans.end(), [place](const ScannedSpan &span) {
        using Look = ScannedSpan::Look;
        const bool other = span.look == Look::Code || span.look == Look::CodeFence ||
                           span.look == Look::Citation || span.look == Look::Rule;
        return other && place >= span.start && place < span.start + span.length;
    });
}

/// A line of nothing but the signs of rules and of tables.
bool isRuleLine(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar sign) {
        return sign == u'-' || sign == u'|' || sign == u':' || sign.isSpace();
    });
}

std::optional<SmartChange> smartQuote(QStringView before, QChar typed, const Language &language)
{
    const qsizetype at = before.size();
    const bool opens = opensAfter(before);
    if (typed == u'"') {
        const QString mark = opens ? language.openQuote : language.closeQuote;
        if (mark.isEmpty())
            return std::nullopt;
        return SmartChange{at, QStringLiteral("\""), mark};
    }
    if (language.openInnerQuote.isEmpty())
        return std::nullopt;
    if (opens)
        return SmartChange{at, QStringLiteral("'"), language.openInnerQuote};
    // Within a word, and behind one where no inner quotation is open, it is an apostrophe.
    const qsizetype opened = before.lastIndexOf(language.openInnerQuote);
    const qsizetype closed = before.lastIndexOf(language.closeInnerQuote);
    const bool closes = opened >= 0 && closed < opened && !before.back().isSpace();
    return SmartChange{at, QStringLiteral("'"), closes ? language.closeInnerQuote : apostrophe};
}

std::optional<SmartChange>
smartDash(QStringView before, QChar typed, QStringView line, const Language &language)
{
    if (typed == u'-' || !before.endsWith(QStringLiteral("--")) || language.dash.isEmpty() ||
        isRuleLine(line.left(before.size() + 1)))
        return std::nullopt;
    qsizetype start = before.size();
    while (start > 0 && before.at(start - 1) == u'-')
        --start;
    const qsizetype hyphens = before.size() - start;
    if (hyphens > 3)
        return std::nullopt;
    const bool figures =
        hyphens == 2 && start > 0 && before.at(start - 1).isDigit() && typed.isDigit();
    const QString dash = hyphens == 3 ? emDash : figures ? enDash : language.dash;
    return SmartChange{start, QString(hyphens, u'-'), dash};
}

} // namespace

std::optional<SmartChange>
smartChange(QStringView line, qsizetype caret, const Language &language, SmartGround ground)
{
    if (caret < 1 || caret > line.size())
        return std::nullopt;
    const QChar typed = line.at(caret - 1);
    const QStringView before = line.left(caret - 1);
    const bool quote = typed == u'"' || typed == u'\'';
    const std::optional<SmartChange> change =
        quote ? smartQuote(before, typed, language) : smartDash(before, typed, line, language);
    if (!change)
        return std::nullopt;
    if (ground == SmartGround::Markdown &&
        (isSyntax(line, change->start) || (!before.isEmpty() && before.back() == u'\\')))
        return std::nullopt;
    return change;
}

} // namespace stet
