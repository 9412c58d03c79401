// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pictures/picture_file.h"

#include "core/base/regular_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QtConcurrent>

namespace stet {

namespace {

Result<PictureFile> pictureOf(const QString &title, const Result<QByteArray> &bytes)
{
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return readImageHeader(*bytes).map([&](const ImageHeader &header) {
        return PictureFile{title, *bytes, header};
    });
}

} // namespace

QFuture<Result<PictureFile>> readPictureFile(const QString &path)
{
    return QtConcurrent::run([path] {
        return pictureOf(QFileInfo(path).completeBaseName(),
                         readRegularFile(path, MaxImageBytes, LastLink::Follow));
    });
}

QFuture<Result<PictureFile>> readPictureBytes(const QByteArray &bytes)
{
    return QtConcurrent::run([bytes] { return pictureOf({}, bytes); });
}

QFuture<Result<PictureFile>> readPictureImage(const QImage &image)
{
    return QtConcurrent::run([image]() -> Result<PictureFile> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (qint64(image.width()) * image.height() > MaxImagePixels ||
            !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
            return fail(ErrorCode::InvalidInput,
                        QCoreApplication::translate(
                            "stet::PictureFile", "The image has more than 50 million pixels."));
        return pictureOf({}, bytes);
    });
}

} // namespace stet
