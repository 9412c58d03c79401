// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/files/pdf_loader.h"

#include "core/base/core_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace stet {

Result<PdfText> readPdf(const QByteArray &bytes)
{
    const QDir program(QCoreApplication::applicationDirPath());
    QString trouble;
    for (const QString &place :
         {program.absoluteFilePath(QStringLiteral("libstet_pdf.so")),
          program.absoluteFilePath(QStringLiteral("../lib/stet/libstet_pdf.so"))}) {
        QLibrary library(place);
        const auto read = reinterpret_cast<ReadPdfText>(library.resolve("stetReadPdfText"));
        if (!read) {
            trouble = library.errorString();
            continue;
        }
        PdfText text;
        read(bytes, text);
        if (!text.trouble.isEmpty())
            return fail(ErrorCode::InvalidInput, text.trouble);
        return text;
    }
    return fail(ErrorCode::NotFound,
                CoreWords::tr("The part of Stet that reads PDF is not installed."),
                trouble);
}

} // namespace stet
