// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/keeping_run.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/sources/extractor.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace stet {

namespace {

constexpr qint64 bytesOfMb = 1'000'000;

/// What a person should know of the reading.
QStringList remarksOn(const FileReading &reading)
{
    QStringList remarks;
    if (reading.isDamaged)
        remarks.append(CoreWords::tr("Parts of the file are damaged; the rest was read."));
    if (reading.page.isCut)
        remarks.append(CoreWords::tr("The file is nested too deeply; words may be missing."));
    if (!reading.attachments.isEmpty())
        remarks.append(CoreWords::tr("Not read, but kept with the file: %1.")
                           .arg(reading.attachments.join(QStringLiteral(", "))));
    return remarks;
}

} // namespace

KeepingRun::KeepingRun(DeskSession &session,
                       Extractor &extractor,
                       Material material,
                       LateAnswer<KeptMaterial> late,
                       QObject *parent)
    : StepwiseRun(parent)
    , m_session(session)
    , m_extractor(extractor)
    , m_material(std::move(material))
    , m_late(std::move(late))
{}

void KeepingRun::keep(SourceId id)
{
    then(Library(m_session).byId(id), [this](const Source &source) { begin(source); });
}

void KeepingRun::add(const Source &fields, IfKnown ifKnown)
{
    m_isNew = true;
    m_ifKnown = ifKnown;
    begin(fields);
}

/// The door refuses a confidential source too, but by then its words would have been read.
void KeepingRun::begin(const Source &source)
{
    m_kept.source = source;
    if (source.terms == SourceTerms::Confidential) {
        end({ErrorCode::InvalidInput,
             CoreWords::tr("A confidential source is a label alone: its words are not kept in the "
                           "desk. Nothing was changed."),
             source.key});
        return;
    }
    then(Settings(m_session).get(),
         [this](const DeskSettings &settings) { load(qint64(settings.sourceFileMb) * bytesOfMb); });
}

void KeepingRun::load(qint64 mostBytes)
{
    const Error tooLarge{ErrorCode::InvalidInput,
                         CoreWords::tr("The file has more than the %n MB that the desk keeps of a "
                                       "source; its settings can let in up to 200 MB. Nothing was "
                                       "kept.",
                                       nullptr,
                                       int(mostBytes / bytesOfMb)),
                         m_material.path.isEmpty() ? m_material.fileName : m_material.path};
    if (m_material.path.isEmpty()) {
        if (m_material.bytes.size() > mostBytes)
            end(tooLarge);
        else
            takeBytes(m_material.bytes);
        return;
    }
    m_material.fileName = QFileInfo(m_material.path).fileName();
    then(QtConcurrent::run([path = m_material.path, mostBytes, tooLarge]() -> Result<QByteArray> {
             if (QFileInfo(path).size() > mostBytes)
                 return tl::unexpected<Error>(tooLarge);
             return readRegularFile(path, mostBytes, LastLink::Follow);
         }),
         [this](const QByteArray &bytes) { takeBytes(bytes); });
}

void KeepingRun::takeBytes(const QByteArray &bytes)
{
    m_material.bytes = bytes;
    if (const Result<> may = mayBeTaken(m_material, bytes); !may) {
        end(may.error());
        return;
    }
    const bool isRead = !bytes.isEmpty() && m_material.words.trimmed().isEmpty() &&
                        !needsAPersonsWords(mediaTypeOfFile(bytes, m_material.fileName));
    if (!isRead) {
        m_snapshot = snapshotOfWords(m_material, bytes);
        place({});
        return;
    }
    then(m_extractor.file({bytes, m_material.fileName, {}}),
         [this](const FileReading &reading) { takeReading(reading); });
}

void KeepingRun::takeReading(const FileReading &reading)
{
    m_snapshot = snapshotOfFile(m_material, m_material.bytes, reading);
    m_kept.remarks = remarksOn(reading);
    place(reading.page.metadata);
}

void KeepingRun::place(const PageMetadata &metadata)
{
    if (!m_isNew) {
        const auto keeping =
            Snapshots(m_session).keep(m_kept.source.id, std::move(m_snapshot), m_lateSnapshot);
        setKeepingStep(QFuture<void>(keeping));
        StepwiseRun::then(keeping, [this](const Snapshot &kept) {
            m_kept.snapshot = kept;
            finish(m_kept);
        });
        return;
    }
    const Source source = sourceOf(m_kept.source, m_snapshot, metadata);
    if (m_ifKnown == IfKnown::Add) {
        makeSource(source);
        return;
    }
    // 200 MB are hashed for longer than a window may be held up.
    then(QtConcurrent::run([bytes = m_snapshot.bytes]() -> Result<QByteArray> {
             return bytes.isEmpty() ? QByteArray() : sha256Hex(bytes);
         }),
         [this, source](const QByteArray &hash) { lookForKnown(source, hash); });
}

void KeepingRun::lookForKnown(const Source &source, const QByteArray &bytesHash)
{
    then(Library(m_session).known(source, bytesHash),
         [this, source](const std::optional<Source> &known) {
             if (!known) {
                 makeSource(source);
                 return;
             }
             m_kept.source = *known;
             finish(m_kept);
         });
}

void KeepingRun::makeSource(const Source &source)
{
    const auto keeping = Snapshots(m_session).keepNew(source, std::move(m_snapshot), m_lateSource);
    setKeepingStep(QFuture<void>(keeping));
    StepwiseRun::then(keeping, [this](const SourceWithSnapshot &made) {
        m_kept.source = made.source;
        m_kept.snapshot = made.snapshot;
        finish(m_kept);
    });
}

void KeepingRun::stopped()
{
    if (!m_late)
        return;
    if (*m_lateSource) {
        m_kept.source = (*m_lateSource)->source;
        m_kept.snapshot = (*m_lateSource)->snapshot;
    } else if (*m_lateSnapshot) {
        m_kept.snapshot = **m_lateSnapshot;
    } else {
        return;
    }
    *m_late = m_kept;
}

} // namespace stet
