// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/find_rules.h"

#include "ui/editor/markdown_scan.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <functional>

namespace stet {

namespace {

constexpr qint64 longestSearchMs = 2'000;
constexpr size_t mostPlaces = 1'000'000;
// Ways that PCRE may try in one call. A plain search takes about one a letter; some thirty
// milliseconds for the most.
constexpr qsizetype mostWays = 2'000'000;

QString findText(const char *text)
{
    return QCoreApplication::translate("stet::FindRules", text);
}

Result<void> tooLong()
{
    return fail(
        ErrorCode::InvalidInput,
        findText(QT_TRANSLATE_NOOP("stet::FindRules", "This pattern takes too long here.")));
}

bool isHidden(const FindText &text, const QRegularExpressionMatch &match)
{
    const auto after = std::partition_point(
        text.hidden.begin(), text.hidden.end(), [&match](const TextRange &range) {
            return range.end() <= match.capturedStart();
        });
    return after != text.hidden.end() &&
           after->start < std::max(match.capturedEnd(), match.capturedStart() + 1);
}

/// Moves `at` to the end of a run without spaces and closing signs.
qsizetype endOfRun(QStringView line, qsizetype at, QStringView closing)
{
    while (at < line.size() && !line[at].isSpace() && !closing.contains(line[at]))
        ++at;
    return at;
}

void addSpan(QStringView line, const ScannedSpan &span, std::vector<TextRange> &ranges)
{
    using Look = ScannedSpan::Look;
    const qsizetype end = span.start + span.length;
    const QStringView text = line.mid(span.start, span.length);
    if (span.look == Look::Citation) {
        for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
            const qsizetype last = endOfRun(line, span.start + at, u";,]");
            ranges.push_back({span.start + at, last - span.start - at});
        }
    } else if (span.look == Look::Link && text.startsWith(u"[[")) {
        const qsizetype bar = text.indexOf(u'|');
        ranges.push_back({span.start, bar < 0 ? span.length : bar});
    } else if (span.look == Look::Markup && text.startsWith(u"](")) {
        const qsizetype last = std::min(endOfRun(line, span.start + 2, {}), end);
        ranges.push_back({span.start, last - span.start});
    }
}

Result<void> forEachMatch(const FindText &text,
                          const QRegularExpression &expression,
                          const std::atomic_bool &stop,
                          const std::function<void(const QRegularExpressionMatch &)> &take)
{
    QElapsedTimer clock;
    clock.start();
    size_t found = 0;
    qsizetype from = 0;
    while (from <= text.text.size()) {
        // Whether the text is well formed is looked at once: PCRE reads all of it for that.
        const QRegularExpressionMatch match =
            expression.match(text.text,
                             from,
                             QRegularExpression::NormalMatch,
                             from == 0 ? QRegularExpression::NoMatchOption
                                       : QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() || clock.elapsed() > longestSearchMs)
            return tooLong();
        if (!match.hasMatch() || stop)
            return {};
        if (!isHidden(text, match) && ++found > mostPlaces)
            return fail(ErrorCode::InvalidInput,
                        findText(QT_TRANSLATE_NOOP("stet::FindRules",
                                                   "This is found more than a million times.")));
        if (!isHidden(text, match))
            take(match);
        from = match.capturedEnd();
        if (match.capturedLength() == 0) {
            // Nothing was taken, so the same place would be found for ever.
            const bool pair = from + 1 < text.text.size() && text.text.at(from).isHighSurrogate();
            from += pair ? 2 : 1;
        }
    }
    return {};
}

/// The number of a group in "$12…" from `at` on: the longest that the pattern has. Moves `at`.
int groupNumber(QStringView text, qsizetype &at, int lastGroup)
{
    int number = text.at(at++).digitValue();
    while (at < text.size() && text.at(at).isDigit() &&
           number * 10 + text.at(at).digitValue() <= lastGroup)
        number = number * 10 + text.at(at++).digitValue();
    return number;
}

/// The ways in which a text may have what is typed as one sign: smart typing and other programs
/// write others. Null: only that one.
QString waysOf(QChar sign)
{
    switch (sign.unicode()) {
    case u'\'':
        return QStringLiteral("['’‘‚`´]");
    case u'"':
        return QStringLiteral("(?:[\"“”„‟‹›]|«[\\x{a0}\\x{202f}]?|[\\x{a0}\\x{202f}]?»)");
    case u' ':
        return QStringLiteral("[ \\x{a0}\\x{202f}\\x{2009}]");
    case u'-':
        return QStringLiteral("[-\\x{2010}\\x{2011}]");
    default:
        return {};
    }
}

/// `text` as an expression that finds it however it is written: accents in one letter or behind it,
/// straight signs also as the typographic ones.
QString literalPattern(const QString &text)
{
    const QString query = text.normalized(QString::NormalizationForm_C);
    QString pattern;
    for (qsizetype i = 0; i < query.size();) {
        if (QStringView(query).mid(i).startsWith(u"--")) {
            const bool three = QStringView(query).mid(i).startsWith(u"---");
            pattern += three ? QStringLiteral("(?:---|—)") : QStringLiteral("(?:--|[–—])");
            i += three ? 3 : 2;
            continue;
        }
        const qsizetype units = query.at(i).isHighSurrogate() && i + 1 < query.size() ? 2 : 1;
        const QString letter = query.mid(i, units);
        const QString apart = letter.normalized(QString::NormalizationForm_D);
        const QString ways = units == 1 ? waysOf(letter.front()) : QString();
        const QString whole = QRegularExpression::escape(letter);
        if (!ways.isEmpty())
            pattern += ways;
        else if (apart != letter)
            pattern += QStringLiteral("(?:%1|%2)").arg(whole, QRegularExpression::escape(apart));
        else
            pattern += whole;
        i += units;
    }
    return pattern;
}

} // namespace

