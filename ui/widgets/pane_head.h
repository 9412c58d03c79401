// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace stet {

class PlainLabel;

/// So that the heads of neighbouring panes make one line; in pixels.
[[nodiscard]] int paneHeadHeight();

/// The row above a pane: what it is, a word about its content, and its few switches.
class PaneHead : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHead(const QString &title, QWidget *parent = nullptr);

    /// Stands at the right end. `more`: what is said besides where somebody points at it or hears
    /// it.
    void setNote(const QString &note, const QString &more = {});
    void addWidget(QWidget *widget);

protected:
    bool event(QEvent *event) override;

private:
    void share();

    PlainLabel *m_title;
    PlainLabel *m_note;
    QHBoxLayout *m_row;
};

} // namespace stet
