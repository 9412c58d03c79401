// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/quote_texts.h"

#include "core/base/hash.h"

#include <algorithm>

namespace stet {

std::shared_ptr<const QuoteText> QuoteTexts::textOf(Stores &stores, const Snapshot &snapshot)
{
    if (const auto *known = m_texts.object(snapshot.textHash))
        return *known;
    const std::optional<SnapshotText> said = stores.snapshots.textOf(snapshot.id);
    if (!said)
        return nullptr;
    auto text = std::make_shared<const QuoteText>(said->text);
    // Words that were altered behind the door are compared as they are, and kept under no name.
    if (sha256Hex(said->text.toUtf8()) == snapshot.textHash)
        m_texts.insert(snapshot.textHash,
                       new std::shared_ptr<const QuoteText>(text), // the cache's own
                       std::max<qsizetype>(1, text->words().size()));
    return text;
}

QuoteTexts &quoteTextsOf(Stores &stores)
{
    auto *known = dynamic_cast<QuoteTexts *>(stores.beside.get());
    if (known == nullptr) {
        auto made = std::make_unique<QuoteTexts>();
        known = made.get();
        stores.beside = std::move(made);
    }
    return *known;
}

} // namespace stet
