// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/comment.h"

#include <QJsonObject>

namespace stet {

/// A quotation with its place, as documents of the desk hold it. Reads back equal.
[[nodiscard]] QJsonObject toJson(const TextQuote &quote);

/// What is missing or unknown is empty; an unknown field is the body.
[[nodiscard]] TextQuote textQuoteFromJson(const QJsonObject &json);

} // namespace stet
