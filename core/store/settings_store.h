// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/store/sql/connection.h"

namespace stet {

/// The desk's identity and its settings. Used on its connection's thread.
class SettingsStore
{
public:
    explicit SettingsStore(Connection &connection);

    void setIdentity(DeskId id, qint64 createdMs);
    [[nodiscard]] DeskId identity();

    [[nodiscard]] DeskSettings settings();
    /// Members of the stored JSON that this program does not know are kept.
    void setSettings(const DeskSettings &settings);

    /// SHA-256 (hexadecimal) of the settings as they are stored, for the event that records them.
    [[nodiscard]] QByteArray settingsHash();

private:
    Connection &m_connection;
};

} // namespace stet
