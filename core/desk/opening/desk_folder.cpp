// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/desk_folder.h"

#include "core/base/core_words.h"
#include "core/base/folder_beside.h"
#include "core/desk/admission.h"
#include "core/desk/definitions.h"
#include "core/desk/opening/outside_head.h"
#include "core/store/sql/migrator.h"
#include "core/store/stores.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stet {

namespace {

constexpr qsizetype SqliteHeaderBytes = 100;
constexpr qsizetype UserVersionOffset = 60;
constexpr qsizetype ApplicationIdOffset = 68;

tl::unexpected<Error> notADesk(const QString &why, const QString &path)
{
    return fail(ErrorCode::NotADesk,
                CoreWords::tr("This is not a Stet desk: %1 It was left as it is.").arg(why),
                path);
}

bool mayRead(const QByteArray &name, int what)
{
    return ::faccessat(AT_FDCWD, name.constData(), what, AT_EACCESS) == 0;
}

tl::unexpected<Error> mayNotBeRead(const QString &path)
{
    return fail(ErrorCode::Io,
                CoreWords::tr("This desk may not be read: ask whoever owns it for the right to. "
                              "Nothing was changed."),
                path);
}

/// Why the file cannot be a desk's database; empty where it can.
QString whyNoDatabase(const QString &file)
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(file).constData(), &info) != 0)
        return CoreWords::tr("it holds no file desk.sqlite.");
    if (!S_ISREG(info.st_mode))
        return CoreWords::tr("its desk.sqlite is not a regular file.");
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return CoreWords::tr("its desk.sqlite cannot be read (%1).").arg(opened.errorString());
    const QByteArray header = opened.read(SqliteHeaderBytes);
    if (header.size() < SqliteHeaderBytes || !header.startsWith("SQLite format 3"))
        return CoreWords::tr("its desk.sqlite is empty or holds something else.");
    if (qFromBigEndian<quint32>(header.constData() + ApplicationIdOffset) != DeskApplicationId)
        return CoreWords::tr("its desk.sqlite belongs to another program.");
    // A desk has a schema from its first transaction on.
    if (qFromBigEndian<quint32>(header.constData() + UserVersionOffset) == 0)
        return CoreWords::tr("its desk.sqlite says that it is one, and holds none.");
    return {};
}

tl::unexpected<Error> notPut(const QString &detail)
{
    return fail(ErrorCode::Io,
                CoreWords::tr("The desk could not be put in its place. Nothing was made."),
                detail);
}

/// What the user's state folder remembers of a new desk.
struct NewDesk
{
    DeskId id;
    ChainHead head;
};

Result<NewDesk> fillNewDatabase(const DeskFolder &folder,
                                const DeskSettings &settings,
                                const Actor &actor,
                                qint64 nowMs)
{
    QFile file(folder.database());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(
            ErrorCode::Io, CoreWords::tr("The desk's file could not be made."), file.errorString());
    file.close();
    Result<std::unique_ptr<Connection>> connection =
        Connection::open(folder.database(), Access::ReadWrite);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    // The schema is written before WAL is on: the file itself then says from its first byte on
    // whose it is.
    if (Result<> migrated = migrate(**connection, shippedMigrations()); !migrated)
        return tl::unexpected<Error>(migrated.error());
    (*connection)->trustSchema();
    (*connection)->beginImmediate();
    Stores stores(**connection);
    stores.settings.setIdentity(DeskId::create(nowMs), nowMs);
    DeskSettings first = settings;
    first.version = 1;
    stores.settings.setSettings(first);
    const CopiedDefinitions definitions = copyBuiltInDefinitions(stores.definitions);
    Event event;
    event.atMs = nowMs;
    event.actor = actor;
    event.verb = QStringLiteral("desk.created");
    event.details = QJsonObject{
        {QStringLiteral("name"), settings.name},
        {QStringLiteral("content"), QString::fromLatin1(stores.settings.settingsHash())}};
    stores.events.append(event);
    event.verb = QStringLiteral("kind.copied");
    event.details = eventDetails(definitions);
    stores.events.append(event);
    (*connection)->commit();
    (*connection)->prepareForWriting();
    if ((*connection)->failed())
        return tl::unexpected<Error>((*connection)->error());
    return NewDesk{stores.settings.identity(), stores.events.head()};
}

} // namespace

