// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace stet {

/// What a page's script of JSON-LD says, as pages write them: in a comment or a CDATA section, with
/// line breaks inside of texts, a comma behind the last member, and HTML's entities in texts, which
/// are read. An array or an object; an empty object where it is no JSON all the same. Pure.
[[nodiscard]] QJsonValue readJsonLd(const QString &script);

} // namespace stet
