// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/sheet_rows.h"

#include <QObject>

class QListView;

namespace stet {

class ClaimListModel;

/// Which claims of the list are chosen beside the one at hand, for a verb that is about several.
/// What is chosen are claims, not rows: it follows them into a sheet that was read again, and where
/// one of them is not there any more the claim at hand is left alone. UI thread.
class ClaimChoice : public QObject
{
    Q_OBJECT

public:
    ClaimChoice(QListView &list, ClaimListModel &model, QObject *parent);

    /// A row of the sheet is at hand; where it was not, it alone. Nobody chose by that.
    void showCurrent(int sheetRow);
    /// The list is given another sheet of the article, or one of another article.
    void setSheet(const SheetRows &rows, const std::shared_ptr<const CheckAids> &aids);
    /// No claim but the one at hand.
    void collapse();

    /// Goes on to the next one, or back, with those that were chosen until now.
    void extendBy(int by);
    /// The rows of the sheet that are chosen, in the order of the page; of one alone: none.
    [[nodiscard]] std::vector<int> several() const;

Q_SIGNALS:
    /// Somebody went to a row of the sheet in the list.
    void rowChosen(int sheetRow);
    void changed();

private:
    void settle();
    void choose(const std::vector<int> &sheetRows, int currentRow);

    QListView &m_list;
    ClaimListModel &m_model;
    SheetRows m_rows;
    bool m_showing = false;
};

} // namespace stet
