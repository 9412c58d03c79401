// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_analysis.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "core/desk/claims/claim_facts.h"
#include "core/desk/claims/moved_quotes.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

QString saidBy(const Evidence &evidence)
{
    if (evidence.kind == EvidenceKind::Attestation)
        return evidence.what;
    return evidence.translation.isEmpty() ? evidence.quote.exact : evidence.translation;
}

std::vector<FactLine> factLines(const SheetRows &rows, const ClaimFacts &facts, int row)
{
    const ClaimRecord *record = rows.record(row);
    const std::vector<Evidence> evidence =
        record != nullptr ? record->evidence : std::vector<Evidence>();
    std::vector<FactLine> lines;
    for (const FactFinding &finding : facts.findings(rows.words(row), evidence)) {
        if (finding.fact.weak)
            continue;
        const TextRange &stated = finding.fact.range;
        FactLine line{finding.status,
                      finding.difference,
                      rows.words(row).mid(stated.start, stated.length),
                      {}};
        if (finding.status != FactStatus::Found && !finding.places.empty()) {
            const FactPlace &place = finding.places.front();
            line.said = singleLine(
                saidBy(evidence[place.evidence]).mid(place.range.start, place.range.length));
        }
        if (line.words.isEmpty())
            line.words = std::exchange(line.said, {});
        lines.push_back(std::move(line));
    }
    return lines;
}

bool overlap(const ProposedPassage &one, const ProposedPassage &other)
{
    return one.snapshot == other.snapshot && one.range.start < other.range.end() &&
           other.range.start < one.range.end();
}

/// Where evidence of the claim was selected in that snapshot, or what is offered in its place.
bool isBound(const ClaimRecord *record,
             const std::vector<ProposedPassage> &moved,
             const ProposedPassage &passage)
{
    if (std::any_of(moved.begin(), moved.end(), [&](const ProposedPassage &one) {
            return overlap(one, passage);
        }))
        return true;
    return record != nullptr &&
           std::any_of(record->evidence.begin(), record->evidence.end(), [&](const Evidence &one) {
               return one.snapshot == passage.snapshot &&
                      one.quote.position < passage.range.end() &&
                      passage.range.start < one.quote.position + one.quote.exact.size();
           });
}

} // namespace

std::vector<ProposedPassage> ClaimAnalysis::proposals() const
{
    std::vector<ProposedPassage> all = moved;
    for (const AlikeEvidence &alike : alikes) {
        const Evidence &one = alike.evidence;
        if (one.kind == EvidenceKind::Quote)
            all.push_back({one.source,
                           one.snapshot,
                           {one.quote.position, one.quote.exact.size()},
                           one.quote.exact,
                           one.id});
    }
    all.insert(all.end(), passages.begin(), passages.end());
    return all;
}

ClaimAnalysis analysisOf(const SheetRows &rows, const CheckAids &aids, int row)
{
    ClaimAnalysis analysis;
    analysis.row = row;
    if (!rows.sheet() || row < 0 || row >= rows.count())
        return analysis;
    const ClaimFacts facts(aids.lexicons, *rows.sheet());
    analysis.facts = factLines(rows, facts, row);
    const ClaimRecord *record = rows.record(row);
    if (record != nullptr)
        analysis.moved = movedQuotes(*rows.sheet(), aids, *record);
    analysis.alikes = evidenceOfAlikes(*rows.sheet(),
                                       facts,
                                       rows.words(row),
                                       record != nullptr ? record->claim.id : ClaimId(),
                                       ClaimAnalysis::MostAlikes);
    for (const ProposedPassage &passage : proposalsFor(aids,
                                                       rows.words(row),
                                                       rows.sheet()->article.content.language,
                                                       facts.day(),
                                                       2 * ClaimAnalysis::MostPassages)) {
        if (!isBound(record, analysis.moved, passage) &&
            analysis.passages.size() < ClaimAnalysis::MostPassages)
            analysis.passages.push_back(passage);
    }
    return analysis;
}

bool wantsReason(const ReviewedArticle &sheet,
                 const CheckAids &aids,
                 VerdictKind kind,
                 const QString &words,
                 const std::vector<Evidence> &evidence)
{
    const ClaimFacts facts(aids.lexicons, sheet);
    if (kind == VerdictKind::NotAFact)
        return facts.statesFact(words);
    if (kind != VerdictKind::Verified || evidence.empty())
        return false;
    const std::vector<FactFinding> findings = facts.findings(words, evidence);
    return std::any_of(findings.begin(), findings.end(), [](const FactFinding &finding) {
        return finding.status == FactStatus::Missing;
    });
}

ClaimAnalyst::ClaimAnalyst(QObject *parent)
    : QObject(parent)
{}

void ClaimAnalyst::look(const SheetRows &rows,
                        const std::shared_ptr<const CheckAids> &aids,
                        int row)
{
    m_rows = rows;
    m_aids = aids;
    m_row = row;
    if (m_running)
        m_again = true;
    else
        ask();
}

void ClaimAnalyst::ask()
{
    if (!m_aids || m_row < 0) {
        m_found = {};
        Q_EMIT foundChanged();
        return;
    }
    m_running = true;
    whenDone(QtConcurrent::run([rows = m_rows, aids = m_aids, row = m_row] {
                 return analysisOf(rows, *aids, row);
             }),
             this,
             [this](const ClaimAnalysis &analysis) {
                 m_running = false;
                 if (std::exchange(m_again, false)) {
                     ask();
                     return;
                 }
                 m_found = analysis;
                 Q_EMIT foundChanged();
             });
}

} // namespace stet
