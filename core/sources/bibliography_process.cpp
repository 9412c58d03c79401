// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/bibliography_process.h"

#include "core/base/core_words.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

namespace stet {

namespace {

constexpr int LongestReadingMs = 300'000; // of the wall; its processor time is limited to 30 s
constexpr int LookMs = 50;                // how often it asks whether to stop
constexpr int RefusedBibliography = 4;    // stetctl's code for an input that it does not take

tl::unexpected<Error> unread(const QString &detail)
{
    return fail(ErrorCode::Io,
                CoreWords::tr("The file could not be read: the program that reads it ended before "
                              "its time."),
                detail);
}

Result<CslEntries> entriesOf(QProcess &process)
{
    const QByteArray errors = process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit)
        return unread(process.errorString());
    const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() == RefusedBibliography)
        return fail(ErrorCode::InvalidInput,
                    said.value(u"error").toObject().value(u"message").toString());
    if (process.exitCode() != 0 || !said.contains(u"entries"))
        return unread(QString::fromUtf8(errors.left(200)));
    return cslEntriesFromJson(said);
}

Result<CslEntries> readBy(const QString &program,
                          const QByteArray &bytes,
                          SourcesFormat format,
                          const std::function<bool()> &stopped)
{
    QProcess process;
    process.start(
        program,
        {QStringLiteral("extract"),
         QStringLiteral("--json"),
         format == SourcesFormat::BibTeX ? QStringLiteral("bib") : QStringLiteral("ris")});
    if (!process.waitForStarted())
        return unread(process.errorString());
    process.write(bytes);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(LookMs)) {
        const bool isStopped = stopped && stopped();
        if (!isStopped && timer.elapsed() < LongestReadingMs)
            continue;
        process.kill();
        process.waitForFinished();
        if (isStopped)
            return fail(ErrorCode::Cancelled, CoreWords::tr("The reading was cancelled."));
        return unread(CoreWords::tr("It took longer than five minutes."));
    }
    return entriesOf(process);
}

} // namespace

BibliographyReader bibliographyReader(const QString &program)
{
    return [program](const QByteArray &bytes,
                     SourcesFormat format,
                     const std::function<bool()> &stopped) {
        return readBy(program, bytes, format, stopped);
    };
}

} // namespace stet
