// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/pictures/picture_process.h"

#include "core/base/core_words.h"
#include "core/sources/extractor.h"
#include "core/sources/pictures/picture_copies.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

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

Result<MadePicture> answerOfPicture(QProcess &process, const QByteArray &said)
{
    if (process.exitStatus() != QProcess::NormalExit)
        return lostPicture(process.errorString());
    const QJsonObject json = QJsonDocument::fromJson(said).object();
    if (process.exitCode() == RefusedPicture) {
        // The other program says it in English, which is what translations are found by.
        const QString message = json.value(QLatin1StringView("error"))
                                    .toObject()
                                    .value(QLatin1StringView("message"))
                                    .toString();
        return fail(ErrorCode::InvalidInput, CoreWords::tr(message.toUtf8().constData()));
    }
    std::optional<MadePicture> made =
        process.exitCode() == 0 ? madePictureFromJson(json) : std::nullopt;
    if (!made)
        return lostPicture(QString::fromUtf8(process.readAllStandardError().left(200)));
    return std::move(*made);
}

Result<MadePicture>
readPicture(const QString &program, const QByteArray &bytes, const std::function<bool()> &stopped)
{
    QProcess process;
    process.start(program,
                  {QStringLiteral("extract"), QStringLiteral("--json"), QStringLiteral("picture")});
    if (!process.waitForStarted())
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("The part of Stet that reads pictures is not installed."),
                    process.errorString());
    process.write(bytes);
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
            return answerOfPicture(process, said);
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
