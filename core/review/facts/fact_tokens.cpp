// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_tokens.h"

#include <algorithm>

namespace stet {

namespace {

constexpr char16_t firstFoldedUnit = 0x0080;

bool hasNoWidth(char32_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C ||
           c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

/// CO₂ is what others write as CO2.
bool isSubscriptDigit(char32_t c)
{
    return c >= 0x2080 && c <= 0x2089;
}

/// A mark of direction that shows letters in another order than they have.
bool overridesDirection(char32_t c)
{
    return c == 0x202D || c == 0x202E;
}

char16_t straightMark(char16_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return u'\'';
    case 0x2212: // minus
    case 0x2010: // hyphens
    case 0x2011:
        return u'-';
    default:
        return c;
    }
}

bool isWordUnit(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// After these a capital letter is one by its place.
bool beginsAfter(QChar c)
{
    return QStringView(u".!?\u2026:;\u201C\u201E\u00AB\u00BB\u2039\u203A\"(\u2022\u2013\u2014|")
        .contains(c);
}

} // namespace

FactTokens::FactTokens(QStringView text, qsizetype origin, const FactLexicon *lexicon)
{
    fold(text, origin);
    m_lower.resize(m_text.size());
    std::transform(
        m_text.cbegin(), m_text.cend(), m_lower.begin(), [](QChar c) { return c.toLower(); });
    cut(lexicon);
}

void FactTokens::fold(QStringView text, qsizetype origin)
{
    m_text.reserve(text.size());
    m_origin.reserve(size_t(text.size()) + 1);
    bool hidden = false;
    const auto put = [&](char16_t unit, qsizetype at) {
        m_text.append(QChar(unit));
        m_origin.push_back(origin + at);
        if (hidden || !m_hidden.empty()) {
            m_hidden.resize(m_origin.size() - 1, false);
            m_hidden.push_back(hidden);
        }
    };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (end < text.size() && text[end].unicode() >= 0x0300 && text[end].isMark())
            ++end;
        const char16_t unit = text[at].unicode();
        if (unit < firstFoldedUnit && end == at + 1) {
            hidden = hidden && unit != u'\n';
            put(unit, at++);
            continue;
        }
        char32_t c = unit;
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[at], text[at + 1]);
            end = std::max(end, at + 2);
        }
        if (overridesDirection(c))
            hidden = true;
        else if (c == 0x202C)
            hidden = false;
        if (const int digit = QChar::digitValue(c); digit >= 0 && QChar::isDigit(c)) {
            put(char16_t(u'0' + digit), at);
        } else if (isSubscriptDigit(c)) {
            put(char16_t(u'0' + (c - 0x2080)), at);
        } else if (!hasNoWidth(c)) {
            const QString letter = text.sliced(at, end - at).toString();
            for (const QChar part : letter.normalized(QString::NormalizationForm_C))
                put(straightMark(part.unicode()), at);
        }
        at = end;
    }
    m_origin.push_back(origin + text.size());
}

qsizetype FactTokens::endOfWord(qsizetype from, const FactLexicon *lexicon) const
{
    const qsizetype size = m_text.size();
    qsizetype at = from;
    while (at < size) {
        if (isWordUnit(m_text[at])) {
            ++at;
        } else if (m_text[at] == u'\'' && at > from && at + 1 < size && m_text[at + 1].isLetter()) {
            const QStringView before = QStringView(m_lower).sliced(from, at - from);
            if (lexicon != nullptr && lexicon->forms().elisions.contains(before))
                return at; // l'eau: two words
            ++at;
        } else if (m_text[at] == u'.' && at == from + 1 && at + 1 < size &&
                   m_text[at + 1].isLetter() && (at + 2 == size || !isWordUnit(m_text[at + 2]))) {
            at += 2; // U.S, p.m: letters with dots between
            while (at + 1 < size && m_text[at] == u'.' && m_text[at + 1].isLetter() &&
                   (at + 2 == size || !isWordUnit(m_text[at + 2])))
                at += 2;
            return at;
        } else {
            break;
        }
    }
    return at;
}

