// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/web_page.h"

#include "ui/editor/markdown_scan.h"

namespace stet {

QString markdownAddress(const QUrl &url)
{
    QString address = QString::fromLatin1(url.toEncoded());
    address.replace(u'(', QStringLiteral("%28"));
    address.replace(u')', QStringLiteral("%29"));
    return address;
}

bool isWrittenAsTarget(QStringView line, qsizetype start)
{
    const QStringView before = line.first(start);
    return before.endsWith(u"](") || before.endsWith(u'<');
}

std::optional<TextRange> bareAddressAt(QStringView line, qsizetype caret)
{
    const auto ends = [](QChar c) {
        return c.isSpace() || QStringView(u"<>()[]|\"").contains(c);
    };
    qsizetype start = caret;
    while (start > 0 && !ends(line[start - 1]))
        --start;
    qsizetype end = caret;
    while (end < line.size() && !ends(line[end]))
        ++end;
    while (end > start && QStringView(u".,;:!?'”’").contains(line[end - 1]))
        --end;
    const QStringView run = line.mid(start, end - start);
    const bool web = run.startsWith(u"https://") || run.startsWith(u"http://");
    if (!web || caret > end || !isWebAddress(QUrl(run.toString())))
        return std::nullopt;
    FenceState fence = 0;
    for (const ScannedSpan &span : scanMarkdownLine(line, fence)) {
        using Look = ScannedSpan::Look;
        const bool taken = span.look == Look::Code || span.look == Look::CodeFence ||
                           span.look == Look::Citation || span.look == Look::Link ||
                           span.look == Look::Markup;
        if (taken && span.start <= start && end <= span.start + span.length)
            return std::nullopt;
    }
    return TextRange{start, end - start};
}

} // namespace stet
