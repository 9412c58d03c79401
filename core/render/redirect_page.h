// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/model/language.h"

#include <QString>

#include <string>

namespace stet {

/// What stands where a page stood before it got another address. References must outlive the call.
struct RedirectInput
{
    const Language &language;
    QString title;
    QString href;      ///< the page, relative to this one
    QString permanent; ///< the page's address on the site; empty where the desk has none
};

/// A page that leads browsers to another one without a script, and search engines by its canonical
/// address (RFC 6596). Pure; callable from any thread.
[[nodiscard]] std::string redirectDocument(const RedirectInput &input);

} // namespace stet
