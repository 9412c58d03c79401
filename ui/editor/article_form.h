// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/kind.h"
#include "ui/editor/editor_look.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;

namespace stet {

class LimitNote;
class ProseField;
class TextMirror;

/// What stands above the text: headline, dek and the small facts of an article in a row of
/// fields. Shows one article's content and tells what is changed in it. Lives on the UI thread.
class ArticleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleForm(QWidget *parent = nullptr);

    /// Until the kinds are known an article's kind is shown without words; one that is not among
    /// them then by its id.
    void setKinds(const std::vector<Kind> &kinds);
    void setCategories(const QStringList &categories);
    void setLanguages(const QStringList &tags);

    /// Shows another article.
    void load(const ArticleContent &content);
    /// Takes over what was changed elsewhere in the article that is shown.
    void take(const ArticleContent &content);
    /// Puts what the fields say into `content`; what no field shows is left alone.
    void writeTo(ArticleContent &content) const;

    /// The slug as the desk has it now; a field that is being edited is left alone.
    void showSlug(const QString &slug);
    /// Of headline and dek, in characters; 0: none.
    void setLimits(int headline, int dek);
    void setReadOnly(bool readOnly);
    void setLook(const EditorLook &look);
    /// For the menus of the fields.
    void setUndoActions(const QList<QAction *> &actions);
    void focusHeadline();
    /// The widget that shows a field of the article; null where none does.
    [[nodiscard]] QWidget *field(DraftField which) const;
    /// Headline or dek.
    [[nodiscard]] TextMirror &mirror(DraftField field) const;
    /// Puts back what stands in the field with the keyboard but is kept as something else, such as
    /// half a date; false where there is no such thing.
    bool dropUnkept(const ArticleContent &content);

Q_SIGNALS:
    void textEdited(stet::DraftField field,
                    qsizetype position,
                    const QString &removed,
                    const QString &inserted);
    /// What was pasted is not taken; nothing was changed.
    void pasteRefused(const QString &reason);
    void fieldEdited();
    void kindChanged();
    /// Enter or Down in the last of the fields above the text.
    void bodyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFields();
    void buildRow();
    void showFields(const ArticleContent &content);
    void showKind(const QString &kind);
    void checkFields();
    void fitMargins();
    void paintDek();
    void placeLimits();

    ProseField *m_headline = nullptr;
    ProseField *m_dek = nullptr;
    LimitNote *m_limits = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_category = nullptr;
    QLineEdit *m_byline = nullptr;
    QLineEdit *m_date = nullptr;
    QLineEdit *m_slug = nullptr;
    QComboBox *m_language = nullptr;
    EditorLook m_look;
    bool m_showing = false;
    bool m_kindsKnown = false;
};

} // namespace stet
