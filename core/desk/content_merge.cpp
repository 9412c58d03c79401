// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/content_merge.h"

#include "core/base/sequence_diff.h"
#include <QStringList>

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

/// One side's changes with their words.
struct Side
{
    std::vector<QStringView> items;
    std::vector<DiffHunk> hunks;
    size_t next = 0;

    [[nodiscard]] bool done() const { return next == hunks.size(); }

    [[nodiscard]] const DiffHunk &hunk() const { return hunks[next]; }

    [[nodiscard]] std::vector<QStringView> words() const
    {
        const auto first = items.begin() + hunk().after;
        return {first, first + hunk().added};
    }
};

/// An insertion goes before what is replaced at the same place.
bool comesFirst(const DiffHunk &a, const DiffHunk &b)
{
    return a.before != b.before ? a.before < b.before : a.removed < b.removed;
}

} // namespace

std::optional<QString> mergeTexts(const QString &base, const QString &mine, const QString &theirs)
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
    const auto append = [&](const std::vector<QStringView> &words) {
        merged.insert(merged.end(), words.begin(), words.end());
    };
    qsizetype at = 0;
    while (!sides[0].done() || !sides[1].done()) {
        if (!sides[0].done() && !sides[1].done()) {
            const DiffHunk &a = sides[0].hunk();
            const DiffHunk &b = sides[1].hunk();
            if (a.before == b.before && a.removed == b.removed &&
                sides[0].words() == sides[1].words()) {
                ++sides[1].next; // the same change on both sides
                continue;
            }
            if (collide(a, b))
                return std::nullopt;
        }
        const bool first = sides[1].done() ||
                           (!sides[0].done() && comesFirst(sides[0].hunk(), sides[1].hunk()));
        Side &side = sides[first ? 0 : 1];
        merged.insert(merged.end(), from.begin() + at, from.begin() + side.hunk().before);
        append(side.words());
        at = side.hunk().before + side.hunk().removed;
        ++side.next;
    }
    merged.insert(merged.end(), from.begin() + at, from.end());
    return inLines(merged);
}

std::optional<ArticleContent>
mergeContents(const ArticleContent &base, const ArticleContent &mine, const ArticleContent &theirs)
{
    ArticleContent merged = mine;
    bool agreed = true;
    const auto take = [&](auto field) {
        if (theirs.*field == base.*field || theirs.*field == mine.*field)
            return;
        if (mine.*field == base.*field)
            merged.*field = theirs.*field;
        else
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
    take(&ArticleContent::published);
    take(&ArticleContent::modified);
    take(&ArticleContent::lastVerified);
    take(&ArticleContent::reviewDays);
    const std::optional<QString> body = mergeTexts(base.body, mine.body, theirs.body);
    if (!agreed || !body)
        return std::nullopt;
    merged.body = *body;
    return merged;
}

} // namespace stet
