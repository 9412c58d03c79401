// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>

#include <memory>

class Hunspell;

namespace stet {

/// A dictionary of one language as hunspell reads it from the computer's files. Opening one reads
/// them, so it is never done on the UI thread; used by one thread at a time.
class Dictionary
{
public:
    /// The best that is there for a BCP 47 tag, from the folders where programs look for
    /// dictionaries (`DICPATH` first); null where there is none, or one in unknown letters.
    [[nodiscard]] static std::unique_ptr<Dictionary> open(const QString &tag);
    ~Dictionary();

    /// Whether a word (in its dictionary form) is spelt right. One with letters that the dictionary
    /// cannot write is none of its language, and passes.
    [[nodiscard]] bool knows(const QString &word);

    /// What may be meant by a word, the likeliest first, six at most.
    [[nodiscard]] QStringList suggestions(const QString &word);

private:
    Dictionary(const QString &affix, const QString &words);

    std::unique_ptr<Hunspell> m_hunspell;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
};

} // namespace stet
