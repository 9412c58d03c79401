// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QCoreApplication;

namespace stet {

/// A PDF of a galley in the making.
struct TypeJob
{
    QString html;    ///< for Qt's rich text
    QString title;   ///< in the foot of each page, and of the document
    QString foot;    ///< "page %1 of %2"
    QByteArray pdf;  ///< the answer
    QString trouble; ///< a reason; empty where it was made
};

/// The card of a page in the drawing: its title, and whose site it is.
struct CardJob
{
    QString title;
    QString site;
    int width = 0; ///< in pixels
    int height = 0;
    QByteArray png;  ///< the answer
    QString trouble; ///< a reason; empty where it was drawn
};

/// Writes a zip file, entry after entry. Lives on one thread.
class ZipWriter
{
public:
    ZipWriter() = default;
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;
    virtual ~ZipWriter() = default;

    /// `name` is ASCII with / between folders; `seconds` is its time (Unix). False where it could
    /// not be written, and `trouble` says why.
    [[nodiscard]] virtual bool
    add(const QByteArray &name, const QByteArray &bytes, qint64 seconds) = 0;
    [[nodiscard]] virtual bool finish() = 0;
    [[nodiscard]] virtual QString trouble() const = 0;
};

// What the library gives out, as `stetSetType`, `stetDrawCard`, `stetOpenZip` and
// `stetDrawingApplication`.

/// Sets a galley as PDF: A4, numbered pages. Any thread; needs a QGuiApplication.
using SetType = void (*)(TypeJob &job);
/// Draws a card: a long title smaller, and what does not fit even then with an ellipsis. Any
/// thread; needs a QGuiApplication.
using DrawCard = void (*)(CardJob &job);
/// Begins a zip file at `path`, which is new, or is written over; null where that fails.
using OpenZip = ZipWriter *(*)(const QString &path, QString &trouble);
/// The application object of a program that draws without a display.
using DrawingApplication = QCoreApplication *(*)(int &argc, char **argv);

} // namespace stet
