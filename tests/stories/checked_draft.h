// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"

namespace stet::test {

/// What Ines Okafor wrote on the desk of a story, sent to check, with a source that says so:
/// headline "Gripper opened" and three sentences, the first of them cited.
class CheckedDraft
{
public:
    explicit CheckedDraft(const StoryWindow &story);

    [[nodiscard]] ArticleId id() const { return m_id; }

    [[nodiscard]] ReviewedArticle sheet() const;

    /// Somebody else gives a verdict.
    void judge(const QString &words, VerdictKind kind);
    /// Ines changes words of the body.
    void change(const QString &from, const QString &to);
    /// Ines writes other words into a field: a headline, a dek.
    void write(DraftField field, const QString &words);
    /// The claim with the words, in body, headline or dek.
    [[nodiscard]] ClaimAim aim(const QString &words) const;

    [[nodiscard]] DeskSession &author() const { return *m_author; }

    static QString opened();
    static QString hurt();
    static QString look();
    /// What the source says.
    static QString said();

private:
    void save(const Article &article, const ArticleContent &content);

    SystemClock m_clock;
    std::unique_ptr<DeskSession> m_author;
    ArticleId m_id;
};

/// "Verified: The gripper …" for each row of the list of claims.
[[nodiscard]] QStringList claimRows(const StoryWindow &story);
/// The words of the claim at hand.
[[nodiscard]] QString handWords(const StoryWindow &story);
/// To the check of the one article, from the list, by key.
void review(StoryWindow &story);
/// The words that E binds, as a person selects them.
void selectInSource(StoryWindow &story, const QString &words);
/// Signs off by key what is checked.
void signOff(const StoryWindow &story);
/// Makes the story's window the active one.
void comeTo(const StoryWindow &story);

} // namespace stet::test
