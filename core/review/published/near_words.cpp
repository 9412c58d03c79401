// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/near_words.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace stet {

namespace {

constexpr qsizetype longestWord = 100;
constexpr int mostErrors = 2;

/// Of words of at most `longestWord` units.
int distance(const QString &one, const QString &other)
{
    using Row = std::array<int, size_t(longestWord) + 1>;
    Row before{};
    Row row{};
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        Row next{};
        next[0] = int(i) + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const auto at = size_t(j) + 1;
            const int replaced = row[at - 1] + (one[i] == other[j] ? 0 : 1);
            next[at] = std::min({replaced, row[at] + 1, next[at - 1] + 1});
            if (i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j])
                next[at] = std::min(next[at], before[at - 2] + 1);
        }
        before = std::exchange(row, next);
    }
    return row[size_t(other.size())];
}

} // namespace

QStringList plainWords(const QString &text)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(word.toLower());
        word.clear();
    };
    for (const QChar c : text) {
        const bool within = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (within)
            word.append(c);
        else
            end();
    }
    end();
    return words;
}

QString nearWord(const QString &word, const QStringList &words)
{
    QString nearest;
    int fewest = mostErrors + 1;
    if (word.size() > longestWord)
        return nearest;
    for (const QString &other : words) {
        if (other.size() > longestWord || std::abs(other.size() - word.size()) > mostErrors)
            continue;
        const int errors = distance(word, other);
        if (errors < fewest && 2 * errors <= std::max(word.size(), other.size())) {
            fewest = errors;
            nearest = other;
        }
    }
    return nearest;
}

} // namespace stet
