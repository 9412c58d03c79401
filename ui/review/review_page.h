// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/ask_card.h"
#include "ui/review/review_round.h"
#include "ui/widgets/notice_bar.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QListView;
class QSplitter;

namespace stet {

struct AlikeEvidence;
struct JudgedWords;
class ClaimAnalyst;
class ClaimCard;
class ClaimChoice;
class ClaimListModel;
class EmptyWords;
class EvidencePane;
class KeyHints;
class PaneHead;
class ProposeCard;
class ReviewPapers;
class ReviewTextView;

/// Where one article is checked: its claims, its words and what the sources said, side by side, and
/// all of it by single keys. Owned by the window; UI thread.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(DeskSession &session, QWidget *parent);

    void open(ArticleId article);
    void forget();

    [[nodiscard]] ReviewRound &round() const { return *m_round; }

    /// All commands, for a menu, in menus below it (`reviewMenu`); those of the tool row among
    /// them. Owned here.
    [[nodiscard]] QList<QAction *> menuActions() const { return m_menu; }

    [[nodiscard]] QList<QAction *> toolActions() const;
    [[nodiscard]] QAction *action(const QString &id) const;

    [[nodiscard]] ReviewTextView &text() const { return *m_text; }

    [[nodiscard]] EvidencePane &evidence() const { return *m_evidence; }

    [[nodiscard]] ClaimCard &card() const { return *m_card; }

    [[nodiscard]] QListView &claims() const { return *m_list; }

    void focusClaims();
    /// Asks for the sign-off, as soon as the sheet shows all that was done.
    void askSignOff();
    /// The claim that the gate found something of is at hand, as soon as the sheet shows it.
    void showFinding(const GateFinding &finding);
    /// Only claims with open notes, for the author who has the article again.
    void showNotes();

Q_SIGNALS:
    void openSourceRequested(const stet::SourceId &source);
    /// Something is to be shown in a browser.
    void linkRequested(const QUrl &link);
    void leaveRequested();
    void statusMessage(const QString &text);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);
    /// A deed was refused; what is said of it goes with `context`: something else was done by then,
    /// or another article is there.
    void refused(const stet::Error &error, const QString &doing, QObject *context);

private:
    void buildActions();
    void buildMenu();
    [[nodiscard]] QAction *makeSeparator();
    void buildLayout();
    [[nodiscard]] QWidget *makeClaims();
    [[nodiscard]] QWidget *makeVerdicts();
    void connectRound();
    void refuse(const Error &error, const QString &doing);
    /// The author has it: said where somebody still sees it once the page is gone.
    void leaveReturned(const QString &what);
    void connectParts();
    void addVerb(const QString &id, std::function<void()> verb);

    void showSheet();
    void showCurrent();
    /// Where the claim at hand is not in the list, the first one that is.
    void chooseListed();
    void showCounts();
    /// What the list says where it has no rows.
    void showEmptyWords();
    void updateActions();
    /// What the key that binds does by now.
    void showBindHint();

    void stepBy(int by);
    /// The sheet's rows that a verb is about where no words are selected: those that are chosen in
    /// the list, in the order of the page, or else the claim at hand.
    [[nodiscard]] std::vector<int> chosenRows() const;
    /// Several claims that a verb is about, by a selection of words or by choice; else none.
    [[nodiscard]] std::vector<int> severalRows() const;
    /// What a verb is about: the selected words where they are of one claim, each claim that a
    /// longer selection touches, or else the claims that are chosen. A selection is never passed
    /// over.
    [[nodiscard]] std::vector<ClaimAim> aims() const;
    /// The one that it is about; none, and said so, where that are several or none.
    [[nodiscard]] std::optional<ClaimAim> aim();
    /// The selected words where they are of one claim; none where nothing is selected.
    [[nodiscard]] std::optional<ClaimPlace> selectedWords() const;
    void give(VerdictKind kind);
    void giveToSeveral(VerdictKind kind, const std::vector<int> &claims);
    void giveToSection();
    /// Asks for a reason first where the rules want one for any of those words.
    void giveWithReason(VerdictKind kind,
                        std::vector<JudgedWords> judged,
                        const QString &question,
                        std::function<void(const QString &, AskCard::Again)> give);
    /// Without taking the place of a quote that is none of what it is about.
    [[nodiscard]] NewEvidence evidenceFor(NewEvidence evidence,
                                          const std::vector<ClaimAim> &about) const;
    void bindSelected();
    /// What comes nearest to a quote of the claim at hand that is gone; null: nothing.
    [[nodiscard]] const ProposedPassage *movedQuote() const;
    /// False where there is nothing to bind in the place of a quote.
    bool bindMoved();
    void bindTranslated();
    void bindProposed(const ProposedPassage &passage);
    void bindAlike(const AlikeEvidence &alike);
    void attest();
    void attestAbout(const std::function<ClaimAim()> &about,
                     const QString &words,
                     const NewEvidence &before);
    void split();
    void joinNext();
    /// The last note on the claim at hand that waits for who is at this window: the author has the
    /// article again, and somebody else had the last word.
    [[nodiscard]] std::optional<size_t> waitingNote() const;
    /// An answer where a note waits for one.
    void askNote();
    void askReply(size_t note);
    void askReason(const QString &title, std::function<void(const QString &, AskCard::Again)> give);
    /// The aim with the evidence that is shown.
    [[nodiscard]] ClaimAim asSeen(ClaimAim aim) const;
    /// What was asked about: as it was seen then, and once that was refused as it is shown by now.
    [[nodiscard]] std::function<ClaimAim()> askedAbout(const ClaimAim &asked) const;
    void askReturn();
    void askOtherWords();
    void withdrawOtherWords();
    /// The last open proposal of who is at this window for words of the claim at hand.
    [[nodiscard]] std::optional<ProposalId> ownProposal() const;
    [[nodiscard]] QRect placeOfCard() const;

    ReviewRound *m_round;
    ClaimAnalyst *m_analyst;
    ClaimListModel *m_model;
    PaneHead *m_claimsHead = nullptr;
    QComboBox *m_filter = nullptr;
    QListView *m_list = nullptr;
    ClaimChoice *m_choice = nullptr;
    EmptyWords *m_empty = nullptr; ///< over the list
    PaneHead *m_textHead;
    ReviewTextView *m_text;
    ClaimCard *m_card;
    EvidencePane *m_evidence;
    KeyHints *m_hints = nullptr;
    AskCard *m_ask;
    QHash<ArticleId, std::vector<std::function<void()>>>
        m_later; ///< once the article is there again
    ProposeCard *m_propose;
    ReviewPapers *m_papers;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_menu;
    int m_shown = -1; ///< the row that the panes are about
    ArticleId m_shownArticle;
    std::optional<GateFinding> m_findingWanted; ///< once the sheet is there
    bool m_listedWanted = false;                ///< once the sheet is there
    bool m_signWanted = false;                  ///< once the sheet shows all that was done
    std::unique_ptr<QObject> m_refusal;         ///< goes with what is said of it
};

} // namespace stet
