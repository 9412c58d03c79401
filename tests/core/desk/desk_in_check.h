// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "core/desk/snapshots.h"
#include "tests/support/test_desk.h"

#include <memory>

namespace stet::test {

/// The two sentences of the article that is checked.
inline const QString firstWords = QStringLiteral("The gripper opened at 12 Nm.");
inline const QString secondWords = QStringLiteral("Nobody was hurt.");

/// What the source's page says, fetched.
[[nodiscard]] NewSnapshot page(const QString &words);

/// The first place of the words in the body.
[[nodiscard]] SourcePlace bodyPlace(const ArticleContent &content, const QString &words);

/// What the tests of checking stand on: Mara wrote an article of a headline and two sentences and
/// keeps a snapshot of its source, and Ines checks it. Unlike `CheckedDesk` it is the tests' own to
/// look into and to break.
class DeskInCheck
{
protected:
    void begin();
    /// The desk must be sound, but where the test says otherwise.
    void end();

    [[nodiscard]] std::unique_ptr<DeskSession> open(const QString &name, const QString &account);

    void bindQuote(DeskSession &session, const ClaimAim &aim);

    void give(DeskSession &session, ClaimId claim, VerdictKind kind);

    void verifyEverything();

    void verifyEverything(DeskSession &by);

    /// The claims that wait for a second look before `session` signs.
    [[nodiscard]] std::vector<ClaimId> waiting(DeskSession &session) const;

    void save(DeskSession &session, qint64 version, const ArticleContent &content);

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<DeskSession> m_ines;
    Source m_source;
    Snapshot m_snapshot;
    QString m_words;
    Article m_article;
    bool m_expectClean = true;
};

} // namespace stet::test
