// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace stet {

// Pages are written as UTF-8 at the end of a std::string, piece after piece.

[[nodiscard]] inline std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

[[nodiscard]] inline QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Appends pieces one after the other.
template <class... Pieces>
void appendAll(std::string &out, const Pieces &...pieces)
{
    (out.append(std::string_view(pieces)), ...);
}

/// Appends `text` as it is; lone surrogates become U+FFFD.
void appendUtf8(std::string &out, QStringView text);

/// Appends a text with & < > " ' as entities; C0 controls but tab and line feed, which HTML cannot
/// carry, are dropped. Safe as text and inside quoted attributes.
void appendHtmlText(std::string &out, std::string_view utf8);
void appendHtmlText(std::string &out, QStringView text);

/// Appends a text as a JSON string with its quotes, safe inside a script element: < > & and
/// U+2028/2029 stand as \uXXXX (RFC 8259 §7; HTML, "restrictions for contents of script elements").
void appendJsonString(std::string &out, std::string_view utf8);
void appendJsonString(std::string &out, QStringView text);

/// Appends a text percent-encoded but for letters, digits, - . _ ~ (RFC 3986 §2.3) and `kept`.
void appendPercentEncoded(std::string &out, std::string_view utf8, std::string_view kept = {});
void appendPercentEncoded(std::string &out, QStringView text, std::string_view kept = {});

/// `address` as a link's target where it is an absolute http or https address with a host, percent-
/// encoded as a URL must be; empty for anything else.
[[nodiscard]] std::string webAddress(const QString &address);

/// `date` as YYYY-MM-DD (ISO 8601); empty for a null date.
[[nodiscard]] std::string isoDay(const QDate &date);

/// `mailto:` link to `address` (may be empty) with `subject` and `body` percent-encoded (RFC 6068).
/// Subjects and addresses are made single lines first, so that no header can be smuggled in.
[[nodiscard]] std::string
mailtoAddress(const QString &address, const QString &subject, std::string_view body = {});

} // namespace stet
