// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/files/pdf/pdf_text.h"

namespace stet {

/// The text of a PDF by page, by the library beside the program, which is loaded by the first call:
/// what reads no PDF never has it in memory. NotFound where it is not there, InvalidInput where the
/// file cannot be read, with the reason.
[[nodiscard]] Result<PdfText> readPdf(const QByteArray &bytes);

} // namespace stet
