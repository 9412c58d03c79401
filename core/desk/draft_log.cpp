// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft_log.h"

#include "core/base/text.h"

namespace stet {

namespace {

/// The one step from `before` to `after`: what lies between the common ends. Surrogate pairs are
/// not torn.
DraftEdit stepBetween(DraftField field, const QString &before, const QString &after, qint64 atMs)
{
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
    return {field,
            prefix,
            before.mid(prefix, before.size() - prefix - suffix),
            after.mid(prefix, after.size() - prefix - suffix),
            atMs};
}

/// Whether a place lies within a surrogate pair: half a character cannot be kept.
bool tearsPair(const QString &text, qsizetype place)
{
    return place > 0 && place < text.size() && text.at(place - 1).isHighSurrogate() &&
           text.at(place).isLowSurrogate();
}

} // namespace

QString &fieldOf(ArticleContent &content, DraftField field)
{
    switch (field) {
    case DraftField::Headline:
        return content.headline;
    case DraftField::Dek:
        return content.dek;
    case DraftField::Body:
        break;
    }
    return content.body;
}

bool replay(const std::vector<DraftEdit> &edits, ArticleContent &content)
{
    for (const DraftEdit &edit : edits) {
        QString &text = fieldOf(content, edit.field);
        if (edit.position < 0 || edit.position > text.size() || tearsPair(text, edit.position) ||
            tearsPair(text, edit.position + edit.removed.size()) ||
            QStringView(text).mid(edit.position, edit.removed.size()) != edit.removed)
            return false;
        text.replace(edit.position, edit.removed.size(), edit.inserted);
    }
    return true;
}

std::vector<DraftEdit> settledEdits(std::vector<DraftEdit> edits,
                                    const ArticleContent &before,
                                    const ArticleContent &after,
                                    qint64 nowMs)
{
    for (DraftEdit &edit : edits) {
        edit.removed = cleanText(edit.removed).text;
        edit.inserted = cleanText(edit.inserted).text;
    }
    std::erase_if(edits, [](const DraftEdit &edit) { return edit.removed == edit.inserted; });
    ArticleContent reached = before;
    if (!replay(edits, reached)) {
        // Steps that do not fit say nothing true of this text: one step a field says it all.
        edits.clear();
        reached = before;
    }
    ArticleContent wanted = after;
    for (const DraftField field : {DraftField::Headline, DraftField::Dek, DraftField::Body}) {
        const QString &from = fieldOf(reached, field);
        const QString &to = fieldOf(wanted, field);
        if (from != to)
            edits.push_back(stepBetween(field, from, to, nowMs));
    }
    return edits;
}

} // namespace stet
