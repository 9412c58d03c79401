// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/link_rules.h"

#include "ui/editor/markdown_scan.h"

#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestTyped = 80;

bool isInCode(QStringView line, qsizetype place)
{
    FenceState fence = 0;
    const std::vector<ScannedSpan> spans = scanMarkdownLine(line, fence);
    return std::any_of(spans.begin(), spans.end(), [place](const ScannedSpan &span) {
        return span.look == ScannedSpan::Look::Code && place >= span.start &&
               place < span.start + span.length;
    });
}

} // namespace

std::optional<OpenLink> openLinkAt(QStringView line, qsizetype caret)
{
    const QStringView before = line.left(caret);
    const qsizetype start = before.lastIndexOf(QStringLiteral("[["));
    if (start < 0 || caret - start - 2 > longestTyped)
        return std::nullopt;
    const QStringView typed = before.mid(start + 2);
    for (const QChar letter : typed) {
        if (letter == u'[' || letter == u']' || letter == u'|' || letter == u'@')
            return std::nullopt;
    }
    if ((start > 0 && line.at(start - 1) == u'\\') || isInCode(line, start))
        return std::nullopt;
    const bool closed = line.mid(caret).startsWith(QStringLiteral("]]"));
    return OpenLink{start, caret - start + (closed ? 2 : 0), typed.toString()};
}

QString linkQuery(const QString &typed)
{
    QString words = typed;
    for (QChar &letter : words) {
        // Only letters and figures are looked for; a hyphen parts the words of a slug.
        if (!letter.isLetterOrNumber() && !letter.isMark() && !letter.isSurrogate())
            letter = u' ';
    }
    words = words.simplified();
    return words.isEmpty() ? words : words + u'*';
}

} // namespace stet
