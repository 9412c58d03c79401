// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/media.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// The verbs of the desk's images. The bytes are blobs, kept under their hash and never changed; a
/// name points to one of them. Cheap to make.
class Media
{
public:
    explicit Media(DeskSession &session);

    /// Keeps an image under `name`, as articles refer to it ("images/a.png"). The same bytes under
    /// a name that has them change nothing; other bytes under a taken name are refused
    /// (Conflict). InvalidInput for a name that is no relative path inside the desk and for bytes
    /// that are no PNG, JPEG, GIF or WebP within the limits of `readImageHeader`.
    [[nodiscard]] QFuture<Result<MediaInfo>> put(QString name, QByteArray bytes);

    /// Keeps an image under a name made of `title`, as `images/a-title.png`, with the ending of
    /// what the bytes are; numbered where other bytes have that name. The same bytes keep the name
    /// that they have. InvalidInput as for `put`.
    [[nodiscard]] QFuture<Result<MediaInfo>> add(QString title, QByteArray bytes);

    /// Also of the name that a copy for readers has in a site (`Pictures`).
    /// NotFound where the desk has no image of that name; Corrupt where its bytes are damaged, Io
    /// where they may not be read. The detail is the name.
    [[nodiscard]] QFuture<Result<MediaFile>> get(QString name);

    /// The name with a few of the articles that show the image, for a message (`pictureUse`). Reads
    /// every text of the desk.
    [[nodiscard]] QFuture<Result<QString>> use(QString name);

    /// Every image by name.
    [[nodiscard]] QFuture<Result<std::vector<MediaInfo>>> all();

private:
    DeskSession &m_session;
};

} // namespace stet
