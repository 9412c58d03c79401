// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/preview/preview_engine.h"

#include <QStringList>

namespace stet {

/// Loads the library with the web engine, or finds that it is loaded. The first time takes tens of
/// milliseconds; callable on any thread. Error: NotFound where it is missing, damaged or of another
/// build (`previewBuild`), with what to do as message and the loader's words as detail.
[[nodiscard]] Result<const PreviewLibrary *> loadPreview();

/// The same of the first library of `places` that is there and fits.
[[nodiscard]] Result<const PreviewLibrary *> loadPreviewFrom(const QStringList &places);

/// The library where it is loaded already, else null. Any thread; waits for nothing.
[[nodiscard]] const PreviewLibrary *loadedPreview();

/// Starts the engine before a page is wanted, where it can be; that it cannot is said by the first
/// page. UI thread, which waits for as long as the engine takes to start.
void warmPreview();

/// Where the library may lie, by its whole path: beside the program, or where an installation puts
/// it. Never the working folder or a path from the environment.
[[nodiscard]] QStringList previewLibraryPlaces();

/// What the engine needs to be loaded after the application was made. Call before that.
void prepareForPreview();

} // namespace stet
