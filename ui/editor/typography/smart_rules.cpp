// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/typography/smart_rules.h"

#include "ui/editor/markdown_scan.h"

#include <algorithm>

namespace stet {

namespace {

const QString apostrophe = QStringLiteral("’");
const QString enDash = QStringLiteral("–");
const QString emDash = QStringLiteral("—");

/// Whether a quotation is open at the end of `before`.
bool isQuoting(QStringView before, const QString &open, const QString &close)
{
    if (open.isEmpty() || close.isEmpty())
        return false;
    if (open == close)
        return before.count(open) % 2 == 1;
    const qsizetype opened = before.lastIndexOf(open);
    return opened >= 0 && before.indexOf(close, opened + open.size()) < 0;
}

/// Whether a mark behind `before` begins a quotation. Signs of emphasis are looked through: they
/// close behind a letter. A dash begins one unless one of its kind is open.
bool opensAfter(QStringView before, const QString &open, const QString &close)
{
    while (!before.isEmpty() && (before.back() == u'*' || before.back() == u'_'))
        before.chop(1);
    if (before.isEmpty())
        return true;
    const QChar last = before.back();
    if (last.category() == QChar::Punctuation_Dash)
        return !isQuoting(before, open, close);
    return last.isSpace() || last.category() == QChar::Punctuation_Open ||
           last.category() == QChar::Punctuation_InitialQuote || last == u'„' || last == u'‚';
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

/// The run without spaces that `place` stands in is a web address.
bool isAddress(QStringView line, qsizetype place)
{
    qsizetype start = place;
    while (start > 0 && !line.at(start - 1).isSpace())
        --start;
    return line.mid(start, place - start).contains(u"://");
}

std::optional<SmartChange> smartQuote(QStringView before, QChar typed, const Language &language)
{
    const qsizetype at = before.size();
    if (typed == u'"') {
        const bool opens = opensAfter(before, language.openQuote, language.closeQuote);
        const QString mark = opens ? language.openQuote : language.closeQuote;
        if (mark.isEmpty())
            return std::nullopt;
        return SmartChange{at, QStringLiteral("\""), mark};
    }
    if (language.openInnerQuote.isEmpty())
        return std::nullopt;
    if (opensAfter(before, language.openInnerQuote, language.closeInnerQuote))
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

/// What the letter behind it tells of a mark that was taken for an inner quotation's: a figure
/// behind an opening one ('90s) or a letter behind a closing one within a word (l'eau) make it an
/// apostrophe.
std::optional<SmartChange> lateApostrophe(QStringView before, QChar typed, const Language &language)
{
    const QString &open = language.openInnerQuote;
    const QString &close = language.closeInnerQuote;
    if (open.isEmpty() || close.isEmpty())
        return std::nullopt;
    if (typed.isDigit() && open != apostrophe && before.endsWith(open))
        return SmartChange{before.size() - open.size(), open, apostrophe};
    const qsizetype start = before.size() - close.size();
    if (typed.isLetter() && close != apostrophe && before.endsWith(close) && start > 0 &&
        before.at(start - 1).isLetter())
        return SmartChange{start, close, apostrophe};
    return std::nullopt;
}

/// A mark right behind hyphens: they become a dash first.
std::optional<SmartChange>
smartMark(QStringView before, QChar typed, QStringView line, const Language &language)
{
    const std::optional<SmartChange> dash = smartDash(before, typed, line, language);
    if (!dash)
        return smartQuote(before, typed, language);
    const QString dashed = before.left(dash->start).toString() + dash->inserted;
    std::optional<SmartChange> mark = smartQuote(dashed, typed, language);
    if (!mark)
        return dash;
    return SmartChange{dash->start, dash->removed + typed, dash->inserted + mark->inserted};
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
    if (typed != u'"' && isAddress(line, caret - 1))
        return std::nullopt;
    std::optional<SmartChange> change =
        quote ? smartMark(before, typed, line, language) : smartDash(before, typed, line, language);
    if (!quote && !change)
        change = lateApostrophe(before, typed, language);
    if (!change)
        return std::nullopt;
    if (ground == SmartGround::Markdown &&
        (isSyntax(line, change->start) || (!before.isEmpty() && before.back() == u'\\')))
        return std::nullopt;
    return change;
}

} // namespace stet
