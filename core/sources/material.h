// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/snapshots.h"
#include "core/sources/files/file_reading.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace stet {

/// What a person has of a source: a file, words, or a file and the words that somebody made of it
/// (the transcript of a recording, the transcription of a picture). A value.
struct Material
{
    QString path;     ///< of a regular file; empty: `bytes`, or words alone
    QByteArray bytes; ///< that are no file, such as a pasted picture
    QString fileName; ///< as `bytes` are called; of a file its own name is taken
    QString words;    ///< typed, pasted or transcribed; with a file they stand for reading it

    /// What it is where a file does not tell: Notes, Transcript, Scan, OwnTest or PlainText.
    std::optional<SnapshotWay> way;
    qint64 saidMs = 0; ///< when it was said, saved or written; 0: not stated
    QString note;      ///< how it came about
};

/// The media type of a file that no reader is asked about, by its first bytes or its name's ending:
/// pictures, recordings, PDF; "application/octet-stream" where neither tells. Decodes nothing.
[[nodiscard]] QString mediaTypeOfFile(const QByteArray &bytes, const QString &name);

/// Whether a file of this name may be what a source said: a page, a PDF, a message, a text, a
/// picture or a recording.
[[nodiscard]] bool isMaterialName(const QString &name);

/// Whether only a person can say which words are in a file of this type: a picture, a recording.
[[nodiscard]] bool needsAPersonsWords(const QString &mediaType);

/// Why no snapshot can be made of it, as an InvalidInput; nothing is read for it. `bytes` are those
/// of the file. Pure.
[[nodiscard]] Result<> mayBeTaken(const Material &material, const QByteArray &bytes);

/// A snapshot of words that a person typed, or of a file that has none that can be read. Pure.
[[nodiscard]] NewSnapshot snapshotOfWords(const Material &material, const QByteArray &bytes);

/// A snapshot of what was read in a file. Pure.
[[nodiscard]] NewSnapshot
snapshotOfFile(const Material &material, const QByteArray &bytes, const FileReading &reading);

/// `fields` with what file and words say in each that is empty: the metadata of the file, the
/// address that a page says it was saved from, the file's name or the first line as the title, a
/// type of CSL 1.0.2. Pure.
[[nodiscard]] Source
sourceOf(Source fields, const NewSnapshot &snapshot, const PageMetadata &metadata);

} // namespace stet
