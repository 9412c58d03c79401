// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/journal/journal_reading.h"
#include "core/desk/journal/unbound_words.h"
#include "core/model/article.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace stet {

class DeskSession;

/// Words that an ended session left in its recovery file and that the desk does not have: an
/// article's, or a comment on it (`words.entry.comment`).
struct RecoveredDraft
{
    QString file; ///< the recovery file
    JournalHead head;
    JournalDraft words;
    std::optional<Article> desk; ///< the article as the desk has it now; none: not in this desk
    /// The words with what the desk has changed since merged in; at the places that both changed,
    /// the words as they are in the file.
    ArticleContent content;
    bool contested = false; ///< taking them back replaces words that came to the desk since
    /// The desk that the words were typed in, where it still stands elsewhere: this one is a copy.
    QString otherDesk = {};
    bool asideOnly = false; ///< about a comment that is not in this desk: cannot be taken back
};

/// The article as it is with words taken back, and what was cited for its sentences and is not
/// bound to any.
struct TakenBack : Article
{
    std::vector<UnboundWords> unbound = {};
    QString unboundFile = {}; ///< in which these can be read; it is never deleted by the program
};

/// The verbs of recovery: what earlier sessions of this user left for a desk. Cheap to make; holds
/// a reference to the session.
class Recovery
{
public:
    explicit Recovery(DeskSession &session, QString folder = {});

    /// What ended sessions left, oldest first. Files of sessions that still run are passed over;
    /// words that the desk turns out to have are settled and never shown.
    [[nodiscard]] QFuture<Result<std::vector<RecoveredDraft>>> find();

    /// Makes `draft.content` the article's text, with a revision before and after, or gives its
    /// comment to the desk in the name of who acts; an article that is no longer in the desk is
    /// made anew. Words of sources that waited for their sentences are bound to those that it has
    /// then; those that cannot be go into a file of their own. The recovery file goes once nothing
    /// else is left in it. Conflict where the article was changed since `find`.
    [[nodiscard]] QFuture<Result<TakenBack>> takeBack(RecoveredDraft draft);

    /// Leaves the desk as it is and puts the words into a Markdown file, whose path it gives. The
    /// file is never deleted by the program.
    [[nodiscard]] QFuture<Result<QString>> setAside(RecoveredDraft draft);

private:
    DeskSession &m_session;
    QString m_folder;
};

/// A recovery file of an ended session that cannot be read: nobody knows whose words are in it.
struct UnreadRecovery
{
    QString file;
    QString reason; ///< for a person
};

/// Those in the recovery folder. Reads files: call on a worker.
[[nodiscard]] std::vector<UnreadRecovery> unreadRecovery(const QString &folder = {});

/// Moves such a file into the folder of what was set aside, and gives its path there. Call on a
/// worker.
[[nodiscard]] Result<QString> setUnreadAside(const QString &file);

/// Puts words that are no article's into a Markdown file among what was set aside, and gives its
/// path. For the end of the program: writes where it is called, and it is on the disk then.
[[nodiscard]] Result<QString> setWordsAside(const QString &words, qint64 atMs);

/// How many recovery files there are of sessions that ended, for a desk that is not open.
struct LeftWords
{
    QString deskPath;
    qsizetype articles = 0;
};

/// What waits in the recovery folder for any desk. Reads files: call on a worker.
[[nodiscard]] std::vector<LeftWords> leftWords(const QString &folder = {});

} // namespace stet
