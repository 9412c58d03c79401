// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handover_file.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/desk/handover/handover_json.h"
#include "core/store/compress.h"

#include <QJsonDocument>

namespace stet {

namespace {

const QByteArray HandoverMark = "stet hand-over ";
const QByteArray HandoverFormat = "1";
constexpr qsizetype LongestFirstLine = 200;

tl::unexpected<Error> damagedHandover(const QString &detail)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("This hand-over file is damaged, or somebody changed it. Ask for it "
                              "again. Nothing was taken."),
                detail);
}

} // namespace

Result<QByteArray> writeHandover(const Handover &handover)
{
    const QByteArray contents = canonicalJson(handoverToJson(handover));
    const QByteArray frame =
        contents.size() > MostHandoverContents ? QByteArray() : compressed(contents);
    if (frame.isEmpty() || frame.size() + LongestFirstLine > MostHandoverBytes)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The sources of this article are too long for a hand-over "
                                  "file. Nothing was written."));
    return HandoverMark + HandoverFormat + ' ' + sha256Hex(frame) + '\n' + frame;
}

Result<Handover> readHandover(const QByteArray &file)
{
    const qsizetype line = file.left(LongestFirstLine).indexOf('\n');
    if (line < 0 || !file.startsWith(HandoverMark))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is no hand-over file. Nothing was taken."));
    if (file.size() > MostHandoverBytes)
        return damagedHandover(QStringLiteral("size"));
    const QByteArrayList head =
        file.mid(HandoverMark.size(), line - HandoverMark.size()).split(' ');
    if (head.size() != 2 || head.front() != HandoverFormat)
        return newerHandover();
    const QByteArray frame = file.mid(line + 1);
    // Before anything is unpacked: what was damaged on its way goes no further.
    if (sha256Hex(frame) != head.back())
        return damagedHandover(QStringLiteral("SHA-256"));
    const std::optional<QByteArray> contents = decompressed(frame, MostHandoverContents);
    if (!contents)
        return damagedHandover(QStringLiteral("zstd"));
    const QJsonDocument document = QJsonDocument::fromJson(*contents);
    if (!document.isObject() || canonicalJson(document.object()) != *contents)
        return damagedHandover(QStringLiteral("JSON"));
    Result<Handover> handover = handoverFromJson(document.object());
    if (handover)
        handover->hash = head.back();
    return handover;
}

} // namespace stet
