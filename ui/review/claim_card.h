// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/claim_analysis.h"

#include <QTextBrowser>
#include <QUrl>

namespace stet {

class CardWriter;

/// All that is known of the claim at hand: its verdict, how its words changed since, the facts in
/// it, what it rests on, passages that may carry it, and the notes to and fro. What can be done
/// with a piece stands behind it as a link, which Tab reaches. Content is plain text. UI thread.
class ClaimCard : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ClaimCard(QWidget *parent = nullptr);

    /// Keeps its place where it is the same claim.
    void showClaim(const SheetRows &rows,
                   const std::shared_ptr<const CheckAids> &aids,
                   const ClaimAnalysis &analysis,
                   int row);

Q_SIGNALS:
    void quoteRequested(const stet::Evidence &evidence);
    /// The words of a source are to be shown in a browser.
    void wordsRequested(const QUrl &address);
    void wordsCopied();
    void withdrawRequested(const stet::EvidenceId &evidence);
    void proposalRequested(const stet::ProposedPassage &passage);
    void proposalBound(const stet::ProposedPassage &passage);
    void alikeBound(const stet::AlikeEvidence &alike);
    void replyRequested(size_t note);
    void noteStateRequested(size_t note, stet::NoteState state);
    /// All that is open in the section is to be no fact.
    void sectionRequested();
    /// The claim, whose words are gone, is to be ended.
    void endRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void writeState(CardWriter &writer, const ClaimRecord *record);
    void writeChange(CardWriter &writer, const ClaimRecord &record);
    void writeFacts(CardWriter &writer);
    void writeEvidence(CardWriter &writer, const ClaimRecord &record);
    void writeAttestation(CardWriter &writer, const Evidence &one);
    void writeQuote(CardWriter &writer, const Evidence &one);
    void writeMoved(CardWriter &writer, const Evidence &gone);
    void writeStrength(CardWriter &writer, const ClaimRecord &record);
    void writeShared(CardWriter &writer, const std::vector<OneVoice> &voices);
    void writeAlikes(CardWriter &writer);
    void writePassages(CardWriter &writer);
    void followEvidence(const QString &what, const QString &id);
    void followWords(const QString &what, const QString &address);
    void followNote(const QString &what, size_t note);
    void writeNotes(CardWriter &writer, const Claim &claim);
    void follow(const QUrl &link);
    [[nodiscard]] QString sourceName(SourceId source) const;
    [[nodiscard]] QString locatorOf(const ProposedPassage &passage) const;

    SheetRows m_rows;
    std::shared_ptr<const CheckAids> m_aids;
    ClaimAnalysis m_analysis;
    int m_row = -1;
};

} // namespace stet
