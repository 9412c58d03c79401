// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/state_folder.h"

#include <QDir>

namespace stet {

QString stateFolder()
{
    // Qt has a word for it only from 6.7 on.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.startsWith(u'/') ? state : QDir::homePath() + QStringLiteral("/.local/state")) +
           QStringLiteral("/stet");
}

} // namespace stet
