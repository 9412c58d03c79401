// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/share_card.h"
#include "core/publish/papers/type/papers_library.h"

#include <memory>

namespace stet {

// The library beside the program that sets type, draws cards and writes zip files; the first call
// loads it.

/// HTML for Qt's rich text as a PDF: A4, `title` and the number in the foot of each page, as `foot`
/// says it ("page %1 of %2"). NotFound where the library is not there, Bug in a program without a
/// QGuiApplication. Any thread.
[[nodiscard]] Result<QByteArray>
setInType(const QString &html, const QString &title, const QString &foot);

/// A card as PNG, `ShareCardWidth` by `ShareCardHeight`. Errors as `setInType`.
[[nodiscard]] Result<QByteArray> drawCard(const ShareCard &card);

/// Begins a zip file at `path`.
[[nodiscard]] Result<std::unique_ptr<ZipWriter>> openZip(const QString &path);

/// The application object for a program without windows that draws; `program` is its path, since
/// no application object knows it yet. Null where the library is not there.
[[nodiscard]] QCoreApplication *drawingApplication(const QString &program, int &argc, char **argv);

} // namespace stet
