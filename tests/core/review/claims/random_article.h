// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/review/claims/draft_in_check.h"

#include <QRandomGenerator>
#include <QString>

#include <vector>

namespace stet::test {

/// An article that knows its sentences: each keeps its number through every edit, so that a test
/// can tell what was touched without asking the code under test. Words are few, so that look-alikes
/// are many.
class RandomArticle
{
public:
    explicit RandomArticle(quint32 seed);

    /// Does one random edit, and says which; "source" and "claims" are for the caller to do.
    [[nodiscard]] QString edit();

    [[nodiscard]] const QString &body() const { return m_body; }

    [[nodiscard]] size_t bounded(size_t end) { return m_random.bounded(int(end)); }

    /// The sentence that stands at a place of the body; -1: none does.
    [[nodiscard]] int sentenceAt(qsizetype position) const;
    [[nodiscard]] bool has(int sentence) const;
    /// As it is written, marks included.
    [[nodiscard]] QString textOf(int sentence) const;
    /// The neighbours as they are written; empty: there is none under the same heading.
    [[nodiscard]] QString before(int sentence) const;
    [[nodiscard]] QString after(int sentence) const;
    [[nodiscard]] QString headingOf(int sentence) const;
    /// Whether the sentence has the words of `text` and no others, marks apart.
    [[nodiscard]] bool hasWords(int sentence, const QString &text) const;
    /// How many sentences have these words, marks apart, in them.
    [[nodiscard]] int countOf(const QString &source) const;
    /// How many have the words and the surroundings of `sentence`.
    [[nodiscard]] int countAround(int sentence) const;

    /// The words of sentences and headings in the body.
    [[nodiscard]] const std::vector<TextRange> &words() const { return m_words; }

private:
    struct Sentence
    {
        int number = 0;
        QStringList words; ///< the first with a capital
        QString cite;
        int struck = -1; ///< index of the word that is
        QString link;    ///< around the second word
        QString end = QStringLiteral(".");
    };

    struct Place
    {
        size_t section = 0;
        size_t paragraph = 0;
        size_t sentence = 0;
    };

    using Paragraph = std::vector<Sentence>;

    struct Section
    {
        QString heading;
        std::vector<Paragraph> paragraphs;
    };

    struct Written
    {
        int number = 0;
        TextRange range;
        QString text;
        QString plain;
        QString heading;
        size_t section = 0;
    };

    [[nodiscard]] Sentence newSentence();
    [[nodiscard]] static QString written(const Sentence &sentence);
    [[nodiscard]] static QString plainOf(const QString &text);
    [[nodiscard]] Place somewhere();
    [[nodiscard]] Sentence &at(const Place &place);
    void insert(const Place &place, const Sentence &sentence);
    void remove(const Place &place);
    [[nodiscard]] QString editSentence(Sentence &sentence);
    [[nodiscard]] QString editStructure();
    void write();
    [[nodiscard]] int indexOf(int sentence) const;

    QRandomGenerator m_random;
    std::vector<Section> m_sections;
    int m_numbers = 0;
    QString m_body;
    std::vector<Written> m_written;
    std::vector<TextRange> m_words;
};

} // namespace stet::test
