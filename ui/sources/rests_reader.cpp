// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/rests_reader.h"

#include "core/base/when_done.h"
#include "core/desk/checking.h"
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
    readKeys(++m_reading, {source.id}, {{source.id}, {source.key}});
}

void RestsReader::forget()
{
    ++m_reading;
}

// What cites a source that was merged into it rests on it too, and so on.
void RestsReader::readKeys(int reading, std::vector<SourceId> open, const Merged &merged)
{
    if (open.empty()) {
        readArticles(reading, merged);
        return;
    }
    const SourceId next = open.back();
    open.pop_back();
    whenDone(Library(m_session).mergedInto(next),
             this,
             [this, reading, open, merged](const Result<std::vector<Source>> &sources) {
                 if (reading != m_reading)
                     return;
                 if (!sources) {
                     Q_EMIT failed(sources.error());
                     return;
                 }
                 std::vector<SourceId> further = open;
                 Merged more = merged;
                 for (const Source &source : *sources) {
                     further.push_back(source.id);
                     more.ids.push_back(source.id);
                     more.keys << source.key;
                 }
                 readKeys(reading, further, more);
             });
}

void RestsReader::readArticles(int reading, const Merged &merged)
{
    using Articles = std::vector<Article>;
    using Sentences = std::vector<RestingSentence>;
    // The languages are the program's: they outlive the window and its work.
    auto made = madeOf(
        Library(m_session).citing(merged.keys.front()),
        [languages = &m_languages,
         keys = merged.keys](const Result<Articles> &articles) -> Result<Sentences> {
            if (!articles)
                return tl::unexpected<Error>(articles.error());
            return sentencesRestingOn(*articles, *languages, keys);
        });
    whenDone(
        std::move(made), this, [this, reading, ids = merged.ids](const Result<Sentences> &sentences) {
            if (reading != m_reading)
                return;
            if (sentences)
                addClaims(reading, ids, *sentences);
            else
                Q_EMIT failed(sentences.error());
        });
}

// Evidence carries a claim whether or not the text cites its source.
void RestsReader::addClaims(int reading,
                            const std::vector<SourceId> &sources,
                            const std::vector<RestingSentence> &sentences)
{
    whenDone(Checking(m_session).restingOn(sources),
             this,
             [this, reading, sentences](const Result<std::vector<RestingClaim>> &claims) {
                 if (reading != m_reading)
                     return;
                 if (claims)
                     Q_EMIT found(withClaims(sentences, *claims));
                 else
                     Q_EMIT failed(claims.error());
             });
}

} // namespace stet
