// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/kind.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace stet {

/// The line above the list in which a new article gets its headline and kind. Enter makes it,
/// Escape goes away; what was typed stays until the article is made.
class NewArticleBar : public QFrame
{
    Q_OBJECT

public:
    explicit NewArticleBar(QWidget *parent = nullptr);

    void setKinds(const std::vector<Kind> &kinds, const QString &language);
    /// Shows the line and puts the caret into it.
    void begin(const QString &category);
    void finish();
    void setBusy(bool busy);

Q_SIGNALS:
    void createRequested(const stet::ArticleContent &content);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void create();

    QLineEdit *m_headline;
    QComboBox *m_kind;
    QPushButton *m_create;
    QPushButton *m_cancel;
    QString m_category;
    QString m_language;
    std::vector<Kind> m_kinds;
    bool m_kindsKnown = false;
    bool m_createsWhenKnown = false; ///< asked for before the kinds were read
};

} // namespace stet
