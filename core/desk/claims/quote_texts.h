// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/review/claims/said_text.h"
#include "core/store/stores.h"

#include <QCache>
#include <QStringList>

#include <memory>

namespace stet {

class Languages;

/// What a snapshot says, made ready for looking up quotations, and what it tells of corrections.
struct SourceWords
{
    SaidText said;
    QStringList notices;
};

/// What sources said, made ready, so that a save of an article need not read and fold the same long
/// texts once more. Kept by snapshot and hash of the words: so nothing in it goes stale, whatever
/// is taken back or not kept after all. Lives with its `Stores`, on their thread.
class QuoteTexts : public KeptBeside
{
public:
    /// So many UTF-16 units are kept, those that were asked for last; 6 bytes each.
    static constexpr qsizetype MostUnits = 2'000'000;

    /// The words of a snapshot; null where it has none.
    [[nodiscard]] std::shared_ptr<const SourceWords>
    wordsOf(Stores &stores, const Snapshot &snapshot);
    [[nodiscard]] std::shared_ptr<const QuoteText> textOf(Stores &stores, const Snapshot &snapshot);

    [[nodiscard]] qsizetype units() const { return m_texts.totalCost(); }

    [[nodiscard]] qsizetype texts() const { return m_texts.size(); }

private:
    QCache<QByteArray, std::shared_ptr<const SourceWords>> m_texts{MostUnits};
    std::shared_ptr<const Languages> m_languages; ///< whose words tell of corrections
};

/// Those of `stores`, made where they are wanted first.
[[nodiscard]] QuoteTexts &quoteTextsOf(Stores &stores);

} // namespace stet
