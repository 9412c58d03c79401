// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/outline/outline_rules.h"

namespace stet {

namespace {

/// The length of a text without the blank lines at its end.
qsizetype wordsEnd(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    return end;
}

} // namespace

std::vector<OutlineSection> outlineOf(const Galley &galley)
{
    std::vector<OutlineSection> sections;
    sections.reserve(galley.sections.size());
    for (const Section &section : galley.sections) {
        OutlineSection made;
        made.heading = section.heading;
        made.level = section.level;
        made.start = galley.blocks.at(section.headingBlock).range.start;
        made.end = section.end < galley.blocks.size() ? galley.blocks.at(section.end).range.start
                                                      : galley.body.size();
        sections.push_back(std::move(made));
    }
    return sections;
}

std::optional<size_t> sectionAt(const std::vector<OutlineSection> &sections, qsizetype position)
{
    std::optional<size_t> found;
    for (size_t i = 0; i < sections.size() && sections[i].start <= position; ++i)
        found = i;
    return found;
}

std::optional<size_t>
neighbourPlace(const std::vector<OutlineSection> &sections, size_t section, OutlineWay way)
{
    const int level = sections.at(section).level;
    if (way == OutlineWay::Up) {
        for (size_t i = section; i > 0; --i) {
            if (sections[i - 1].level < level)
                return std::nullopt;
            if (sections[i - 1].level == level)
                return i - 1;
        }
        return std::nullopt;
    }
    size_t next = section + 1;
    while (next < sections.size() && sections[next].level > level)
        ++next;
    if (next >= sections.size() || sections[next].level < level)
        return std::nullopt;
    ++next;
    while (next < sections.size() && sections[next].level > level)
        ++next;
    return next;
}

SectionMove moveSection(const QString &body,
                        const std::vector<OutlineSection> &sections,
                        size_t section,
                        size_t before)
{
    const OutlineSection &moved = sections.at(section);
    const qsizetype target = before < sections.size() ? sections[before].start : body.size();
    if (target >= moved.start && target <= moved.end)
        return {{}, moved.start};
    const bool up = target < moved.start;
    // Two neighbouring stretches change places; what stands between them and behind stays there.
    const qsizetype from = up ? target : moved.start;
    const qsizetype middle = up ? moved.start : moved.end;
    const qsizetype to = up ? moved.end : target;
    const QStringView first = QStringView(body).mid(from, middle - from);
    const QStringView second = QStringView(body).mid(middle, to - middle);
    const qsizetype firstEnd = wordsEnd(first);
    const qsizetype secondEnd = wordsEnd(second);
    const QString between = first.mid(firstEnd).toString();

    // Taken away and put in again on the other side of the longer stretch would tell others less;
    // so it is the first stretch that goes behind the second.
    DraftEdit takeAway;
    takeAway.position = from;
    takeAway.removed = first.toString();
    DraftEdit putIn;
    putIn.position = from + secondEnd;
    putIn.inserted = between + first.left(firstEnd).toString();
    SectionMove move;
    move.edits = {takeAway, putIn};
    move.heading = up ? from : from + secondEnd + between.size();
    return move;
}

} // namespace stet
