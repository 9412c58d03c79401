// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/sources/reading/block_shape.h"

#include <QJsonArray>

namespace stet {

namespace {

constexpr int KindCount = int(ShapeKind::Verbatim) + 1;

/// Whether a stretch lies behind `end` and within the text; then `end` is its own.
bool goesOn(qsizetype start, qsizetype length, qsizetype textLength, qsizetype &end)
{
    if (start < end || length <= 0 || start > textLength || length > textLength - start)
        return false;
    end = start + length;
    return true;
}

bool isSmall(int number)
{
    constexpr int Most = 1'000'000;
    return number >= 0 && number <= Most;
}

} // namespace

// Lists of numbers: a page has thousands of blocks.
QJsonObject toJson(const PageShape &shape)
{
    QJsonArray blocks;
    for (const ShapedBlock &block : shape.blocks)
        blocks.append(QJsonArray{
            block.start, block.length, int(block.kind), block.level, block.number, block.quoted});
    QJsonArray links;
    for (const ShapedLink &link : shape.links)
        links.append(QJsonArray{link.start, link.length, link.address});
    return {{QStringLiteral("blocks"), blocks}, {QStringLiteral("links"), links}};
}

Result<PageShape> pageShapeFromJson(const QJsonObject &json, qsizetype textLength)
{
    const auto damaged = [] {
        return fail(ErrorCode::Corrupt, CoreWords::tr("The text that was read is damaged."));
    };
    PageShape shape;
    qsizetype end = 0;
    for (const QJsonValue &one : json.value(QLatin1StringView("blocks")).toArray()) {
        ShapedBlock block;
        block.start = one[0].toInteger(-1);
        block.length = one[1].toInteger(-1);
        const int kind = one[2].toInt(-1);
        block.level = one[3].toInt(-1);
        block.number = one[4].toInt(-1);
        block.quoted = one[5].toInt(-1);
        if (!goesOn(block.start, block.length, textLength, end) || kind < 0 || kind >= KindCount ||
            !isSmall(block.level) || !isSmall(block.number) || !isSmall(block.quoted))
            return damaged();
        block.kind = ShapeKind(kind);
        shape.blocks.push_back(block);
    }
    end = 0;
    for (const QJsonValue &one : json.value(QLatin1StringView("links")).toArray()) {
        const ShapedLink link{one[0].toInteger(-1), one[1].toInteger(-1), one[2].toString()};
        if (!goesOn(link.start, link.length, textLength, end))
            return damaged();
        shape.links.push_back(link);
    }
    return shape;
}

} // namespace stet
