// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace stet {

/// Where the last word of an open article stands, for the status bar.
struct SaveState
{
    enum class What {
        Nothing,   ///< no article is open
        Kept,      ///< the desk has all that was typed
        Keeping,   ///< typed, and on its way within two seconds
        OnBranch,  ///< the desk has it on a side branch: others changed the same words
        InJournal, ///< the desk did not take it yet; the session's recovery file has it
        Refused,   ///< the desk takes it only when the reason is mended; the recovery file has it
        NotKept,   ///< neither has it; the text stays in the editor and is tried again
    };

    What what = What::Nothing;
    QString reason; ///< for InJournal, Refused and NotKept: why the desk has it not, for a person

    bool operator==(const SaveState &) const = default;
};

/// Who has the last word of an article that was closed.
enum class LastWord { Desk, Journal };

} // namespace stet

Q_DECLARE_METATYPE(stet::SaveState)
