// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// The fields of an article whose text is edited letter by letter.
enum class DraftField { Headline, Dek, Body };

/// One step of the draft's log: at `position` (UTF-16 units) in `field`, `removed` became
/// `inserted`. Applying a log in order to the text it began on gives the text now.
struct DraftEdit
{
    DraftField field = DraftField::Body;
    qsizetype position = 0;
    QString removed;
    QString inserted;
    qint64 atMs = 0;

    bool operator==(const DraftEdit &) const = default;
};

} // namespace stet
