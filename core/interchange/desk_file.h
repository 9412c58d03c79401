// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/desk_info.h"
#include "core/model/former_names.h"

#include <QByteArray>

#include <vector>

namespace stet {

/// What a desk says of itself, as the plain file `desk.json` of an export or of the sample.
struct DeskFile
{
    DeskSettings settings;
    std::vector<Person> people; ///< without ids where the file names none
    FormerNames formerNames;    ///< of these people
};

/// InvalidInput names the offset of what is no JSON, or the member of the wrong type. Unknown
/// members are passed over.
[[nodiscard]] Result<DeskFile> readDeskFile(const QByteArray &bytes);

/// Indented JSON; `readDeskFile` gives it back equal, but for the settings' version.
[[nodiscard]] QByteArray writeDeskFile(const DeskFile &desk);

} // namespace stet
