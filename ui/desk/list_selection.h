// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// What is chosen in the list, whether or not its rows have been read.
struct ListSelection
{
    int count = 0;
    bool trashed = false; ///< the list shows the trash
    QString name;         ///< the headline where it is one article
};

} // namespace stet
