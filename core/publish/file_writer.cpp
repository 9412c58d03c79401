// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/publish/folder/plain_file.h"
#include "core/publish/seal.h"
#include "core/render/page.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace stet {

namespace {

/// What stands where a file is to go.
enum class InPlace { Nothing, Equal, Replaceable, Foreign, NoFile };

InPlace whatIsAt(const QByteArray &name, QByteArrayView bytes, const MayReplace &may)
{
    struct stat about = {};
    if (::lstat(name.constData(), &about) != 0)
        return InPlace::Nothing;
    RegularFile there(name, LastLink::Follow);
    if (!there.isOpen())
        return S_ISREG(about.st_mode) ? InPlace::Foreign : InPlace::NoFile;
    const bool link = S_ISLNK(about.st_mode);
    if (!link && there.size() == bytes.size() && there.read(bytes.size()) == bytes)
        return InPlace::Equal;
    if (!link && there.size() == 0) // holds nothing of anyone's
        return InPlace::Replaceable;
    there.rewind();
    return may(there) ? InPlace::Replaceable : InPlace::Foreign;
}

tl::unexpected<Error> refusedPlace(InPlace there, const QString &path)
{
    return fail(ErrorCode::InvalidInput,
                there == InPlace::NoFile
                    ? CoreWords::tr("Something that is no file stands where a file has to go: %1.")
                          .arg(path)
                    : CoreWords::tr("A file that Stet did not write, or that was changed since, "
                                    "stands where one has to go: %1. Move it away, or choose "
                                    "another folder.")
                          .arg(path));
}

} // namespace

bool isStetDocument(RegularFile &file)
{
    constexpr qint64 Head = 4096;
    return file.read(Head).contains(GeneratorMeta);
}

bool isAsStetWroteIt(RegularFile &page)
{
    if (!isStetDocument(page))
        return false;
    page.rewind();
    return sealOf(page.read(page.size()), SealStyle::Html) != SealState::Broken;
}

Result<> mayReplaceFile(const QString &path, const MayReplace &may)
{
    const InPlace there = whatIsAt(QFile::encodeName(path), {}, may);
    if (there == InPlace::Foreign || there == InPlace::NoFile)
        return refusedPlace(there, path);
    return {};
}

Result<WriteOutcome> replaceFile(const QString &path, QByteArrayView bytes, const MayReplace &may)
{
    const QByteArray name = QFile::encodeName(path);
    const InPlace there = whatIsAt(name, bytes, may);
    if (there == InPlace::Equal)
        return WriteOutcome::Unchanged;
    if (there == InPlace::Foreign || there == InPlace::NoFile)
        return refusedPlace(there, path);
    const QString beside = path + u'.' + QString::number(::getpid()) + QStringLiteral(".part");
    if (const Result<> written = writePlainFile(beside, bytes); !written)
        return tl::unexpected(written.error());
    if (const Result<> moved = moveFile(beside, path); !moved) {
        ::unlink(QFile::encodeName(beside).constData());
        return tl::unexpected(moved.error());
    }
    return WriteOutcome::Written;
}

void removeLeftovers(const QString &folder, const QSet<QString> &names)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("(.+)\\.([1-9][0-9]{0,9})\\.part")));
    QDirIterator entries(
        folder, {QStringLiteral("*.part")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QRegularExpressionMatch match = form.match(entries.fileName());
        bool ok = false;
        const pid_t process = match.captured(2).toInt(&ok);
        if (ok && names.contains(match.captured(1)) && ::kill(process, 0) != 0 && errno == ESRCH)
            QFile::remove(path);
    }
}

} // namespace stet
