// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/sheet_rows.h"

#include <QAbstractListModel>

namespace stet {

/// Which claims a list shows.
enum class ClaimFilter { All, Open, LookAgain, Fallen, Notes, Verified, Attested, NotAFact };

inline constexpr int claimFilters = int(ClaimFilter::NotAFact) + 1;

[[nodiscard]] QString filterName(ClaimFilter filter);

/// The claims of a check sheet as a list, in the order of the page. UI thread.
class ClaimListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SignRole = Qt::UserRole + 1, ///< the state's sign and word
        ToneRole,                    ///< Badge::Tone as int
        PersonRole,                  ///< who gave the verdict
        NoteRole                     ///< what it rests on
    };

    explicit ClaimListModel(QObject *parent = nullptr);

    /// `aids` may be null. Rows that stay are told of as changed, so that a list keeps its place.
    void setSheet(const SheetRows &rows, const std::shared_ptr<const CheckAids> &aids);
    void setFilter(ClaimFilter filter);

    [[nodiscard]] ClaimFilter filter() const { return m_filter; }

    /// The sheet's row of a row of the list, and back; -1: none.
    [[nodiscard]] int sheetRow(int row) const;
    [[nodiscard]] int listRow(int sheetRow) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] bool isShown(int sheetRow) const;
    [[nodiscard]] std::vector<int> shownRows() const;
    [[nodiscard]] QString noteOf(int sheetRow) const;
    void show(const std::vector<int> &shown);

    SheetRows m_rows;
    std::shared_ptr<const CheckAids> m_aids;
    ClaimFilter m_filter = ClaimFilter::All;
    std::vector<int> m_shown;
};

} // namespace stet
