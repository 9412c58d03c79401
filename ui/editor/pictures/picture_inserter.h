// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/media.h"
#include "ui/editor/pictures/picture_file.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>

class QImage;

namespace stet {

class MarkdownEditor;
class PictureCard;

/// The verb that inserting needs of the desk's media; tests give their own.
struct PictureDoor
{
    std::function<QFuture<Result<MediaInfo>>(QString title, QByteArray bytes)> add;
};

/// Brings pictures into the text, one after the other: reads a file, asks for its alternative
/// text, keeps its bytes in the desk, and writes the figure behind the paragraph with the caret.
/// Nothing is kept of a picture that is not inserted. Owned by the workspace; UI thread.
class PictureInserter : public QObject
{
    Q_OBJECT

public:
    PictureInserter(PictureDoor door, MarkdownEditor &editor, QWidget *parent);

    /// Lets a person choose files.
    void choose();
    void takeFiles(const QStringList &paths);
    void takeBytes(const QByteArray &bytes);
    void takeImage(const QImage &image);
    /// Forgets what still waits: another article is shown.
    void forget();

Q_SIGNALS:
    /// A file is no picture, or could not be read.
    void refused(const stet::Error &error);

private:
    using Reading = std::function<QFuture<Result<PictureFile>>()>;

    void take(Reading reading);
    void readNext();
    void ask();
    void insert(const QString &alt,
                const QString &caption,
                const QString &credit,
                const QString &licence);

    PictureDoor m_door;
    MarkdownEditor &m_editor;
    PictureCard *m_card;
    std::deque<Reading> m_waiting;
    std::optional<PictureFile> m_asked; ///< the one that the card is about
    bool m_reading = false;
    quint64 m_round = 0; ///< answers of an earlier one are dropped
};

} // namespace stet
