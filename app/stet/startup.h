// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"

#include <QByteArray>
#include <QString>

namespace stet {

/// What the environment allows the web engine, after it was cleaned.
struct EngineEnvironment
{
    bool sandboxOff = false;
};

/// Takes out of the environment what would weaken the preview: a remote debugger, another renderer
/// program, a switched-off sandbox. Of QTWEBENGINE_CHROMIUM_FLAGS only `--disable-gpu` and
/// `--log-level=…` stay, which tests and pictures need where there is no graphics card. For root,
/// and only then, the sandbox is switched off: Chromium would not start. Call before QApplication
/// is made.
[[nodiscard]] EngineEnvironment cleanEngineEnvironment();

/// The flags of `given` that may stay, see `cleanEngineEnvironment`.
[[nodiscard]] QByteArray allowedEngineFlags(const QByteArray &given, bool root);

/// Where the settings file cannot be read as one, it is kept beside as "….bad" and the program
/// starts with its defaults. Gives the name of the kept file; empty where all is well.
[[nodiscard]] QString setAsideUnreadableSettings();

/// Who acts where the user chose no name: the full name of the system's account, else its own.
[[nodiscard]] Actor actorOfThisAccount();

} // namespace stet
