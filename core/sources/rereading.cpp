// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/rereading.h"

#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "core/sources/stepwise_run.h"

#include <QUrl>

#include <functional>
#include <optional>

namespace stet {

namespace {

/// Bytes, reading, one after the other. Deletes itself when it has answered.
class RereadingRun : public StepwiseRun<SnapshotText>
{
public:
    RereadingRun(DeskSession &session, Extractor &extractor, Snapshot snapshot, QObject *parent)
        : StepwiseRun(parent)
        , m_session(session)
        , m_extractor(extractor)
        , m_snapshot(std::move(snapshot))
    {}

    void begin()
    {
        then(Snapshots(m_session).bytes(m_snapshot.id), [this](const QByteArray &bytes) {
            const bool fetched = m_snapshot.way == SnapshotWay::Fetched;
            if (!fetched || isReadAsFile(m_snapshot.mediaType))
                readFile(bytes, fetched ? QUrl(m_snapshot.url).fileName() : m_snapshot.fileName);
            else
                readPage(bytes);
        });
    }

private:
    void readFile(const QByteArray &bytes, const QString &name)
    {
        const QFuture<Result<FileReading>> file =
            m_extractor.file({bytes, name, m_snapshot.mediaType.toLatin1()});
        setStep(QFuture<void>(file));
        then(file, [this](const FileReading &reading) { finish(reading.page.text); });
    }

    void readPage(const QByteArray &bytes)
    {
        QString type = m_snapshot.mediaType;
        if (!m_snapshot.charset.isEmpty())
            type += QStringLiteral("; charset=") + m_snapshot.charset;
        const QFuture<Result<PageReading>> page =
            m_extractor.page({bytes, m_snapshot.url, type.toLatin1(), {}});
        setStep(QFuture<void>(page));
        then(page, [this](const PageReading &reading) { finish(reading.text); });
    }

    DeskSession &m_session;
    Extractor &m_extractor;
    Snapshot m_snapshot;
};

/// "html" of "html 1".
QString readerOf(const SnapshotText &text)
{
    return text.extractor.section(u' ', 0, 0);
}

bool areOfTwoVersions(const SnapshotText &a, const SnapshotText &b)
{
    return a.extractor != b.extractor && readerOf(a) == readerOf(b);
}

/// The words of both, then, where that is needed, those of one and of the other once more. Deletes
/// itself when it has answered.
class PairRun : public StepwiseRun<ComparedWords>
{
public:
    PairRun(DeskSession &session, Snapshot before, Snapshot after, Rereading &again)
        : StepwiseRun(&again)
        , m_session(session)
        , m_again(again)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {}

    void begin()
    {
        then(Snapshots(m_session).text(m_before.id), [this](const SnapshotText &before) {
            m_words.before = before;
            then(Snapshots(m_session).text(m_after.id), [this](const SnapshotText &after) {
                m_words.after = after;
                if (areOfTwoVersions(m_words.before, m_words.after))
                    readBefore();
                else
                    finish(m_words);
            });
        });
    }

private:
    void readBefore()
    {
        read(m_before, m_words.before, [this](const SnapshotText &before) {
            if (areOfTwoVersions(before, m_words.after))
                readAfter(before);
            else
                answer(before, m_words.after);
        });
    }

    void readAfter(const SnapshotText &before)
    {
        read(m_after, m_words.after, [this, before](const SnapshotText &after) {
            answer(before, after);
        });
    }

    /// Goes on with what is read today, or else with what was kept.
    void read(const Snapshot &snapshot,
              const SnapshotText &kept,
              const std::function<void(const SnapshotText &)> &next)
    {
        const QFuture<Result<SnapshotText>> coming = m_again.of(snapshot);
        setStep(QFuture<void>(coming));
        whenDone(coming, this, [next, kept](const Result<SnapshotText> &text) {
            next(text ? *text : kept);
        });
    }

    void answer(const SnapshotText &before, const SnapshotText &after)
    {
        m_words.areLike = !areOfTwoVersions(before, after);
        if (m_words.areLike) {
            m_words.before = before;
            m_words.after = after;
        }
        finish(m_words);
    }

    DeskSession &m_session;
    Rereading &m_again;
    Snapshot m_before;
    Snapshot m_after;
    ComparedWords m_words;
};

} // namespace

bool isReadAsFile(const QString &mediaType)
{
    return mediaType == u"application/pdf" || mediaType == u"application/x-pdf" ||
           mediaType == u"message/rfc822" || mediaType == u"multipart/related" ||
           mediaType == u"application/x-mimearchive";
}

Rereading::Rereading(DeskSession &session, Extractor &extractor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_extractor(extractor)
{}

QFuture<Result<SnapshotText>> Rereading::of(const Snapshot &snapshot)
{
    auto *run = new RereadingRun(m_session, m_extractor, snapshot, this);
    const QFuture<Result<SnapshotText>> future = run->future();
    run->begin();
    return future;
}

QFuture<Result<ComparedWords>> Rereading::pair(const Snapshot &before, const Snapshot &after)
{
    auto *run = new PairRun(m_session, before, after, *this);
    const QFuture<Result<ComparedWords>> future = run->future();
    run->begin();
    return future;
}

} // namespace stet
