// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk_choices.h"
#include "ui/widgets/filter_strip.h"

#include <QHash>

namespace stet {

/// The line above the list of articles; its filters are those of `ListFilter`. Offers to keep the
/// question too. UI thread.
class FilterBar : public FilterStrip
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setKindNames(const QHash<QString, QString> &names);
    void showQuery(const ArticleQuery &query);
    void showTotal(int articles, int selected);

Q_SIGNALS:
    void saveRequested();

private:
    void refresh();

    QHash<QString, QString> m_kindNames;
    ArticleQuery m_query;
};

} // namespace stet
