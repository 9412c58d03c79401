// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/charset_origin.h"

#include <array>
#include <utility>

namespace stet {

namespace {

constexpr std::array<std::pair<CharsetOrigin, const char *>, 5> charsetOrigins{
    {{CharsetOrigin::ByteOrderMark, "byte_order_mark"},
     {CharsetOrigin::Header, "header"},
     {CharsetOrigin::Meta, "meta"},
     {CharsetOrigin::Form, "form"},
     {CharsetOrigin::Fallback, "fallback"}}};

} // namespace

QString nameOf(CharsetOrigin origin)
{
    for (const auto &[one, name] : charsetOrigins) {
        if (one == origin)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<CharsetOrigin> charsetOriginFrom(const QString &name)
{
    for (const auto &[origin, known] : charsetOrigins) {
        if (name == QLatin1StringView(known))
            return origin;
    }
    return std::nullopt;
}

} // namespace stet
