// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace stet {

/// Shows one page: asks for all the room that the page needs, and scrolls it up and down where
/// there is less, as large text on a small screen has it. Never to the side: the page is told to be
/// no wider.
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget *parent = nullptr);

    /// `page` was made with `viewport()` as its parent. The ground below all shows through.
    void setPage(QWidget *page);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace stet
