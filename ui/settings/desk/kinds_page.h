// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <QHash>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace stet {

class DeskKeeper;
class KindModel;

/// The desk's kinds of articles, edited in their table, and the text that a new article of the
/// chosen kind begins with. What is typed there is kept by its button. Owned by the settings'
/// dialog.
class KindsPage : public QWidget
{
    Q_OBJECT

public:
    KindsPage(DeskKeeper &keeper, QWidget *parent);

    /// A text was typed that is not kept.
    [[nodiscard]] bool isDirty() const;

private:
    void buildText(QVBoxLayout *column);
    void take();
    void showKind();
    void noteTyped();
    void keep();
    [[nodiscard]] const Kind *chosen() const;
    [[nodiscard]] QString keptText(const Kind &kind) const;

    DeskKeeper &m_keeper;
    KindModel *m_model;
    QTableView *m_table;
    QPlainTextEdit *m_text;
    QPushButton *m_usual;
    QPushButton *m_keep;
    QString m_shown;                 ///< id of the kind whose text is shown
    QHash<QString, QString> m_typed; ///< what is not kept, by kind
};

} // namespace stet
