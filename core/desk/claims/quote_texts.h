// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/review/quote_text.h"
#include "core/store/stores.h"

#include <QCache>

#include <memory>

namespace stet {

/// What sources said, made ready for looking up quotations, so that a save of an article need not
/// read and fold the same long texts once more. Kept by the hash of the words, not by the snapshot:
/// so nothing in it goes stale, whatever is taken back or not kept after all. Lives with its
/// `Stores`, on their thread.
class QuoteTexts : public KeptBeside
{
public:
    /// So many UTF-16 units are kept, those that were asked for last; 6 bytes each.
    static constexpr qsizetype MostUnits = 2'000'000;

    /// The words of a snapshot; null where it has none.
    [[nodiscard]] std::shared_ptr<const QuoteText> textOf(Stores &stores, const Snapshot &snapshot);

    [[nodiscard]] qsizetype units() const { return m_texts.totalCost(); }

    [[nodiscard]] qsizetype texts() const { return m_texts.size(); }

private:
    QCache<QByteArray, std::shared_ptr<const QuoteText>> m_texts{MostUnits};
};

/// Those of `stores`, made where they are wanted first.
[[nodiscard]] QuoteTexts &quoteTextsOf(Stores &stores);

} // namespace stet
