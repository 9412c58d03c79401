// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringView>

namespace stet {

/// How much of a text was replaced to make it safe to keep; see `cleanText`.
struct CleanedText
{
    QString text;
    qsizetype replaced = 0; ///< code units that became U+FFFD
};

/// `text` with NUL, other controls except tab and newline, noncharacters and lone surrogates as
/// U+FFFD, a unit for a unit, and CR LF or CR as LF. What XML 1.0 and HTML cannot carry never
/// enters a desk, and nothing after a NUL is lost. U+FEFF, which SQLite drops from the beginning of
/// a text as a byte order mark, becomes the word joiner that Unicode has for it (U+2060; Unicode
/// 15, §23.8) and is not counted.
[[nodiscard]] CleanedText cleanText(const QString &text);

/// "3 characters that no page can carry became U+FFFD.", for the report of whoever read the text.
[[nodiscard]] QString replacedSentence(qsizetype replaced);

/// `bytes` as text: UTF-8 (with or without BOM) or, with a BOM, UTF-16. Fails with InvalidInput
/// naming the byte offset where the bytes are not valid.
[[nodiscard]] Result<QString> decodeText(const QByteArray &bytes);

/// One line: runs of white space and controls become one space, ends are trimmed; no-break spaces
/// within stay. For names, titles and all that goes into a header, a mail subject or a list row.
[[nodiscard]] QString singleLine(const QString &text);

/// `text` with `value` in each `gap`, "{n}". What looks like a gap in the value stays.
[[nodiscard]] QString filled(const QString &text, QStringView gap, QStringView value);

/// A URL segment of `text`: lower case, accents folded (é → e, ß → ss, İ and ı → i), apostrophes
/// dropped, other characters than a-z 0-9 as one hyphen, at most 80 characters, cut at a word
/// where one ends in the second half. A name that Windows keeps for a device (con, nul, com1 …)
/// gets "-1". Empty where nothing is left.
[[nodiscard]] QString slugify(const QString &text);

/// `text` with & < > " ' as entities, for HTML text and quoted attributes.
[[nodiscard]] QString escapeHtml(QStringView text);

} // namespace stet
