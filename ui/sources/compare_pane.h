// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"
#include "core/desk/snapshots.h"
#include "core/sources/rereading.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace stet {

class Extractor;
class PlainLabel;
class WordDiffView;

/// Two snapshots of a source, or of those that were merged into it, side by side, word by word.
/// Their words are those of one reader where that can be (`Rereading`). UI thread.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    ComparePane(DeskSession &session, QWidget *parent = nullptr);
    ~ComparePane() override;

    /// What there is to compare, the source's own first. Where it is new, the one that looks are
    /// compared with is shown beside the newest that was got in the same way; else the choice
    /// stays.
    void setSnapshots(const std::vector<Snapshot> &snapshots,
                      const SnapshotId &baseline,
                      const std::vector<MergedSnapshots> &merged = {});
    /// Compares these, before on the left.
    void compare(const SnapshotId &before, const SnapshotId &after);
    /// The newer one of the two; null: none, or one of a source that was merged.
    [[nodiscard]] SnapshotId after() const;
    void goToNextChange();
    [[nodiscard]] const WordDiffView &view() const;

Q_SIGNALS:
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    void chooseUsual(const SnapshotId &baseline);
    void chosen();
    void read();
    [[nodiscard]] Rereading &rereading();
    void showWords();
    [[nodiscard]] SnapshotId idAt(size_t side) const;

    DeskSession &m_session;
    std::vector<Snapshot> m_snapshots;
    int m_own = 0; ///< of the source itself; behind them stand those of merged ones
    std::array<QComboBox *, 2> m_boxes{};
    std::unique_ptr<Extractor> m_extractor; ///< made for the first words
    std::unique_ptr<Rereading> m_rereading;
    std::array<SnapshotId, 2> m_read;     ///< whose words are here
    std::optional<ComparedWords> m_words; ///< none: on the way
    QCheckBox *m_mainOnly = nullptr;
    PlainLabel *m_count = nullptr;
    QPushButton *m_next = nullptr;
    WordDiffView *m_view;
    bool m_filling = false; ///< the boxes change by our doing
    bool m_stale = true;    ///< other words are to be compared once somebody sees it
};

} // namespace stet
