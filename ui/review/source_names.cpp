// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/source_names.h"

#include "core/base/text.h"
#include "core/model/snapshot_text.h"

#include <QCoreApplication>

namespace stet {

namespace {

struct SourceNames
{
    Q_DECLARE_TR_FUNCTIONS(stet::SourceNames)
};

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

QString placeWords(const QString &locator)
{
    const LocatorReading place = readLocator(locator);
    switch (place.kind) {
    case LocatorReading::Kind::Page:
        return SourceNames::tr("p. %1").arg(place.mark);
    case LocatorReading::Kind::Time:
        return SourceNames::tr("at %1").arg(place.mark);
    case LocatorReading::Kind::Words:
        break;
    }
    return place.mark;
}

QString originWords(const Source &source)
{
    const QString origin = singleLine(source.origin).left(longestShownName);
    return origin.isEmpty() ? QString() : SourceNames::tr("syndicated from %1").arg(origin);
}

} // namespace stet
