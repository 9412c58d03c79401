// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/spell_rules.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestLine = 20'000;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' ||
           c == QChar::SoftHyphen;
}

bool endsRun(QChar c)
{
    return c.isSpace() || QStringView(u"<>()[]|\"").contains(c);
}

/// What a dictionary is not asked for in a line of Markdown.
void hideSpan(QStringView line, const ScannedSpan &span, std::vector<bool> &hidden)
{
    using Look = ScannedSpan::Look;
    qsizetype end = span.start + span.length;
    const QStringView text = line.mid(span.start, span.length);
    const bool whole = span.look == Look::Code || span.look == Look::CodeFence ||
                       span.look == Look::Citation || span.look == Look::Rule;
    const bool slug = span.look == Look::Link && text.startsWith(u"[[");
    const bool address = span.look == Look::Markup && text.startsWith(u"](");
    if (!whole && !slug && !address)
        return;
    // [[slug|words]] and ](address "words") have something to read.
    const qsizetype words = slug ? text.indexOf(u'|') : address ? text.indexOf(u'"') : -1;
    if (words >= 0)
        end = span.start + words;
    std::fill(hidden.begin() + span.start, hidden.begin() + end, true);
}

/// Hides addresses, tags, entities and what has an @ or a path in it.
void hideRuns(QStringView line, std::vector<bool> &hidden)
{
    for (qsizetype at = 0; at < line.size();) {
        if (endsRun(line[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < line.size() && !endsRun(line[end]))
            ++end;
        const QStringView run = line.mid(at, end - at);
        const bool address = run.contains(u"://") || run.startsWith(u"www.") ||
                             run.startsWith(u"mailto:") || run.contains(u'@');
        const bool tag = at > 0 && line[at - 1] == u'<' && end < line.size() && line[end] == u'>';
        if (address || tag)
            std::fill(hidden.begin() + at, hidden.begin() + end, true);
        at = end;
    }
    constexpr qsizetype longestEntity = 32;
    for (qsizetype at = line.indexOf(u'&'); at >= 0; at = line.indexOf(u'&', at + 1)) {
        qsizetype end = at + 1;
        while (end < line.size() && end - at < longestEntity &&
               (line[end].isLetterOrNumber() || line[end] == u'#'))
            ++end;
        if (end > at + 1 && end < line.size() && line[end] == u';')
            std::fill(hidden.begin() + at, hidden.begin() + end + 1, true);
    }
}

bool isSpelled(QStringView word)
{
    if (word.size() < 2 || word.size() > MostSpelledUnits)
        return false;
    const bool plain =
        std::all_of(word.begin(), word.end(), [](QChar c) { return !c.isNumber() && c != u'_'; });
    const bool capitals = std::none_of(word.begin(), word.end(), [](QChar c) {
        return c.isLower() || (c.isLetter() && !c.isUpper());
    });
    return plain && !capitals;
}

} // namespace

std::vector<TextRange> spelledWords(QStringView line, SpellGround ground, FenceState fence)
{
    line = line.left(longestLine);
    std::vector<bool> hidden(size_t(line.size()), false);
    if (ground == SpellGround::Markdown) {
        for (const ScannedSpan &span : scanMarkdownLine(line, fence))
            hideSpan(line, span, hidden);
    }
    hideRuns(line, hidden);
    std::vector<TextRange> words;
    for (qsizetype at = 0; at < line.size();) {
        if (hidden[size_t(at)] || !isWordUnit(line[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        // An apostrophe belongs to a word where it stands within it.
        while (end < line.size() && !hidden[size_t(end)] &&
               (isWordUnit(line[end]) || (isApostrophe(line[end]) && end + 1 < line.size() &&
                                          line[end + 1].isLetter() && !hidden[size_t(end + 1)])))
            ++end;
        // At its ends an underscore is emphasis.
        qsizetype first = at;
        qsizetype last = end;
        while (first < last && line[first] == u'_')
            ++first;
        while (last > first && line[last - 1] == u'_')
            --last;
        if (isSpelled(line.mid(first, last - first)))
            words.push_back({first, last - first});
        at = end;
    }
    return words;
}

QString dictionaryForm(QStringView word)
{
    QString form = word.toString().normalized(QString::NormalizationForm_C);
    form.replace(QChar(0x2019), QChar(u'\''));
    form.remove(QChar(QChar::SoftHyphen));
    return form;
}

bool isDeskWord(const QString &word, const QSet<QString> &deskWords)
{
    return deskWords.contains(word) || deskWords.contains(word.toLower());
}

QStringList dictionaryNames(const QString &tag)
{
    const QStringList parts = QString(tag).replace(u'_', u'-').split(u'-');
    const QString language = parts.first().toLower();
    const bool letters = std::all_of(
        language.begin(), language.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (language.size() < 2 || language.size() > 3 || !letters)
        return {};
    QStringList names;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 2)
            names << language + u'_' + parts[i].toUpper();
    }
    names << language;
    // The country that a language is named for, where there is one.
    names << language + u'_' +
                 (language == QStringLiteral("en") ? QStringLiteral("US") : language.toUpper());
    names << language + u'_';
    names.removeDuplicates();
    return names;
}

} // namespace stet
