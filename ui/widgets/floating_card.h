// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace stet {

/// A small form that stands over its parent, near the place that it is about, until it is left:
/// by Escape, and, where nothing was entered that could be lost, by going on elsewhere. No window
/// of its own, so that one can look something up in another program meanwhile. Owned by its
/// parent; lives on the UI thread.
class FloatingCard : public QFrame
{
    Q_OBJECT

public:
    explicit FloatingCard(QWidget *parent);

    /// Shows the card below `place` (global) or above it, where there is room for `size`, or else
    /// more of it; never outside the parent.
    void showAt(const QRect &place, const QSize &size);

    /// Hides the card and gives the keyboard back to who had it, or to `setSpareHome` where that is
    /// no longer shown.
    void leave();

    void setSpareHome(QWidget *home) { m_spareHome = home; }

protected:
    /// Takes another size in the same place.
    void fitTo(const QSize &size);
    /// Whether going on elsewhere leaves the card.
    [[nodiscard]] virtual bool leavesByItself() const;
    /// Escape was pressed.
    virtual void escaped();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void noteFocus(QWidget *now);
    void place();

    QRect m_place;            ///< in the parent's coordinates
    QSize m_size;             ///< as wished for
    QPointer<QWidget> m_home; ///< had the keyboard before
    QPointer<QWidget> m_spareHome;
};

} // namespace stet
