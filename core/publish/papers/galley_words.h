// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/language.h"

#include <QHash>
#include <QString>

#include <string_view>

namespace stet {

/// What a galley itself says, in the language of its article, as the page does (the words
/// "galley.…" of a language); in English where the program has none of that language. A value.
class GalleyWords
{
public:
    GalleyWords() = default;
    explicit GalleyWords(const Language &language);

    /// The words for the key "galley." + `key`, with %1, %2 … to fill; the key itself where the
    /// language lacks them.
    [[nodiscard]] QString of(std::string_view key) const;

    /// Tag (BCP 47) of the language that they are in.
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    QHash<QString, QString> m_words; ///< of the language
    QString m_language;
};

} // namespace stet
