// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/text_fragment.h"

#include "core/render/html_text.h"

#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype MostWhole = 100; ///< units of a quote that is looked for as a whole
constexpr int WordsOfAnEnd = 5;

bool isPrintedInManyWays(const QString &word)
{
    return std::any_of(
        word.begin(), word.end(), [](QChar c) { return c == u'\'' || c == u'"' || c == u'-'; });
}

/// As a directive takes it: its own marks (- , &) are encoded too.
std::string encoded(const QStringList &words)
{
    std::string plain;
    appendPercentEncoded(plain, words.join(u' '));
    std::string out;
    for (const char c : plain) {
        if (c == '-')
            out += "%2D";
        else
            out += c;
    }
    return out;
}

} // namespace

std::string textFragmentAddress(std::string_view address, const QString &quote)
{
    const QStringList words = quote.split(u' ', Qt::SkipEmptyParts);
    const auto first = std::find_if(words.begin(), words.end(), isPrintedInManyWays);
    if (address.empty() || words.isEmpty() || first == words.begin())
        return {};
    std::string directive;
    if (first == words.end() && quote.size() <= MostWhole) {
        directive = encoded(words);
    } else {
        const auto start = std::min<qsizetype>(first - words.begin(), WordsOfAnEnd);
        directive = encoded(words.mid(0, start));
        qsizetype end = words.size();
        while (end > start && words.size() - end < WordsOfAnEnd &&
               !isPrintedInManyWays(words[end - 1]))
            --end;
        if (end < words.size())
            directive += ',' + encoded(words.mid(end));
    }
    std::string out(address);
    out += address.find('#') == std::string_view::npos ? "#:~:text=" : ":~:text=";
    return out + directive;
}

} // namespace stet
