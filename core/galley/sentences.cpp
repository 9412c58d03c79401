// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/sentences.h"

#include "core/galley/reading_text.h"
#include "core/galley/sentence_rules.h"
#include "core/galley/source_places.h"

#include <algorithm>

namespace stet {

namespace {

/// Marks that stand behind a stop or before a first word are in no run: each goes to the sentence
/// before it, or to the first.
void takeCitations(std::vector<Sentence> &sentences, const std::vector<CiteMark> &cites)
{
    size_t at = 0;
    for (const CiteMark &cite : cites) {
        while (at + 1 < sentences.size() && sentences[at + 1].inSource.start <= cite.range.start)
            ++at;
        TextRange &range = sentences[at].inSource;
        if (cite.range.end() > range.end())
            range.length = cite.range.end() - range.start;
        if (cite.range.start < range.start) {
            range.length += range.start - cite.range.start;
            range.start = cite.range.start;
        }
    }
}

} // namespace

std::vector<TextRange> splitSentences(QStringView text, const Language &language)
{
    std::vector<TextRange> ranges;
    qsizetype lineStart = 0;
    while (lineStart <= text.size()) {
        qsizetype lineEnd = text.indexOf(u'\n', lineStart);
        if (lineEnd < 0)
            lineEnd = text.size();
        qsizetype start = lineStart;
        const QStringView line = text.mid(lineStart, lineEnd - lineStart);
        for (const qsizetype inLine : SentenceRules(line, language).ends()) {
            qsizetype end = lineStart + inLine;
            while (start < end && text.at(start).isSpace())
                ++start;
            qsizetype last = end;
            while (last > start && text.at(last - 1).isSpace())
                --last;
            if (last > start)
                ranges.push_back({start, last - start});
            start = end;
        }
        lineStart = lineEnd + 1;
    }
    return ranges;
}

std::vector<Sentence> sentencesOf(const Block &block, const Language &language)
{
    if (block.kind == BlockKind::Heading || block.kind == BlockKind::Code ||
        block.kind == BlockKind::Rule)
        return {};
    const ReadingText reading = readingText(block);
    const SourcePlaces places(reading.runs);
    std::vector<Sentence> sentences;
    for (const TextRange &range : splitSentences(reading.text, language)) {
        Sentence sentence;
        sentence.inText = range;
        sentence.inSource.start = places.start(range.start);
        sentence.inSource.length =
            std::max<qsizetype>(places.end(range.end()) - sentence.inSource.start, 0);
        sentence.words = reading.text.mid(range.start, range.length);
        sentences.push_back(std::move(sentence));
    }
    if (!sentences.empty())
        takeCitations(sentences, block.cites);
    return sentences;
}

} // namespace stet
