// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/content_merge.h"

#include "core/base/sequence_diff.h"

#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

bool beginsBlock(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty())
        return true;
    if (QStringView(u"-*+|#>`~").contains(text.front()))
        return true;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit())
        ++digits;
    return digits > 0 && digits < text.size() && (text[digits] == u'.' || text[digits] == u')');
}

/// The text in paragraphs without the line ends between them; empty lines stand by themselves.
std::vector<QStringView> paragraphsOf(const QString &text)
{
    std::vector<QStringView> paragraphs;
    bool open = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const bool blank = line.trimmed().isEmpty();
        if (open && !blank && !beginsBlock(line)) {
            const QStringView last = paragraphs.back();
            paragraphs.back() = {last.data(), line.data() + line.size()};
        } else {
            paragraphs.push_back(line);
        }
        open = !blank;
    }
    return paragraphs;
}

QString inLines(const std::vector<QStringView> &paragraphs)
{
    QString text;
    bool first = true;
    for (const QStringView paragraph : paragraphs) {
        if (!first)
            text += u'\n';
        text += paragraph;
        first = false;
    }
    return text;
}

/// Whether what one hunk replaces and the other's place touch the same words.
bool collide(const DiffHunk &a, const DiffHunk &b)
{
    const qsizetype aEnd = a.before + a.removed;
    const qsizetype bEnd = b.before + b.removed;
    if (a.removed == 0 && b.removed == 0)
        return a.before == b.before;
    if (a.removed == 0)
        return a.before > b.before && a.before < bEnd;
    if (b.removed == 0)
        return b.before > a.before && b.before < aEnd;
    return a.before < bEnd && b.before < aEnd;
}

void append(std::vector<QStringView> &to,
            const std::vector<QStringView> &items,
            qsizetype first,
            qsizetype end)
{
    to.insert(to.end(), items.begin() + first, items.begin() + end);
}

/// One side's changes with their words.
struct Side
{
    std::vector<QStringView> items;
    std::vector<DiffHunk> hunks;
    size_t next = 0;

    [[nodiscard]] bool done() const { return next == hunks.size(); }

    [[nodiscard]] const DiffHunk &hunk() const { return hunks[next]; }

    [[nodiscard]] qsizetype end() const { return hunk().before + hunk().removed; }

    void skipTo(qsizetype place)
    {
        while (!done() && hunk().before < place)
            ++next;
        // Two insertions at the same place collide without covering anything.
        if (!done() && hunk().before == place && hunk().removed == 0)
            ++next;
    }

    /// This side's words for what the base has from `start` to `place`.
    void render(std::vector<QStringView> &merged,
                const std::vector<QStringView> &from,
                qsizetype start,
                qsizetype place)
    {
        const size_t first = next;
        skipTo(place);
        qsizetype at = start;
        for (size_t i = first; i < next; ++i) {
            append(merged, from, at, hunks[i].before);
            append(merged, items, hunks[i].after, hunks[i].after + hunks[i].added);
            at = hunks[i].before + hunks[i].removed;
        }
        append(merged, from, at, place);
    }
};

bool sameChange(const Side &a, const Side &b)
{
    return a.hunk().before == b.hunk().before && a.hunk().removed == b.hunk().removed &&
           a.hunk().added == b.hunk().added &&
           std::equal(a.items.begin() + a.hunk().after,
                      a.items.begin() + a.hunk().after + a.hunk().added,
                      b.items.begin() + b.hunk().after);
}

/// Where the changes that hang together from here on end, in the base.
qsizetype endOfCollision(Side a, Side b)
{
    qsizetype end = std::max(a.end(), b.end());
    ++a.next;
    ++b.next;
    for (bool grown = true; grown;) {
        grown = false;
        for (Side *side : {&a, &b}) {
            if (side->done() || side->hunk().before >= end)
                continue;
            end = std::max(end, side->end());
            ++side->next;
            grown = true;
        }
    }
    return end;
}

/// An insertion goes before what is replaced at the same place.
bool comesFirst(const DiffHunk &a, const DiffHunk &b)
{
    return a.before != b.before ? a.before < b.before : a.removed < b.removed;
}

} // namespace

std::optional<QString>
mergeTexts(const QString &base, const QString &mine, const QString &theirs, Preference preference)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    const std::vector<QStringView> from = paragraphsOf(base);
    Side sides[2] = {{paragraphsOf(mine), {}, 0}, {paragraphsOf(theirs), {}, 0}};
    for (Side &side : sides)
        side.hunks = sequenceDiff(from, side.items);
    std::vector<QStringView> merged;
    qsizetype at = 0;
    while (!sides[0].done() || !sides[1].done()) {
        const bool both = !sides[0].done() && !sides[1].done();
        if (both && sameChange(sides[0], sides[1])) {
            ++sides[1].next;
            continue;
        }
        if (both && collide(sides[0].hunk(), sides[1].hunk())) {
            if (preference == Preference::Nobody)
                return std::nullopt;
            const qsizetype start = std::min(sides[0].hunk().before, sides[1].hunk().before);
            const qsizetype end = endOfCollision(sides[0], sides[1]);
            append(merged, from, at, start);
            Side &wanted = sides[preference == Preference::Mine ? 0 : 1];
            Side &other = sides[preference == Preference::Mine ? 1 : 0];
            wanted.render(merged, from, start, end);
            other.skipTo(end);
            at = end;
            continue;
        }
        const bool first =
            sides[1].done() || (both && comesFirst(sides[0].hunk(), sides[1].hunk()));
        Side &side = sides[first ? 0 : 1];
        append(merged, from, at, side.hunk().before);
        append(merged, side.items, side.hunk().after, side.hunk().after + side.hunk().added);
        at = side.hunk().before + side.hunk().removed;
        ++side.next;
    }
    append(merged, from, at, qsizetype(from.size()));
    return inLines(merged);
}

std::optional<ArticleContent> mergeContents(const ArticleContent &base,
                                            const ArticleContent &mine,
                                            const ArticleContent &theirs,
                                            Preference preference)
{
    ArticleContent merged = mine;
    bool agreed = true;
    const auto take = [&](auto field) {
        if (theirs.*field == base.*field || theirs.*field == mine.*field)
            return;
        if (mine.*field == base.*field || preference == Preference::Theirs)
            merged.*field = theirs.*field;
        else if (preference == Preference::Nobody)
            agreed = false;
    };
    take(&ArticleContent::headline);
    take(&ArticleContent::dek);
    take(&ArticleContent::kind);
    take(&ArticleContent::category);
    take(&ArticleContent::slug);
    take(&ArticleContent::language);
    take(&ArticleContent::authors);
    take(&ArticleContent::tags);
    take(&ArticleContent::facts);
    take(&ArticleContent::roles);
    take(&ArticleContent::corrections);
    take(&ArticleContent::leadImage);
    take(&ArticleContent::leadAlt);
    take(&ArticleContent::leadCaption);
    take(&ArticleContent::published);
    take(&ArticleContent::modified);
    take(&ArticleContent::lastVerified);
    take(&ArticleContent::verifiedWords);
    take(&ArticleContent::reviewDays);
    take(&ArticleContent::target);
    take(&ArticleContent::pins);
    const std::optional<QString> body = mergeTexts(base.body, mine.body, theirs.body, preference);
    if (!agreed || !body)
        return std::nullopt;
    merged.body = *body;
    return merged;
}

} // namespace stet