std::vector<TextRange> addressesIn(const QString &markdown)
{
    std::vector<TextRange> ranges;
    FenceState fence = 0;
    for (qsizetype start = 0; start <= markdown.size();) {
        const qsizetype next = markdown.indexOf(u'\n', start);
        const qsizetype end = next < 0 ? markdown.size() : next;
        const QStringView line = QStringView(markdown).mid(start, end - start);
        std::vector<TextRange> found;
        for (const ScannedSpan &span : scanMarkdownLine(line, fence))
            addSpan(line, span, found);
        for (qsizetype at = line.indexOf(u"://"); at >= 0; at = line.indexOf(u"://", at + 3)) {
            qsizetype first = at;
            while (first > 0 && line[first - 1].isLetter())
                --first;
            found.push_back({first, endOfRun(line, at, u"<>()[]|\"") - first});
        }
        std::sort(found.begin(), found.end(), [](const TextRange &a, const TextRange &b) {
            return a.start < b.start;
        });
        // Within one another (an address in a link) the outer one is enough.
        qsizetype last = 0;
        for (const TextRange &range : found) {
            if (range.end() > last)
                ranges.push_back({start + range.start, range.length});
            last = std::max(last, range.end());
        }
        start = end + 1;
    }
    return ranges;
}

Result<QRegularExpression> compileQuery(const FindQuery &query)
{
    QString pattern = query.pattern ? query.text : literalPattern(query.text);
    if (query.wholeWords)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    // Alone first: what is wrong is told by its place in what was typed.
    const QRegularExpression typed(query.pattern ? query.text : QString(), options);
    if (!typed.isValid())
        return fail(
            ErrorCode::InvalidInput,
            findText(QT_TRANSLATE_NOOP("stet::FindRules", "Not a pattern, at letter %1: %2."))
                .arg(typed.patternErrorOffset())
                .arg(typed.errorString()));
    const QRegularExpression made(
        QStringLiteral("(*LIMIT_MATCH=%1)(*LIMIT_DEPTH=%1)").arg(mostWays) + pattern, options);
    if (!made.isValid())
        return fail(ErrorCode::InvalidInput, made.errorString());
    return made;
}

Result<std::vector<FindPlace>>
findPlaces(const FindText &text, const QRegularExpression &expression, const std::atomic_bool &stop)
{
    std::vector<FindPlace> places;
    const Result<void> done =
        forEachMatch(text, expression, stop, [&](const QRegularExpressionMatch &match) {
            places.push_back({text.field, match.capturedStart(), match.capturedLength()});
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    if (stop)
        places.clear();
    return places;
}

QString replacementFor(const QRegularExpressionMatch &match,
                       const FindQuery &query,
                       const QString &replacement)
{
    if (!query.pattern)
        return replacement;
    QString made;
    const int lastGroup = match.regularExpression().captureCount();
    for (qsizetype at = 0; at < replacement.size();) {
        const QChar sign = replacement.at(at);
        const QChar next = at + 1 < replacement.size() ? replacement.at(at + 1) : QChar();
        if (sign != u'$' && sign != u'\\') {
            made += sign;
            ++at;
        } else if (next.isDigit()) {
            ++at;
            made += match.captured(groupNumber(replacement, at, lastGroup));
        } else if (sign == next) {
            made += sign;
            at += 2;
        } else if (sign == u'\\' && (next == u'n' || next == u't')) {
            made += next == u'n' ? u'\n' : u'\t';
            at += 2;
        } else if (const qsizetype end = replacement.indexOf(u'}', at);
                   sign == u'$' && next == u'{' && end > 0) {
            const QString name = replacement.mid(at + 2, end - at - 2);
            bool isNumber = false;
            const int number = name.toInt(&isNumber);
            made += isNumber ? match.captured(number) : match.captured(name);
            at = end + 1;
        } else {
            made += sign;
            ++at;
        }
    }
    return made;
}

Result<std::vector<FindChange>> findChanges(const FindText &text,
                                            const QRegularExpression &expression,
                                            const FindQuery &query,
                                            const QString &replacement,
                                            const std::atomic_bool &stop)
{
    std::vector<FindChange> changes;
    const Result<void> done =
        forEachMatch(text, expression, stop, [&](const QRegularExpressionMatch &match) {
            const QString inserted = replacementFor(match, query, replacement);
            const QString removed = match.captured();
            if (inserted != removed)
                changes.push_back({match.capturedStart(), removed, inserted});
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    if (stop)
        changes.clear();
    std::reverse(changes.begin(), changes.end());
    return changes;
}

} // namespace stet
