// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/library_question.h"

#include <QFrame>

#include <array>

class QPushButton;

namespace stet {

class PlainLabel;

/// The line above the list of sources: what narrows it, and how many sources that leaves. Shows a
/// query; changes none itself. UI thread.
class LibraryFilterBar : public QFrame
{
    Q_OBJECT

public:
    explicit LibraryFilterBar(QWidget *parent = nullptr);

    void showQuery(const LibraryQuery &query);
    void showTotal(int sources, int chosen);

Q_SIGNALS:
    void filterRequested(stet::LibraryFilter filter);
    void filterCleared(stet::LibraryFilter filter);
    void allCleared();

private:
    void refresh();

    LibraryQuery m_query;
    std::array<QPushButton *, libraryFilterCount> m_buttons{};
    std::array<QPushButton *, libraryFilterCount> m_clears{};
    QPushButton *m_clearAll;
    PlainLabel *m_total;
};

} // namespace stet
