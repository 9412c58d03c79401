// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk_choices.h"

#include <QFrame>
#include <QHash>

class QPushButton;

namespace stet {

class PlainLabel;

/// The line above the list: what narrows it, how many articles that leaves, and a way to keep the
/// question. Shows a query; changes none itself. UI thread.
class FilterBar : public QFrame
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setKindNames(const QHash<QString, QString> &names);
    void showQuery(const ArticleQuery &query);
    void showTotal(int articles, int selected);

Q_SIGNALS:
    void filterRequested(stet::ListFilter filter);
    void filterCleared(stet::ListFilter filter);
    void allCleared();
    void saveRequested();

private:
    void refresh();

    QHash<QString, QString> m_kindNames;
    ArticleQuery m_query;
    QHash<ListFilter, QPushButton *> m_buttons;
    QHash<ListFilter, QPushButton *> m_clears;
    QPushButton *m_clearAll;
    QPushButton *m_save;
    PlainLabel *m_total;
};

} // namespace stet
