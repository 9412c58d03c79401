// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stet {

class DefinitionStore;

/// Whether `copyBuiltInDefinitions` has anything to do; only reads.
[[nodiscard]] bool lacksBuiltInDefinitions(DefinitionStore &store);

/// Copies the built-in kinds and languages of which the desk has no version, or an older one.
/// True where something was copied.
bool copyBuiltInDefinitions(DefinitionStore &store);

} // namespace stet
