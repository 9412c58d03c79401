// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/outline/outline_rules.h"

#include <QList>
#include <QWidget>

class QAction;
class QListView;

namespace stet {

class OutlineModel;

/// The sections of the open article: where the caret is, the way to each, and their order, which
/// is changed by dragging or by a key. UI thread.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setSections(std::vector<OutlineSection> sections);
    [[nodiscard]] const std::vector<OutlineSection> &sections() const;
    /// Marks the section that holds `position` of the text.
    void showCaret(qsizetype position);
    void setReadOnly(bool readOnly);
    /// Chooses a section's row.
    void choose(size_t section);
    /// The commands that move the chosen section.
    [[nodiscard]] QList<QAction *> moveActions() const;

Q_SIGNALS:
    /// The section's heading is to be shown.
    void placeWanted(qsizetype position);
    void moveWanted(size_t section, size_t before);

private:
    void makeMoves();
    void tellKeys();
    void moveChosen(OutlineWay way);

    OutlineModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
    QList<QAction *> m_moves; ///< up, down
};

} // namespace stet
