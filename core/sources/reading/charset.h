// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/charset_origin.h"

#include <QByteArray>
#include <QString>

namespace stet {

/// The bytes of a page as text.
struct DecodedPage
{
    QString text;
    QString charset; ///< "UTF-8", "windows-1252"
    CharsetOrigin origin = CharsetOrigin::Form;
    qsizetype damaged = 0; ///< characters that became U+FFFD
    QString ignored; ///< the charset that the page states and that is none of the web, as "utf-7"
};

/// Decodes `bytes`, whose header says `contentType` ("text/html; charset=…"; may be empty). A
/// charset that the WHATWG Encoding Standard does not list, such as UTF-7, is passed over as if
/// nothing was said; UTF-16 in a meta element is UTF-8, since the element could be read. Never
/// fails: a wrong byte becomes U+FFFD.
[[nodiscard]] DecodedPage decodePage(const QByteArray &bytes, const QByteArray &contentType);

/// The value of a parameter of a header field (RFC 9110 §5.6.6), without quotes; empty where there
/// is none.
[[nodiscard]] QByteArray headerParameter(const QByteArray &field, const QByteArray &name);

/// The media type of a header field, lower case, without parameters.
[[nodiscard]] QByteArray mediaTypeOf(const QByteArray &contentType);

} // namespace stet
