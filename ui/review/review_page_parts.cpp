// SPDX-License-Identifier: GPL-3.0-or-later
// What ReviewPage is made of, and how its parts hear of each other.
#include "ui/review/claim_card.h"
#include "ui/review/claim_choice.h"
#include "ui/review/claim_delegate.h"
#include "ui/review/claim_filter_box.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/empty_words.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/key_hints.h"
#include "ui/review/papers/review_papers.h"
#include "ui/review/propose_card.h"
#include "ui/review/review_commands.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/plain_keys.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QFrame>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace stet {

void ReviewPage::addVerb(const QString &id, std::function<void()> verb)
{
    QAction *action = makeReviewCommand(id, this);
    addAction(action);
    m_actions.insert(id, action);
    connect(action, &QAction::triggered, this, std::move(verb));
}

void ReviewPage::buildActions()
{
    const auto add = [this](const char *id, std::function<void()> verb) {
        addVerb(QString::fromLatin1(id), std::move(verb));
    };
    add("reviewNext", [this] { stepBy(1); });
    add("reviewPrevious", [this] { stepBy(-1); });
    add("reviewChooseNext", [this] { m_choice->extendBy(1); });
    add("reviewChoosePrevious", [this] { m_choice->extendBy(-1); });
    add("reviewNextOpen", [this] { m_round->choose(m_round->nextToDo(m_round->current())); });
    add("reviewVerify", [this] { give(VerdictKind::Verified); });
    add("reviewDispute", [this] { give(VerdictKind::Disputed); });
    add("reviewNeedsSource", [this] { give(VerdictKind::NeedsSource); });
    add("reviewNotAFact", [this] { give(VerdictKind::NotAFact); });
    add("reviewSectionNotAFact", [this] { giveToSection(); });
    add("reviewLookedAgain", [this] { m_round->lookAgain(chosenRows()); });
    add("reviewBind", [this] { bindSelected(); });
    add("reviewBindTranslated", [this] { bindTranslated(); });
    add("reviewPassage", [this] {
        if (!m_evidence->nextProposal())
            Q_EMIT statusMessage(tr("No passage of the cited sources comes near this claim."));
    });
    add("reviewAttest", [this] { attest(); });
    add("reviewSource", [this] { m_evidence->nextSource(); });
    add("reviewChooseSource", [this] { m_evidence->chooseSource(); });
    add("reviewOpenSource", [this] {
        if (!m_evidence->shownSource().isNull())
            Q_EMIT openSourceRequested(m_evidence->shownSource());
    });
    add("reviewNote", [this] { askNote(); });
    add("reviewPropose", [this] { askOtherWords(); });
    add("reviewWithdraw", [this] { withdrawOtherWords(); });
    add("reviewSplit", [this] { split(); });
    add("reviewJoin", [this] { joinNext(); });
    add("reviewEnd", [this] { m_round->end(chosenRows()); });
    add("reviewUndo", [this] { m_round->undo(); });
    add("reviewFilter", [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    add("reviewArticle", [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    add("reviewClaims", [this] { focusClaims(); });
    add("reviewCard", [this] { m_card->setFocus(Qt::ShortcutFocusReason); });
    add("reviewWords", [this] { m_evidence->focusWords(); });
    add("reviewFind", [this] { m_evidence->words().focusFind(); });
    add("reviewGalley", [this] { m_papers->chooseGalley(); });
    add("reviewPack", [this] { m_papers->choosePack(); });
    add("reviewHandOver", [this] { m_papers->chooseHandover(); });
    add("reviewReturn", [this] { askReturn(); });
    add("reviewSignOff", [this] { askSignOff(); });
    buildMenu();
}

void ReviewPage::buildMenu()
{
    for (const ReviewMenuPart &part : reviewMenu()) {
        QList<QAction *> lines;
        for (const QString &id : part.commands)
            lines << action(id);
        if (!part.title.isEmpty()) {
            auto *below = new QMenu(part.title, this);
            below->addActions(lines);
            m_menu << below->menuAction();
            continue;
        }
        // Lines stand apart from the menus above and below them.
        if (!m_menu.isEmpty())
            m_menu << makeSeparator();
        m_menu << lines;
        if (m_menu.size() == lines.size())
            m_menu << makeSeparator();
    }
}

QAction *ReviewPage::makeSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    return separator;
}

QWidget *ReviewPage::makeClaims()
{
    auto *side = new QWidget(this);
    side->setProperty("ground", QStringLiteral("window"));
    side->setAttribute(Qt::WA_StyledBackground);
    m_claimsHead = new PaneHead(tr("Claims"), side);
    auto *box = new ClaimFilterBox(side);
    m_filter = box;
    m_filter->setObjectName(QStringLiteral("claimFilter"));
    m_filter->setAccessibleName(tr("Which claims are shown"));
    keepLetters(*m_filter);
    for (int i = 0; i < claimFilters; ++i)
        m_filter->addItem(filterName(ClaimFilter(i)));
    connect(box, &ClaimFilterBox::settled, this, [this] {
        chooseListed();
        focusClaims();
    });
    m_list = new QListView(side);
    m_list->setObjectName(QStringLiteral("claimList"));
    m_list->setAccessibleName(tr("Claims"));
    m_list->setModel(m_model);
    m_empty = new EmptyWords(*m_list);
    m_choice = new ClaimChoice(*m_list, *m_model, this);
    m_list->setItemDelegate(new ClaimDelegate(m_list));
    m_list->setProperty("ground", QStringLiteral("window"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    auto *filter = new QHBoxLayout;
    filter->setContentsMargins(12, 8, 12, 4);
    filter->addWidget(m_filter);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_claimsHead);
    column->addLayout(filter);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *ReviewPage::makeVerdicts()
{
    auto *row = new QFrame(this);
    row->setProperty("ground", QStringLiteral("panel"));
    row->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new KeyButtons(row);
    for (const char *id : {"reviewVerify", "reviewDispute", "reviewNeedsSource", "reviewNotAFact"})
        buttons->addButton(*action(QString::fromLatin1(id)));
    buttons->addButton(*action(QStringLiteral("reviewNote")), tr("Note…"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(10, 8, 10, 8);
    line->addWidget(buttons);
    return row;
}

void ReviewPage::buildLayout()
{
    auto *middle = new QWidget(this);
    auto *reading = new QSplitter(Qt::Vertical, middle);
    auto *below = new QWidget(reading);
    auto *belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    QWidget *verdicts = makeVerdicts();
    belowColumn->addWidget(verdicts);
    belowColumn->addWidget(m_card, 1);
    reading->addWidget(m_text);
    reading->addWidget(below);
    reading->setStretchFactor(0, 3);
    reading->setStretchFactor(1, 2);
    reading->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_textHead);
    column->addWidget(reading, 1);

    auto *panes = new QSplitter(Qt::Horizontal, this);
    panes->setObjectName(QStringLiteral("reviewPanes"));
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeClaims());
    panes->addWidget(middle);
    panes->addWidget(m_evidence);
    // The keys of all verdicts stand in one row in a window of 1280 pixels.
    panes->setSizes({withText(256), withText(600), withText(424)});
    panes->setStretchFactor(0, 0);
    panes->setStretchFactor(1, 3);
    panes->setStretchFactor(2, 2);

    m_hints = new KeyHints(this);
    const std::pair<const char *, QString> hints[] = {{"reviewNext", tr("next")},
                                                      {"reviewPrevious", tr("previous")},
                                                      {"reviewNextOpen", tr("next open")},
                                                      {"reviewPassage", tr("passage")},
                                                      {"reviewBind", tr("bind")},
                                                      {"reviewPropose", tr("propose")},
                                                      {"reviewSource", tr("source")},
                                                      {"reviewChooseSource", tr("other source")},
                                                      {"reviewLookedAgain", tr("looked again")},
                                                      {"reviewUndo", tr("undo")}};
    for (const auto &[id, words] : hints)
        m_hints->addHint(*action(QString::fromLatin1(id)), words);
    connect(&m_evidence->words().view(),
            &QPlainTextEdit::selectionChanged,
            this,
            &ReviewPage::showBindHint);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(panes, 1);
    all->addWidget(m_hints);
    tabThrough({m_filter, m_list, m_text, verdicts, m_card, m_evidence});
    for (FloatingCard *card : std::initializer_list<FloatingCard *>{m_ask, m_propose})
        card->setSpareHome(m_list);
}

void ReviewPage::connectRound()
{
    connect(m_round, &ReviewRound::sheetChanged, this, &ReviewPage::showSheet);
    connect(m_round, &ReviewRound::currentChanged, this, &ReviewPage::showCurrent);
    connect(m_round, &ReviewRound::done, this, &ReviewPage::statusMessage);
    connect(m_round, &ReviewRound::done, this, [this] { m_refusal.reset(); });
    connect(m_round, &ReviewRound::failed, this, &ReviewPage::refuse);
    connect(m_papers, &ReviewPapers::noticeRaised, this, &ReviewPage::noticeRaised);
    connect(m_papers, &ReviewPapers::errorRaised, this, &ReviewPage::errorRaised);
    connect(m_round, &ReviewRound::idle, this, [this] {
        if (const auto wanted = std::exchange(m_findingWanted, std::nullopt))
            showFinding(*wanted);
        if (std::exchange(m_listedWanted, false))
            chooseListed();
        if (std::exchange(m_signWanted, false))
            askSignOff();
    });
    connect(m_round, &ReviewRound::returned, this, &ReviewPage::leaveReturned);
    connect(m_analyst, &ClaimAnalyst::foundChanged, this, [this] {
        m_card->showClaim(m_round->rows(), m_round->aids(), m_analyst->found(), m_shown);
        if (m_analyst->found().row == m_shown)
            m_evidence->setProposals(m_analyst->found().proposals());
        showBindHint();
    });
}

void ReviewPage::connectParts()
{
    connect(m_filter, qOverload<int>(&QComboBox::currentIndexChanged), this, [this](int index) {
        m_choice->collapse();
        m_model->setFilter(ClaimFilter(index));
        showEmptyWords();
        showCurrent();
    });
    connect(m_choice, &ClaimChoice::rowChosen, m_round, &ReviewRound::choose);
    connect(m_choice, &ClaimChoice::changed, this, &ReviewPage::updateActions);
    connect(m_text, &ReviewTextView::rowChosen, m_round, &ReviewRound::choose);
    connect(m_text, &QTextEdit::selectionChanged, this, &ReviewPage::updateActions);
    connect(m_evidence, &EvidencePane::bindRequested, this, &ReviewPage::bindSelected);
    connect(m_evidence, &EvidencePane::attestRequested, this, &ReviewPage::attest);
    connect(m_evidence, &EvidencePane::openRequested, this, &ReviewPage::openSourceRequested);
    connect(m_evidence, &EvidencePane::errorRaised, this, &ReviewPage::errorRaised);
    connect(m_card, &ClaimCard::quoteRequested, m_evidence, &EvidencePane::showQuote);
    connect(m_card, &ClaimCard::proposalRequested, m_evidence, &EvidencePane::showProposal);
    connect(m_card, &ClaimCard::proposalBound, this, &ReviewPage::bindProposed);
    connect(m_card, &ClaimCard::alikeBound, this, &ReviewPage::bindAlike);
    connect(m_card, &ClaimCard::withdrawRequested, this, [this](const EvidenceId &evidence) {
        m_round->setWithdrawn(evidence, true);
    });
    connect(m_card, &ClaimCard::wordsRequested, this, &ReviewPage::linkRequested);
    connect(m_card, &ClaimCard::wordsCopied, this, [this] {
        Q_EMIT statusMessage(tr("The link to these words is copied."));
    });
    connect(m_card, &ClaimCard::sectionRequested, this, &ReviewPage::giveToSection);
    connect(m_card, &ClaimCard::endRequested, this, [this] { m_round->end({m_shown}); });
    connect(m_card, &ClaimCard::replyRequested, this, &ReviewPage::askReply);
    connect(m_card, &ClaimCard::noteStateRequested, this, [this](size_t note, NoteState state) {
        if (const ClaimRecord *record = m_round->rows().record(m_shown))
            m_round->setNoteState(record->claim.id, note, state);
    });
}

} // namespace stet
