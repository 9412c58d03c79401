// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace stet {

/// Sets its items side by side at the width they ask for and begins a new row where one is full.
/// What is wider than all of a row gets all of one.
class FlowLayout : public QLayout
{
public:
    /// Where the items of a row stand. `Filled`: those that can use more room share what their row
    /// has left, and each stands in the middle of its row's height, or where its alignment says.
    enum class Rows { AtBegin, InMiddle, Filled };

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
    /// What all items take side by side, in pixels.
    [[nodiscard]] int rowWidth() const;

private:
    enum class Pass { Measure, Place };
    int layOut(const QRect &rect, Pass pass) const;
    /// Places the items from `first` up to `end` as a row at `y`; gives its height.
    int layOutRow(const QRect &rect, int y, size_t first, size_t end, Pass pass) const;

    struct Span
    {
        QLayoutItem *item;
        int width;
    };

    /// Gives those that can grow the pixels that are left.
    static void shareOut(std::vector<Span> &spans, int free);
    /// The items of a row with the width of each.
    [[nodiscard]] std::vector<Span> spansOf(const QRect &rect, size_t first, size_t end) const;
    [[nodiscard]] int widthOf(const QLayoutItem &item, const QRect &rect) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_spacing;
    Rows m_rows;
};

} // namespace stet
