// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/claims/cited_words.h"
#include "core/model/article.h"
#include "core/model/comment.h"
#include "core/model/desk_info.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace stet {

// The lines of a recovery file, as core/README.md documents them: 64 hexadecimal digits of the
// SHA-256 of what follows the space, a space, an object in canonical JSON, a line feed.

inline constexpr int JournalFormat = 1;

/// Whose words a recovery file holds.
struct JournalHead
{
    DeskId desk;
    QString deskPath;
    Actor actor;
    qint64 startedMs = 0;

    bool operator==(const JournalHead &) const = default;
};

/// The words of one article, or a comment on it, that its desk had not acknowledged.
struct JournalEntry
{
    ArticleId article;
    qint64 version = 0;     ///< of the desk's article that `base` is
    ArticleContent base;    ///< as the desk had it
    ArticleContent content; ///< as it was typed
    QUuid writer = {};      ///< who types: two windows of a session may have one article open
    /// Where there is one, the entry is about it alone: `base` and `content` are what it was said
    /// about.
    std::optional<CommentWish> comment = {};
    std::vector<CitedWords> cited = {}; ///< what waits for sentences of `content` to be bound

    bool operator==(const JournalEntry &) const = default;
};

[[nodiscard]] QByteArray journalLine(const QJsonObject &record);

/// The object of a line without its line feed; nothing where the hash does not hold.
[[nodiscard]] std::optional<QJsonObject> journalObject(const QByteArray &line);

[[nodiscard]] QJsonObject headRecord(const JournalHead &head);
/// Everything of an entry.
[[nodiscard]] QJsonObject wordsRecord(const JournalEntry &entry, qint64 atMs);
/// What came to an article between two contents: a step a field, the rest where it changed, and
/// the hash of what they lead to.
[[nodiscard]] QJsonObject stepRecord(ArticleId article,
                                     const ArticleContent &before,
                                     const ArticleContent &after,
                                     qint64 atMs);
/// The desk has all that the file holds of this article.
[[nodiscard]] QJsonObject settledRecord(ArticleId article, qint64 atMs);

/// The head that `record` is. TooNew where its format is newer, InvalidInput where it is none.
[[nodiscard]] Result<JournalHead> headFrom(const QJsonObject &record);
[[nodiscard]] JournalEntry entryFrom(const QJsonObject &record);
/// Applies a step record. False where it does not fit; `content` is then as it was.
[[nodiscard]] bool applyStep(const QJsonObject &record, ArticleContent &content);

/// The entry with its texts as a desk keeps them (`cleanText`), so that places agree.
[[nodiscard]] JournalEntry cleaned(JournalEntry entry);

} // namespace stet
