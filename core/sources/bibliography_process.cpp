// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/bibliography_process.h"

#include "core/base/core_words.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

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

constexpr char NotJson[] = QT_TRANSLATE_NOOP("stet::CoreWords", "This is not JSON: %1 at byte %2.");

QRegularExpression sayingOf(const char *words)
{
    QString pattern = QRegularExpression::escape(QString::fromLatin1(words));
    pattern.replace(QStringLiteral("\\%1"), QStringLiteral("(.*)"))
        .replace(QStringLiteral("\\%2"), QStringLiteral("(\\d+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// The other program says it in English, which is what translations are found by.
QString inOurWords(const QString &said)
{
    static const QRegularExpression notJson = sayingOf(NotJson);
    if (const QRegularExpressionMatch match = notJson.match(said); match.hasMatch())
        return CoreWords::tr(NotJson).arg(match.captured(1), match.captured(2));
    return CoreWords::tr(said.toUtf8().constData());
}

CslEntries inOurWords(CslEntries entries)
{
    for (RefusedEntry &refused : entries.refused)
        refused.reason = inOurWords(refused.reason);
    for (QString &warning : entries.warnings)
        warning = inOurWords(warning);
    return entries;
}

QString wordFor(SourcesFormat format)
{
    switch (format) {
    case SourcesFormat::BibTeX:
        return QStringLiteral("bib");
    case SourcesFormat::Ris:
        return QStringLiteral("ris");
    case SourcesFormat::CslJson:
        break;
    }
    return QStringLiteral("json");
}

/// The lines that the program writes: some entries in each, one that says that it is through, or
/// what it says instead.
class SaidLines
{
public:
    explicit SaidLines(const CslEntriesSink &sink)
        : m_sink(sink)
    {}

    void take(const QByteArray &bytes)
    {
        const qsizetype looked =
            m_bytes.size(); // without an end of line, a long one is not looked at again
        m_bytes += bytes;
        qsizetype first = 0;
        for (qsizetype end = m_bytes.indexOf('\n', looked); end >= 0;
             end = m_bytes.indexOf('\n', first)) {
            takeLine(QByteArray::fromRawData(m_bytes.constData() + first, end - first));
            first = end + 1;
        }
        m_bytes.remove(0, first);
    }

    [[nodiscard]] bool isThrough() const { return m_isThrough; }

    /// Whether no file makes a line so long: the program has run wild.
    [[nodiscard]] bool isTooLong() const { return m_bytes.size() > LongestLine; }

    /// The document that is no line of entries; empty where there is none.
    [[nodiscard]] QJsonObject other() const
    {
        return QJsonDocument::fromJson(m_other + m_bytes).object();
    }

private:
    void takeLine(const QByteArray &line)
    {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        if (said.contains(u"entries"))
            m_sink(inOurWords(cslEntriesFromJson(said)));
        else if (said.value(u"through").toBool())
            m_isThrough = true;
        else if (m_other.size() < MostOther)
            m_other += line + '\n';
    }

    static constexpr qsizetype MostOther = 100'000;
    // Of a control character six bytes of JSON are made, of a list of 100 MB at most this.
    static constexpr qsizetype LongestLine = 700'000'000;

    const CslEntriesSink &m_sink;
    QByteArray m_bytes;
    QByteArray m_other;
    bool m_isThrough = false;
};

Result<> endOf(QProcess &process, const SaidLines &said)
{
    const QByteArray errors = process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit)
        return unread(process.errorString());
    if (process.exitCode() == RefusedBibliography)
        return fail(
            ErrorCode::InvalidInput,
            inOurWords(said.other().value(u"error").toObject().value(u"message").toString()));
    if (process.exitCode() != 0 || !said.isThrough())
        return unread(QString::fromUtf8(errors.left(200)));
    return {};
}

Result<> readBy(const QString &program,
                const QByteArray &bytes,
                SourcesFormat format,
                const CslEntriesSink &sink,
                const std::function<bool()> &stopped)
{
    QProcess process;
    process.start(program,
                  {QStringLiteral("extract"),
                   QStringLiteral("--json"),
                   QStringLiteral("--lines"),
                   wordFor(format)});
    if (!process.waitForStarted())
        return unread(process.errorString());
    process.write(bytes);
    process.closeWriteChannel();
    SaidLines said(sink);
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const bool goesOn = process.state() != QProcess::NotRunning;
        if (goesOn)
            process.waitForReadyRead(LookMs); // writes what is left to write, too
        said.take(process.readAllStandardOutput());
        if (!goesOn)
            return endOf(process, said);
        const bool isStopped = stopped && stopped();
        if (!isStopped && timer.elapsed() < LongestReadingMs && !said.isTooLong())
            continue;
        process.kill();
        process.waitForFinished();
        if (isStopped)
            return fail(ErrorCode::Cancelled, CoreWords::tr("The reading was cancelled."));
        return unread(said.isTooLong() ? CoreWords::tr("It said more than any file can hold.")
                                       : CoreWords::tr("It took longer than five minutes."));
    }
}

} // namespace

BibliographyReader bibliographyReader(const QString &program)
{
    return [program](const QByteArray &bytes,
                     SourcesFormat format,
                     const CslEntriesSink &sink,
                     const std::function<bool()> &stopped) {
        return readBy(program, bytes, format, sink, stopped);
    };
}

Result<ReadSources>
sourcesReadBy(const BibliographyReader &reader, const QByteArray &bytes, SourcesFormat format)
{
    CslEntries all;
    const Result<> read =
        reader(bytes, format, [&all](CslEntries some) { addTo(all, std::move(some)); }, {});
    if (!read)
        return tl::unexpected(read.error());
    return sourcesFrom(all);
}

} // namespace stet
