// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace stet {

/// The heads of the desk list's columns: quiet capitals, with a small arrow after the word of the
/// one that sorts.
class ArticleHead : public QHeaderView
{
    Q_OBJECT

public:
    explicit ArticleHead(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    int m_hovered = -1;
};

} // namespace stet
