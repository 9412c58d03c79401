// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/claims/claim_marks.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/review/claims/claim_turn.h"
#include "core/review/edit_proposals.h"
#include "ui/editor/page_pipeline.h"

#include <QHash>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

struct AnchoredMarks
{
    std::shared_ptr<const ArticleWords> words;
    std::vector<ClaimMark> marks;
    std::vector<PreviewClaim> onPage;
    std::vector<ProposalMark> proposals;
};

/// The word that ends at `at`, for words that are to come behind it; the one that begins there
/// where none does.
TextRange wordBeside(const QString &text, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && text.at(from - 1).isSpace())
        --from;
    const qsizetype end = from;
    while (from > 0 && !text.at(from - 1).isSpace())
        --from;
    if (from < end)
        return {from, end - from};
    qsizetype behind = at;
    while (behind < text.size() && !text.at(behind).isSpace())
        ++behind;
    return {at, behind - at};
}

std::optional<ProposalMark> markOf(const EditProposal &proposal, const ArticleContent &content)
{
    const std::optional<TextRange> words = proposedPlace(proposal, content);
    if (!words)
        return std::nullopt;
    const DraftField field = proposal.place.field;
    ProposalMark mark{proposal, *words, {}, {}, checkedPlaceOf(content, field, *words).row};
    const std::vector<DraftEdit> edits = proposedEdits(proposal, *words);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        if (edit->removed.isEmpty())
            mark.beforeComing.push_back(wordBeside(proposalText(content, field), edit->position));
        else
            mark.going.push_back({edit->position, edit->removed.size()});
    }
    return mark;
}

std::vector<ProposalMark> proposalMarks(const std::vector<EditProposal> &proposals,
                                        const ArticleContent &content)
{
    std::vector<ProposalMark> marks;
    for (const EditProposal &proposal : proposals) {
        if (std::optional<ProposalMark> mark = markOf(proposal, content))
            marks.push_back(*std::move(mark));
    }
    std::stable_sort(
        marks.begin(), marks.end(), [](const ProposalMark &one, const ProposalMark &other) {
            return std::pair(one.proposal.place.field, one.words.start) <
                   std::pair(other.proposal.place.field, other.words.start);
        });
    return marks;
}

/// What the page has a passage in; empty: nothing that lines stand under.
QByteArray partOf(const PlacedPassage &placed, const QHash<const Block *, QByteArray> &parts)
{
    if (placed.block)
        return parts.value(placed.block.get());
    if (placed.field == DraftField::Dek)
        return "header .dek";
    // In one line on the page: of another one these are other places.
    if (placed.field == DraftField::Headline && singleLine(placed.text) == placed.text)
        return "header h1";
    return {};
}

std::optional<PreviewClaim> claimOnPage(const PlacedPassage &placed,
                                        const WordRange &words,
                                        const QHash<const Block *, QByteArray> &parts)
{
    const std::vector<qint32> &origins = placed.passage->origins;
    PreviewClaim claim;
    claim.part = partOf(placed, parts);
    if (claim.part.isEmpty() || words.length == 0 || size_t(words.end()) >= origins.size())
        return std::nullopt;
    claim.from = origins[size_t(words.start)];
    claim.to = origins[size_t(words.end()) - 1] + 1;
    return claim;
}

