// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_words.h"

namespace stet {

GalleyWords::GalleyWords(const Language &language)
    : m_words(language.words)
    , m_language(language.wordsTag.isEmpty() ? language.tag : language.wordsTag)
{}

QString GalleyWords::of(std::string_view key) const
{
    const QString whole =
        QStringLiteral("galley.") + QString::fromLatin1(key.data(), qsizetype(key.size()));
    return m_words.value(whole, whole);
}

} // namespace stet
