// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace stet {

/// Sets its items side by side at the width they ask for and begins a new row where one is full.
class FlowLayout : public QLayout
{
public:
    /// Where the items of a row stand.
    enum class Rows { AtBegin, InMiddle };

    explicit FlowLayout(int spacing, QWidget *parent = nullptr, Rows rows = Rows::AtBegin);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Pass { Measure, Place };
    int layOut(const QRect &rect, Pass pass) const;
    /// Places the items from `first` up to `end` as a row at `y`; gives its height.
    int layOutRow(const QRect &rect, int y, size_t first, size_t end, Pass pass) const;
    [[nodiscard]] int widthOf(const QLayoutItem &item, const QRect &rect) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_spacing;
    Rows m_rows;
};

} // namespace stet
