// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/page_patch.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace stet {

namespace {

/// The middle of two lists, between what they begin and end with alike.
struct DifferingSpan
{
    size_t start = 0;
    size_t shownEnd = 0;
    size_t nextEnd = 0;
};

bool sameContent(const PagePart &a, const PagePart &b)
{
    return a.id == b.id && a.hash == b.hash;
}

DifferingSpan differingSpan(const std::vector<PagePart> &shown, const std::vector<PagePart> &next)
{
    DifferingSpan span{0, shown.size(), next.size()};
    while (span.start < span.shownEnd && span.start < span.nextEnd &&
           sameContent(shown[span.start], next[span.start]))
        ++span.start;
    while (span.shownEnd > span.start && span.nextEnd > span.start &&
           sameContent(shown[span.shownEnd - 1], next[span.nextEnd - 1])) {
        --span.shownEnd;
        --span.nextEnd;
    }
    return span;
}

/// For each part of the new span the place of the same id in the old list, where both keep their
/// order (a longest increasing subsequence); -1 for the others.
std::vector<qsizetype> keptPlaces(const std::vector<PagePart> &shown,
                                  const std::vector<PagePart> &next,
                                  const DifferingSpan &span)
{
    QHash<QByteArray, qsizetype> places;
    for (size_t i = span.start; i < span.shownEnd; ++i)
        places.insert(shown[i].id, static_cast<qsizetype>(i));

    const size_t count = span.nextEnd - span.start;
    std::vector<qsizetype> place(count, -1);
    std::vector<qsizetype> before(count, -1); // the previous index on the best chain
    std::vector<size_t> ends;                 // the last index of the best chain of each length
    for (size_t i = 0; i < count; ++i) {
        place[i] = places.value(next[span.start + i].id, -1);
        if (place[i] < 0)
            continue;
        const auto at =
            std::lower_bound(ends.begin(), ends.end(), place[i], [&](size_t end, qsizetype value) {
                return place[end] < value;
            });
        if (at != ends.begin())
            before[i] = static_cast<qsizetype>(*(at - 1));
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }

    std::vector<qsizetype> kept(count, -1);
    qsizetype on = ends.empty() ? -1 : static_cast<qsizetype>(ends.back());
    for (; on >= 0; on = before[static_cast<size_t>(on)])
        kept[static_cast<size_t>(on)] = place[static_cast<size_t>(on)];
    return kept;
}

QString opName(PageOp::What what)
{
    switch (what) {
    case PageOp::What::Remove:
        return QStringLiteral("remove");
    case PageOp::What::Replace:
        return QStringLiteral("replace");
    case PageOp::What::Insert:
        return QStringLiteral("insert");
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<PageOp> diffParts(const std::vector<PagePart> &shown, const std::vector<PagePart> &next)
{
    const DifferingSpan span = differingSpan(shown, next);
    const std::vector<qsizetype> kept = keptPlaces(shown, next, span);

    std::vector<PageOp> ops;
    size_t on = span.start; // the first old part that no operation has dealt with
    QByteArray previous = span.start > 0 ? next[span.start - 1].id : QByteArray();
    size_t i = span.start;
    while (i <= span.nextEnd) {
        // A run of new parts up to the next kept one stands in the place of a run of old ones.
        size_t runEnd = i;
        while (runEnd < span.nextEnd && kept[runEnd - span.start] < 0)
            ++runEnd;
        const size_t oldEnd =
            runEnd < span.nextEnd ? static_cast<size_t>(kept[runEnd - span.start]) : span.shownEnd;
        for (; i < runEnd; ++i) {
            if (on < oldEnd)
                ops.push_back({PageOp::What::Replace, shown[on++].id, next[i]});
            else
                ops.push_back({PageOp::What::Insert, previous, next[i]});
            previous = next[i].id;
        }
        for (; on < oldEnd; ++on)
            ops.push_back({PageOp::What::Remove, shown[on].id, {}});
        if (runEnd == span.nextEnd)
            break;
        if (shown[on].hash != next[i].hash)
            ops.push_back({PageOp::What::Replace, shown[on].id, next[i]});
        previous = next[i].id;
        ++on;
        ++i;
    }
    return ops;
}

PagePatch diffPages(const Page &shown, const Page &next)
{
    PagePatch patch;
    if (shown.before != next.before || shown.after != next.after ||
        shown.language != next.language || shown.direction != next.direction ||
        shown.parts.empty() || next.parts.empty()) {
        patch.wholePage = true;
        return patch;
    }
    patch.ops = diffParts(shown.parts, next.parts);

    // Most keys change no number: then both lists are equal and nothing is looked up.
    if (shown.marks == next.marks)
        return patch;
    QHash<QByteArray, const QByteArray *> numbers;
    numbers.reserve(static_cast<qsizetype>(shown.marks.size()));
    for (const MarkNumbers &mark : shown.marks)
        numbers.insert(mark.mark, &mark.html);
    for (const MarkNumbers &mark : next.marks) {
        const QByteArray *was = numbers.value(mark.mark, nullptr);
        if (was && *was != mark.html)
            patch.marks.push_back(mark);
    }
    return patch;
}

QString patchScript(const PagePatch &patch, quint64 generation)
{
    QJsonArray ops;
    for (const PageOp &op : patch.ops) {
        QJsonObject json{{QStringLiteral("op"), opName(op.what)},
                         {QStringLiteral("id"), QString::fromUtf8(op.id)}};
        if (op.what != PageOp::What::Remove) {
            json.insert(QStringLiteral("html"), QString::fromUtf8(op.part.html));
            json.insert(QStringLiteral("as"), QString::fromUtf8(op.part.id));
        }
        ops.append(json);
    }
    QJsonArray marks;
    for (const MarkNumbers &mark : patch.marks)
        marks.append(QJsonArray{QString::fromUtf8(mark.mark), QString::fromUtf8(mark.html)});
    const QJsonObject json{{QStringLiteral("ops"), ops},
                           {QStringLiteral("marks"), marks},
                           {QStringLiteral("generation"), static_cast<double>(generation)}};
    return QStringLiteral("stetPreview.apply(") +
           QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u')';
}

CappedPage capPage(Page page, qsizetype limit)
{
    qsizetype total = 0;
    for (const PagePart &part : page.parts)
        total += part.html.size();
    CappedPage capped;
    if (total <= limit) {
        capped.page = std::move(page);
        return capped;
    }

    // Once one block is too much the rest of the text goes with it, so that what is shown is the
    // article's beginning; the head and the foot's boxes stay where there is room for them.
    qsizetype used = 0;
    bool full = false;
    std::vector<PagePart> parts;
    for (PagePart &part : page.parts) {
        const bool isBlock = part.id.startsWith("b-");
        const bool fits = used + part.html.size() <= limit;
        if ((isBlock && full) || !fits) {
            full = full || isBlock;
            ++capped.leftOut;
            continue;
        }
        used += part.html.size();
        parts.push_back(std::move(part));
    }
    page.parts = std::move(parts);
    capped.page = std::move(page);
    return capped;
}

} // namespace stet
