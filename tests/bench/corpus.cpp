// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/corpus.h"

#include <QSet>

#include <algorithm>

namespace stet::bench {

namespace {

constexpr int SourceCount = 500;

QString inventWord(std::mt19937_64 &random)
{
    static const QString onsets = QStringLiteral("bcdfghklmnprstvw");
    static const QString vowels = QStringLiteral("aeiou");
    static const QString ends = QStringLiteral("lnrst");
    QString word;
    const int syllables = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < syllables; ++i) {
        word += onsets.at(static_cast<qsizetype>(random() % size_t(onsets.size())));
        word += vowels.at(static_cast<qsizetype>(random() % size_t(vowels.size())));
    }
    if (random() % 2 == 0)
        word += ends.at(static_cast<qsizetype>(random() % size_t(ends.size())));
    return word;
}

QString citedKey(quint64 number)
{
    return QStringLiteral("bench-source-%1").arg(number % SourceCount);
}

} // namespace

Corpus::Corpus()
{
    Random random(1);
    QSet<QString> seen;
    while (m_words.size() < Vocabulary) {
        QString word = inventWord(random);
        if (seen.contains(word))
            continue;
        seen.insert(word);
        m_words.push_back(std::move(word));
    }
    double sum = 0;
    for (int i = 0; i < Vocabulary; ++i) {
        sum += 1.0 / (i + 2.7);
        m_cumulative.push_back(sum);
    }
}

const QString &Corpus::word(int rank) const
{
    return m_words.at(static_cast<size_t>(rank));
}

int Corpus::rank(Random &random) const
{
    const double unit = static_cast<double>(random() >> 11) * 0x1.0p-53;
    const auto at =
        std::lower_bound(m_cumulative.begin(), m_cumulative.end(), unit * m_cumulative.back());
    return static_cast<int>(std::min<std::ptrdiff_t>(at - m_cumulative.begin(), Vocabulary - 1));
}

QString Corpus::sentence(Random &random, int words) const
{
    QString text;
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += u' ';
        text += word(rank(random));
    }
    text[0] = text.at(0).toUpper();
    return text;
}

QString Corpus::body(Random &random, int number, int words) const
{
    static const QStringList headings{QStringLiteral("What changed"),
                                      QStringLiteral("Why this matters"),
                                      QStringLiteral("Buyer take"),
                                      QStringLiteral("What to watch next")};
    QString text;
    text.reserve(words * 7);
    int written = 0;
    const int perSection = std::max(1, words / int(headings.size()));
    for (int section = 0; section < headings.size(); ++section) {
        text += QStringLiteral("## ") + headings.at(section) + QStringLiteral("\n\n");
        for (int inParagraph = 0; written < perSection * (section + 1); ++inParagraph) {
            const int length = 8 + static_cast<int>(random() % 18);
            text += sentence(random, length);
            written += length;
            if (inParagraph == 2 && section < 3)
                text += QStringLiteral(" [@%1]").arg(citedKey(quint64(number + section)));
            text += inParagraph % 5 == 4 ? QStringLiteral(".\n\n") : QStringLiteral(". ");
        }
        text = text.trimmed() + QStringLiteral("\n\n");
    }
    return text;
}

Article Corpus::article(int number, int words) const
{
    Random random(static_cast<quint64>(number) + 1000);
    Article article;
    ArticleContent &content = article.content;
    content.headline = sentence(random, 9);
    content.dek = sentence(random, 22) + u'.';
    content.kind = number % 4 == 3 ? QStringLiteral("tool") : QStringLiteral("news");
    content.category = QStringLiteral("Category %1").arg(number % 12);
    content.slug = QStringLiteral("article-%1").arg(number);
    content.language = QStringLiteral("en");
    content.authors = {{QStringLiteral("Author %1").arg(number % 40), {}}};
    content.tags = {word(number % 200), word(number % 333)};
    content.published = QDate(2020, 1, 1).addDays(number % 2000);
    content.body = body(random, number, words);
    return article;
}

std::vector<Source> Corpus::sources() const
{
    std::vector<Source> all;
    for (int i = 0; i < SourceCount; ++i) {
        Source source;
        source.key = citedKey(quint64(i));
        source.type = QStringLiteral("article-newspaper");
        source.publisher = QStringLiteral("Publisher %1").arg(i % 60);
        source.title = word(i) + u' ' + word(i + 100) + u' ' + word(i + 1000);
        source.url = QStringLiteral("https://publisher-%1.example/%2").arg(i % 60).arg(i);
        all.push_back(source);
    }
    return all;
}

} // namespace stet::bench
