// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/library_question.h"
#include "ui/widgets/filter_strip.h"

namespace stet {

/// The line above the list of sources; its filters are those of `LibraryFilter`. UI thread.
class LibraryFilterBar : public FilterStrip
{
    Q_OBJECT

public:
    explicit LibraryFilterBar(QWidget *parent = nullptr);

    void showQuery(const LibraryQuery &query);
    void showTotal(int sources, int chosen);
};

} // namespace stet
