// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace stet {

/// Where the last word of an open article stands, for the status bar.
struct SaveState
{
    enum class What {
        Kept,    ///< the desk has all that was typed
        Keeping, ///< typed, and on its way within two seconds
        NotKept, ///< the desk refused it; the text stays in the editor and is tried again
    };

    What what = What::Kept;
    QString reason; ///< for NotKept, one sentence for a person

    bool operator==(const SaveState &) const = default;
};

} // namespace stet

Q_DECLARE_METATYPE(stet::SaveState)
