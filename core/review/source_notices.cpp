// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/source_notices.h"

#include "core/review/quote_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype LongestNotice = 1'000;
constexpr qsizetype LongestHead = 60;    ///< "Correction, 12 February 2026, 14.05"
constexpr qsizetype LookedThrough = 200; ///< for a phrase
constexpr size_t MostNotices = 20;

/// Whether what stands behind an opening makes a notice of it: a mark, nothing, or a day up to the
/// colon. "Update your arm" is advice.
bool isHeadEnd(QStringView behind)
{
    const QStringView rest = behind.trimmed();
    if (rest.isEmpty() || QStringView(u":,.(|-\u2013\u2014").contains(rest.front()))
        return true;
    const qsizetype colon = rest.indexOf(u':');
    const QStringView head = colon < 0 ? rest : rest.left(colon);
    return head.size() <= LongestHead &&
           std::any_of(head.begin(), head.end(), [](QChar unit) { return unit.isDigit(); });
}

bool opensNotice(QStringView line, const NoticeWords &words)
{
    return std::any_of(words.openings.begin(), words.openings.end(), [&](const QString &opening) {
        if (!line.startsWith(opening))
            return false;
        const QStringView behind = line.sliced(opening.size());
        const bool isWhole = behind.isEmpty() || !behind.front().isLetterOrNumber();
        return isWhole && isHeadEnd(behind);
    });
}

bool isNotice(QStringView line, const NoticeWords &words)
{
    if (opensNotice(line, words))
        return true;
    return std::any_of(words.phrases.begin(), words.phrases.end(), [&](const QString &phrase) {
        return line.contains(phrase);
    });
}

/// What of a line is looked at: most lines are none, so they are not normalised in full.
QString headOf(QStringView line)
{
    return line.left(LookedThrough).toString().toLower().replace(QChar(0x2019), u'\'');
}

bool isMainLine(const SnapshotText &text, qsizetype start)
{
    const auto run =
        std::find_if(text.runs.begin(), text.runs.end(), [start](const SnapshotRun &one) {
            return start < one.start + one.length;
        });
    return run == text.runs.end() || run->kind == RunKind::Main;
}

} // namespace

std::vector<SourceNotice> sourceNotices(const SnapshotText &text, const NoticeWords &words)
{
    std::vector<SourceNotice> notices;
    qsizetype start = 0;
    for (const QStringView line : QStringView(text.text).tokenize(u'\n')) {
        const qsizetype at = start;
        start += line.size() + 1;
        const QStringView said = line.trimmed();
        if (said.isEmpty() || said.size() > LongestNotice)
            continue;
        const qsizetype place = at + (said.data() - line.data());
        if (!isNotice(headOf(said), words) || !isMainLine(text, place))
            continue;
        notices.push_back({quoteWords(said), place, said.size()});
        if (notices.size() == MostNotices)
            break;
    }
    return notices;
}

QStringList noticesIn(const SnapshotText &text, const NoticeWords &words)
{
    QStringList said;
    for (const SourceNotice &notice : sourceNotices(text, words))
        said.append(notice.words);
    return said;
}

} // namespace stet
