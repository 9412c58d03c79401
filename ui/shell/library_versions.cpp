// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/library_versions.h"

#include "ui/preview/preview_loader.h"

#include <QtGlobal>

namespace stet {

namespace {

const QString engineName = QStringLiteral("Qt WebEngine");
const QString chromiumName = QStringLiteral("Chromium");

} // namespace

std::vector<LibraryVersion> libraryVersions()
{
    const auto named = [](const char *name, const char *version) {
        return LibraryVersion{QString::fromLatin1(name), QString::fromLatin1(version)};
    };
    std::vector<LibraryVersion> all{named("Qt", qVersion())};
    all.push_back({engineName, {}});
    all.push_back({chromiumName, {}});
    all.push_back(named("SQLite", STET_SQLITE_VERSION));
    all.push_back(named("MD4C", STET_MD4C_VERSION));
    all.push_back(named("libxml2", STET_LIBXML2_VERSION));
    all.push_back(named("Zstandard", STET_ZSTD_VERSION));
    all.push_back(named("yaml-cpp", STET_YAML_VERSION));
    all.push_back(named("Hunspell", STET_HUNSPELL_VERSION));
    return all;
}

std::vector<LibraryVersion> engineVersions()
{
    const Result<const PreviewLibrary *> engine = loadPreview();
    if (!engine)
        return {{engineName, engine.error().message}};
    return {{engineName, (*engine)->engineVersion()}, {chromiumName, (*engine)->chromiumVersion()}};
}

} // namespace stet
