// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_log.h"

#include "core/base/sequence_diff.h"
#include "core/base/text.h"
#include "core/model/draft_fields.h"

#include <algorithm>
#include <optional>

namespace stet {

namespace {

/// Whether a place lies within a surrogate pair: half a character cannot be kept.
bool tearsPair(QStringView text, qsizetype place)
{
    return place > 0 && place < text.size() && text.at(place - 1).isHighSurrogate() &&
           text.at(place).isLowSurrogate();
}

bool fits(QStringView text, qsizetype position, const DraftEdit &edit)
{
    const qsizetype end = position + edit.removed.size();
    return position >= 0 && end <= text.size() && !tearsPair(text, position) &&
           !tearsPair(text, end) &&
           text.mid(position, edit.removed.size()) == QStringView(edit.removed);
}

enum class Order { Up, Down, Mixed };

Order orderOf(const std::vector<DraftEdit> &edits)
{
    bool up = true;
    bool down = true;
    for (size_t i = 1; i < edits.size(); ++i) {
        const DraftEdit &last = edits[i - 1];
        const DraftEdit &edit = edits[i];
        up = up && edit.position >= last.position + last.inserted.size();
        down = down && edit.position + edit.removed.size() <= last.position;
    }
    return up ? Order::Up : down ? Order::Down : Order::Mixed;
}

/// Applies edits whose places, given by `next` in rising order, are those of `text` itself.
template <class Iterator>
std::optional<QString> woven(Iterator begin, Iterator end, const QString &text, Order order)
{
    QString made;
    made.reserve(text.size());
    qsizetype done = 0;
    qsizetype moved = 0;
    for (Iterator edit = begin; edit != end; ++edit) {
        const qsizetype place = edit->position - (order == Order::Up ? moved : 0);
        if (place < done || !fits(text, place, *edit))
            return std::nullopt;
        made += QStringView(text).mid(done, place - done);
        made += edit->inserted;
        done = place + edit->removed.size();
        moved += edit->inserted.size() - edit->removed.size();
    }
    made += QStringView(text).mid(done);
    return made;
}

/// `edit` without what is the same at both ends. Surrogate pairs are not torn.
DraftEdit trimmed(DraftEdit edit)
{
    const QString before = edit.removed;
    const QString after = edit.inserted;
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < most && before.at(prefix) == after.at(prefix))
        ++prefix;
    if (prefix > 0 && before.at(prefix - 1).isHighSurrogate())
        --prefix;
    qsizetype suffix = 0;
    while (suffix < most - prefix &&
           before.at(before.size() - 1 - suffix) == after.at(after.size() - 1 - suffix))
        ++suffix;
    if (suffix > 0 && before.at(before.size() - suffix).isLowSurrogate())
        --suffix;
    edit.position += prefix;
    edit.removed = before.mid(prefix, before.size() - prefix - suffix);
    edit.inserted = after.mid(prefix, after.size() - prefix - suffix);
    return edit;
}

/// The lines of a text, each with its line break.
std::vector<QStringView> linesOf(const QString &text)
{
    std::vector<QStringView> lines;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        lines.push_back(QStringView(text).mid(start, end - start));
        start = end;
    }
    return lines;
}

QString joined(const std::vector<QStringView> &lines, qsizetype from, qsizetype count)
{
    QString text;
    for (qsizetype i = from; i < from + count; ++i)
        text += lines.at(size_t(i));
    return text;
}

} // namespace

bool applyEdits(const std::vector<DraftEdit> &edits, QString &text)
{
    const Order order = edits.size() < 3 ? Order::Mixed : orderOf(edits);
    if (order == Order::Mixed) {
        QString made = text;
        for (const DraftEdit &edit : edits) {
            if (!fits(made, edit.position, edit))
                return false;
            made.replace(edit.position, edit.removed.size(), edit.inserted);
        }
        text = made;
        return true;
    }
    const std::optional<QString> made = order == Order::Up
                                            ? woven(edits.begin(), edits.end(), text, order)
                                            : woven(edits.rbegin(), edits.rend(), text, order);
    if (made)
        text = *made;
    return made.has_value();
}

