// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/linked_slugs.h"

#include <QSet>

namespace stet {

namespace {

/// No slug with its text is longer.
constexpr qsizetype longest = 2'000;

/// Where two of `bracket` stand together, from `from` on; the text's end where they do not. One
/// character is looked for many at a time.
qsizetype findPair(QStringView text, QChar bracket, qsizetype from)
{
    for (qsizetype at = text.indexOf(bracket, from); at >= 0 && at + 1 < text.size();
         at = text.indexOf(bracket, at + 1)) {
        if (text[at + 1] == bracket)
            return at;
    }
    return text.size();
}

} // namespace

QStringList linkedSlugs(QStringView text)
{
    QStringList slugs;
    QSet<QStringView> known;
    // Both stay where they are while they lie ahead: brackets without end are passed once.
    qsizetype closing = -1;
    qsizetype lineEnd = -1;
    for (qsizetype at = findPair(text, u'[', 0); at < text.size();) {
        const qsizetype from = at + 2;
        if (closing < from)
            closing = findPair(text, u']', from);
        if (lineEnd < from) {
            lineEnd = text.indexOf(u'\n', from);
            lineEnd = lineEnd < 0 ? text.size() : lineEnd;
        }
        at = findPair(text, u'[', from);
        if (closing >= lineEnd || closing - from > longest)
            continue;
        const QStringView inside = text.sliced(from, closing - from);
        const qsizetype bar = inside.indexOf(u'|');
        const QStringView slug = (bar < 0 ? inside : inside.first(bar)).trimmed();
        if (slug.isEmpty() || known.contains(slug))
            continue;
        known.insert(slug);
        slugs.append(slug.toString());
    }
    return slugs;
}

} // namespace stet
