// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/media_name.h"

#include "core/base/core_words.h"
#include "core/base/text.h"

#include <QRegularExpression>
#include <QStringList>

namespace stet {

namespace {

const QString copiesFolder = QStringLiteral("pictures/");

} // namespace

bool isCopyName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^pictures/[0-9a-f]{32}-[0-9]+\\.[a-z]+$"));
    return form.match(name).hasMatch();
}

bool isImageFileName(const QString &name)
{
    static const QStringList endings{QStringLiteral("png"),
                                     QStringLiteral("jpg"),
                                     QStringLiteral("jpeg"),
                                     QStringLiteral("gif"),
                                     QStringLiteral("webp")};
    return name.contains(u'.') && endings.contains(name.section(u'.', -1).toLower());
}

QString whyNoMediaName(const QString &name)
{
    constexpr qsizetype LongestName = 500;
    constexpr qsizetype LongestPart = 200; // bytes; the site's writer adds an ending for a while
    const QStringList parts = name.split(u'/');
    const bool safe = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && !part.startsWith(u'.') && part.toUtf8().size() <= LongestPart;
    });
    if (!safe || !isImageFileName(name) || name.size() > LongestName || name.contains(u'\\') ||
        name.contains(u':') || isCopyName(name) || singleLine(cleanText(name).text) != name)
        return CoreWords::tr("An image's name is a path inside the desk, like images/a.png. "
                             "Nothing was changed.");
    return {};
}

QString copyName(const QByteArray &hash, int width, const QString &mediaType)
{
    constexpr qsizetype Digits = 32;
    return copiesFolder + QString::fromLatin1(hash.left(Digits)) + u'-' + QString::number(width) +
           u'.' + endingOf(mediaType);
}

QString endingOf(const QString &mediaType)
{
    const QString form = mediaType.section(u'/', -1);
    return form == u"jpeg" ? QStringLiteral("jpg") : form;
}

} // namespace stet
