// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/publish_choice.h"

#include <QAbstractListModel>

#include <algorithm>
#include <vector>

namespace stet {

/// What the gate found before an article is published, a row each: a sign that says whether it
/// stands in the way, what is the matter, and of which words. UI thread.
class PublishFindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HoldRole = Qt::UserRole + 1 }; ///< FindingHold, as int

    /// Further ones are counted in a last row.
    static constexpr size_t MostRows = 2'000;

    using QAbstractListModel::QAbstractListModel;

    void setFindings(std::vector<HeldFinding> findings);
    /// Null where there is no such row, or where it only counts.
    [[nodiscard]] const HeldFinding *findingAt(int row) const;
    /// How many there are of that weight, those that are only counted too.
    [[nodiscard]] int count(FindingHold hold) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// "✗", "△", "!".
    [[nodiscard]] static QString sign(FindingHold hold);
    /// What a row says of a finding, behind its sign: plain text, one line.
    [[nodiscard]] static QString sentence(const GateFinding &finding);

private:
    [[nodiscard]] size_t listed() const { return std::min(m_findings.size(), MostRows); }

    std::vector<HeldFinding> m_findings;
};

} // namespace stet
