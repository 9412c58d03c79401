// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

struct RisField
{
    QString tag;   ///< two characters, in upper case
    QString value; ///< lines that go on are joined; never empty
    int line = 0;
};

/// A record of a RIS file: from its TY to its ER, or to where another begins. Plain value.
struct RisRecord
{
    int line = 0; ///< from 1
    std::vector<RisField> fields;
    bool hasType = false;
    bool isClosed = false; ///< an ER stands at its end
};

/// The records of a RIS file (Research Information Systems' format, a tag and a value a line).
/// Takes CR, LF and CRLF, tags in small letters and with other spacing. A line without a tag goes
/// on with the value before it. Takes time in proportion to the text.
[[nodiscard]] std::vector<RisRecord> readRisRecords(const QString &text);

/// Whether a line would be read as a tag with its value.
[[nodiscard]] bool isRisLine(QStringView line);

} // namespace stet
