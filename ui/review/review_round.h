// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/proposals/proposals.h"
#include "ui/review/sheet_rows.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace stet {

class DeskSession;
struct Changes;

/// One article while it is checked: its sheet and sources as the desk has them by now, the claim at
/// hand, what the checker does one after another, and the way back. UI thread.
class ReviewRound : public QObject
{
    Q_OBJECT

public:
    ReviewRound(DeskSession &session, QObject *parent);

    /// Reads the article; the claim at hand is the first open one.
    void open(ArticleId article);
    /// No article; answers that are still to come are dropped.
    void forget();

    [[nodiscard]] ArticleId article() const { return m_article; }

    [[nodiscard]] DeskSession &session() const { return m_session; }

    [[nodiscard]] bool isWritable() const;

    /// Empty until they were read.
    [[nodiscard]] const SheetRows &rows() const { return m_rows; }

    /// Null until they were read.
    [[nodiscard]] const std::shared_ptr<const CheckAids> &aids() const { return m_aids; }

    /// The article as it was signed; null where it was not, or where that stands.
    [[nodiscard]] const std::shared_ptr<const ArticleContent> &signedContent() const
    {
        return m_signed;
    }

    /// The row at hand; -1: none.
    [[nodiscard]] int current() const { return m_current; }

    void choose(int row);

    /// The rows that who is at this window looks at a second time before signing; empty but on a
    /// desk of one person where nothing else is open. It goes from the last to the first, since who
    /// reads their own words in the same order once more sees what they expect.
    [[nodiscard]] const std::vector<int> &secondPass() const { return m_pass; }

    [[nodiscard]] bool awaitsSecondLook(int row) const;
    /// The next open row behind `row`; in the second pass the next one before it that waits; -1:
    /// none.
    [[nodiscard]] int nextToDo(int row) const;

    // What the checker does. Each is told of by `done` or `failed`; where another one is under way
    // it waits for that. `refused` is called where it was not done, so that words that somebody
    // typed for it can be offered again.
    using Refused = std::function<void()>;

    /// Something is being done, waits to be, or what it came to is being read.
    [[nodiscard]] bool isBusy() const { return m_busy || m_reading || m_writing; }

    /// Evidence of that claim is being bound or taken back by this person.
    [[nodiscard]] bool isBinding(const ClaimAim &aim) const;

    enum class Then { Stay, GoOn };
    /// One verdict on all of them, or on none; `GoOn`: the next open claim is at hand then.
    void give(const std::vector<ClaimAim> &aims,
              const NewVerdict &verdict,
              Then then,
              Refused refused = {});
    /// The same evidence for all of them, or for none; one step back.
    void bind(const std::vector<ClaimAim> &aims, const NewEvidence &evidence, Refused refused = {});
    void setWithdrawn(EvidenceId evidence, bool withdrawn);
    /// What stands around the claims that ask for it was looked at, as it is shown.
    void lookAgain(const std::vector<int> &rows);
    void split(const ClaimAim &aim, qsizetype at);
    void join(const ClaimAim &one, const ClaimAim &other);
    /// Those of the claims whose words are gone.
    void end(const std::vector<int> &rows);
    void addNote(const ClaimAim &aim, const QString &text, Refused refused = {});
    void reply(ClaimId claim, size_t note, const QString &text, Refused refused = {});
    void setNoteState(ClaimId claim, size_t note, NoteState state);
    void propose(const NewProposal &proposal, Refused refused = {});
    void withdrawProposal(ProposalId proposal);
    /// The article with verdicts and evidence as they were looked at; `reason` overrides what
    /// blocks.
    void signOff(const ReviewedArticle &seen, const QString &reason);
    /// The author has it again.
    void returnToAuthor();
    /// Takes the last step of this round back.
    void undo();

Q_SIGNALS:
    /// The sheet is another, or the sources are.
    void sheetChanged();
    void currentChanged();
    /// All is done, and the sheet shows what it came to.
    void idle();
    /// Something was done: plain words for the status bar.
    void done(const QString &what);
    /// `doing` ends the sentence "Stet could not …".
    void failed(const stet::Error &error, const QString &doing);
    void signedOff();
    /// The article is left then, so that these words have to stand elsewhere.
    void returned(const QString &what);

private:
    using Deed = std::function<void()>;

    struct Waiting
    {
        Deed deed;
        Refused refused;
    };

    struct Step
    {
        QString what; ///< "Verified", for "Taken back: …"
        Deed back;
    };

    void deskChanged(const Changes &changes);
    void refresh();
    void take(const ArticleAtHand &desk);
    void start(Deed deed, Refused refused = {});
    void next();
    void begin(const Waiting &waiting);
    void refuseAll();
    /// Splits the claim again that was two with the second at `behind` units.
    void splitAgain(const Claim &joined, qsizetype behind);
    template <class T, class Take>
    void run(QFuture<Result<T>> future, const QString &doing, Take take);
    void pushStep(const QString &what, Deed back);
    void lookAgain(int row);
    void endClaim(ClaimId claim);
    [[nodiscard]] Verdict verdictOf(ClaimId claim) const;
    void pushSettling(ClaimId claim, size_t note, NoteState back);
    void takeBack(const std::vector<VerdictId> &verdicts);
    void turnBack(const std::vector<EvidenceTurn> &turns);

    DeskSession &m_session;
    ArticleId m_article;
    SheetRows m_rows;
    std::shared_ptr<const CheckAids> m_aids;
    std::shared_ptr<const ArticleContent> m_signed;
    std::vector<int> m_pass; ///< of `m_rows`
    int m_current = -1;
    std::deque<Waiting> m_waiting;
    Refused m_refused;               ///< of the deed that is under way
    bool m_writing = false;          ///< a verb was called and has not answered
    std::vector<ClaimAim> m_binding; ///< whose evidence will be another
    std::vector<ClaimAim> m_judging; ///< on which a verdict is under way
    bool m_busy = false;             ///< a deed is under way, or what it came to is being read
    bool m_reading = false;          ///< the sheet is
    bool m_stale = false;            ///< and has to be once more
    bool m_goOn = false;             ///< to the next open claim once it was read
    int m_opened = 0;                ///< answers of an earlier opening are dropped
    std::vector<Step> m_steps;
    QTimer m_soon;
};

} // namespace stet
