// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/publish/page_maker.h"

#include <memory>
#include <vector>

namespace stet::test {

/// The sample's articles and sources as a site, made without a desk.
struct SampleSite
{
    std::vector<Article> articles; ///< outside the trash
    std::unique_ptr<PageMaker> maker;

    /// Writes pages, lists, images and the style sheet below `folder`; gives the HTML files.
    QStringList writeTo(const QString &folder) const;
};

/// Ends the program where the sample cannot be read. `more` are added to the sample's own.
[[nodiscard]] SampleSite sampleSite(std::vector<Article> more = {},
                                    std::vector<Source> sources = {});

} // namespace stet::test
