// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QXmlStreamWriter>

namespace stet {

/// As RFC 3339 has it, with the offset from UTC: "2026-03-04T00:00:00+01:00".
[[nodiscard]] inline QString internetTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

/// Writes an element that holds a text, or nothing where the text is empty. What XML 1.0 cannot
/// carry stands as U+FFFD.
void writeText(QXmlStreamWriter &xml, const QString &name, const QString &text);

/// An attribute, cleaned as a text.
void writeAttribute(QXmlStreamWriter &xml, const QString &name, const QString &value);

} // namespace stet
