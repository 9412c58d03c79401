// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/base/text.h"
#include "core/desk/import/import_preparing.h"
#include "core/desk/snapshot_writing.h"
#include "core/store/blob_store.h"

#include <QFileInfo>

namespace stet {

namespace {

constexpr qint64 MostWordsBytes = 100'000'000;

/// A file beside the document of a snapshot; no bytes for an empty name.
Result<QByteArray> besideDocument(const ImportFile &file, const QString &name, qint64 most)
{
    if (name.isEmpty())
        return QByteArray();
    return readRegularFile(QFileInfo(file.path).path() + u'/' + name, most, LastLink::Refuse);
}

/// Words as a desk keeps them; others would be kept changed, and no layout would fit.
Result<QString> keptWords(const QByteArray &bytes)
{
    Result<QString> text = decodeText(bytes);
    if (text && cleanText(*text).text != *text)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The words of the snapshot are no clean text."));
    return text;
}

/// A hash that a document states must be that of what lies beside it; one written by hand states
/// none.
bool isAsStated(const QByteArray &stated, const QByteArray &bytes)
{
    return stated.isEmpty() || stated == sha256Hex(bytes);
}

/// The document with what is known of its words and bytes by now.
Result<Snapshot>
checkedSnapshot(const SnapshotFile &file, const SnapshotText &text, const ImportContext &context)
{
    Snapshot snapshot = file.snapshot;
    if (!layoutFits(text))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The layout of the snapshot does not fit its words."));
    if (snapshot.state == SnapshotState::Kept && text.text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("It says that it has words, and has none."));
    snapshot.person = admittedName(snapshot.person);
    for (QString *line : {&snapshot.reason,
                          &snapshot.url,
                          &snapshot.fileName,
                          &snapshot.mediaType,
                          &snapshot.charset,
                          &snapshot.correction,
                          &snapshot.extractor})
        *line = snapshotLine(*line);
    snapshot.note = cleanText(snapshot.note).text;
    if (snapshot.takenMs <= 0)
        snapshot.takenMs = context.nowMs;
    snapshot.textHash = sha256Hex(text.text.toUtf8());
    return snapshot;
}

Result<PreparedSnapshot>
preparedSnapshot(const ImportFile &file, const QByteArray &bytes, const ImportContext &context)
{
    const Result<SnapshotFile> read = readSnapshotFile(bytes);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const Result<QByteArray> words = besideDocument(file, read->wordsName, MostWordsBytes);
    const Result<QByteArray> raw = besideDocument(file, read->bytesName, Snapshots::MostBytes);
    if (!words || !raw)
        return tl::unexpected<Error>(words ? raw.error() : words.error());
    if (!isAsStated(read->snapshot.textHash, *words) || !isAsStated(read->snapshot.bytesHash, *raw))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Words or bytes of the snapshot are not those that were kept."));
    const Result<QString> text = keptWords(*words);
    if (!text)
        return tl::unexpected<Error>(text.error());
    PreparedSnapshot prepared{read->key, {}, read->layout, file.path};
    prepared.text.text = *text;
    const Result<Snapshot> snapshot = checkedSnapshot(*read, prepared.text, context);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    prepared.snapshot = *snapshot;
    prepared.snapshot.bytesSize = raw->size();
    if (raw->isEmpty())
        return prepared;
    const Result<QByteArray> hash = BlobFiles::put(context.blobs, *raw);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    prepared.snapshot.bytesHash = *hash;
    return prepared;
}

} // namespace

PreparedEntry
prepareSnapshot(const ImportFile &file, const QByteArray &bytes, const ImportContext &context)
{
    constexpr qint64 BytesAUnit = 5;
    PreparedEntry entry;
    Result<PreparedSnapshot> prepared = preparedSnapshot(file, bytes, context);
    if (!prepared) {
        entry.refused.push_back(refusedLine(file.path, {}, prepared.error()));
        return entry;
    }
    entry.bytes = prepared->text.text.size() * BytesAUnit;
    entry.snapshot = std::move(*prepared);
    return entry;
}

} // namespace stet
