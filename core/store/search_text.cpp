// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_text.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace stet {

namespace {

/// A search of more words than this is a pasted text; its first words find it.
constexpr qsizetype MostSearchedTokens = 32;
constexpr qsizetype MostTokenLength = 200;

struct SearchToken
{
    QString text;
    bool prefix = false;
};

bool holdsWord(const QString &text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

std::vector<SearchToken> tokensOf(const QString &typed)
{
    static const QRegularExpression token(QStringLiteral("\"([^\"]*)\"?(\\*?)|([^\\s\"]+)"));
    std::vector<SearchToken> tokens;
    auto matches = token.globalMatch(typed.left(MostSearchedTokens * MostTokenLength));
    while (matches.hasNext() && qsizetype(tokens.size()) < MostSearchedTokens) {
        const auto match = matches.next();
        SearchToken next;
        if (match.hasCaptured(3)) {
            next.text = match.captured(3);
            next.prefix = next.text.endsWith(u'*');
        } else {
            next.text = match.captured(1);
            next.prefix = !match.captured(2).isEmpty();
        }
        next.text = next.text.left(MostTokenLength);
        if (holdsWord(next.text))
            tokens.push_back(std::move(next));
    }
    return tokens;
}

QString foldedForFinding(const QString &text)
{
    // One unit stays one unit, so that a place in the folded text is a place in the text.
    constexpr char16_t FirstNotAscii = 0x80;
    QString folded = text;
    for (QChar &c : folded) {
        if (c.unicode() < FirstNotAscii)
            c = QChar(c >= u'A' && c <= u'Z' ? char16_t(c.unicode() + 0x20) : c.unicode());
        else
            c = QString(c).normalized(QString::NormalizationForm_D).at(0).toCaseFolded();
    }
    return folded;
}

/// The first place in `folded` at which one of `words` begins a word; -1 where none does.
qsizetype firstPlaceOf(const QStringList &words, const QString &folded)
{
    qsizetype first = -1;
    for (const QString &word : words) {
        qsizetype at = folded.indexOf(word);
        while (at > 0 && folded.at(at - 1).isLetterOrNumber())
            at = folded.indexOf(word, at + 1);
        if (at >= 0 && (first < 0 || at < first))
            first = at;
    }
    return first;
}

/// The words of a token, folded.
QStringList wordsOf(const SearchToken &token)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return foldedForFinding(token.text).split(gap, Qt::SkipEmptyParts);
}

QString expressionOf(const std::vector<SearchToken> &tokens)
{
    QStringList parts;
    for (const SearchToken &token : tokens) {
        QString text = token.text;
        text.replace(u'"', QStringLiteral("\"\""));
        parts.append(u'"' + text + u'"' + (token.prefix ? QStringLiteral("*") : QString()));
    }
    return parts.join(u' ');
}

/// Markdown read as running text: marks go, link texts and image captions stay.
QString plainOf(const QString &markdown)
{
    static const QRegularExpression citation(QStringLiteral("\\s?\\[@[^\\]\\n]*\\]"));
    static const QRegularExpression wiki(
        QStringLiteral("\\[\\[(?:[^\\]|\\n]*\\|)?([^\\]\\n]*)\\]\\]"));
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)"));
    static const QRegularExpression lineMark(
        QStringLiteral("^\\s{0,3}(?:#{1,6}|>|[-*+]|\\d+[.)])\\s+"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression emphasis(QStringLiteral("[*`]|(?<!\\w)_|_(?!\\w)|~~"));
    QString plain = markdown;
    plain.remove(citation);
    plain.replace(wiki, QStringLiteral("\\1"));
    plain.replace(link, QStringLiteral("\\1"));
    plain.remove(lineMark);
    plain.remove(emphasis);
    return singleLine(plain);
}

} // namespace

QString matchExpression(const QString &typed)
{
    return expressionOf(tokensOf(typed));
}

SplitSearch splitSearch(const QString &typed)
{
    std::vector<SearchToken> tokens = tokensOf(typed);
    SplitSearch split;
    std::erase_if(tokens, [&](const SearchToken &token) {
        const QStringList words = wordsOf(token);
        const bool isLetter = token.prefix && words.size() == 1 && words.first().size() == 1;
        if (isLetter)
            split.letters += words;
        return isLetter;
    });
    split.match = expressionOf(tokens);
    return split;
}

bool hasWordsFrom(const QString &text, const QStringList &letters)
{
    const QString folded = foldedForFinding(text);
    return std::all_of(letters.begin(), letters.end(), [&](const QString &letter) {
        return firstPlaceOf({letter}, folded) >= 0;
    });
}

QStringList searchedWords(const QString &typed)
{
    QStringList words;
    for (const SearchToken &token : tokensOf(typed))
        words += wordsOf(token);
    return words;
}

QString excerptOf(const QString &text, const QStringList &words, int length)
{
    const qsizetype hit = firstPlaceOf(words, foldedForFinding(text));
    // Marks are taken out of a stretch a few times the length, not out of the whole text.
    const qsizetype from = std::max<qsizetype>(0, hit - length);
    const QString plain = plainOf(text.mid(from, 4 * qsizetype(length)));
    qsizetype start = 0;
    if (from > 0) {
        const qsizetype place = firstPlaceOf(words, foldedForFinding(plain));
        start = std::max<qsizetype>(0, (place < 0 ? 0 : place) - length / 3);
        const qsizetype gap = plain.indexOf(u' ', start);
        start = start > 0 && gap >= 0 && gap < start + 20 ? gap + 1 : start;
    }
    QString excerpt = plain.mid(start, length);
    if (start + length < plain.size()) {
        const qsizetype lastGap = excerpt.lastIndexOf(u' ');
        excerpt = excerpt.left(lastGap > length / 2 ? lastGap : length) + u'…';
    }
    return from > 0 || start > 0 ? u'…' + excerpt : excerpt;
}

} // namespace stet
