// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/claim_words.h"

#include "core/galley/source_places.h"
#include "core/galley/stable_hash.h"
#include "core/review/quote_text.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

quint64 stringHash(const QString &text)
{
    return stableHash(text.utf16(), size_t(text.size()) * sizeof(char16_t));
}

/// The headings that a kind gives its articles, as they are compared.
QStringList presetsOf(const Kind &kind, const Language &language)
{
    QStringList presets;
    for (const SectionPreset &section : kind.sections)
        presets.append(quoteWords(section.heading.in(language.tag)));
    const QString beginning = kind.beginning.in(language.tag);
    if (!beginning.isEmpty()) {
        for (const Section &section : parseGalley(beginning, nullptr, GalleyUse::Once).sections)
            presets.append(quoteWords(section.heading));
    }
    presets.removeAll(QString());
    return presets;
}

/// Those of them whose sections are opinion by nature.
QStringList judgementsOf(const Kind &kind, const Language &language)
{
    QStringList headings;
    for (const SectionPreset &section : kind.sections) {
        if (section.judgement)
            headings.append(quoteWords(section.heading.in(language.tag)));
    }
    headings.removeAll(QString());
    return headings;
}

/// Collects the passages of one version of an article.
class WordsMaker
{
public:
    WordsMaker(const Language &language, const Kind &kind, const ArticleWords *previous)
        : m_language(language)
        , m_judgements(judgementsOf(kind, language))
    {
        m_words.language = language.tag;
        m_words.presetHeadings = presetsOf(kind, language);
        if (previous == nullptr || previous->language != language.tag)
            return;
        m_known.reserve(qsizetype(previous->passages.size()));
        for (const PlacedPassage &placed : previous->passages) {
            if (placed.block)
                m_known.insert(placed.block.get(), placed.passage);
            else
                m_earlier.push_back(placed);
        }
    }

    void addPlain(const QString &text, DraftField field)
    {
        if (!text.isEmpty())
            addText(text, field, -1, [&] { return plainPassage(text, m_language); });
    }

    void addInline(const QString &text, DraftField field)
    {
        if (!text.isEmpty())
            addText(
                text, field, -1, [&] { return passageOf(parseInline(text), text, m_language); });
    }

    void addFact(const Fact &fact, int row)
    {
        addText(factText(fact), DraftField::Facts, row, [&] {
            return factPassage(fact.name, fact.value);
        });
    }

    void addBody(const Galley &galley)
    {
        for (const PlacedBlock &placed : galley.blocks)
            addBlock(placed, QStringView(galley.body).mid(placed.range.start, placed.range.length));
    }

    [[nodiscard]] ArticleWords take() { return std::move(m_words); }

private:
    struct OpenHeading
    {
        int level = 0;
        quint64 path = 0; ///< of it and those above it
        bool judgement = false;
    };

    /// Fields are short: one that says what it said keeps its passage.
    template <class Make>
    void addText(const QString &text, DraftField field, int row, const Make &make)
    {
        PlacedPassage placed{nullptr, field, row, {0, text.size()}};
        placed.text = text;
        const auto known =
            std::find_if(m_earlier.begin(), m_earlier.end(), [&](const PlacedPassage &one) {
                return one.field == field && one.text == text;
            });
        placed.passage =
            known != m_earlier.end() ? known->passage : std::make_shared<const Passage>(make());
        m_words.passages.push_back(std::move(placed));
    }

