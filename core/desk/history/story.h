// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/desk_info.h"

#include <QUuid>

#include <array>
#include <optional>
#include <vector>

namespace stet {

/// What an entry of the audit trail is about, to filter by.
enum class StoryTopic {
    Words,    ///< texts, versions, side branches, comments
    Standing, ///< state, owner, checker, due time, trash, steps over many articles
    Checking, ///< claims, evidence, verdicts, sign-offs
    Sources,  ///< the library, snapshots, looks
    Readers,  ///< editions
    Desk,     ///< settings, people, imports, exports, whatever else
};

inline constexpr std::array allStoryTopics{
    StoryTopic::Words,
    StoryTopic::Standing,
    StoryTopic::Checking,
    StoryTopic::Sources,
    StoryTopic::Readers,
    StoryTopic::Desk,
};

/// One thing that somebody did, as the record tells it, with what the desk knows of it today. Saves
/// of one person's text that follow each other are one entry.
struct StoryEntry
{
    qint64 sequence = 0;      ///< of its event; of several, the newest
    qint64 firstSequence = 0; ///< of several, the oldest
    int events = 1;
    qint64 atMs = 0;
    qint64 fromMs = 0; ///< of several, the time of the oldest
    Actor actor;       ///< the declared name, the system account and the machine
    QString verb;      ///< "verdict.given"
    StoryTopic topic = StoryTopic::Desk;
    QUuid subject; ///< an article or a source; null: the desk

    QString slug;       ///< of the article that it is about
    QString key;        ///< of the source that it is about
    QString words;      ///< of the article, or of a comment: what was judged or said
    QString quote;      ///< what a source says; may be none that leaves the desk
    QString value;      ///< what came of it, by the name that files use: a state, a verdict
    QStringList values; ///< further ones: owner and checker, what a gate's override passed over
    qint64 number = 0;  ///< of a version, an edition or a snapshot
    qint64 dueMs = 0;   ///< of an assignment; 0: none
    QString why;        ///< the reason or note that the person gave

    bool operator==(const StoryEntry &) const = default;
};

/// A stretch of the story, newest first.
struct StoryPage
{
    std::vector<StoryEntry> entries;
    qint64 next = 0; ///< `StoryQuestion::before` of what is older; 0: there is nothing older
};

/// Which story is asked for.
struct StoryQuestion
{
    ArticleId article;   ///< with its claims, comments and sources; null: all of the desk
    qint64 before = 0;   ///< events before this number; 0: from the newest on
    int limit = 100;     ///< entries at most; a page may have fewer and yet not be the last
    QString person = {}; ///< by the declared name; empty: anyone
    std::optional<StoryTopic> topic = {};
};

/// One sentence in the window's language (`CoreWords`), the person's name in it, without its time.
/// Of what a source says nothing but its key.
[[nodiscard]] QString storySentence(const StoryEntry &entry);

/// "Words", in the window's language.
[[nodiscard]] QString topicName(StoryTopic topic);
/// "words", "standing", …: for `--json`.
[[nodiscard]] QString nameOf(StoryTopic topic);

/// What an event with this verb is about, and the patterns of verbs (SQLite's GLOB) of a topic.
[[nodiscard]] StoryTopic topicOf(const QString &verb);
[[nodiscard]] QStringList verbsOf(StoryTopic topic);

} // namespace stet
