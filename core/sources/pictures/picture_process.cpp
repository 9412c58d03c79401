// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/pictures/picture_process.h"

#include "core/base/core_words.h"
#include "core/base/image_header.h"
#include "core/model/share_card.h"
#include "core/sources/extractor.h"
#include "core/sources/pictures/picture_copies.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>

namespace stet {

namespace {

constexpr int LongestPictureMs = 60'000; // of the wall; its processor time is limited to 30 s
constexpr int PictureLookMs = 50;        // how often it asks whether to stop
constexpr int RefusedPicture = 4;        // stetctl's code for an input that it does not take
constexpr qsizetype MostSaid = 400'000'000;

tl::unexpected<Error> lostPicture(const QString &detail)
{
    return fail(ErrorCode::Io,
                CoreWords::tr("The picture could not be read: the program that reads it ended "
                              "before its time."),
                detail);
}

/// A card has its size; no copy is larger than what it was made of, whichever side of that is up.
bool fits(const MadePicture &made, const QByteArray &picture)
{
    const MadeCopy &largest = made.copies.back();
    if (cardFrom(picture))
        return made.copies.size() == 1 && largest.mediaType == QLatin1StringView("image/png") &&
               largest.width == ShareCardWidth && largest.height == ShareCardHeight;
    const Result<ImageHeader> header = readImageHeader(picture);
    return header && largest.width <= std::max(header->width, header->height);
}

Result<MadePicture>
answerOfPicture(QProcess &process, const QByteArray &said, const QByteArray &picture)
{
    if (process.exitStatus() != QProcess::NormalExit)
        return lostPicture(process.errorString());
    const QJsonObject json = QJsonDocument::fromJson(said).object();
    const QJsonObject error = json.value(QLatin1StringView("error")).toObject();
    // The other program says it in English, which is what translations are found by.
    const QByteArray message = error.value(QLatin1StringView("message")).toString().toUtf8();
    // It is whole, and what it reads pictures by is not there: nothing is said of this one.
    if (error.value(QLatin1StringView("code")).toString() == QLatin1StringView("not_found"))
        return fail(ErrorCode::NotFound, CoreWords::tr(message.constData()));
    if (process.exitCode() == RefusedPicture)
        return fail(ErrorCode::InvalidInput, CoreWords::tr(message.constData()));
    std::optional<MadePicture> made =
        process.exitCode() == 0 ? madePictureFromJson(json) : std::nullopt;
    if (!made || !fits(*made, picture))
        return lostPicture(QString::fromUtf8(process.readAllStandardError().left(200)));
    return std::move(*made);
}

Result<MadePicture>
readPicture(const QString &program, const QByteArray &bytes, const std::function<bool()> &stopped)
{
    const std::optional<ShareCard> card = cardFrom(bytes);
    QProcess process;
    process.start(program,
                  {QStringLiteral("extract"),
                   QStringLiteral("--json"),
                   card ? QStringLiteral("card") : QStringLiteral("picture")});
    if (!process.waitForStarted())
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("The part of Stet that reads pictures is not installed."),
                    process.errorString());
    process.write(card ? (card->title + u'\n' + card->site + u'\n').toUtf8() : bytes);
    process.closeWriteChannel();
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const bool goesOn = process.state() != QProcess::NotRunning;
        if (goesOn)
            process.waitForReadyRead(PictureLookMs); // writes what is left to write, too
        said += process.readAllStandardOutput();
        if (!goesOn)
            return answerOfPicture(process, said, bytes);
        const bool isStopped = stopped && stopped();
        if (!isStopped && timer.elapsed() < LongestPictureMs && said.size() < MostSaid)
            continue;
        process.kill();
        process.waitForFinished();
        if (isStopped)
            return fail(ErrorCode::Cancelled, CoreWords::tr("The reading was cancelled."));
        return lostPicture(CoreWords::tr("It took longer than a minute."));
    }
}

} // namespace

PictureReader pictureReader(const QString &program)
{
    return [program](const QByteArray &bytes, const std::function<bool()> &stopped) {
        return readPicture(program, bytes, stopped);
    };
}

PictureReader installedPictureReader()
{
    return pictureReader(Extractor::installedProgram());
}

} // namespace stet