QString DeskFolder::database() const
{
    return path + QStringLiteral("/desk.sqlite");
}

FileIdentity DeskFolder::databaseIdentity() const
{
    struct stat info = {};
    if (::stat(QFile::encodeName(database()).constData(), &info) != 0)
        return {};
    return {info.st_dev, info.st_ino};
}

QString DeskFolder::blobs() const
{
    return path + QStringLiteral("/blobs");
}

QString DeskFolder::backups() const
{
    return path + QStringLiteral("/backups");
}

QString DeskFolder::theme() const
{
    return path + QStringLiteral("/theme");
}

Result<DeskFolder> findDeskFolder(const QString &path)
{
    struct stat info = {};
    const QByteArray name = QFile::encodeName(path);
    if (path.isEmpty() || ::stat(name.constData(), &info) != 0)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no desk at this place."), path);
    if (!S_ISDIR(info.st_mode))
        return notADesk(CoreWords::tr("a desk is a folder."), path);
    if (!mayRead(name, R_OK | X_OK))
        return mayNotBeRead(path);
    const DeskFolder folder{QFileInfo(path).canonicalFilePath()};
    const QByteArray database = QFile::encodeName(folder.database());
    if (!mayRead(database, R_OK) && errno == EACCES)
        return mayNotBeRead(folder.database());
    if (const QString why = whyNoDatabase(folder.database()); !why.isEmpty())
        return notADesk(why, path);
    return folder;
}

Result<QString> placeForDesk(const QString &path)
{
    const QString wanted = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    struct stat info = {};
    if (path.isEmpty() || ::lstat(QFile::encodeName(wanted).constData(), &info) == 0)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("There is already something at this place; a new desk needs a "
                                  "new name. Nothing was changed."),
                    path);
    const QString parent = QFileInfo(wanted).path();
    if (!QDir().mkpath(parent))
        return fail(
            ErrorCode::Io, CoreWords::tr("The folder for the desk could not be made."), parent);
    return wanted;
}

Result<> putDesk(const QString &made, DeskId id, const QString &place)
{
    OutsideHead before(id, made);
    const ChainHead head = before.remembered();
    if (::rename(QFile::encodeName(made).constData(), QFile::encodeName(place).constData()) != 0)
        return notPut(QString::fromLocal8Bit(std::strerror(errno)));
    QFile::remove(before.fileName());
    OutsideHead(id, QFileInfo(place).canonicalFilePath()).remember(head);
    return {};
}

Result<DeskFolder> makeDeskFolder(const QString &path,
                                  const DeskSettings &settings,
                                  const Actor &actor,
                                  const Clock &clock)
{
    const Result<DeskSettings> clean = admitted(settings);
    if (!clean)
        return tl::unexpected<Error>(clean.error());
    const Result<QString> wanted = placeForDesk(path);
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    FolderBeside beside(QFileInfo(*wanted).path(), QStringLiteral(".stet-new-"));
    if (!beside.isMade())
        return fail(ErrorCode::Io,
                    CoreWords::tr("The folder for the desk cannot be written. Nothing was made."),
                    beside.trouble());
    const DeskFolder made{beside.path()};
    for (const QString &part : {made.blobs(), made.backups(), made.theme()})
        QDir().mkdir(part);
    const Result<NewDesk> filled = fillNewDatabase(made, *clean, actor, clock.nowMs());
    if (!filled)
        return tl::unexpected<Error>(filled.error());
    if (!beside.put(*wanted))
        return notPut(beside.trouble());
    Result<DeskFolder> folder = findDeskFolder(*wanted);
    if (folder)
        OutsideHead(filled->id, folder->path).remember(filled->head);
    return folder;
}

} // namespace stet