    void addBlock(const PlacedBlock &block, QStringView source)
    {
        PlacedPassage placed{m_known.value(block.block.get()), DraftField::Body, -1, block.range};
        if (!placed.passage)
            placed.passage =
                std::make_shared<const Passage>(passageOf(*block.block, source, m_language));
        placed.block = block.block;
        const Passage &passage = *placed.passage;
        const bool heading = passage.flow == Passage::Flow::Heading;
        if (heading) {
            while (!m_headings.empty() && m_headings.back().level >= block.block->level)
                m_headings.pop_back();
            placed.preset = m_words.presetHeadings.contains(passage.words);
        }
        placed.heading = m_headings.empty() ? 0 : m_headings.back().path;
        placed.judgement = !m_headings.empty() && m_headings.back().judgement;
        if (passage.about != 0)
            placed.heading = mixHash(placed.heading, passage.about);
        if (heading && !passage.words.isEmpty())
            m_headings.push_back({block.block->level,
                                  mixHash(placed.heading, stringHash(passage.words)),
                                  placed.judgement || m_judgements.contains(passage.words)});
        m_words.passages.push_back(std::move(placed));
    }

    const Language &m_language;
    const QStringList m_judgements;
    QHash<const Block *, std::shared_ptr<const Passage>> m_known;
    std::vector<PlacedPassage> m_earlier; ///< that are no blocks
    std::vector<OpenHeading> m_headings;
    ArticleWords m_words;
};

/// Whether words of a strikethrough or a link are among `words`.
bool isAround(const ReadingMark &mark, const WordRange &words)
{
    return (mark.what == ReadingMark::What::Struck || mark.what == ReadingMark::What::Link) &&
           mark.words.start < words.end() && mark.words.end() > words.start;
}

} // namespace

QString factText(const Fact &fact)
{
    return fact.name + u'\n' + fact.value;
}

ArticleWords articleWords(const ArticleContent &content,
                          const Galley &galley,
                          const Language &language,
                          const Kind &kind,
                          const ArticleWords *previous)
{
    WordsMaker maker(language, kind, previous);
    maker.addPlain(content.headline, DraftField::Headline);
    maker.addPlain(content.dek, DraftField::Dek);
    maker.addInline(content.leadCaption, DraftField::LeadCaption);
    maker.addBody(galley);
    for (size_t row = 0; row < content.facts.size(); ++row)
        maker.addFact(content.facts[row], int(row));
    return maker.take();
}

const std::vector<CheckUnit> &unitsOf(const PlacedPassage &placed)
{
    static const std::vector<CheckUnit> none;
    return placed.preset ? none : placed.passage->units;
}

SourcePlace sourcePlaceOf(const ArticleWords &words, const ClaimPlace &place)
{
    const PlacedPassage &placed = words.passages[place.passage];
    const Passage &passage = *placed.passage;
    const SourcePlaces places(passage.runs);
    qsizetype start = places.start(passage.origins[size_t(place.words.start)]);
    qsizetype end = std::max(places.end(passage.origins[size_t(place.words.end())]), start);
    // No mark but a citation is of two units, so none that began before this one reaches into it.
    const size_t unit = unitAt(passage, place.words.start);
    const qint32 from = unit < passage.units.size()
                            ? std::min(passage.units[unit].words.start, place.words.start)
                            : place.words.start;
    for (auto mark = firstMark(passage, from);
         mark != passage.marks.end() && mark->words.start <= place.words.end();
         ++mark) {
        const bool cited = isCited(*mark, place.words);
        if (!cited && !isAround(*mark, place.words))
            continue;
        if (cited || mark->words.start >= place.words.start)
            start = std::min(start, mark->source.start);
        if (cited || mark->words.end() <= place.words.end())
            end = std::max(end, mark->source.end());
    }
    return {placed.field, placed.row, {placed.place.start + start, end - start}};
}

QString wordsAt(const ArticleWords &words, const ClaimPlace &place)
{
    return words.passages[place.passage].passage->words.mid(place.words.start, place.words.length);
}

QString readingAt(const ArticleWords &words, const ClaimPlace &place)
{
    return readingOf(*words.passages[place.passage].passage, place.words);
}

QByteArray claimHashAt(const ArticleWords &words, const ClaimPlace &place)
{
    return claimHash(wordsAt(words, place), readingAt(words, place));
}

} // namespace stet
