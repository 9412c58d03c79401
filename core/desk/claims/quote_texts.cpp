// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/quote_texts.h"

#include "core/base/hash.h"
#include "core/review/source_notices.h"

#include <algorithm>

namespace stet {

std::shared_ptr<const SourceWords> QuoteTexts::wordsOf(Stores &stores, const Snapshot &snapshot)
{
    const std::shared_ptr<const Languages> languages = stores.definitions.languages();
    if (languages != m_languages) {
        m_texts.clear();
        m_languages = languages;
    }
    const QByteArray name = snapshot.id.uuid().toRfc4122() + snapshot.textHash;
    if (const auto *known = m_texts.object(name))
        return *known;
    const std::optional<SnapshotText> said = stores.snapshots.textOf(snapshot.id);
    if (!said)
        return nullptr;
    auto words = std::make_shared<const SourceWords>(
        SourceWords{SaidText(*said), noticesIn(*said, languages->noticeWords())});
    // Words that were altered behind the door are compared as they are, and kept under no name.
    if (sha256Hex(said->text.toUtf8()) == snapshot.textHash)
        m_texts.insert(name,
                       new std::shared_ptr<const SourceWords>(words), // the cache's own
                       std::max<qsizetype>(1, said->text.size()));
    return words;
}

std::shared_ptr<const QuoteText> QuoteTexts::textOf(Stores &stores, const Snapshot &snapshot)
{
    const std::shared_ptr<const SourceWords> words = wordsOf(stores, snapshot);
    return words ? std::shared_ptr<const QuoteText>(words, &words->said.words()) : nullptr;
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
