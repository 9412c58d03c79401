// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/find_edits.h"

#include "core/base/text.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/draft_fields.h"
#include "ui/editor/byline_text.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

QString changed(QString text, const std::vector<FindChange> &changes)
{
    for (const FindChange &change : changes)
        text.replace(change.start, change.removed.size(), change.inserted);
    return text;
}

/// A line break has no place in a field of one paragraph.
QString asOneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

constexpr std::array searchOrder{DraftField::Headline,
                                 DraftField::Dek,
                                 DraftField::Category,
                                 DraftField::Authors,
                                 DraftField::Body,
                                 DraftField::Tags,
                                 DraftField::Facts,
                                 DraftField::LeadAlt,
                                 DraftField::LeadCaption,
                                 DraftField::Corrections};

QStringList rowsOf(const ArticleContent &content, DraftField field)
{
    QStringList rows;
    if (field == DraftField::Tags)
        return content.tags;
    if (field == DraftField::Facts) {
        for (const Fact &fact : content.facts)
            rows << fact.name << fact.value;
    } else {
        for (const Correction &correction : content.corrections)
            rows << correction.text;
    }
    return rows;
}

/// Lines as rows again; nothing where there are more or fewer than before.
void putRows(ArticleContent &content, DraftField field, const QStringList &rows)
{
    if (rows.size() != rowsOf(content, field).size())
        return;
    if (field == DraftField::Tags) {
        content.tags.clear();
        for (const QString &row : rows) {
            if (const QString tag = singleLine(row); !tag.isEmpty() && !content.tags.contains(tag))
                content.tags << tag;
        }
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString text = singleLine(rows.at(i));
        if (field == DraftField::Corrections)
            content.corrections[size_t(i)].text = text;
        else
            (i % 2 == 0 ? content.facts[size_t(i / 2)].name : content.facts[size_t(i / 2)].value) =
                text;
    }
}

QString shownText(const ArticleContent &content, DraftField field)
{
    switch (field) {
    case DraftField::Headline:
        return content.headline;
    case DraftField::Dek:
        return content.dek;
    case DraftField::Body:
        return content.body;
    case DraftField::Authors:
        return printAuthors(content.authors);
    default:
        return isSearchedInRows(field) ? rowsOf(content, field).join(u'\n')
                                       : fieldText(content, field);
    }
}

} // namespace

std::vector<FindText> searchedTexts(const ArticleContent &content, const FindQuery &query)
{
    std::vector<FindText> texts;
    for (const DraftField field : searchOrder)
        texts.push_back({field, shownText(content, field), {}});
    if (query.inAddresses)
        return texts;
    for (FindText &text : texts) {
        const bool markdown = text.field == DraftField::Body || text.field == DraftField::Facts ||
                              text.field == DraftField::Corrections ||
                              text.field == DraftField::LeadCaption;
        if (markdown)
            text.hidden = addressesIn(text.text);
    }
    return texts;
}

int searchRank(DraftField field)
{
    return int(std::find(searchOrder.begin(), searchOrder.end(), field) - searchOrder.begin());
}

bool isSearchedInRows(DraftField field)
{
    return field == DraftField::Tags || field == DraftField::Facts ||
           field == DraftField::Corrections;
}

int searchedRow(const FindText &text, qsizetype place)
{
    const auto line = int(QStringView(text.text).left(place).count(u'\n'));
    return text.field == DraftField::Facts ? line / 2 : line;
}

std::vector<DraftEdit>
editsFor(const ArticleContent &content, DraftField field, const std::vector<FindChange> &changes)
{
    std::vector<DraftEdit> edits;
    if (isProse(field)) {
        for (const FindChange &change : changes) {
            DraftEdit edit;
            edit.field = field;
            edit.position = change.start;
            edit.removed = change.removed;
            edit.inserted = cleanText(change.inserted).text;
            if (field != DraftField::Body)
                edit.inserted = asOneLine(edit.inserted);
            edits.push_back(std::move(edit));
        }
        return edits;
    }
    ArticleContent after = content;
    std::vector<FindChange> lines = changes;
    for (FindChange &change : lines)
        change.inserted = asOneLine(change.inserted);
    const QString text = changed(shownText(content, field), lines);
    if (field == DraftField::Authors)
        after.authors = parseAuthors(asOneLine(text));
    else if (isSearchedInRows(field))
        putRows(after, field, text.split(u'\n'));
    else
        setFieldText(after, field, singleLine(text));
    return fieldEdits(field, fieldText(content, field), fieldText(after, field));
}

} // namespace stet
