// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/listing.h"
#include "ui/desk/article_columns.h"
#include "ui/widgets/row_delegate.h"

#include <QHash>

namespace stet {

/// Paints the rows of the desk list: headline on at most two lines, badges, facts in a line each.
/// Content is painted as plain text.
class ArticleDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(const Clock &clock, QObject *parent = nullptr);

    /// Names of kinds by id, for the line under a headline.
    void setKindNames(const QHash<QString, QString> &names);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintHeadline(QPainter &painter,
                       const QStyleOptionViewItem &option,
                       const ArticleRow &row,
                       const QStringList &people) const;
    void paintFact(QPainter &painter,
                   const QStyleOptionViewItem &option,
                   const ArticleRow &row,
                   const QModelIndex &index) const;

    const Clock &m_clock;
    QHash<QString, QString> m_kindNames;
};

} // namespace stet