qsizetype FactTokens::endOfDigits(qsizetype from, const FactLexicon *lexicon) const
{
    const qsizetype size = m_text.size();
    const auto digitsFrom = [&](qsizetype at) {
        qsizetype end = at;
        while (end < size && isAsciiDigit(m_text[end]))
            ++end;
        return end - at;
    };
    qsizetype at = from + digitsFrom(from);
    bool groups = at - from <= 3;
    while (at < size) {
        const QChar mark = m_text[at];
        const qsizetype behind = digitsFrom(at + 1);
        if (behind == 0)
            return at;
        if (mark.isSpace()) {
            // Spaces part thousands and nothing else.
            const bool allowed = lexicon != nullptr && mark != u'\n' && mark != u'\t' &&
                                 lexicon->forms().grouping.contains(mark);
            if (!allowed || !groups || behind != 3)
                return at;
        } else if (mark != u'.' && mark != u',' && mark != u'\'') {
            return at;
        } else {
            groups = groups && behind == 3;
        }
        at += 1 + behind;
    }
    return at;
}

void FactTokens::cut(const FactLexicon *lexicon)
{
    bool spaced = false;
    bool begins = true;
    for (qsizetype at = 0; at < m_text.size();) {
        const QChar c = m_text[at];
        if (c.isSpace()) {
            spaced = true;
            begins = begins || c == u'\n' || c == u'\u2029';
            ++at;
            continue;
        }
        FactToken token{.from = at, .end = at + 1, .spaced = spaced, .beginsLine = begins};
        if (isAsciiDigit(c)) {
            token.kind = TokenKind::Digits;
            token.end = endOfDigits(at, lexicon);
        } else if (isWordUnit(c)) {
            token.kind = TokenKind::Word;
            token.end = endOfWord(at, lexicon);
        }
        token.hidden = size_t(at) < m_hidden.size() && m_hidden[size_t(at)];
        if (lexicon != nullptr)
            token.forms = lexicon->beginningWith(
                QStringView(m_lower).sliced(token.from, token.end - token.from));
        begins = token.kind == TokenKind::Mark && (beginsAfter(c) || (begins && !c.isDigit()));
        at = token.end;
        // The apostrophe of an elision belongs to its word.
        if (token.kind == TokenKind::Word && at < m_text.size() && m_text[at] == u'\'' &&
            lexicon != nullptr && !lexicon->forms().elisions.isEmpty()) {
            begins = token.beginsLine;
            ++at;
        }
        spaced = false;
        m_tokens.push_back(token);
    }
}

QStringView FactTokens::viewOf(const QString &text, qsizetype token) const
{
    const FactToken &known = at(token);
    return QStringView(text).sliced(known.from, known.end - known.from);
}

TextRange FactTokens::range(qsizetype first, qsizetype behind) const
{
    const qsizetype start = m_origin[size_t(at(first).from)];
    return {start, m_origin[size_t(at(behind - 1).end)] - start};
}

bool FactTokens::is(qsizetype token, QStringView word) const
{
    return token >= 0 && token < size() && lower(token) == word;
}

bool FactTokens::isCapital(qsizetype token) const
{
    return isWord(token) && text(token).front().isUpper();
}

bool FactTokens::matches(qsizetype token, const FactForm &form) const
{
    if (token + form.tokens.size() > size())
        return false;
    for (qsizetype part = 1; part < form.tokens.size(); ++part) {
        if (lower(token + part) != form.tokens.at(part))
            return false;
    }
    return true;
}

std::optional<FormMatch> FactTokens::match(qsizetype token, FormRole role) const
{
    if (token < 0 || token >= size() || at(token).forms == nullptr)
        return std::nullopt;
    for (const FactForm *form : *at(token).forms) {
        if (form->role == role && matches(token, *form))
            return FormMatch{form, form->tokens.size()};
    }
    return std::nullopt;
}

std::optional<FormMatch> FactTokens::word(qsizetype token, QStringView value) const
{
    if (token < 0 || token >= size() || at(token).forms == nullptr)
        return std::nullopt;
    for (const FactForm *form : *at(token).forms) {
        if (form->role == FormRole::Word && form->value == value && matches(token, *form))
            return FormMatch{form, form->tokens.size()};
    }
    return std::nullopt;
}

std::optional<FormMatch> FactTokens::wordBefore(qsizetype token, QStringView value) const
{
    constexpr qsizetype longest = 4;
    for (qsizetype tokens = longest; tokens > 0; --tokens) {
        const std::optional<FormMatch> found = word(token - tokens, value);
        if (found && found->tokens == tokens)
            return found;
    }
    return std::nullopt;
}

} // namespace stet
