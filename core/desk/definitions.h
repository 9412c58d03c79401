// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <vector>

namespace stet {

class DefinitionStore;

/// Whether `copyBuiltInDefinitions` has anything to do; only reads.
[[nodiscard]] bool lacksBuiltInDefinitions(DefinitionStore &store);

/// Documents that were copied into a desk.
struct CopiedDefinitions
{
    std::vector<QJsonObject> kinds;
    std::vector<QJsonObject> languages;
};

/// Copies the built-in kinds and languages of which the desk has no version, or an older one.
[[nodiscard]] CopiedDefinitions copyBuiltInDefinitions(DefinitionStore &store);

/// What an event tells of them: the hash of each by its id or tag.
[[nodiscard]] QJsonObject eventDetails(const CopiedDefinitions &copied);

} // namespace stet
