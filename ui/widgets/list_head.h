// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <functional>

namespace stet {

/// The heads of a list's columns: quiet capitals, with a small arrow after the word of the
/// one that sorts. By keyboard: arrows go from head to head, Enter sorts, Ctrl with an arrow moves
/// a column, Shift with an arrow makes it wider or narrower, the menu key opens its choices.
class ListHead : public QHeaderView
{
    Q_OBJECT

public:
    explicit ListHead(QWidget *parent = nullptr);

    /// Which columns a list can be sorted by; until it is set, all.
    void setSortable(std::function<bool(int section)> sortable);

    [[nodiscard]] QSize sizeHint() const override;
    /// The head that the keyboard is at.
    [[nodiscard]] int currentSection() const;
    /// What it says to a screen reader: the column's name and how it sorts.
    [[nodiscard]] QString spokenSection() const;

Q_SIGNALS:
    void menuRequested(int section, const QPoint &globalPosition);
    void moveRequested(int section, int by);
    void widthRequested(int section, int by);
    /// Back to the rows.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    void step(int by);
    [[nodiscard]] bool isSortable(int section) const;

    std::function<bool(int)> m_sortable;
    int m_hovered = -1;
    int m_current = 0;
};

} // namespace stet
