// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/page_shape.h"
#include "core/model/snapshot_text.h"
#include "core/sources/metadata/page_metadata.h"
#include "core/sources/reading/charset.h"
#include "core/sources/reading/page_check.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace stet {

/// The most that one page may have once decoded: 20 million characters.
inline constexpr qsizetype MaxPageCharacters = 20'000'000;

/// A page as it came, and what is known of it.
struct PageBytes
{
    QByteArray bytes;
    QString url;                ///< of the last hop; may be empty
    QByteArray contentType;     ///< the header of the answer, with its charset; may be empty
    QByteArray contentLanguage; ///< the header of the answer; may be empty
};

/// What a page says, and whether it is the page that was asked for.
struct PageReading
{
    SnapshotText text;
    PageShape shape; ///< how `text` stood on the page
    PageCheck check;
    PageMetadata metadata;
    QString charset;
    CharsetOrigin charsetOrigin = CharsetOrigin::Form;
    QString ignoredCharset; ///< that the page states and that is none
    qsizetype damaged = 0;  ///< characters that could not be decoded, now U+FFFD
    bool isCut = false;     ///< the reader gave up on the way: words are missing
};

/// Reads a page of HTML. InvalidInput where it has more than `MaxPageCharacters`. Pure, but reads
/// foreign bytes with libxml2: call it in a process that may die.
[[nodiscard]] Result<PageReading> readPage(const PageBytes &page);

/// As one process hands it to another; reads back equal.
[[nodiscard]] QJsonObject toJson(const PageReading &reading);

/// Corrupt where it is not what `toJson` writes: runs that leave gaps, members that are missing.
[[nodiscard]] Result<PageReading> pageReadingFromJson(const QJsonObject &json);

} // namespace stet