AnchoredMarks
marksOf(const ReviewedArticle &sheet, const PageOutcome &outcome, const ArticleWords *before)
{
    const ArticleContent &content = outcome.order.content;
    const DeskFacts &facts = *outcome.order.facts;
    AnchoredMarks made;
    made.words =
        std::make_shared<const ArticleWords>(articleWords(content,
                                                          *outcome.galley,
                                                          facts.languages->forTag(content.language),
                                                          facts.kind(content.kind),
                                                          before));
    const CheckedArticle checked = checkedArticle(*made.words, sheet.records, sheet.look());
    QHash<const Block *, QByteArray> parts;
    for (const PlacedBlock &block : outcome.galley->blocks)
        parts.insert(block.block.get(), block.id);
    for (const CheckedItem &item : checked.items) {
        if (item.standing.state == ClaimState::Unchecked)
            continue;
        if (auto claim = claimOnPage(
                made.words->passages[item.item.place.passage], item.item.place.words, parts)) {
            claim->state = item.standing.lookAgain ? QStringLiteral("look_again")
                                                   : nameOf(item.standing.state);
            made.onPage.push_back(*std::move(claim));
        }
        const SourcePlace place = sourcePlaceOf(*made.words, item.item.place);
        if (place.field == DraftField::Headline || place.field == DraftField::Dek ||
            place.field == DraftField::Body)
            made.marks.push_back(
                {place.field, place.range, item.standing.state, item.standing.lookAgain});
    }
    std::sort(made.marks.begin(), made.marks.end(), [](const ClaimMark &one, const ClaimMark &two) {
        return one.range.start < two.range.start;
    });
    made.proposals = proposalMarks(sheet.proposals, content);
    return made;
}

int waitingNotes(const ReviewedArticle &sheet)
{
    int waiting = 0;
    for (const ClaimRecord &record : sheet.records) {
        const std::vector<ClaimNote> &notes = record.claim.notes;
        waiting += int(std::count_if(notes.begin(), notes.end(), waitsForAnAnswer));
    }
    return waiting;
}

} // namespace

ClaimMarks::ClaimMarks(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (!m_article.isNull() &&
            (changes.articles.contains(m_article) || changes.checks.contains(m_article) ||
             !changes.snapshots.isEmpty()))
            read();
    });
}

void ClaimMarks::open(ArticleId article)
{
    forget();
    m_article = article;
    read();
}

void ClaimMarks::forget()
{
    ++m_opened;
    m_article = {};
    m_sheet = nullptr;
    m_outcome = nullptr;
    m_words = nullptr;
    m_again = false;
    if (std::exchange(m_marked, false))
        Q_EMIT marked({}, {});
    Q_EMIT shown({});
    Q_EMIT proposed({}, {});
    Q_EMIT notesCounted(0);
}

void ClaimMarks::read()
{
    whenDone(Checking(m_session).sheet(m_article),
             this,
             [this, asked = ++m_reading, opened = m_opened](const Result<ReviewedArticle> &sheet) {
                 if (asked != m_reading || opened != m_opened || !sheet)
                     return;
                 m_sheet = sheet->records.empty() && sheet->proposals.empty()
                               ? nullptr
                               : std::make_shared<const ReviewedArticle>(*sheet);
                 Q_EMIT notesCounted(m_sheet ? waitingNotes(*m_sheet) : 0);
                 anchor();
             });
}

void ClaimMarks::follow(const std::shared_ptr<const PageOutcome> &outcome)
{
    m_outcome = outcome;
    if (m_sheet)
        anchor();
}

void ClaimMarks::anchor()
{
    if (!m_outcome || !m_outcome->order.facts->languages)
        return;
    if (!m_sheet) {
        if (std::exchange(m_marked, false)) {
            Q_EMIT marked({}, m_outcome->order.content);
            Q_EMIT shown({});
            Q_EMIT proposed({}, m_outcome->order.content);
        }
        return;
    }
    if (std::exchange(m_running, true)) {
        m_again = true;
        return;
    }
    whenDone(QtConcurrent::run([sheet = m_sheet, outcome = m_outcome, before = m_words] {
                 return marksOf(*sheet, *outcome, before.get());
             }),
             this,
             [this, opened = m_opened, outcome = m_outcome](const AnchoredMarks &made) {
                 m_running = false;
                 if (opened == m_opened) {
                     m_words = made.words;
                     m_marked = true;
                     Q_EMIT marked(made.marks, outcome->order.content);
                     Q_EMIT shown(made.onPage);
                     Q_EMIT proposed(made.proposals, outcome->order.content);
                 }
                 if (std::exchange(m_again, false))
                     anchor();
             });
}

} // namespace stet
