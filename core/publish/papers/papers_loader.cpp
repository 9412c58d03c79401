// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/papers_loader.h"

#include "core/base/core_words.h"
#include "core/base/late_library.h"

#include <QDir>
#include <QFileInfo>

namespace stet {

namespace {

const QString LibraryName = QStringLiteral("libstet_papers.so");

Result<QFunctionPointer> paperEntry(const char *name)
{
    const auto entry = resolveLate(lateLibraryPlaces(LibraryName), name, "", "");
    if (!entry)
        return fail(
            ErrorCode::NotFound,
            CoreWords::tr("The part of Stet that makes PDF and zip files is not installed."),
            entry.error().detail);
    return *entry;
}

} // namespace

Result<QByteArray> setInType(const QString &html, const QString &title, const QString &foot)
{
    const Result<QFunctionPointer> entry = paperEntry("stetSetType");
    if (!entry)
        return tl::unexpected<Error>(entry.error());
    TypeJob job{html, title, foot, {}, {}};
    reinterpret_cast<SetType> (*entry)(job);
    if (!job.trouble.isEmpty())
        return fail(ErrorCode::Bug, CoreWords::tr("The PDF could not be made."), job.trouble);
    return job.pdf;
}

Result<QByteArray> drawCard(const ShareCard &card)
{
    const Result<QFunctionPointer> entry = paperEntry("stetDrawCard");
    if (!entry)
        return tl::unexpected<Error>(entry.error());
    CardJob job{card.title, card.site, ShareCardWidth, ShareCardHeight, {}, {}};
    reinterpret_cast<DrawCard> (*entry)(job);
    if (!job.trouble.isEmpty())
        return fail(ErrorCode::Bug, CoreWords::tr("The card could not be drawn."), job.trouble);
    return job.png;
}

Result<std::unique_ptr<ZipWriter>> openZip(const QString &path)
{
    const Result<QFunctionPointer> entry = paperEntry("stetOpenZip");
    if (!entry)
        return tl::unexpected<Error>(entry.error());
    QString trouble;
    std::unique_ptr<ZipWriter> zip(reinterpret_cast<OpenZip>(*entry)(path, trouble));
    if (!zip)
        return fail(ErrorCode::Io, CoreWords::tr("The file could not be written."), trouble);
    return zip;
}

QCoreApplication *drawingApplication(const QString &program, int &argc, char **argv)
{
    const QDir folder = QFileInfo(program).absoluteDir();
    const auto entry =
        resolveLate({folder.absoluteFilePath(LibraryName),
                     folder.absoluteFilePath(QStringLiteral("../lib/stet/") + LibraryName)},
                    "stetDrawingApplication",
                    "",
                    "");
    return entry ? reinterpret_cast<DrawingApplication>(*entry)(argc, argv) : nullptr;
}

} // namespace stet
