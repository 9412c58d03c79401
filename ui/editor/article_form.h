// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/kind.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace stet {

class ProseField;

/// What stands above the text: headline, dek and the small facts of an article in a row of
/// fields. Shows one article's content and tells what is changed in it. Lives on the UI thread.
class ArticleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleForm(QWidget *parent = nullptr);

    void setKinds(const std::vector<Kind> &kinds);
    void setCategories(const QStringList &categories);
    void setLanguages(const QStringList &tags);

    /// Shows another article, with a new undo history.
    void load(const ArticleContent &content);
    /// Takes over what was changed elsewhere in the article that is shown.
    void take(const ArticleContent &content);
    /// Puts what the fields say into `content`; what no field shows is left alone.
    void writeTo(ArticleContent &content) const;

    /// The slug as the desk has it now; a field that is being edited is left alone.
    void showSlug(const QString &slug);
    void setReadOnly(bool readOnly);
    void focusHeadline();
    void focusLast();

Q_SIGNALS:
    void textEdited(stet::DraftField field,
                    qsizetype position,
                    const QString &removed,
                    const QString &inserted);
    void fieldEdited();
    void kindChanged();
    /// Enter or Down in the last of the fields above the text.
    void bodyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildFields();
    void buildRow();
    void showFields(const ArticleContent &content);
    void checkFields();
    void paintDek();

    ProseField *m_headline = nullptr;
    ProseField *m_dek = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_category = nullptr;
    QLineEdit *m_byline = nullptr;
    QLineEdit *m_date = nullptr;
    QLineEdit *m_slug = nullptr;
    QComboBox *m_language = nullptr;
    bool m_showing = false;
};

} // namespace stet
