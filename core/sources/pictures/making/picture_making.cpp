// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/pictures/making/picture_library.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTransform>

#include <algorithm>
#include <set>

namespace stet {

namespace {

constexpr int JpegQuality = 82;
/// 50 million pixels of 16 bits a colour, which is what the callers let in.
constexpr int MostMegabytes = 512;

/// In the web's colours; what other profile a picture had is applied.
void toWebColours(QImage &image)
{
    const bool isIndexed = image.colorCount() > 0;
    const bool isOther =
        image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb);
    // Paletted pictures stay so: they are drawings, and small.
    if (!isIndexed || isOther)
        image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (isOther)
        image.convertToColorSpace(QColorSpace::SRgb);
}

/// The same pixels with nothing beside them; uses the memory of `image`.
QImage bare(const QImage &image)
{
    QImage pixels(
        image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    if (image.colorCount() > 0)
        pixels.setColorTable(image.colorTable());
    return pixels;
}

/// Upright, where `side` is up.
QImage upright(const QImage &image, int side)
{
    const bool mirrors = side == 2 || side == 3 || side == 7 || side == 8;
    const bool flips = side == 3 || side == 4 || side == 5 || side == 8;
    const bool turns = side >= 5;
    const QImage mirrored = mirrors || flips ? image.mirrored(mirrors, flips) : image;
    return turns ? mirrored.transformed(QTransform().rotate(90)) : mirrored;
}

QByteArray encoded(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "jpeg") {
        writer.setQuality(JpegQuality);
        writer.setOptimizedWrite(true);
        writer.setProgressiveScanWrite(true);
    }
    return writer.write(image) ? bytes : QByteArray();
}

/// The widths in which there are copies: those wanted that are smaller, and its own or the largest.
std::set<int> widthsFor(int own, const std::vector<int> &wanted)
{
    std::set<int> widths;
    int largest = 0;
    for (const int width : wanted) {
        largest = std::max(largest, width);
        widths.insert(std::min(width, own));
    }
    if (own < largest)
        widths.insert(own);
    return widths;
}

void addCopies(PictureJob &job, const QImage &pixels)
{
    // Photographs stay photographs; drawings and what shows what is behind it lose nothing.
    const bool isPhotograph =
        job.format == "jpeg" || (job.format == "webp" && !pixels.hasAlphaChannel());
    const QByteArray format = isPhotograph ? "jpeg" : "png";
    const std::set<int> widths = widthsFor(pixels.width(), job.widths);
    // A smaller copy with more bytes than a larger one helps nobody; drawings have such.
    for (auto width = widths.rbegin(); width != widths.rend(); ++width) {
        const int height =
            std::max(1, qRound(double(pixels.height()) * *width / double(pixels.width())));
        const QImage scaled =
            *width == pixels.width()
                ? pixels
                : pixels.scaled(*width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QByteArray bytes = scaled.isNull() ? QByteArray() : encoded(scaled, format);
        if (bytes.isEmpty()) {
            job.copies.clear();
            job.isDamaged = true;
            return;
        }
        if (job.copies.empty() || bytes.size() < job.copies.back().bytes.size())
            job.copies.push_back({bytes, format, scaled.width(), scaled.height()});
    }
    std::reverse(job.copies.begin(), job.copies.end());
}

void makePicture(PictureJob &job)
{
    QImageReader::setAllocationLimit(MostMegabytes);
    QBuffer buffer(&job.bytes);
    buffer.open(QIODevice::ReadOnly);
    // By the decoder of what its first bytes say, and by no other.
    QImageReader reader(&buffer, job.format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // the side that EXIF says is up
    if (!reader.canRead()) {
        job.asItIs = !QImageReader::supportedImageFormats().contains(job.format);
        job.isDamaged = !job.asItIs;
        return;
    }
    if (reader.supportsAnimation() && reader.imageCount() != 1) {
        job.asItIs = true;
        return;
    }
    QImage image = reader.read();
    if (image.isNull()) {
        job.isDamaged = true;
        return;
    }
    image = upright(image, job.side);
    toWebColours(image);
    addCopies(job, bare(image));
}

} // namespace

} // namespace stet

extern "C" Q_DECL_EXPORT void stetMakePicture(stet::PictureJob &job)
{
    stet::makePicture(job);
}
