// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QUrl;

namespace stet {

/// Where a link on a page of the preview leads. A plain value.
struct PreviewLink
{
    enum class To {
        Web,     ///< http or https, with a host
        Article, ///< another article of the site, by its slug
        List,    ///< a list of the site, which the preview has not
        Other    ///< nowhere that is opened from a preview
    };
    To to = To::Other;
    QString slug;

    bool operator==(const PreviewLink &) const = default;
};

/// `url` as the preview tells it: absolute, and anything.
[[nodiscard]] PreviewLink previewLinkOf(const QUrl &url);

} // namespace stet
