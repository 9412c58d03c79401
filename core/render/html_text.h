// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QStringView>

#include <cstring>
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

/// Appends pieces one after the other, with a single growth of `out`.
template <class... Pieces>
void appendAll(std::string &out, const Pieces &...pieces)
{
    const size_t start = out.size();
    out.resize(start + (std::string_view(pieces).size() + ...));
    char *at = out.data() + start;
    const auto put = [&at](std::string_view piece) {
        std::memcpy(at, piece.data(), piece.size());
        at += piece.size();
    };
    (put(std::string_view(pieces)), ...);
}

/// Appends `text` as it is; lone surrogates become U+FFFD.
void appendUtf8(std::string &out, QStringView text);

/// Appends a text with & < > " ' as entities and what HTML forbids as U+FFFD. Safe as text and
/// inside quoted attributes.
void appendHtmlText(std::string &out, std::string_view utf8);
void appendHtmlText(std::string &out, QStringView text);

/// Appends a text as the inside of a JSON string, safe inside a script element: < > & and
/// U+2028/2029 stand as \uXXXX (RFC 8259 §7; HTML, "restrictions for contents of script elements").
void appendJsonText(std::string &out, std::string_view utf8);
void appendJsonText(std::string &out, QStringView text);

/// Appends a text percent-encoded but for letters, digits, - . _ ~ (RFC 3986 §2.3) and `kept`.
void appendPercentEncoded(std::string &out, std::string_view utf8, std::string_view kept = {});
void appendPercentEncoded(std::string &out, QStringView text, std::string_view kept = {});

/// `address` as a link's target where it is an absolute http or https address with a host, percent-
/// encoded as a URL must be; empty for anything else.
[[nodiscard]] std::string webAddress(const QString &address);

/// `date` as YYYY-MM-DD (ISO 8601); empty for a null date.
[[nodiscard]] std::string isoDay(const QDate &date);

/// `mailto:` link to `address` with `subject` percent-encoded (RFC 6068), without one where it is
/// empty. Both are made single lines first, so that no header can be smuggled in.
[[nodiscard]] std::string mailtoAddress(const QString &address, const QString &subject);

} // namespace stet
