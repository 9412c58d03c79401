// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "ui/widgets/floating_card.h"

#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace stet {

/// Finds a snippet of the desk while one types: arrows choose, Enter or a click takes, Escape
/// leaves. Owned by the workspace; UI thread.
class SnippetPopup : public FloatingCard
{
    Q_OBJECT

public:
    explicit SnippetPopup(QWidget *parent);

    /// Shows itself below `caret` (global).
    void ask(const QRect &caret, std::vector<Snippet> snippets);

Q_SIGNALS:
    void chosen(const stet::Snippet &snippet);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &typed);
    void take();

    QLineEdit *m_text;
    QListView *m_list;
    QStandardItemModel *m_model;
    std::vector<Snippet> m_all;
    std::vector<Snippet> m_found; ///< in the order of the rows
};

} // namespace stet
