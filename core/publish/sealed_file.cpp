// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/sealed_file.h"

#include "core/base/regular_file.h"
#include "core/publish/seal.h"

namespace stet {

namespace {

SealStyle sealStyleOf(const QString &path)
{
    if (path.endsWith(QLatin1StringView(".json"))) {
        // An article's stands in its kind's folder.
        return path.contains(u'/') && !path.startsWith(QLatin1StringView("search-index/"))
                   ? SealStyle::Ninjs
                   : SealStyle::Json;
    }
    if (path.endsWith(QLatin1StringView(".txt")))
        return SealStyle::Text;
    if (path.endsWith(QLatin1StringView(".js")) || path.endsWith(QLatin1StringView(".css")))
        return SealStyle::Css;
    return SealStyle::Html;
}

} // namespace

SiteFile sealedFile(const QString &path, std::string bytes)
{
    appendSeal(bytes, sealStyleOf(path));
    return {path, QByteArray::fromStdString(bytes)};
}

MayReplace ifAsStetWroteIt(const QString &path)
{
    if (path.endsWith(QLatin1StringView(".html")))
        return isAsStetWroteIt;
    return [style = sealStyleOf(path)](RegularFile &there) {
        return sealOf(there.read(there.size()), style) == SealState::Whole;
    };
}

} // namespace stet
