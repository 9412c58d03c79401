// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/files/pdf_loader.h"

#include "core/base/core_words.h"
#include "core/base/late_library.h"

namespace stet {

Result<PdfText> readPdf(const QByteArray &bytes)
{
    const auto entry =
        resolveLate(lateLibraryPlaces(QStringLiteral("libstet_pdf.so")), "stetReadPdfText", "", "");
    if (!entry)
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("The part of Stet that reads PDF is not installed."),
                    entry.error().detail);
    PdfText text;
    reinterpret_cast<ReadPdfText> (*entry)(bytes, text);
    if (!text.trouble.isEmpty())
        return fail(ErrorCode::InvalidInput, text.trouble);
    return text;
}

} // namespace stet
