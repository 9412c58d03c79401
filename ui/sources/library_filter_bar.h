// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/library_question.h"
#include "ui/widgets/filter_strip.h"

namespace stet {

/// The line above the list of sources; its filters are those of `LibraryFilter`, and behind them
/// all of the library goes into a file. UI thread.
class LibraryFilterBar : public FilterStrip
{
    Q_OBJECT

public:
    explicit LibraryFilterBar(QWidget *parent = nullptr);

    void showQuery(const LibraryQuery &query);
    /// Nothing goes out of a library that has nothing.
    void showTotal(int sources, int chosen);

Q_SIGNALS:
    void exportRequested();

private:
    QPushButton *m_export;
    bool m_isNarrowed = false; ///< the library may have more than is shown
};

} // namespace stet
