// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/site_details.h"

#include <QFuture>

namespace stet {

class DeskSession;

/// What a site says of all articles outside the trash before their bodies are read: as
/// `Articles::directory`, with what lists and feeds need beside it. For `publish` alone, which
/// reads the whole desk.
[[nodiscard]] QFuture<Result<SiteDirectory>> readSiteDirectory(DeskSession &session);

} // namespace stet
