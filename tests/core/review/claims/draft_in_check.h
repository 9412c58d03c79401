// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/checked_article.h"
#include "core/review/gate.h"

#include <QHash>
#include <QString>

#include <vector>

namespace stet::test {

/// An article with its claims, as a desk has them: edited, saved, checked.
class DraftInCheck
{
public:
    explicit DraftInCheck(const QString &body = {}, const QString &language = QStringLiteral("en"));

    ArticleContent content;
    std::vector<ClaimRecord> records;
    QHash<QString, QString> sources; ///< what a source says by now, by id of the evidence
    Kind articleKind;

    /// Reads the content anew; nothing is saved.
    void read();
    /// Reads it, and keeps the claims as they stand from now on, as a save does.
    void save();
    void setBody(const QString &body);

    [[nodiscard]] const ArticleWords &words() const { return m_words; }

    [[nodiscard]] const Galley &galley() const { return m_galley; }

    [[nodiscard]] const Language &language() const;
    [[nodiscard]] CheckedArticle checked() const;
    [[nodiscard]] EvidenceLook look() const;

    /// The place of `text` in the body, or in the `which`th place that has it.
    [[nodiscard]] SourcePlace at(const QString &text, int which = 0) const;

    /// Keeps the words at `place` as a claim: its index.
    size_t keep(const ClaimPlace &place);
    /// Keeps the sentence in the body that has `text`.
    size_t keepSentence(const QString &text, int which = 0);
    /// Keeps all that is unchecked.
    void keepAll();
    /// Binds words of a source of its own that says them.
    EvidenceId bind(size_t claim, const QString &says);
    EvidenceId attest(size_t claim);
    void give(size_t claim, VerdictKind kind, const QString &person = QStringLiteral("Bo"));
    /// Binds something to each claim and verifies it.
    void verifyAll();

    [[nodiscard]] AnchoredClaim anchored(size_t claim) const;
    [[nodiscard]] ClaimStanding standing(size_t claim) const;

    [[nodiscard]] ClaimState state(size_t claim) const { return standing(claim).state; }

    /// The words that the claim stands at now; empty: it is orphaned.
    [[nodiscard]] QString wordsOf(size_t claim) const;
    /// The words of each claim of the sheet.
    [[nodiscard]] QStringList sheetWords() const;

    [[nodiscard]] std::vector<GateFinding> gate(GateStep step) const;
    std::optional<SignOff> signOff;
    ArticleContent signedContent;
    void sign(const QString &person = QStringLiteral("Cy"));

private:
    Galley m_galley;
    ArticleWords m_words;
    qint64 m_now = 1'800'000'000'000;
};

} // namespace stet::test
