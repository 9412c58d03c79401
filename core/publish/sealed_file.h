// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/file_writer.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace stet {

/// A file of a site beside its pages: a feed, a map, an index.
struct SiteFile
{
    QString path; ///< below the site's root
    QByteArray bytes;
};

/// `bytes` with a seal in the manner of the path's ending: a comment in XML, HTML, text and
/// scripts; in JSON, whose `bytes` are an object without its closing brace, a member.
[[nodiscard]] SiteFile sealedFile(const QString &path, std::string bytes);

/// For a file of a site: whether it holds what Stet wrote there.
[[nodiscard]] MayReplace ifAsStetWroteIt(const QString &path);

} // namespace stet
