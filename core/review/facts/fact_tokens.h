// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/review/facts/fact_lexicon.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace stet {

enum class TokenKind : quint8 { Word, Digits, Mark };

/// A word, a number as it is written (2,300.5) or one mark; places are in the folded text.
struct FactToken
{
    qsizetype from = 0;
    qsizetype end = 0;
    TokenKind kind = TokenKind::Mark;
    bool spaced = false;                       ///< white space stands before it
    bool beginsLine = false;                   ///< or a sentence, a quotation, what follows a colon
    bool hidden = false;                       ///< a direction override covers it
    const FactLexicon::Forms *forms = nullptr; ///< that begin with it
};

/// A form that stands at a token.
struct FormMatch
{
    const FactForm *form = nullptr;
    qsizetype tokens = 0;
};

/// A text in tokens: letters in form NFC, digits of every script as 0 to 9, apostrophes straight,
/// without what has no width and without marks of direction. Made for a part of a text at a time.
class FactTokens
{
public:
    /// `origin`: where `text` begins in the text that places are told in.
    FactTokens(QStringView text, qsizetype origin, const FactLexicon *lexicon);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_tokens.size()); }

    [[nodiscard]] const FactToken &at(qsizetype token) const { return m_tokens[size_t(token)]; }

    [[nodiscard]] QStringView text(qsizetype token) const { return viewOf(m_text, token); }

    [[nodiscard]] QStringView lower(qsizetype token) const { return viewOf(m_lower, token); }

    [[nodiscard]] TextRange range(qsizetype first, qsizetype behind) const;

    /// Whether the token is there and is this mark or word, in lower case.
    [[nodiscard]] bool is(qsizetype token, QStringView lower) const;

    [[nodiscard]] bool isWord(qsizetype token) const { return has(token, TokenKind::Word); }

    [[nodiscard]] bool isDigits(qsizetype token) const { return has(token, TokenKind::Digits); }

    [[nodiscard]] bool isCapital(qsizetype token) const;

    /// Whether nothing stands between the token and the one before.
    [[nodiscard]] bool isGlued(qsizetype token) const
    {
        return token > 0 && token < size() && !at(token).spaced;
    }

    /// The longest form of that role at the token.
    [[nodiscard]] std::optional<FormMatch> match(qsizetype token, FormRole role) const;
    /// The same of the group "words".
    [[nodiscard]] std::optional<FormMatch> word(qsizetype token, QStringView value) const;
    /// The longest of them that ends before the token.
    [[nodiscard]] std::optional<FormMatch> wordBefore(qsizetype token, QStringView value) const;

private:
    void fold(QStringView text, qsizetype origin);
    void cut(const FactLexicon *lexicon);
    [[nodiscard]] qsizetype endOfWord(qsizetype from, const FactLexicon *lexicon) const;
    [[nodiscard]] qsizetype endOfDigits(qsizetype from, const FactLexicon *lexicon) const;
    [[nodiscard]] bool matches(qsizetype token, const FactForm &form) const;
    [[nodiscard]] QStringView viewOf(const QString &text, qsizetype token) const;

    [[nodiscard]] bool has(qsizetype token, TokenKind kind) const
    {
        return token >= 0 && token < size() && at(token).kind == kind;
    }

    QString m_text;
    QString m_lower;
    std::vector<qsizetype> m_origin; ///< of each unit; one more: the end
    std::vector<bool> m_hidden;      ///< empty: none is
    std::vector<FactToken> m_tokens;
};

} // namespace stet
