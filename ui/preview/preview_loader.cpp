// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_loader.h"

#include "core/base/late_library.h"
#include "ui/preview/preview_build.h"

#include <QCoreApplication>

#include <atomic>

namespace stet {

namespace {

/// A library is never unloaded.
std::atomic<const PreviewLibrary *> loaded = nullptr;

struct LoaderWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::PreviewLoader)
};

QString sentenceOf(LateFailure::Reason reason)
{
    switch (reason) {
    case LateFailure::Reason::Damaged:
        return LoaderWords::tr("the part of Stet that shows pages is damaged, or something "
                               "that it needs is missing; install Stet again");
    case LateFailure::Reason::OtherBuild:
        return LoaderWords::tr("the part of Stet that shows pages belongs to another build of "
                               "Stet; install both together, or build all of Stet again");
    case LateFailure::Reason::Missing:
        break;
    }
    return LoaderWords::tr("the part of Stet that shows pages is missing; install Stet "
                           "again");
}

} // namespace

QStringList previewLibraryPlaces()
{
    return lateLibraryPlaces(QStringLiteral("libstet_preview.so"));
}

Result<const PreviewLibrary *> loadPreviewFrom(const QStringList &places)
{
    const auto entry = resolveLate(places, "stetPreviewLibrary", "stetPreviewBuild", previewBuild);
    if (!entry)
        return fail(ErrorCode::NotFound, sentenceOf(entry.error().reason), entry.error().detail);
    using Entry = const PreviewLibrary *(*)();
    const PreviewLibrary *const library = reinterpret_cast<Entry>(*entry)();
    loaded = library;
    return library;
}

const PreviewLibrary *loadedPreview()
{
    return loaded;
}

Result<const PreviewLibrary *> loadPreview()
{
    return loadPreviewFrom(previewLibraryPlaces());
}

void warmPreview()
{
    if (const Result<const PreviewLibrary *> library = loadPreview())
        (*library)->warm();
}

void prepareForPreview()
{
    // The one thing that the engine asks of an application that it did not see begin.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

} // namespace stet
