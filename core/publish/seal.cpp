// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/seal.h"

#include "core/galley/stable_hash.h"

#include <array>
#include <string_view>

namespace stet {

namespace {

struct SealWords
{
    std::string_view open;
    std::string_view close;
};

constexpr size_t SealDigits = 16;

constexpr SealWords wordsOf(SealStyle style)
{
    switch (style) {
    case SealStyle::Css:
        return {"/* Written by Stet, seal ", " */\n"};
    case SealStyle::Text:
        return {"# Written by Stet, seal ", "\n"};
    case SealStyle::Json:
        return {",\"_seal\":\"", "\"}\n"};
    case SealStyle::Ninjs:
        return {",\"altIds\":[{\"role\":\"seal\",\"value\":\"", "\"}]}\n"};
    case SealStyle::Html:
        break;
    }
    return {"<!-- Written by Stet, seal ", " -->\n"};
}

std::array<char, SealDigits> digitsOf(std::string_view bytes)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    quint64 hash = stableHash(bytes.data(), bytes.size());
    std::array<char, SealDigits> digits{};
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4)
        *digit = Digits[hash & 15];
    return digits;
}

} // namespace

void appendSeal(std::string &bytes, SealStyle style)
{
    const SealWords words = wordsOf(style);
    const std::array<char, SealDigits> digits = digitsOf(bytes);
    bytes.append(words.open);
    bytes.append(digits.data(), digits.size());
    bytes.append(words.close);
}

SealState sealOf(QByteArrayView bytes, SealStyle style)
{
    const SealWords words = wordsOf(style);
    const std::string_view all(bytes.data(), static_cast<size_t>(bytes.size()));
    // Also where something was added behind it.
    const size_t at = all.rfind(words.open);
    if (at == std::string_view::npos)
        return SealState::None;
    const std::array<char, SealDigits> digits = digitsOf(all.substr(0, at));
    std::string whole(digits.data(), digits.size());
    whole.append(words.close);
    return all.substr(at + words.open.size()) == whole ? SealState::Whole : SealState::Broken;
}

} // namespace stet