bool replay(const std::vector<DraftEdit> &edits, ArticleContent &content)
{
    std::array<std::optional<QString>, allDraftFields.size()> texts;
    bool fitting = true;
    for (auto edit = edits.begin(); edit != edits.end() && fitting;) {
        if (size_t(edit->field) >= texts.size())
            return false; // out of a file that is not ours, or of a newer program
        const auto end = std::find_if(edit, edits.end(), [&](const DraftEdit &other) {
            return other.field != edit->field || other.step != edit->step;
        });
        std::optional<QString> &text = texts.at(size_t(edit->field));
        if (!text)
            text = fieldText(content, edit->field);
        fitting = applyEdits({edit, end}, *text);
        edit = end;
    }
    for (const DraftField field : allDraftFields) {
        if (const std::optional<QString> &text = texts.at(size_t(field)))
            setFieldText(content, field, *text);
    }
    return fitting;
}

std::vector<DraftEdit> fieldEdits(DraftField field, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    DraftEdit whole;
    whole.field = field;
    whole.removed = before;
    whole.inserted = after;
    if (!isProse(field))
        return {whole};
    if (field != DraftField::Body)
        return {trimmed(whole)};
    const std::vector<QStringView> was = linesOf(before);
    const std::vector<QStringView> is = linesOf(after);
    std::vector<DraftEdit> edits;
    for (const DiffHunk &hunk : sequenceDiff(was, is)) {
        DraftEdit edit;
        edit.position = hunk.before < qsizetype(was.size())
                            ? was[size_t(hunk.before)].data() - before.constData()
                            : before.size();
        edit.removed = joined(was, hunk.before, hunk.removed);
        edit.inserted = joined(is, hunk.after, hunk.added);
        edits.push_back(trimmed(edit));
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

std::vector<DraftEdit>
editsBetween(const ArticleContent &before, const ArticleContent &after, StepKind kind, qint64 nowMs)
{
    std::vector<DraftEdit> edits;
    const StepId step = StepId::create(nowMs);
    for (const DraftField field : allDraftFields) {
        for (DraftEdit &edit :
             fieldEdits(field, fieldText(before, field), fieldText(after, field))) {
            edit.atMs = nowMs;
            edit.step = step;
            edit.kind = kind;
            edits.push_back(std::move(edit));
        }
    }
    return edits;
}

bool sameInLog(const ArticleContent &a, const ArticleContent &b)
{
    return std::all_of(allDraftFields.begin(), allDraftFields.end(), [&](DraftField field) {
        return fieldText(a, field) == fieldText(b, field);
    });
}

std::vector<DraftEdit> settledEdits(std::vector<DraftEdit> edits,
                                    const ArticleContent &before,
                                    const ArticleContent &sent,
                                    const ArticleContent &after,
                                    StepKind kind,
                                    qint64 nowMs)
{
    for (DraftEdit &edit : edits) {
        edit.removed = cleanText(edit.removed).text;
        edit.inserted = cleanText(edit.inserted).text;
        if (edit.step.isNull())
            edit.step = StepId::create(nowMs);
    }
    std::erase_if(edits, [](const DraftEdit &edit) { return edit.removed == edit.inserted; });
    ArticleContent reached = before;
    if (!replay(edits, reached)) {
        // Edits that do not fit say nothing true of this text: one step says it all.
        edits.clear();
        reached = before;
    }
    const StepId own = StepId::create(nowMs);
    for (DraftEdit &edit : editsBetween(reached, after, kind, nowMs)) {
        if (fieldText(sent, edit.field) != fieldText(after, edit.field)) {
            edit.kind = StepKind::Settled;
            edit.step = own;
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace stet
