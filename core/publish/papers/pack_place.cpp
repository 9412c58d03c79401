// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/pack_place.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/publish/file_writer.h"
#include "core/publish/papers/papers_loader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stet {

namespace {

constexpr qint64 MsOfSecond = 1'000;

tl::unexpected<Error> packUnwritten(const QString &detail)
{
    return fail(
        ErrorCode::Io,
        CoreWords::tr("The evidence pack could not be written; what was there is untouched."),
        detail);
}

/// What stands in all names of a zip, so that taking it apart fills one folder.
const QString ZipFolder = QStringLiteral("evidence/");

} // namespace

Result<PackPlace> PackPlace::prepare(const QString &path, qint64 nowMs)
{
    PackPlace place;
    place.m_path = path;
    place.m_seconds = nowMs / MsOfSecond;
    if (path.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive)) {
        if (const Result<> may = mayReplaceFile(path, anyFile); !may)
            return tl::unexpected<Error>(may.error());
        place.m_part =
            path + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
        Result<std::unique_ptr<ZipWriter>> zip = openZip(place.m_part);
        if (!zip)
            return tl::unexpected<Error>(zip.error());
        place.m_zip = *std::move(zip);
        return place;
    }
    const QFileInfo there(path);
    if (there.isSymLink() || (there.exists() && !there.isDir()) ||
        (there.exists() && !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                               QDir::NoDotAndDotDot)))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An evidence pack needs a new or empty folder, or a file that "
                                  "ends with .zip. Nothing was written."),
                    path);
    place.m_folder = std::make_unique<FolderBeside>(there.path(), QStringLiteral(".stet-pack-"));
    if (!place.m_folder->isMade())
        return packUnwritten(place.m_folder->trouble());
    return place;
}

PackPlace::~PackPlace()
{
    m_zip.reset();
    if (!m_part.isEmpty())
        QFile::remove(m_part);
}

Result<> PackPlace::add(const QString &name, const QByteArray &bytes)
{
    const bool zipped = m_zip && m_zip->add((ZipFolder + name).toLatin1(), bytes, m_seconds);
    if (m_zip && !zipped)
        return packUnwritten(m_zip->trouble());
    if (!m_zip) {
        if (const Result<> written = addToFolder(name, bytes); !written)
            return written;
    }
    m_sums += sha256Hex(bytes) + "  " + name.toLatin1() + '\n';
    m_bytes += bytes.size();
    ++m_files;
    return {};
}

Result<> PackPlace::addToFolder(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) ||
        !file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        file.write(bytes) != bytes.size() || !file.flush())
        return packUnwritten(path + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<> PackPlace::finish()
{
    if (m_folder)
        return m_folder->put(m_path) ? Result<>() : packUnwritten(m_folder->trouble());
    if (!m_zip->finish())
        return packUnwritten(m_zip->trouble());
    // Something else may have come to stand there meanwhile.
    if (const Result<> may = mayReplaceFile(m_path, anyFile); !may)
        return may;
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) !=
        0)
        return packUnwritten(m_path + QStringLiteral(": ") +
                             QString::fromLocal8Bit(std::strerror(errno)));
    m_part.clear();
    return {};
}

} // namespace stet
