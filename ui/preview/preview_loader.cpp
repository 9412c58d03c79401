// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_loader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace stet {

QStringList previewLibraryPlaces()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.absoluteFilePath(QStringLiteral("libstet_preview.so")),
            program.absoluteFilePath(QStringLiteral("../lib/stet/libstet_preview.so"))};
}

Result<const PreviewLibrary *> loadPreview()
{
    QString trouble;
    for (const QString &place : previewLibraryPlaces()) {
        if (!QFileInfo::exists(place))
            continue;
        QLibrary library(place);
        using Entry = const PreviewLibrary *(*)();
        const auto entry = reinterpret_cast<Entry>(library.resolve("stetPreviewLibrary"));
        if (entry == nullptr) {
            trouble = library.errorString();
            continue;
        }
        const PreviewLibrary *found = entry();
        if (qstrcmp(found->version, STET_VERSION) == 0)
            return found;
        trouble = place + QStringLiteral(": ") + QString::fromLatin1(found->version);
    }
    return fail(ErrorCode::NotFound,
                QStringLiteral("The part of Stet that shows pages is missing or damaged"),
                trouble);
}

void prepareForPreview()
{
    // The one thing that the engine asks of an application that it did not see begin.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

} // namespace stet
