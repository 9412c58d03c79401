// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/rests_reader.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"

#include <utility>

namespace stet {

RestsReader::RestsReader(DeskSession &session, const Languages &languages, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_languages(languages)
{}

void RestsReader::read(const Source &source)
{
    readKeys(++m_reading, {source.id}, {source.key});
}

void RestsReader::forget()
{
    ++m_reading;
}

// What cites a source that was merged into it rests on it too, and so on.
void RestsReader::readKeys(int reading, std::vector<SourceId> merged, const QStringList &keys)
{
    if (merged.empty()) {
        readArticles(reading, keys);
        return;
    }
    const SourceId next = merged.back();
    merged.pop_back();
    whenDone(Library(m_session).mergedInto(next),
             this,
             [this, reading, merged, keys](const Result<std::vector<Source>> &sources) {
                 if (reading != m_reading)
                     return;
                 if (!sources) {
                     Q_EMIT failed(sources.error());
                     return;
                 }
                 std::vector<SourceId> further = merged;
                 QStringList more = keys;
                 for (const Source &source : *sources) {
                     further.push_back(source.id);
                     more << source.key;
                 }
                 readKeys(reading, further, more);
             });
}

void RestsReader::readArticles(int reading, const QStringList &keys)
{
    using Articles = std::vector<Article>;
    using Sentences = std::vector<RestingSentence>;
    // The languages are the program's: they outlive the window and its work.
    auto made = madeOf(
        Library(m_session).citing(keys.front()),
        [languages = &m_languages, keys](const Result<Articles> &articles) -> Result<Sentences> {
            if (!articles)
                return tl::unexpected<Error>(articles.error());
            return sentencesRestingOn(*articles, *languages, keys);
        });
    whenDone(std::move(made), this, [this, reading](const Result<Sentences> &sentences) {
        if (reading != m_reading)
            return;
        if (sentences)
            Q_EMIT found(*sentences);
        else
            Q_EMIT failed(sentences.error());
    });
}

} // namespace stet
