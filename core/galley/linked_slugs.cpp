// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/linked_slugs.h"

#include <QSet>

namespace stet {

namespace {

/// No link is longer, its text included; a text of brackets alone is read once, not again and
/// again.
constexpr qsizetype longest = 2'000;

qsizetype lineEnd(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text.size() : end;
}

} // namespace

QStringList linkedSlugs(QStringView text)
{
    constexpr QStringView opening = u"[[";
    constexpr QStringView closing = u"]]";
    QStringList slugs;
    QSet<QStringView> known;
    qsizetype at = text.indexOf(opening);
    while (at >= 0) {
        const qsizetype from = at + opening.size();
        const QStringView ahead = text.mid(from, longest);
        const QStringView line = ahead.first(lineEnd(ahead));
        at = text.indexOf(opening, from);
        const qsizetype end = line.indexOf(closing);
        if (end < 0)
            continue;
        const QStringView inside = line.first(end);
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
