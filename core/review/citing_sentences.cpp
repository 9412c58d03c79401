// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/citing_sentences.h"

#include <optional>

namespace stet {

namespace {

/// Collects the sentences of one article.
class SentenceFinder
{
public:
    SentenceFinder(const Language &language, const QStringList &keys)
        : m_language(language)
        , m_keys(keys)
    {}

    void readBody(const Galley &galley)
    {
        for (const PlacedBlock &placed : galley.blocks)
            readBlock(*placed.block, placed.range, DraftField::Body, -1);
    }

    void readInline(const QString &text, DraftField field, int row)
    {
        if (!text.contains(u'@')) // most cite nothing
            return;
        readBlock(parseInline(text), {0, text.size()}, field, row);
    }

    [[nodiscard]] std::vector<CitingSentence> take() { return std::move(m_found); }

private:
    void readBlock(const Block &block, TextRange place, DraftField field, int row)
    {
        std::optional<std::vector<Sentence>> sentences; // most blocks do not cite it
        qsizetype last = -1;
        for (const CiteMark &mark : block.cites) {
            for (const CiteItem &item : mark.items) {
                if (!m_keys.contains(item.key))
                    continue;
                if (!sentences)
                    sentences = sentencesOf(block, m_language);
                const qsizetype at = sentenceAt(*sentences, mark.range.start);
                if (m_found.empty() || at != last || !m_open)
                    begin(block, *sentences, at, place, field, row);
                m_open = true;
                last = at;
                if (!item.locator.isEmpty() && !m_found.back().locators.contains(item.locator))
                    m_found.back().locators.append(item.locator);
            }
        }
        m_open = false;
    }

    /// The last sentence that begins before `position`; -1: there is none.
    [[nodiscard]] static qsizetype sentenceAt(const std::vector<Sentence> &sentences,
                                              qsizetype position)
    {
        qsizetype found = sentences.empty() ? -1 : 0;
        for (size_t at = 0; at < sentences.size(); ++at) {
            if (sentences[at].inSource.start <= position)
                found = qsizetype(at);
        }
        return found;
    }

    void begin(const Block &block,
               const std::vector<Sentence> &sentences,
               qsizetype at,
               TextRange place,
               DraftField field,
               int row)
    {
        CitingSentence sentence;
        sentence.field = field;
        sentence.row = row;
        if (at < 0) { // a heading, a row of code: there the block is the sentence
            sentence.range = place;
            sentence.words = readingText(block).text.simplified();
        } else {
            const Sentence &found = sentences.at(size_t(at));
            sentence.range = {place.start + found.inSource.start, found.inSource.length};
            sentence.words = found.words.simplified();
        }
        m_found.push_back(std::move(sentence));
    }

    const Language &m_language;
    const QStringList &m_keys;
    std::vector<CitingSentence> m_found;
    bool m_open = false; ///< the last one found is of the block that is being read
};

} // namespace

std::vector<CitingSentence> sentencesCiting(const ArticleContent &content,
                                            const Galley &galley,
                                            const Language &language,
                                            const QStringList &keys)
{
    SentenceFinder finder(language, keys);
    finder.readBody(galley);
    for (size_t row = 0; row < content.facts.size(); ++row)
        finder.readInline(content.facts[row].value, DraftField::Facts, int(row));
    finder.readInline(content.leadCaption, DraftField::LeadCaption, -1);
    for (size_t row = 0; row < content.corrections.size(); ++row)
        finder.readInline(content.corrections[row].text, DraftField::Corrections, int(row));
    return finder.take();
}

} // namespace stet
