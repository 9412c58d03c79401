// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_choice.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

PaletteEntry choiceEntry(const QString &title, const QString &publisher, const QString &key)
{
    PaletteEntry entry;
    entry.title = title.isEmpty() ? key : title;
    entry.detail = publisher;
    entry.note = key;
    return entry;
}

} // namespace

PaletteQuestion sourceQuestion(const QString &placeholder,
                               const std::vector<LibraryRow> &rows,
                               const SourceId &except,
                               std::function<void(SourceId)> chosen)
{
    PaletteQuestion question;
    question.placeholder = placeholder;
    for (const LibraryRow &row : rows) {
        if (row.id == except)
            continue;
        PaletteEntry entry = choiceEntry(row.title, row.publisher, row.key);
        entry.data = row.id.uuid();
        question.entries.push_back(std::move(entry));
    }
    question.chosen = [chosen = std::move(chosen)](const PaletteEntry &entry) {
        chosen(SourceId(entry.data.toUuid()));
    };
    return question;
}

PaletteQuestion sourceQuestion(const QString &placeholder,
                               const std::vector<Source> &sources,
                               std::function<void(const Source &)> chosen)
{
    PaletteQuestion question;
    question.placeholder = placeholder;
    for (const Source &source : sources) {
        PaletteEntry entry = choiceEntry(source.title, source.publisher, source.key);
        entry.data = source.id.uuid();
        question.entries.push_back(std::move(entry));
    }
    question.chosen = [sources, chosen = std::move(chosen)](const PaletteEntry &entry) {
        const auto source = std::find_if(sources.begin(), sources.end(), [&](const Source &one) {
            return one.id.uuid() == entry.data.toUuid();
        });
        if (source != sources.end())
            chosen(*source);
    };
    return question;
}

} // namespace stet
