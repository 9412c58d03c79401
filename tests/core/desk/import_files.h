// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/import/importing.h"

#include <QByteArray>

namespace stet {
class DeskSession;
}

namespace stet::test {

// What the tests of imports write and count.

/// Writes a file with the folders above it.
void writeText(const QString &path, const QByteArray &text);

/// A file of Markdown with one citation; the title is the slug too.
[[nodiscard]] QByteArray markdownNamed(const QByteArray &title);

[[nodiscard]] int countOf(const ImportReport &report, ImportLine::Outcome outcome);

/// How many articles the desk lists.
[[nodiscard]] int listed(DeskSession &session);

} // namespace stet::test
