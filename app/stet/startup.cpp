// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/startup.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace stet {

namespace {

constexpr qint64 largestSettings = 4 * 1024 * 1024;

/// Text of a size that settings have. QSettings itself takes bytes of any kind for keys.
bool isReadable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestSettings)
        return false;
    const QByteArray bytes = file.readAll();
    return !bytes.contains('\0') && bytes.isValidUtf8();
}

} // namespace

EngineEnvironment cleanEngineEnvironment()
{
    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING",
                             "QTWEBENGINE_DISABLE_SANDBOX",
                             "QTWEBENGINEPROCESS_PATH",
                             "QTWEBENGINE_DICTIONARIES_PATH"})
        qunsetenv(name);
    const bool root = geteuid() == 0;
    const QByteArray flags = allowedEngineFlags(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), root);
    if (flags.isEmpty())
        qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    else
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    return {root};
}

QByteArray allowedEngineFlags(const QByteArray &given, bool root)
{
    QByteArrayList kept;
    for (const QByteArray &flag : given.simplified().split(' ')) {
        if (flag == "--disable-gpu" || flag.startsWith("--log-level="))
            kept << flag;
    }
    if (root)
        kept << "--no-sandbox";
    return kept.join(' ');
}

QString setAsideUnreadableSettings()
{
    const QString path = QSettings().fileName();
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    if (isReadable(path) && QSettings(path, QSettings::IniFormat).status() == QSettings::NoError)
        return {};
    const QString aside = path + QStringLiteral(".bad");
    QFile::remove(aside);
    return QFile::rename(path, aside) ? aside : QString();
}

Actor actorOfThisAccount()
{
    Actor actor;
    actor.machine = QSysInfo::machineHostName();
    QString fullName;
    if (const passwd *account = getpwuid(geteuid())) {
        actor.account = QString::fromLocal8Bit(account->pw_name);
        fullName = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0).trimmed();
    }
    actor.name = fullName.isEmpty() ? actor.account : fullName;
    return actor;
}

} // namespace stet
