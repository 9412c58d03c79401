// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/claim_analysis.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace stet {

class PaneHead;
class PlainLabel;
class ReviewRound;
class SourcePicker;
class WordsPane;

/// What the sources of the article said, beside it: one snapshot at a time, with the words that the
/// claim at hand rests on, and those that are proposed for it. Words that are selected can be bound
/// to the claim. UI thread.
class EvidencePane : public QWidget
{
    Q_OBJECT

public:
    EvidencePane(ReviewRound &round, QWidget *parent);

    /// The sheet is another, or the claim at hand is: shows what that claim rests on.
    void showClaim(bool anotherClaim);
    void setProposals(const std::vector<ProposedPassage> &passages);

    /// The next source of the claim at hand: what it rests on, then what its words cite, then the
    /// others.
    void nextSource();
    /// Asks for any source of the library, which is shown then.
    void chooseSource();
    /// Selects the next proposed passage. False where there is none.
    bool nextProposal();
    void showProposal(const ProposedPassage &passage);
    void showQuote(const Evidence &evidence);
    /// The words that are selected; none: nothing is, or they are no evidence.
    [[nodiscard]] std::optional<NewEvidence> selection() const;
    /// The source that is shown; null: none.
    [[nodiscard]] SourceId shownSource() const;
    [[nodiscard]] WordsPane &words() const;
    void focusWords();
    void clearSelection();

Q_SIGNALS:
    /// The words are to be bound to the claim at hand.
    void bindRequested();
    void attestRequested();
    void openRequested(const stet::SourceId &source);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    [[nodiscard]] QWidget *makeTools();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] const SourceAtHand *atHand(SourceId source) const;
    void dropPicked();
    void showPicked(const SourceAtHand &source);
    void listSources();
    void showSource(SourceId source, SnapshotId snapshot = {});
    void listSnapshots();
    void showSnapshot(SnapshotId snapshot);
    void takeText(SnapshotId snapshot, const SnapshotText &text);
    void markWords();
    void goToGoal();
    void showSelection();
    [[nodiscard]] std::vector<SourceId> sourcesOfClaim() const;

    ReviewRound &m_round;
    PaneHead *m_head;
    QComboBox *m_sources = nullptr;
    QComboBox *m_snapshots = nullptr;
    QPushButton *m_open = nullptr;
    WordsPane *m_words;
    SourcePicker *m_picker;
    std::vector<SourceAtHand> m_picked; ///< that the article does not have
    PlainLabel *m_selected = nullptr;
    QPushButton *m_bind = nullptr;
    QPushButton *m_attest = nullptr;
    SourceId m_source;
    SnapshotId m_snapshot;
    std::optional<TextRange> m_goal; ///< to go to once the words of `m_goalIn` are there
    SnapshotId m_goalIn;
    bool m_goalSelects = false; ///< and to select; else only shown
    std::vector<ProposedPassage> m_proposals;
    int m_proposal = -1; ///< that was shown last
    SnapshotText m_text; ///< of the snapshot
};

} // namespace stet
