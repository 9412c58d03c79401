// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace stet {

/// How far the words of a source may go; enforced behind the desk's door.
enum class SourceTerms { Open, Background, Confidential };

/// A person or body named by a source, as CSL has it: family and given, or a literal name.
struct SourceAuthor
{
    QString family;
    QString given;
    QString literal;

    bool operator==(const SourceAuthor &) const = default;
};

/// A date as CSL has it: year alone, year and month, or all three. 0: not known.
struct PartialDate
{
    int year = 0;
    int month = 0;
    int day = 0;

    bool operator==(const PartialDate &) const = default;
};

/// What an article cites. One library for the desk; a link is not needed.
struct Source
{
    SourceId id;
    qint64 version = 0;
    QString key;       ///< citation key, unique in the desk
    QString type;      ///< CSL type, "article-newspaper"
    QString publisher; ///< as printed before the title
    QString title;
    std::vector<SourceAuthor> authors;
    PartialDate issued;
    PartialDate accessed;
    QString url; ///< http or https, or empty
    QString canonicalUrl;
    QString archiveUrl;
    QString doi;
    QString origin; ///< syndication origin: the same origin counts once
    SourceTerms terms = SourceTerms::Open;
    qint64 embargoUntilMs = 0; ///< 0: none
    QJsonObject extra;         ///< CSL fields that Stet has no place for, kept and given back
    qint64 createdMs = 0;
    qint64 changedMs = 0;

    bool operator==(const Source &) const = default;
};

/// Whether `key` can stand in a citation mark `[@key]`: at most 200 characters, a letter or digit,
/// then letters, digits and _ - : . / +.
[[nodiscard]] bool isCitationKey(const QString &key);

} // namespace stet
