// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"

#include <QUrl>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace stet {

class BadgeRow;
class FactList;
class PlainLabel;

/// The chosen source beside the list: what it is, what its link reads, and what can be done with
/// it. Shows values that it is given. UI thread.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(const Clock &clock, QWidget *parent = nullptr);

    /// What the list knows; the rest follows with `showSource`.
    void showRow(const LibraryRow &row);
    /// Ignored where another source has been chosen meanwhile.
    void showSource(const Source &source);
    /// So many sources are chosen, but not one: 0 or several.
    void showCount(int sources);
    void setWritable(bool writable);
    /// Times that are told from now on are others.
    void tellTime();
    void takeFocus();

Q_SIGNALS:
    void openRequested();
    void editRequested();
    void lookRequested();
    void seenRequested();
    void stillSaysRequested();
    void linkRequested(const QUrl &url);

private:
    void buildContent();
    void setFonts();
    void showWords();

    const Clock &m_clock;
    LibraryRow m_row;
    Source m_source; ///< null id: not read yet
    bool m_writable = true;

    PlainLabel *m_nothing;
    QScrollArea *m_scroll; ///< around m_content
    QWidget *m_content;
    PlainLabel *m_kicker;
    PlainLabel *m_title;
    PlainLabel *m_people;
    BadgeRow *m_badges;
    PlainLabel *m_state;
    FactList *m_facts;
    QPushButton *m_open;
    QPushButton *m_edit;
    QPushButton *m_look;
    QPushButton *m_seen;
    QPushButton *m_stillSays;
    QPushButton *m_link;
};

} // namespace stet
