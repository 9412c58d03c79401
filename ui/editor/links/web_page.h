// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "ui/widgets/web_address.h"

#include <QString>

#include <optional>

namespace stet {

// Addresses of web pages in a text. Pure.

/// The address as Markdown can hold it between parentheses.
[[nodiscard]] QString markdownAddress(const QUrl &url);

/// Whether what stands at `start` of a line is written as where a link leads: it is behind `](` or
/// `<`, which nothing may have closed yet.
[[nodiscard]] bool isWrittenAsTarget(QStringView line, qsizetype start);

/// An address that stands bare in a line, not in a link or code, and holds `caret`.
[[nodiscard]] std::optional<TextRange> bareAddressAt(QStringView line, qsizetype caret);

} // namespace stet
