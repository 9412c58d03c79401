// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

class QMimeData;

namespace stet {

// Addresses of web pages that other programs give. Pure.

/// Whether it is http or https with a host.
[[nodiscard]] bool isWebAddress(const QUrl &url);

/// The one web page that is meant by what is dragged or copied: a link, or words that are nothing
/// but an address. Empty where there is anything else.
[[nodiscard]] QUrl webPageIn(const QMimeData &data);

} // namespace stet
