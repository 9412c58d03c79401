// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/shaping.h"

#include "core/base/core_words.h"
#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "core/sources/stepwise_run.h"

#include <array>

namespace stet {

namespace {

/// Words, bytes, reading, one after the other. Deletes itself when it has answered.
class ShapingRun : public StepwiseRun<ShapedSnapshot>
{
public:
    ShapingRun(DeskSession &session, Extractor &extractor, Snapshot snapshot, QObject *parent)
        : StepwiseRun(parent)
        , m_session(session)
        , m_extractor(extractor)
        , m_snapshot(std::move(snapshot))
    {}

    void begin()
    {
        then(Snapshots(m_session).text(m_snapshot.id), [this](const SnapshotText &text) {
            m_shaped.text = text;
            // What came from an address without a type was read as a page.
            const bool isPage =
                hasShape(m_snapshot.mediaType) ||
                (m_snapshot.way == SnapshotWay::Fetched && m_snapshot.mediaType.isEmpty());
            if (m_snapshot.bytesHash.isEmpty() || !isPage)
                finish(m_shaped);
            else
                readBytes();
        });
    }

private:
    void readBytes()
    {
        whenDone(Snapshots(m_session).bytes(m_snapshot.id),
                 this,
                 [this](const Result<QByteArray> &bytes) {
                     if (bytes)
                         read(*bytes);
                     else
                         finishWithout(bytes.error().message);
                 });
    }

    void read(const QByteArray &bytes)
    {
        if (m_snapshot.way == SnapshotWay::Fetched) {
            const QFuture<Result<PageReading>> page =
                m_extractor.page({bytes, m_snapshot.url, m_snapshot.mediaType.toLatin1(), {}});
            setStep(QFuture<void>(page));
            whenDone(page, this, [this](const Result<PageReading> &reading) { take(reading); });
            return;
        }
        const QFuture<Result<FileReading>> file =
            m_extractor.file({bytes, m_snapshot.fileName, m_snapshot.mediaType.toLatin1()});
        setStep(QFuture<void>(file));
        whenDone(file, this, [this](const Result<FileReading> &reading) {
            take(reading ? Result<PageReading>(reading->page) : tl::unexpected(reading.error()));
        });
    }

    void take(const Result<PageReading> &reading)
    {
        if (!reading) {
            finishWithout(reading.error().message);
            return;
        }
        // Somebody's own words stand for a file, another version of the reader read it, or the
        // server named letters that the page itself does not name: that is not kept.
        if (reading->text.text != m_shaped.text.text) {
            finishWithout(m_snapshot.way == SnapshotWay::Fetched
                              ? CoreWords::tr("The kept page could not be laid out.")
                              : CoreWords::tr("The words that were kept are not those that can be "
                                              "read in the kept file now."));
            return;
        }
        m_shaped.shape = reading->shape;
        finish(m_shaped);
    }

    void finishWithout(const QString &why)
    {
        m_shaped.trouble = why;
        finish(m_shaped);
    }

    DeskSession &m_session;
    Extractor &m_extractor;
    Snapshot m_snapshot;
    ShapedSnapshot m_shaped;
};

} // namespace

bool hasShape(const QString &mediaType)
{
    static constexpr std::array Types{
        "text/html", "application/xhtml+xml", "multipart/related", "message/rfc822"};
    return std::any_of(Types.begin(), Types.end(), [&](const char *type) {
        return mediaType == QLatin1StringView(type);
    });
}

Shaping::Shaping(DeskSession &session, Extractor &extractor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_extractor(extractor)
{}

QFuture<Result<ShapedSnapshot>> Shaping::of(const Snapshot &snapshot)
{
    auto *run = new ShapingRun(m_session, m_extractor, snapshot, this);
    const QFuture<Result<ShapedSnapshot>> future = run->future();
    run->begin();
    return future;
}

} // namespace stet
