// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/text_fragment.h"

#include "core/render/html_text.h"

#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype MostWhole = 100; ///< units of a quote that is looked for as a whole
constexpr int WordsOfAnEnd = 5;
constexpr qsizetype WordsAround = 3; ///< that tell one place of a quote from another
constexpr qsizetype CutContext = 31; ///< so much is known around a quote at most: less is all

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

/// The words that lead a browser there, as they stand in the directive.
struct Directive
{
    std::string words;
    bool toTheEnd = false; ///< of the quote: words behind it may follow
};

Directive directiveOf(const QString &quote)
{
    const QStringList words = quote.split(u' ', Qt::SkipEmptyParts);
    const auto first = std::find_if(words.begin(), words.end(), isPrintedInManyWays);
    if (words.isEmpty() || first == words.begin())
        return {};
    if (first == words.end() && quote.size() <= MostWhole)
        return {encoded(words), true};
    const auto start = std::min<qsizetype>(first - words.begin(), WordsOfAnEnd);
    qsizetype end = words.size();
    while (end > start && words.size() - end < WordsOfAnEnd && !isPrintedInManyWays(words[end - 1]))
        --end;
    if (end == words.size())
        return {encoded(words.mid(0, start)), false};
    return {encoded(words.mid(0, start)) + ',' + encoded(words.mid(end)), true};
}

/// The last words before a quote, but for one that may have been cut.
QStringList wordsBefore(const QString &prefix)
{
    QStringList words = prefix.split(u' ');
    if (prefix.size() >= CutContext)
        words.removeFirst();
    words.removeAll(QString());
    const auto odd = std::find_if(words.rbegin(), words.rend(), isPrintedInManyWays);
    return words.mid(std::max<qsizetype>(words.rend() - odd, words.size() - WordsAround));
}

/// The first words behind a quote, but for one that may have been cut.
QStringList wordsBehind(const QString &suffix)
{
    QStringList words = suffix.split(u' ');
    if (suffix.size() >= CutContext)
        words.removeLast();
    words.removeAll(QString());
    const auto odd = std::find_if(words.begin(), words.end(), isPrintedInManyWays);
    return words.mid(0, std::min<qsizetype>(odd - words.begin(), WordsAround));
}

std::string withDirective(std::string_view address, const std::string &directive)
{
    if (address.empty() || directive.empty())
        return {};
    std::string out(address);
    out += address.find('#') == std::string_view::npos ? "#:~:text=" : ":~:text=";
    return out + directive;
}

} // namespace

std::string textFragmentAddress(std::string_view address, const QString &quote)
{
    return withDirective(address, directiveOf(quote).words);
}

std::string textFragmentAddress(std::string_view address, const SourceQuote &quote)
{
    const Directive directive = directiveOf(quote.exact);
    if (directive.words.empty() || quote.places < 2)
        return withDirective(address, directive.words);
    std::string words = directive.words;
    if (const QStringList before = wordsBefore(quote.prefix); !before.isEmpty())
        words = encoded(before) + "-," + words;
    const QStringList behind = wordsBehind(quote.suffix);
    if (directive.toTheEnd && !behind.isEmpty())
        words += ",-" + encoded(behind);
    return withDirective(address, words);
}

} // namespace stet
