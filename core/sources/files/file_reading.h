// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/reading/page_reading.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace stet {

/// The most that one file may have: 200 MB.
inline constexpr qsizetype MaxSourceFileBytes = qsizetype(200) * 1000 * 1000;

/// A file that a person gave as what a source said.
struct FileBytes
{
    QByteArray bytes;
    QString name;         ///< its ending tells the kind where the bytes do not; may be empty
    QByteArray mediaType; ///< where somebody states it; may be empty
};

/// What the file says. `page.text` has marks of pages and times; `page.check` and `page.metadata`
/// are those of a saved page, of a message its subject, sender and day.
struct FileReading
{
    PageReading page;
    QString mediaType;       ///< what it was read as
    QString savedFrom;       ///< the address that a saved page came from; empty: not told
    QStringList attachments; ///< the names of what is in it and was not read
    bool isDamaged = false;  ///< parts are missing or could not be decoded
};

/// Reads HTML (also as SingleFile saves it), MHTML, e-mail, PDF and plain text, each told by its
/// bytes before its name. Nothing is loaded and nothing is run. InvalidInput where it is too large,
/// a picture, an archive or another kind without text; NotFound where the reader of PDF is not
/// installed. Reads foreign bytes: call it in a process that may die.
[[nodiscard]] Result<FileReading> readSourceFile(const FileBytes &file);

/// As one process hands it to another; reads back equal.
[[nodiscard]] QJsonObject toJson(const FileReading &reading);
[[nodiscard]] Result<FileReading> fileReadingFromJson(const QJsonObject &json);

/// Words as somebody typed them or a text file has them, with their marks; all of it is main text.
/// Pure.
[[nodiscard]] SnapshotText textOfWords(const QString &words, const QString &extractor);

/// The marks of a plain text: pages where a form feed parts them, times where a line begins with
/// one, as transcripts and subtitles have them.
[[nodiscard]] std::vector<LocatorMark> marksOfText(const QString &text);

} // namespace stet
