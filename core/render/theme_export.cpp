// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/theme_export.h"

#include "core/base/core_words.h"
#include "core/render/theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stet {

namespace {

Result<> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    // Never through a link, and never over what came meanwhile.
    const bool done = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                      file.write(bytes) == bytes.size() && file.flush();
    if (done)
        return {};
    const Error error{ErrorCode::Io,
                      CoreWords::tr("The theme's file could not be written: %1").arg(path),
                      file.errorString()};
    if (file.isOpen())
        file.remove(); // half a template would be taken for one
    return tl::unexpected(error);
}

} // namespace

Result<ThemeExport> exportTheme(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(
            ErrorCode::Io, CoreWords::tr("The folder could not be made: %1").arg(folder), folder);
    ThemeExport done;
    for (const QString &name : Theme::fileNames()) {
        const QString path = folder + u'/' + name;
        if (const QFileInfo there(path); there.exists() || there.isSymLink()) {
            done.kept.append(name);
            continue;
        }
        const Result<QByteArray> bytes = Theme::builtInFile(name);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const Result<> written = writeNew(path, *bytes); !written)
            return tl::unexpected(written.error());
        done.written.append(name);
    }
    return done;
}

} // namespace stet
