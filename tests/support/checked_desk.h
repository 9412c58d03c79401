// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "core/desk/snapshots.h"
#include "tests/support/test_desk.h"

#include <memory>

namespace stet::test {

/// A desk with an article by Mara, its source with a snapshot, and a session of Ines, who checks
/// it. Headline "Gripper opened", two sentences: "The gripper opened at 12 Nm. [@ledger]" and
/// "Nobody was hurt."
class CheckedDesk
{
public:
    CheckedDesk();

    [[nodiscard]] DeskSession &mara() const { return m_desk.session(); }

    [[nodiscard]] DeskSession &ines() const { return *m_ines; }

    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] FakeClock &clock() { return m_desk.clock(); }

    [[nodiscard]] ArticleId article() const { return m_article; }

    [[nodiscard]] const Source &source() const { return m_source; }

    [[nodiscard]] const Snapshot &snapshot() const { return m_snapshot; }

    /// The words of the body as they are now, as what somebody means.
    [[nodiscard]] ClaimAim aim(const QString &words) const;

    /// Quotes the source's "On Monday the gripper opened at 12 Nm." for the claim with the words.
    CheckedClaim bind(const QString &words);
    CheckedClaim give(const QString &words, VerdictKind kind, const QString &reason = {});
    /// Every claim is verified or not a fact; the gripper's is verified by a quote.
    void verifyAll();
    /// Replaces words of the body, by Mara.
    void edit(const QString &words, const QString &by);
    void change(Source source) const;
    /// The source says that by now, from its page 2: what its own words carried has drifted.
    Snapshot sourceSays(const QString &words, SnapshotWay way = SnapshotWay::Fetched) const;
    [[nodiscard]] ReviewedArticle sheet() const;

private:
    TestDesk m_desk;
    QString m_path;
    Source m_source;
    Snapshot m_snapshot;
    ArticleId m_article;
    std::unique_ptr<DeskSession> m_ines;
};

/// What the source of a `CheckedDesk` says.
[[nodiscard]] QString ledgerWords();

} // namespace stet::test
