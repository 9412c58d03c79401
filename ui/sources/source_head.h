// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"

#include <QUrl>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace stet {

class BadgeRow;
class FlowLayout;
class PlainLabel;

/// The head of a source's page: the way back, what the source is, what its link reads, and what can
/// be done with it. Shows values that it is given. UI thread.
class SourceHead : public QWidget
{
    Q_OBJECT

public:
    SourceHead(const Clock &clock, QWidget *parent = nullptr);

    /// `row` is the source as the list has it.
    void showSource(const Source &source, const LibraryRow &row);
    void setWritable(bool writable);

Q_SIGNALS:
    void backRequested();
    void editRequested();
    void lookRequested();
    void seenRequested();
    void stillSaysRequested();
    void linkRequested(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(QPushButton *back);
    void fitButtons();

    const Clock &m_clock;
    QUrl m_url;
    bool m_writable = true;
    PlainLabel *m_kicker;
    PlainLabel *m_title;
    BadgeRow *m_badges;
    PlainLabel *m_state;
    QPushButton *m_seen;
    QPushButton *m_stillSays;
    QPushButton *m_look;
    QPushButton *m_edit;
    QPushButton *m_browser;
    QGridLayout *m_grid = nullptr;
    QWidget *m_buttons = nullptr;
    FlowLayout *m_row = nullptr; ///< of the buttons
    bool m_buttonsBelow = false;
};

} // namespace stet
