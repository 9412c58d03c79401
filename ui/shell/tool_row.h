// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace stet {

class SearchField;
class ShellActions;

/// The row of tools below the menus: for the desk (new, import, search, publish) and for an open
/// article (back, formatting, its state). Owns the search field. UI thread.
class ToolRow : public QWidget
{
    Q_OBJECT

public:
    explicit ToolRow(ShellActions &actions, QWidget *parent = nullptr);

    void showDeskTools();
    void showArticleTools(const QList<QAction *> &formatActions);
    void showBadges(const std::vector<Badge> &badges);

    /// What the field searches in, for those who see it and those who hear it.
    void setSearchPlace(const QString &place);
    void focusSearch();
    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;

Q_SIGNALS:
    void searchEdited(const QString &text);
    /// Enter or the arrow down in the search field: on to the list.
    void searchLeft();

private:
    [[nodiscard]] QWidget *makeDeskTools(ShellActions &actions);
    [[nodiscard]] QWidget *makeArticleTools(ShellActions &actions);

    QStackedWidget *m_stack;
    SearchField *m_search;
    QPushButton *m_back = nullptr;
    QHBoxLayout *m_format = nullptr;
    BadgeRow *m_badges = nullptr;
};

} // namespace stet
