// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/theme_watch.h"

#include "core/base/when_done.h"
#include "core/render/theme.h"

#include <QDir>
#include <QtConcurrent>

namespace stet {

namespace {

constexpr int pauseMs = 100;

/// What the files make.
struct ReadTheme
{
    std::shared_ptr<const Theme> theme; ///< null: none
    QString trouble;
};

ReadTheme readTheme(const QString &folder, bool orBuiltIn)
{
    ReadTheme read;
    Result<Theme> theme = Theme::load(folder);
    if (!theme) {
        read.trouble = theme.error().message;
        if (!theme.error().detail.isEmpty())
            read.trouble += u' ' + theme.error().detail;
        if (orBuiltIn)
            theme = Theme::load();
    }
    if (theme)
        read.theme = std::make_shared<const Theme>(std::move(*theme));
    return read;
}

} // namespace

ThemeWatch::ThemeWatch(const QString &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_folder(desk + QStringLiteral("/theme"))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&m_files, &QFileSystemWatcher::fileChanged, &m_pause, soon);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, &m_pause, soon);
    connect(&m_pause, &QTimer::timeout, this, &ThemeWatch::follow);
}

ThemeWatch::~ThemeWatch() = default;

void ThemeWatch::follow()
{
    watch(); // before: what is written from here on is read again
    const int reading = ++m_reading;
    const auto files = QtConcurrent::run(readTheme, m_folder, m_theme == nullptr);
    whenDone(files, this, [this, reading](const ReadTheme &read) {
        if (reading != m_reading)
            return;
        if (read.theme)
            m_theme = read.theme;
        m_trouble = read.trouble;
        Q_EMIT changed();
    });
}

void ThemeWatch::watch()
{
    QStringList wanted;
    const QDir folder(m_folder);
    if (folder.exists()) {
        wanted.append(m_folder);
        const QStringList there = folder.entryList(QDir::Files);
        for (const QString &name : Theme::fileNames()) {
            if (there.contains(name))
                wanted.append(folder.filePath(name));
        }
    } else {
        wanted.append(m_desk); // where it appears
    }
    // A file that was replaced by another one of its name is no longer watched: none is left over.
    const QStringList before = m_files.files() + m_files.directories();
    QStringList gone;
    for (const QString &path : before) {
        if (!wanted.contains(path))
            gone.append(path);
    }
    if (!gone.isEmpty())
        m_files.removePaths(gone);
    for (const QString &path : before)
        wanted.removeAll(path);
    if (!wanted.isEmpty())
        m_files.addPaths(wanted);
}

} // namespace stet
