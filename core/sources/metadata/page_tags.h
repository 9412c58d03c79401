// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/html_tree.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace stet {

/// What stands in a page besides its words: meta elements, links, times, bylines, structured data.
/// Read in one walk; a plain value.
struct PageTags
{
    QHash<QString, QStringList> metas; ///< by name or property, lower case; in order
    QHash<QString, QString> links;     ///< href of the first link of each rel
    QStringList jsonLd;                ///< the texts of the scripts
    QStringList times;                 ///< datetime of each `<time>`, those of publishing first
    QStringList bylines;               ///< of rel="author", itemprop="author", class "byline"
    QString title;
    QString headline; ///< of the first h1
    QString language; ///< of `<html>`

    /// The first meta element of the first of these names; empty where there is none.
    [[nodiscard]] QString meta(const QStringList &names) const;
};

/// Bounded: so many of each kind are kept as any page needs.
[[nodiscard]] PageTags tagsOf(const HtmlDocument &document);

} // namespace stet
