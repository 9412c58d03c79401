// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace stet {

/// The words of a PDF, page by page.
struct PdfText
{
    QStringList pages;
    QString title; ///< that the file states; may be empty
    QString author;
    QString trouble; ///< a sentence; empty where it was read
};

/// What the library gives out as `stetReadPdfText`.
using ReadPdfText = void (*)(const QByteArray &bytes, PdfText &text);

/// What it gives out as `stetDrawPdfPage`: a page as it is printed, as PNG; empty where there is no
/// such page.
using DrawPdfPage = void (*)(const QByteArray &bytes, int page, QByteArray &png);

/// The most pages that are read.
inline constexpr int MostPdfPages = 20'000;

} // namespace stet
