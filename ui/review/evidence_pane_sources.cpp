// SPDX-License-Identifier: GPL-3.0-or-later
// Which source EvidencePane shows: those of the claim at hand, and any other of the library.
#include "core/desk/desk_session.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/review_round.h"
#include "ui/review/source_names.h"
#include "ui/review/source_picker.h"
#include "ui/sources/source_words.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/pane_head.h"

#include <QComboBox>
#include <QPushButton>

#include <algorithm>

namespace stet {

const SourceAtHand *EvidencePane::atHand(SourceId source) const
{
    const SourceAtHand *cited = m_round.aids() ? m_round.aids()->source(source) : nullptr;
    if (cited != nullptr)
        return cited;
    const auto picked =
        std::find_if(m_picked.begin(), m_picked.end(), [&](const SourceAtHand &one) {
            return one.source.id == source;
        });
    return picked == m_picked.end() ? nullptr : &*picked;
}

/// Those that the article has itself by now, since something is bound to them; without an article
/// all of them.
void EvidencePane::dropPicked()
{
    const std::shared_ptr<const CheckAids> &aids = m_round.aids();
    m_picked.erase(std::remove_if(m_picked.begin(),
                                  m_picked.end(),
                                  [&](const SourceAtHand &one) {
                                      return !aids || aids->source(one.source.id) != nullptr;
                                  }),
                   m_picked.end());
}

void EvidencePane::chooseSource()
{
    m_picker->ask(m_round.aids() ? m_round.aids()->sources : std::vector<SourceAtHand>());
}

void EvidencePane::showPicked(const SourceAtHand &source)
{
    if (!m_round.aids())
        return; // the article went meanwhile
    if (atHand(source.source.id) == nullptr) {
        m_picked.push_back(source);
        listSources();
    }
    showSource(source.source.id);
    focusWords();
}

void EvidencePane::listSources()
{
    m_sources->clear();
    const auto list = [this](const SourceAtHand &one) {
        m_sources->addItem(longName(one), QVariant::fromValue(one.source.id));
        m_sources->setItemData(m_sources->count() - 1, longName(one), Qt::ToolTipRole);
    };
    if (const std::shared_ptr<const CheckAids> &aids = m_round.aids())
        std::for_each(aids->sources.begin(), aids->sources.end(), list);
    std::for_each(m_picked.begin(), m_picked.end(), list);
    const bool any = m_sources->count() > 0;
    m_sources->setEnabled(any);
    m_open->setEnabled(any);
}

std::vector<SourceId> EvidencePane::sourcesOfClaim() const
{
    std::vector<SourceId> sources;
    const auto add = [&](const SourceId &one) {
        if (!one.isNull() && std::find(sources.begin(), sources.end(), one) == sources.end())
            sources.push_back(one);
    };
    const SheetRows &rows = m_round.rows();
    const int row = m_round.current();
    const std::shared_ptr<const CheckAids> &aids = m_round.aids();
    if (!aids)
        return sources;
    if (const ClaimRecord *record = rows.record(row)) {
        for (const Evidence &one : record->evidence)
            add(one.source);
    }
    if (row >= 0 && row < rows.onPage()) {
        const ClaimPlace &place = rows.sheet()->checked.items[size_t(row)].item.place;
        for (const ReadingMark &mark : rows.sheet()->words.passages[place.passage].passage->marks) {
            if (mark.what != ReadingMark::What::Cite || !isCited(mark, place.words))
                continue;
            for (const SourceAtHand &one : aids->sources) {
                if (citesKey(mark, one.source.key))
                    add(one.source.id);
            }
        }
    }
    for (const SourceAtHand &one : aids->sources)
        add(one.source.id);
    for (const SourceAtHand &one : m_picked)
        add(one.source.id);
    return sources;
}

void EvidencePane::showClaim(bool anotherClaim)
{
    const std::shared_ptr<const CheckAids> &aids = m_round.aids();
    dropPicked();
    listSources();
    if (!aids || (aids->sources.empty() && m_picked.empty())) {
        m_source = {};
        m_snapshot = {};
        m_snapshots->clear();
        m_snapshots->setEnabled(false);
        m_head->setNote({});
        m_words->showNothing(aids ? tr("The article cites no source yet. Choose another one of the "
                                       "library, or attest what somebody saw or heard.")
                                  : QString());
        return;
    }
    if (anotherClaim) {
        clearSelection(); // it was meant with the claim before
        m_goal = std::nullopt;
        m_proposals.clear();
        m_proposal = -1;
        const ClaimRecord *record = m_round.rows().record(m_round.current());
        if (record != nullptr) {
            const auto quote =
                std::find_if(record->evidence.begin(),
                             record->evidence.end(),
                             [](const Evidence &one) { return one.kind == EvidenceKind::Quote; });
            if (quote != record->evidence.end()) {
                showQuote(*quote);
                return;
            }
        }
        showSource(sourcesOfClaim().front());
        return;
    }
    if (atHand(m_source) == nullptr)
        showSource(sourcesOfClaim().front());
    else
        showSource(m_source, m_snapshot);
}

void EvidencePane::showSource(SourceId source, SnapshotId snapshot)
{
    m_source = source;
    const SourceAtHand *one = atHand(source);
    m_sources->setCurrentIndex(m_sources->findData(QVariant::fromValue(source)));
    listSnapshots();
    if (one == nullptr)
        return;
    if (one->snapshots.empty()) {
        m_snapshot = {};
        m_head->setNote({});
        m_words->showNothing(
            one->source.terms == SourceTerms::Confidential
                ? tr("A confidential source is a label: no words of it are kept. Attest what was "
                     "said.")
                : tr("No words of this source are kept yet. Open it to look at it or to keep a "
                     "file, or attest what somebody saw or heard."));
        showSelection();
        return;
    }
    const bool known = std::any_of(one->snapshots.begin(),
                                   one->snapshots.end(),
                                   [&](const Snapshot &there) { return there.id == snapshot; });
    showSnapshot(known                     ? snapshot
                 : !one->quotable.isNull() ? one->quotable
                                           : one->snapshots.front().id);
}

void EvidencePane::listSnapshots()
{
    m_snapshots->clear();
    if (const SourceAtHand *one = atHand(m_source)) {
        for (const Snapshot &snapshot : one->snapshots)
            m_snapshots->addItem(
                QStringLiteral("%1 · %2").arg(momentText(snapshot.takenMs), wayName(snapshot.way)),
                QVariant::fromValue(snapshot.id));
    }
    m_snapshots->setEnabled(m_snapshots->count() > 1);
}

void EvidencePane::nextSource()
{
    const std::vector<SourceId> sources = sourcesOfClaim();
    if (sources.empty())
        return;
    const auto here = std::find(sources.begin(), sources.end(), m_source);
    const size_t next = here == sources.end() ? 0 : size_t(here - sources.begin() + 1);
    showSource(sources[next % sources.size()]);
    focusWords();
}

} // namespace stet
