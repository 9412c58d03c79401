// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "ui/editor/claims/claim_mark.h"
#include "ui/editor/find/find_rules.h"

#include <QObject>

#include <optional>
#include <vector>

class QPlainTextEdit;
class QWidget;

namespace stet {

class ArticleForm;
class DetailsPanel;
class MarkdownEditor;
class TextMirror;

/// The form, the text and the details of an open article as one row of fields: what is chosen in
/// which, and edits that go to any of them. Owned by the workspace; UI thread.
class ArticleFields : public QObject
{
    Q_OBJECT

public:
    ArticleFields(ArticleForm &form,
                  MarkdownEditor &editor,
                  DetailsPanel &details,
                  QObject *parent);

    /// Puts edits that lead from what is shown to `after` into the fields.
    void apply(const std::vector<DraftEdit> &edits, const ArticleContent &after);

    /// What is chosen in `field`; in the one that had the keyboard last where none is given.
    [[nodiscard]] FindPlace chosen(std::optional<DraftField> field) const;
    /// The widget of headline, dek or body, and its text.
    [[nodiscard]] QPlainTextEdit &text(DraftField field) const;
    [[nodiscard]] TextMirror &mirror(DraftField field) const;
    /// Chooses a place and scrolls to it; the keyboard stays where it is.
    void choose(const FindPlace &place);
    /// The same for a row of the facts, which gets the keyboard.
    void goToRow(DraftField table, int row);
    /// Gives the keyboard to a field; where the window shows it in none, it stays.
    void focus(DraftField field);
    /// Marks places; none: takes the marks away.
    void mark(const std::vector<FindPlace> &places);
    /// Lines under words of headline, dek and body that were checked, as `content` has them.
    void markClaims(const std::vector<ClaimMark> &claims, const ArticleContent &content);

Q_SIGNALS:
    /// A field of the details is about to get the keyboard.
    void detailsWanted();

private:
    void chooseInRows(const FindPlace &place);
    [[nodiscard]] QWidget *widgetOf(DraftField field) const;
    void noteFocus(const QWidget *now);

    ArticleForm &m_form;
    MarkdownEditor &m_editor;
    DetailsPanel &m_details;
    DraftField m_last = DraftField::Body; // had the keyboard last
};

} // namespace stet
