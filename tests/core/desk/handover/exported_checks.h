// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/export/exporting.h"
#include "core/desk/import/importing.h"
#include "tests/core/desk/handover/two_desks.h"

namespace stet::test {

/// Of a file that cannot be read: nothing.
[[nodiscard]] QByteArray bytesOf(const QString &path);

/// What an import says of the file whose path ends so; null where it says nothing.
[[nodiscard]] const ImportLine *lineOf(const ImportReport &report, const QString &ending);

/// The desk of the article is exported into a folder, which the other one takes in.
class ExportedChecks : protected TwoDesks
{
protected:
    /// The same was said at both; versions, and what stands in one desk's chain, are not compared.
    static void compare(const ReviewedArticle &here, const ReviewedArticle &there);

    [[nodiscard]] QString out() const;
    [[nodiscard]] QString checksFile() const;
    [[nodiscard]] QString database() const;

    ExportReport exported();
    ImportReport imported();
    /// Whether any file of the export has these words.
    [[nodiscard]] bool leaves(const QByteArray &words) const;
};

} // namespace stet::test
