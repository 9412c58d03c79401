// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_page.h"

#include "core/desk/desk_session.h"
#include "core/review/claims/claim_shares.h"
#include "ui/review/claim_card.h"
#include "ui/review/claim_choice.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/empty_words.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/key_hints.h"
#include "ui/review/papers/review_papers.h"
#include "ui/review/propose_card.h"
#include "ui/review/review_commands.h"
#include "ui/review/review_text_view.h"
#include "ui/widgets/claim_looks.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QListView>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace stet {

ReviewPage::ReviewPage(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_round(new ReviewRound(session, this))
    , m_analyst(new ClaimAnalyst(this))
    , m_model(new ClaimListModel(this))
    , m_textHead(new PaneHead(tr("Article"), this))
    , m_text(new ReviewTextView(this))
    , m_card(new ClaimCard(this))
    , m_evidence(new EvidencePane(*m_round, this))
    , m_ask(new AskCard(this))
    , m_propose(new ProposeCard(this))
    , m_papers(new ReviewPapers(session, this))
{
    setObjectName(QStringLiteral("reviewPage"));
    // What it likes to have is none of the window's business while something else is shown.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    buildActions();
    buildLayout();
    connectRound();
    connectParts();
    updateActions();
}

void ReviewPage::open(ArticleId article)
{
    if (article != m_round->article())
        m_refusal.reset();
    m_round->open(article);
    m_ask->setTopic(article.uuid());
    for (const std::function<void()> &later : m_later.take(article))
        QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void ReviewPage::forget()
{
    if (const std::optional<ProposeCard::Unsaid> unsaid = m_propose->takeUnsaid())
        m_later[m_round->article()].push_back([this, unsaid] { m_propose->offer(*unsaid); });
    m_round->forget(); // what waited is refused, and asked again when the article is there
    m_ask->setTopic({});
    m_refusal.reset();
    m_signWanted = m_listedWanted = false;
    m_findingWanted.reset();
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->reject(); // about the article that goes
    m_filter->setCurrentIndex(0);
}

QAction *ReviewPage::action(const QString &id) const
{
    return m_actions.value(id);
}

QList<QAction *> ReviewPage::toolActions() const
{
    return {action(QStringLiteral("reviewReturn")), action(QStringLiteral("reviewSignOff"))};
}

void ReviewPage::focusClaims()
{
    // What is asked once more comes first.
    QWidget *first = !m_ask->isHidden() ? static_cast<QWidget *>(m_ask) : m_list;
    first->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showFinding(const GateFinding &finding)
{
    const SheetRows &rows = m_round->rows();
    if (!rows.sheet() || m_round->isBusy()) {
        m_findingWanted = finding;
        return;
    }
    m_filter->setCurrentIndex(0); // or it might not be listed
    m_round->choose(rows.rowOf(finding.claim, finding.place));
    focusClaims();
}

void ReviewPage::showNotes()
{
    m_filter->setCurrentIndex(int(ClaimFilter::Notes));
    m_listedWanted = m_round->isBusy();
    chooseListed();
}

void ReviewPage::chooseListed()
{
    if (m_model->listRow(m_round->current()) < 0)
        m_round->choose(m_model->sheetRow(0)); // of an empty list: none
}

void ReviewPage::showSheet()
{
    const SheetRows &rows = m_round->rows();
    QHash<QString, int> numbers;
    if (m_round->aids()) {
        for (const SourceAtHand &one : m_round->aids()->sources)
            numbers.insert(one.source.key, one.number);
    }
    m_choice->setSheet(rows, m_round->aids());
    m_text->setSheet(rows, numbers);
    showEmptyWords();
    showCounts();
    if (rows.sheet())
        m_papers->setArticle(m_round->article(), rows.sheet()->article.content.slug);
}

void ReviewPage::showEmptyWords()
{
    const SheetRows &rows = m_round->rows();
    const ClaimFilter filter = m_model->filter();
    if (!rows.sheet() || m_model->rowCount() > 0)
        m_empty->say({}, {});
    else if (rows.count() == 0)
        m_empty->say(tr("Nothing to check yet"),
                     tr("Each sentence of the article becomes a claim as soon as it is written."));
    else if (filter == ClaimFilter::Open)
        m_empty->say(tr("Nothing is open"),
                     tr("Every claim is done: sign the article off, or choose “%1” to look through "
                        "them once more.")
                         .arg(filterName(ClaimFilter::All)));
    else
        m_empty->say(tr("No such claim"),
                     tr("No claim of this article is under “%1”. Choose “%2” to see the others.")
                         .arg(filterName(filter), filterName(ClaimFilter::All)));
}

void ReviewPage::showCurrent()
{
    const int row = m_round->current();
    const bool another = row != m_shown || m_round->article() != m_shownArticle;
    m_shown = row;
    m_shownArticle = m_round->article();
    m_choice->showCurrent(row);
    const int listed = m_model->listRow(row);
    m_list->viewport()->update();
    if (listed >= 0)
        m_list->scrollTo(m_model->index(listed));
    if (another) {
        m_text->clearSelection();  // it was meant with the claim before
        m_text->bringCaretTo(row); // from where the arrows go on, to split it for instance
    }
    m_text->setCurrent(row);
    // What is selected in a source may be for all that are chosen.
    m_evidence->showClaim(another && m_choice->several().empty());
    m_card->showClaim(m_round->rows(), m_round->aids(), m_analyst->found(), row);
    m_analyst->look(m_round->rows(), m_round->aids(), row);
    updateActions();
}

void ReviewPage::showCounts()
{
    const SheetRows &rows = m_round->rows();
    QAction *sign = action(QStringLiteral("reviewSignOff"));
    if (!rows.sheet()) {
        m_claimsHead->setNote({});
        m_textHead->setNote({});
        m_hints->setNote({});
        sign->setIconText(tr("Sign off"));
        return;
    }
    const ClaimCounts &counts = rows.sheet()->checked.counts;
    const QLocale locale;
    const QString closed = locale.toString(counts.closed());
    const QString all = locale.toString(counts.all());
    m_claimsHead->setNote(tr("%1 of %2 done").arg(closed, all));
    m_textHead->setNote(claimsLine(counts), countsSentence(counts));
    const int again = int(m_round->secondPass().size());
    const int open = counts.all() - counts.closed();
    const int looks = counts.lookAgain + again;
    sign->setIconText(open > 0    ? tr("Sign off · %Ln open", nullptr, open)
                      : looks > 0 ? tr("Sign off · %Ln to look at", nullptr, looks)
                      : rows.sheet()->signOffStands ? tr("Signed off")
                                                    : tr("Sign off"));
    m_hints->setNote(
        rows.sheet()->signOffStands ? tr("Signed off by %1").arg(rows.sheet()->signOff->person)
        : again > 0 ? tr("Second look, from last to first: %Ln claim(s)", nullptr, again)
                    : tr("%1 of %2 claims done").arg(closed, all));
}

void ReviewPage::updateActions()
{
    const SheetRows &rows = m_round->rows();
    const bool writable = m_round->isWritable() && rows.sheet() != nullptr;
    const bool onPage = writable && m_shown >= 0 && m_shown < rows.onPage();
    const auto enable = [this](const char *id, bool enabled) {
        action(QString::fromLatin1(id))->setEnabled(enabled);
    };
    for (const char *id : {"reviewVerify",
                           "reviewDispute",
                           "reviewNeedsSource",
                           "reviewNotAFact",
                           "reviewSectionNotAFact",
                           "reviewBind",
                           "reviewBindTranslated",
                           "reviewAttest",
                           "reviewNote",
                           "reviewPropose",
                           "reviewSplit"})
        enable(id, onPage);
    enable("reviewJoin", onPage && m_shown + 1 < rows.onPage());
    const std::vector<int> chosen = chosenRows();
    enable("reviewLookedAgain", onPage && std::any_of(chosen.begin(), chosen.end(), [&](int row) {
                                    return rows.standing(row).lookAgain ||
                                           m_round->awaitsSecondLook(row);
                                }));
    enable("reviewEnd", writable && std::any_of(chosen.begin(), chosen.end(), [&](int row) {
                            return row >= rows.onPage();
                        }));
    enable("reviewChooseSource", rows.sheet() != nullptr);
    enable("reviewUndo", writable);
    enable("reviewWithdraw", onPage && ownProposal().has_value());
    enable("reviewSignOff", writable && !rows.sheet()->signOffStands);
    enable("reviewReturn", writable && rows.sheet()->article.state != WorkState::Draft);
}

void ReviewPage::showBindHint()
{
    const bool moved = !m_evidence->selection() && movedQuote() != nullptr;
    m_hints->setWords(*action(QStringLiteral("reviewBind")),
                      moved ? tr("bind in its place") : tr("bind"));
}

void ReviewPage::stepBy(int by)
{
    // Within what the list shows; the second pass goes from the last to the first.
    const int listed = m_model->listRow(m_round->current());
    const int step = m_round->secondPass().empty() ? by : -by;
    const int next = listed < 0 ? 0 : listed + step;
    m_round->choose(m_model->sheetRow(next));
}

std::vector<int> ReviewPage::chosenRows() const
{
    const std::vector<int> several = m_choice->several();
    return several.empty() ? std::vector<int>{m_shown} : several;
}

QRect ReviewPage::placeOfCard() const
{
    return QRect(m_card->mapToGlobal(QPoint(withText(20), withText(10))), QSize(1, 1));
}

} // namespace stet
