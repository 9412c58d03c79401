// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_loader.h"

#include "ui/preview/preview_build.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace stet {

namespace {

struct LoaderWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::PreviewLoader)
};

} // namespace

QStringList previewLibraryPlaces()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.absoluteFilePath(QStringLiteral("libstet_preview.so")),
            program.absoluteFilePath(QStringLiteral("../lib/stet/libstet_preview.so"))};
}

Result<const PreviewLibrary *> loadPreviewFrom(const QStringList &places)
{
    QString message = LoaderWords::tr("the part of Stet that shows pages is missing; install Stet "
                                      "again");
    QString trouble = places.join(u'\n');
    for (const QString &place : places) {
        if (!QFileInfo::exists(place))
            continue;
        QLibrary library(place);
        using Build = const char *(*)();
        using Entry = const PreviewLibrary *(*)();
        const auto entry = reinterpret_cast<Entry>(library.resolve("stetPreviewLibrary"));
        if (entry == nullptr) {
            message = LoaderWords::tr("the part of Stet that shows pages is damaged, or something "
                                      "that it needs is missing; install Stet again");
            trouble = library.errorString();
            continue;
        }
        // Nothing else of it is touched before this is known: what it holds may lie elsewhere.
        const auto build = reinterpret_cast<Build>(library.resolve("stetPreviewBuild"));
        const QString found = build == nullptr ? QString() : QString::fromUtf8(build());
        if (found == QLatin1StringView(previewBuild))
            return entry();
        message = LoaderWords::tr("the part of Stet that shows pages belongs to another build of "
                                  "Stet; install both together, or build all of Stet again");
        trouble = place + QStringLiteral(": ") + found + QStringLiteral(" ≠ ") +
                  QLatin1StringView(previewBuild);
    }
    return fail(ErrorCode::NotFound, message, trouble);
}

Result<const PreviewLibrary *> loadPreview()
{
    return loadPreviewFrom(previewLibraryPlaces());
}

void prepareForPreview()
{
    // The one thing that the engine asks of an application that it did not see begin.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

} // namespace stet
