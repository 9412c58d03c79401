// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QStringView>

namespace stet {

/// Appends `utf8` to `out` with & < > " ' as entities; C0 controls but tab and line feed, which
/// HTML cannot carry, are dropped. Safe as text and inside quoted attributes.
void appendEscaped(QByteArray &out, QByteArrayView utf8);

/// Appends pieces one after the other with a single growth of `out`.
template <class... Pieces>
void appendAll(QByteArray &out, const Pieces &...pieces)
{
    const auto put = [](char *&at, QByteArrayView piece) {
        memcpy(at, piece.data(), static_cast<size_t>(piece.size()));
        at += piece.size();
    };
    const qsizetype size = out.size();
    out.resize(size + (QByteArrayView(pieces).size() + ...));
    char *at = out.data() + size;
    (put(at, QByteArrayView(pieces)), ...);
}

/// Appends `text` as it is, in UTF-8; lone surrogates become U+FFFD.
void appendUtf8(QByteArray &out, QStringView text);

/// `text` as escaped UTF-8; lone surrogates become U+FFFD.
[[nodiscard]] QByteArray escapedUtf8(QStringView text);

/// Appends `text` as a JSON string with its quotes, safe inside a script element: < > & and
/// U+2028/2029 stand as \uXXXX (RFC 8259 §7; HTML, "restrictions for contents of script elements").
void appendJsonString(QByteArray &out, QStringView text);

/// `address` as a link's target where it is an absolute http or https address with a host, percent-
/// encoded as a URL must be; empty for anything else.
[[nodiscard]] QByteArray webAddress(const QString &address);

/// `date` as YYYY-MM-DD (ISO 8601); empty for a null date.
[[nodiscard]] QByteArray isoDay(const QDate &date);

/// `mailto:` link to `address` (may be empty) with `subject` and `body` percent-encoded (RFC 6068).
/// Subjects and addresses are made single lines first, so that no header can be smuggled in.
[[nodiscard]] QByteArray
mailtoAddress(const QString &address, const QString &subject, const QString &body = {});

} // namespace stet
