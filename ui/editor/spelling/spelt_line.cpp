// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/spelt_line.h"

#include "ui/editor/spelling/spell_rules.h"

#include <utility>

namespace stet {

std::vector<SpeltWord> speltWords(const QString &line, const Speller &speller)
{
    std::vector<SpeltWord> words;
    for (const TextRange &place : spelledWords(line, SpellGround::Markdown, 0)) {
        QString form = dictionaryForm(QStringView(line).mid(place.start, place.length));
        const Speller::Verdict verdict = speller.verdict(form);
        words.push_back({place, std::move(form), verdict});
    }
    return words;
}

std::vector<TextRange> misspeltWords(const QString &line, Speller &speller)
{
    std::vector<TextRange> wrong;
    QStringList unknown;
    for (const SpeltWord &word : speltWords(line, speller)) {
        if (word.verdict == Speller::Verdict::Wrong)
            wrong.push_back(word.place);
        else if (word.verdict == Speller::Verdict::Unknown)
            unknown << word.form;
    }
    if (!unknown.isEmpty())
        speller.ask(unknown);
    return wrong;
}

} // namespace stet
