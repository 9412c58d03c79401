// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"

#include <QByteArray>
#include <QString>

#include <random>
#include <vector>

namespace stet::bench {

/// Articles made of invented words, the same in every run: word frequencies fall as in a living
/// language (Zipf), so that common and rare search words exist.
class Corpus
{
public:
    Corpus();

    /// The article with this number: four sections, three citations, about `words` words.
    [[nodiscard]] Article article(int number, int words = 800) const;

    /// The sources that the articles cite.
    [[nodiscard]] std::vector<Source> sources() const;

    /// The word of this rank, 0 the most common.
    [[nodiscard]] const QString &word(int rank) const;

    static constexpr int Vocabulary = 40'000;

private:
    using Random = std::mt19937_64;
    [[nodiscard]] int rank(Random &random) const;
    [[nodiscard]] QString sentence(Random &random, int words) const;
    [[nodiscard]] QString body(Random &random, int number, int words) const;

    std::vector<QString> m_words;
    std::vector<double> m_cumulative;
};

} // namespace stet::bench
