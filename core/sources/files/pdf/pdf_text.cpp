// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/files/pdf/pdf_text.h"

#include "core/base/core_words.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>

namespace stet {

namespace {

QString troubleOf(QPdfDocument::Error error)
{
    switch (error) {
    case QPdfDocument::Error::IncorrectPassword:
        return CoreWords::tr("The PDF is locked by a password.");
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return CoreWords::tr("The PDF is locked in a way that cannot be opened.");
    default:
        return CoreWords::tr("This is no PDF that can be read; it may be damaged.");
    }
}

void readPdfText(const QByteArray &bytes, PdfText &text)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly))
        return;
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready) {
        text.trouble = troubleOf(document.error());
        return;
    }
    text.title = document.metaData(QPdfDocument::MetaDataField::Title).toString();
    text.author = document.metaData(QPdfDocument::MetaDataField::Author).toString();
    const int pages = std::min(document.pageCount(), MostPdfPages);
    for (int page = 0; page < pages; ++page)
        text.pages.append(document.getAllText(page).text());
}

QByteArray drawPdfPage(const QByteArray &bytes, int page)
{
    constexpr double PixelsAPoint = 1.5;
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || page >= document.pageCount())
        return {};
    const QImage ink =
        document.render(page, (document.pagePointSize(page) * PixelsAPoint).toSize());
    QImage sheet(ink.size(), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    {
        QPainter painter(&sheet);
        painter.drawImage(0, 0, ink);
    }
    QByteArray png;
    QBuffer out(&png);
    return out.open(QIODevice::WriteOnly) && sheet.save(&out, "png") ? png : QByteArray();
}

} // namespace

} // namespace stet

extern "C" Q_DECL_EXPORT void stetDrawPdfPage(const QByteArray &bytes, int page, QByteArray &png)
{
    png = stet::drawPdfPage(bytes, page);
}

extern "C" Q_DECL_EXPORT void stetReadPdfText(const QByteArray &bytes, stet::PdfText &text)
{
    stet::readPdfText(bytes, text);
}
