// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// What the command line asks of the window's program.
struct Arguments
{
    QString desk;
    QString shots; ///< the folder for the pictures; empty: a window is wanted
    QString language;
    int textScale = 100; ///< per cent of the system's size of text
    bool mirrored = false;
    bool brief = false; ///< each view in one size
    bool help = false;
    bool version = false;
    QString trouble; ///< why it cannot be understood, a sentence; empty: it can
};

/// Reads the command line, before QApplication, which needs a display: help and version must not.
/// For pictures it looks too whether they can be begun: the folder is made, the desk and the
/// language, one of `languages`, are there.
[[nodiscard]] Arguments
readArguments(int argc, const char *const argv[], const QStringList &languages);

void printHelp();

} // namespace stet
