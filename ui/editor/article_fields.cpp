// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/article_fields.h"

#include "core/model/draft_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/find/find_edits.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>
#include <iterator>

namespace stet {

ArticleFields::ArticleFields(ArticleForm &form,
                             MarkdownEditor &editor,
                             DetailsPanel &details,
                             QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_editor(editor)
    , m_details(details)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        noteFocus(now);
    });
}

QWidget *ArticleFields::widgetOf(DraftField field) const
{
    if (field == DraftField::Body)
        return &m_editor;
    QWidget *inForm = m_form.field(field);
    return inForm ? inForm : m_details.field(field);
}

void ArticleFields::noteFocus(const QWidget *now)
{
    // Also told of while a window goes, when the fields are gone before this is.
    if (now == nullptr)
        return;
    for (const DraftField field : allDraftFields) {
        const QWidget *widget = widgetOf(field);
        if (widget && (widget == now || widget->focusProxy() == now))
            m_last = field;
    }
}

void ArticleFields::apply(const std::vector<DraftEdit> &edits, const ArticleContent &after)
{
    std::array<std::vector<DraftEdit>, allDraftFields.size()> byField;
    for (const DraftEdit &edit : edits)
        byField.at(size_t(edit.field)).push_back(edit);
    for (const DraftField field : {DraftField::Headline, DraftField::Dek})
        m_form.mirror(field).apply(byField.at(size_t(field)));
    m_editor.mirror().apply(byField.at(size_t(DraftField::Body)));
    m_form.take(after);
    m_details.showContent(after);
}

FindPlace ArticleFields::chosen(std::optional<DraftField> field) const
{
    FindPlace place{field.value_or(m_last), 0, 0};
    QWidget *widget = widgetOf(place.field);
    if (const auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        const QTextCursor cursor = text->textCursor();
        place.start = cursor.selectionStart();
        place.length = cursor.selectionEnd() - place.start;
    } else if (const auto *line = qobject_cast<QLineEdit *>(widget)) {
        place.start = line->hasSelectedText() ? line->selectionStart() : line->cursorPosition();
        place.length = line->selectionLength();
    }
    return place;
}

QPlainTextEdit &ArticleFields::text(DraftField field) const
{
    return *qobject_cast<QPlainTextEdit *>(widgetOf(field));
}

TextMirror &ArticleFields::mirror(DraftField field) const
{
    return field == DraftField::Body ? m_editor.mirror() : m_form.mirror(field);
}

void ArticleFields::choose(const FindPlace &place)
{
    m_last = place.field;
    QWidget *widget = widgetOf(place.field);
    if (place.field == DraftField::Body) {
        m_editor.choose(place.start, place.length);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        const qsizetype last = text->document()->characterCount() - 1;
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(place.start, 0, last)));
        cursor.setPosition(
            static_cast<int>(std::clamp<qsizetype>(place.start + place.length, 0, last)),
            QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
    } else if (isSearchedInRows(place.field)) {
        chooseInRows(place);
    } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setSelection(static_cast<int>(place.start), static_cast<int>(place.length));
    }
    if (widget && m_details.isAncestorOf(widget))
        Q_EMIT detailsWanted();
}

void ArticleFields::goToRow(DraftField table, int row)
{
    m_last = table;
    focus(table);
    m_details.chooseRow(table, row);
}

void ArticleFields::chooseInRows(const FindPlace &place)
{
    ArticleContent shown;
    m_details.writeTo(shown);
    for (const FindText &text : searchedTexts(shown, {})) {
        if (text.field != place.field)
            continue;
        const int row = searchedRow(text, place.start);
        // Tags stand in one line, with a comma and a space between them.
        if (auto *line = qobject_cast<QLineEdit *>(widgetOf(place.field)))
            line->setSelection(static_cast<int>(place.start) + row, static_cast<int>(place.length));
        else
            m_details.chooseRow(place.field, row);
    }
}

void ArticleFields::focus(DraftField field)
{
    QWidget *widget = widgetOf(field);
    if (widget && m_details.isAncestorOf(widget))
        Q_EMIT detailsWanted();
    if (widget)
        widget->setFocus(Qt::OtherFocusReason);
}

void ArticleFields::mark(const std::vector<FindPlace> &places)
{
    for (const DraftField field : {DraftField::Headline, DraftField::Dek, DraftField::Body}) {
        std::vector<TextRange> runs;
        for (const FindPlace &place : places) {
            if (place.field == field)
                runs.push_back({place.start, place.length});
        }
        if (auto *marks = widgetOf(field)->findChild<TextMarks *>())
            marks->setFound(std::move(runs));
    }
}

void ArticleFields::markClaims(const std::vector<ClaimMark> &claims, const ArticleContent &content)
{
    for (const DraftField field : {DraftField::Headline, DraftField::Dek, DraftField::Body}) {
        std::vector<ClaimMark> own;
        std::copy_if(claims.begin(),
                     claims.end(),
                     std::back_inserter(own),
                     [field](const ClaimMark &claim) { return claim.field == field; });
        // Of an older text they come again for the newer one in a moment.
        auto *marks = widgetOf(field)->findChild<TextMarks *>();
        if (marks != nullptr && (own.empty() || mirror(field).text() == fieldText(content, field)))
            marks->setClaims(std::move(own));
    }
}

} // namespace stet
