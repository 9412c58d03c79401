// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"

#include "core/base/core_words.h"
#include "core/base/when_done.h"
#include "core/sources/reader_pool.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QtConcurrent>

#include <utility>

namespace stet {

namespace {

Error crashed(const QString &detail)
{
    return {ErrorCode::Io,
            CoreWords::tr("The text could not be read: the program that reads it ended before "
                          "its time."),
            detail};
}

/// The JSON that a process gave; why there is none.
Result<QJsonObject> objectIn(const QByteArray &answer)
{
    const QJsonObject said = QJsonDocument::fromJson(answer).object();
    const QString refused = said.value(QLatin1String("refused")).toString();
    // The other program says it in English, which is what translations are found by.
    if (!refused.isEmpty())
        return fail(ErrorCode::InvalidInput, CoreWords::tr(refused.toUtf8().constData()));
    const QString failed = said.value(QLatin1String("failed")).toString();
    if (!failed.isEmpty())
        return tl::unexpected<Error>(crashed(failed));
    return said;
}

Result<HtmlReading> htmlReadingFrom(const QJsonObject &said)
{
    if (!said.contains(QLatin1String("markdown")))
        return tl::unexpected<Error>(crashed({}));
    return HtmlReading{said.value(QLatin1String("markdown")).toString(),
                       said.value(QLatin1String("pictures_left_out")).toInt()};
}

/// One text and the promise that it keeps. Deletes itself when that is kept.
template <class T>
class Reading : public ReadingTurn
{
public:
    using Parse = Result<T> (*)(const QJsonObject &);

    Reading(ReadingOrder order, Parse parse, ReaderPool &pool, QObject *parent)
        : ReadingTurn(parent)
        , m_order(std::move(order))
        , m_parse(parse)
        , m_pool(pool)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcher<void>::canceled, this, [this] { stop(); });
        m_watcher.setFuture(QFuture<void>(m_promise.future()));
    }

    ~Reading() override
    {
        // Whoever still waits gets no result, as from any cancelled future.
        if (!m_ended)
            m_promise.finish();
    }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }

    [[nodiscard]] std::optional<ReadingOrder> order() override
    {
        if (m_ended)
            return std::nullopt;
        m_isAsked = true;
        return m_order;
    }

    // Ten megabytes of JSON take longer to read than a window may be held up.
    void take(const QByteArray &answer) override
    {
        whenDone(QtConcurrent::run([answer, parse = m_parse]() -> Result<T> {
                     const Result<QJsonObject> said = objectIn(answer);
                     return said ? parse(*said) : tl::unexpected(said.error());
                 }),
                 this,
                 [this](const Result<T> &reading) { end(reading); });
    }

    void lose(const QString &why) override { end(tl::unexpected<Error>(crashed(why))); }

private:
    /// Nobody waits for it any more.
    void stop()
    {
        if (m_isAsked)
            m_pool.drop(this);
        else
            end(tl::unexpected<Error>(Error{})); // a cancelled promise takes no result
    }

    void end(const Result<T> &result)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    ReadingOrder m_order;
    Parse m_parse;
    ReaderPool &m_pool;
    QPromise<Result<T>> m_promise;
    QFutureWatcher<void> m_watcher;
    bool m_isAsked = false; ///< a process has the text
    bool m_ended = false;
};

/// Has `order` read in its turn.
template <class T>
QFuture<Result<T>> readingOf(ReadingOrder order,
                             Result<T> (*parse)(const QJsonObject &),
                             ReaderPool &pool,
                             QObject *parent)
{
    auto *reading = new Reading<T>(std::move(order), parse, pool, parent);
    const QFuture<Result<T>> future = reading->future();
    pool.add(reading);
    return future;
}

/// What a server says of a page in a header; no true one is longer.
QString stated(const QByteArray &header)
{
    constexpr qsizetype Longest = 8'000;
    return QString::fromLatin1(header.left(Longest));
}

} // namespace

Extractor::Extractor(QString program, QObject *parent, ExtractLimits limits)
    : QObject(parent)
    , m_pool(std::make_unique<ReaderPool>(std::move(program), limits))
{}

Extractor::~Extractor()
{
    m_pool.reset(); // what it reads for is its children, and ends after this
}

QString Extractor::installedProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/stetctl");
}

QFuture<Result<HtmlReading>> Extractor::html(const QString &html)
{
    return readingOf<HtmlReading>(
        {QJsonObject{{QStringLiteral("what"), QStringLiteral("html")}}, html.toUtf8()},
        htmlReadingFrom,
        *m_pool,
        this);
}

QFuture<Result<PageReading>> Extractor::page(const PageBytes &page)
{
    return readingOf<PageReading>(
        {QJsonObject{{QStringLiteral("what"), QStringLiteral("page")},
                     {QStringLiteral("address"), page.url},
                     {QStringLiteral("type"), stated(page.contentType)},
                     {QStringLiteral("language"), stated(page.contentLanguage)}},
         page.bytes},
        pageReadingFromJson,
        *m_pool,
        this);
}

QFuture<Result<FileReading>> Extractor::file(const FileBytes &file)
{
    return readingOf<FileReading>({QJsonObject{{QStringLiteral("what"), QStringLiteral("file")},
                                               {QStringLiteral("name"), file.name},
                                               {QStringLiteral("type"), stated(file.mediaType)}},
                                   file.bytes},
                                  fileReadingFromJson,
                                  *m_pool,
                                  this);
}

} // namespace stet
