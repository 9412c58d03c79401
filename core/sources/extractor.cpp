// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"

#include "core/base/core_words.h"
#include "core/base/when_done.h"
#include "core/sources/extract_turns.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QPromise>
#include <QtConcurrent>
#include <QTimer>

#include <utility>

namespace stet {

namespace {

constexpr int Refused = 4; // stetctl's code for an input that it does not take

Error crashed(const QString &detail)
{
    return {ErrorCode::Io,
            CoreWords::tr("The text could not be read: the program that reads it ended before "
                          "its time."),
            detail};
}

/// What a process said, and how it ended.
struct Ending
{
    QByteArray out;
    QByteArray errors;
    QProcess::ExitStatus status = QProcess::NormalExit;
    int code = 0;
    QString trouble; ///< in the words of Qt
};

/// The JSON that a process gave; why there is none.
Result<QJsonObject> answerOf(const Ending &ending)
{
    if (ending.status != QProcess::NormalExit)
        return tl::unexpected<Error>(crashed(ending.trouble));
    const QJsonObject said = QJsonDocument::fromJson(ending.out).object();
    if (ending.code == Refused) {
        // The other program says it in English, which is what translations are found by.
        const QString message = said.value(QLatin1String("error"))
                                    .toObject()
                                    .value(QLatin1String("message"))
                                    .toString();
        return fail(ErrorCode::InvalidInput, CoreWords::tr(message.toUtf8().constData()));
    }
    if (ending.code != 0)
        return tl::unexpected<Error>(crashed(QString::fromUtf8(ending.errors.left(200))));
    return said;
}

Result<HtmlReading> htmlReadingFrom(const QJsonObject &said)
{
    if (!said.contains(QLatin1String("markdown")))
        return tl::unexpected<Error>(crashed({}));
    return HtmlReading{said.value(QLatin1String("markdown")).toString(),
                       said.value(QLatin1String("pictures_left_out")).toInt()};
}

/// One process and the promise that it keeps. Deletes itself when it has ended.
template <class T>
class Reading : public ExtractTurn
{
public:
    using Parse = Result<T> (*)(const QJsonObject &);

    Reading(const QString &program,
            const QStringList &what,
            QByteArray bytes,
            Parse parse,
            const ExtractLimits &limits,
            std::shared_ptr<ExtractTurns> turns,
            QObject *parent)
        : ExtractTurn(parent)
        , m_program(program)
        , m_arguments(QStringList{QStringLiteral("extract"), QStringLiteral("--json")} + what)
        , m_bytes(std::move(bytes))
        , m_parse(parse)
        , m_turns(std::move(turns))
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcher<void>::canceled, this, [this] { stop(); });
        m_watcher.setFuture(QFuture<void>(m_promise.future()));
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(tl::unexpected<Error>(crashed(m_process.errorString())));
        });
        connect(&m_process, &QProcess::finished, this, [this] { readAnswer(); });
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
        m_limit.setInterval(limits.longestMs);
    }

    [[nodiscard]] bool start() override
    {
        if (m_ended)
            return false;
        m_runs = true;
        m_limit.start();
        m_process.start(m_program, m_arguments);
        m_process.write(std::exchange(m_bytes, {}));
        m_process.closeWriteChannel();
        return true;
    }

    ~Reading() override
    {
        m_process.disconnect(this);
        m_process.kill();
        m_process.waitForFinished(1000);
        // Whoever still waits gets no result, as from any cancelled future.
        if (!m_ended)
            m_promise.finish();
    }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }

private:
    /// Nobody waits for it any more.
    void stop()
    {
        if (m_runs || m_ended) {
            m_process.kill();
            return;
        }
        m_ended = true;
        m_promise.finish();
        deleteLater();
    }

    void leave()
    {
        if (std::exchange(m_runs, false))
            m_turns->leave();
    }

    // Ten megabytes of JSON take longer to read than a window may be held up.
    void readAnswer()
    {
        m_limit.stop();
        leave();
        const Ending ending{m_process.readAllStandardOutput(),
                            m_process.readAllStandardError(),
                            m_process.exitStatus(),
                            m_process.exitCode(),
                            m_process.errorString()};
        whenDone(QtConcurrent::run([ending, parse = m_parse]() -> Result<T> {
                     const Result<QJsonObject> said = answerOf(ending);
                     return said ? parse(*said) : tl::unexpected(said.error());
                 }),
                 this,
                 [this](const Result<T> &reading) { end(reading); });
    }

    void end(const Result<T> &result)
    {
        if (m_ended)
            return;
        m_ended = true;
        leave();
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    QString m_program;
    QStringList m_arguments;
    QByteArray m_bytes;
    Parse m_parse;
    std::shared_ptr<ExtractTurns> m_turns;
    QPromise<Result<T>> m_promise;
    QFutureWatcher<void> m_watcher;
    QTimer m_limit;
    QProcess m_process;
    bool m_runs = false;
    bool m_ended = false;
};

/// An option with its value, which is no longer than an argument may be; nothing where it is empty.
QStringList option(const char *name, const QString &value)
{
    constexpr qsizetype LongestValue = 8'000;
    return value.isEmpty() ? QStringList()
                           : QStringList(QLatin1String(name) + value.left(LongestValue));
}

QStringList pageArguments(const PageBytes &page)
{
    return option("--address=", page.url) +
           option("--type=", QString::fromLatin1(page.contentType)) +
           option("--language=", QString::fromLatin1(page.contentLanguage)) +
           QStringList(QStringLiteral("page"));
}

QStringList fileArguments(const FileBytes &file)
{
    return option("--name=", file.name) + option("--type=", QString::fromLatin1(file.mediaType)) +
           QStringList(QStringLiteral("file"));
}

} // namespace

Extractor::Extractor(QString program, QObject *parent, ExtractLimits limits)
    : QObject(parent)
    , m_program(std::move(program))
    , m_limits(limits)
    , m_turns(std::make_shared<ExtractTurns>(limits.atOnce))
{}

Extractor::~Extractor()
{
    m_turns->close(); // what it reads is its children, and ends after this
}

QString Extractor::installedProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/stetctl");
}

QFuture<Result<HtmlReading>> Extractor::html(const QString &html)
{
    auto *reading = new Reading<HtmlReading>(m_program,
                                             {QStringLiteral("html")},
                                             html.toUtf8(),
                                             htmlReadingFrom,
                                             m_limits,
                                             m_turns,
                                             this);
    const QFuture<Result<HtmlReading>> future = reading->future();
    m_turns->add(reading);
    return future;
}

QFuture<Result<PageReading>> Extractor::page(const PageBytes &page)
{
    auto *reading = new Reading<PageReading>(
        m_program, pageArguments(page), page.bytes, pageReadingFromJson, m_limits, m_turns, this);
    const QFuture<Result<PageReading>> future = reading->future();
    m_turns->add(reading);
    return future;
}

QFuture<Result<FileReading>> Extractor::file(const FileBytes &file)
{
    auto *reading = new Reading<FileReading>(
        m_program, fileArguments(file), file.bytes, fileReadingFromJson, m_limits, m_turns, this);
    const QFuture<Result<FileReading>> future = reading->future();
    m_turns->add(reading);
    return future;
}

} // namespace stet
