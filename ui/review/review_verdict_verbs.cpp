// SPDX-License-Identifier: GPL-3.0-or-later
// What ReviewPage asks before it gives a verdict.
#include "core/base/when_done.h"
#include "ui/review/claim_analysis.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"

#include <QtConcurrentRun>

#include <utility>

namespace stet {

void ReviewPage::give(VerdictKind kind)
{
    if (const std::vector<int> several = severalRows(); !several.empty()) {
        giveToSeveral(kind, several);
        return;
    }
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    const SheetRows &rows = m_round->rows();
    const std::optional<ClaimPlace> selected = selectedWords();
    const QString words = selected ? wordsAt(rows.sheet()->words, *selected) : rows.words(m_shown);
    const ClaimRecord *record = selected ? nullptr : rows.record(m_shown);
    const std::vector<Evidence> evidence =
        record != nullptr ? record->evidence : std::vector<Evidence>();
    const auto done = [this, kind, about = askedAbout(asSeen(*about))](const QString &reason,
                                                                       AskCard::Again again) {
        m_text->clearSelection();
        m_round->give({about()}, {kind, {}, reason}, ReviewRound::Then::GoOn, std::move(again));
    };
    if (!wantsReason(*rows.sheet(), *m_round->aids(), kind, {{words, evidence}})) {
        done({}, {});
        return;
    }
    askReason(
        kind == VerdictKind::NotAFact
            ? tr("It states a number, a date, a name or a quotation. Why is it not a fact? "
                 "“%1”")
                  .arg(words)
            : tr("Not every fact in it is in its evidence. Why is it verified? “%1”").arg(words),
        done);
}

// To each claim whole, since a verdict holds for the words of a claim.
void ReviewPage::giveToSeveral(VerdictKind kind, const std::vector<int> &claims)
{
    const SheetRows &rows = m_round->rows();
    std::vector<ClaimAim> about;
    std::vector<JudgedWords> judged;
    for (const int row : claims) {
        const std::optional<ClaimAim> one = rows.aim(row);
        if (!one)
            continue; // its words are gone
        about.push_back(asSeen(*one));
        const ClaimRecord *record = rows.record(row);
        judged.push_back(
            {rows.words(row), record != nullptr ? record->evidence : std::vector<Evidence>()});
    }
    const auto done = [this, kind, about](const QString &why, AskCard::Again again) {
        m_text->clearSelection();
        m_round->give(about, {kind, {}, why}, ReviewRound::Then::GoOn, std::move(again));
    };
    const QString question =
        kind == VerdictKind::NotAFact
            ? tr("%Ln selected claim(s) are to be no facts, and some state numbers, "
                 "dates, names or quotations. Why?",
                 nullptr,
                 int(about.size()))
            : tr("Not every fact in the %Ln selected claim(s) is in their evidence. Why "
                 "are they verified?",
                 nullptr,
                 int(about.size()));
    giveWithReason(kind, std::move(judged), question, done);
}

void ReviewPage::giveToSection()
{
    const SheetRows &rows = m_round->rows();
    std::vector<ClaimAim> aims;
    std::vector<JudgedWords> judged;
    for (const int row : rows.openOfSection(m_round->current())) {
        if (rows.standing(row).state != ClaimState::Unchecked)
            continue; // somebody said something of it
        aims.push_back(*rows.aim(row));
        judged.push_back({rows.words(row), {}});
    }
    if (aims.empty()) {
        Q_EMIT statusMessage(tr("Nothing is unchecked in this section."));
        return;
    }
    const auto done = [this, aims](const QString &why, AskCard::Again again) {
        m_round->give(
            aims, {VerdictKind::NotAFact, {}, why}, ReviewRound::Then::GoOn, std::move(again));
    };
    if (rows.isOpenJudgement(m_round->current())) // its kind of article says why
        done(tr("The section is judgement by the kind of article."), {});
    else
        giveWithReason(VerdictKind::NotAFact,
                       std::move(judged),
                       tr("%Ln claim(s) of this section are to be no facts, and some state "
                          "numbers, dates, names or quotations. Why?",
                          nullptr,
                          int(aims.size())),
                       done);
}

// Whether a reason is wanted is found beside the window: these may be hundreds of claims.
void ReviewPage::giveWithReason(VerdictKind kind,
                                std::vector<JudgedWords> judged,
                                const QString &question,
                                std::function<void(const QString &, AskCard::Again)> give)
{
    whenDone(QtConcurrent::run(
                 [sheet = m_round->rows().sheet(),
                  aids = m_round->aids(),
                  kind,
                  judged = std::move(judged)] { return wantsReason(*sheet, *aids, kind, judged); }),
             this,
             [this, question, give = std::move(give), article = m_round->article()](bool wanted) {
                 if (article != m_round->article())
                     return; // somebody went elsewhere meanwhile
                 if (wanted)
                     askReason(question, give);
                 else
                     give({}, {});
             });
}

} // namespace stet
