// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/near_words.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace stet {

namespace {

constexpr qsizetype longestWord = 100;
constexpr int mostErrors = 2;

int distance(const QString &one, const QString &other)
{
    std::vector<int> row(size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int corner = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int above = row[j];
            const int replaced = corner + (one[i] == other[qsizetype(j) - 1] ? 0 : 1);
            row[j] = std::min({replaced, above + 1, row[j - 1] + 1});
            corner = above;
        }
    }
    return row.back();
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

bool hasNearWord(const QString &word, const QStringList &words)
{
    return word.size() <= longestWord &&
           std::any_of(words.begin(), words.end(), [&](const QString &other) {
               if (other.size() > longestWord || std::abs(other.size() - word.size()) > mostErrors)
                   return false;
               const int errors = distance(word, other);
               return errors <= mostErrors && 2 * errors <= std::max(word.size(), other.size());
           });
}

} // namespace stet
