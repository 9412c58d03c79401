// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/find_edits.h"

#include "core/base/text.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/draft_fields.h"
#include "ui/editor/byline_text.h"

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

} // namespace

std::vector<FindText> searchedTexts(const ArticleContent &content)
{
    return {{DraftField::Headline, content.headline},
            {DraftField::Dek, content.dek},
            {DraftField::Category, content.category},
            {DraftField::Authors, printAuthors(content.authors)},
            {DraftField::Body, content.body}};
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
    if (field == DraftField::Authors)
        after.authors = parseAuthors(asOneLine(changed(printAuthors(content.authors), changes)));
    else
        setFieldText(after, field, singleLine(changed(fieldText(content, field), changes)));
    return fieldEdits(field, fieldText(content, field), fieldText(after, field));
}

} // namespace stet
