// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/source_names.h"

#include "core/base/text.h"

namespace stet {

namespace {

constexpr qsizetype longestShownName = 80;

} // namespace

QString shortName(const SourceAtHand *source)
{
    if (source == nullptr)
        return {};
    const Source &one = source->source;
    const QString name = one.publisher.isEmpty() ? one.title : one.publisher;
    return source->number > 0 ? QStringLiteral("%1 %2").arg(source->number).arg(name) : name;
}

QString longName(const Source &source)
{
    const QString title = source.title.isEmpty() ? source.key : source.title;
    QString name = source.publisher.isEmpty() ? title
                   : source.title.isEmpty()   ? source.publisher
                                              : source.publisher + QStringLiteral(" – ") + title;
    name = singleLine(name);
    return name.size() > longestShownName ? name.left(longestShownName) + u'…' : name;
}

QString longName(const SourceAtHand &source)
{
    const QString name = longName(source.source);
    return source.number > 0 ? QStringLiteral("%1 · %2").arg(source.number).arg(name) : name;
}

} // namespace stet
