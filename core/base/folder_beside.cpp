// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_beside.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stet {

FolderBeside::FolderBeside(const QString &parent, const QString &prefix)
    : m_path(parent + u'/' + prefix + QUuid::createUuid().toString(QUuid::Id128))
{
    constexpr mode_t AllThatTheUmaskLeaves = 0777;
    if (::mkdir(QFile::encodeName(m_path).constData(), AllThatTheUmaskLeaves) == 0)
        m_state = State::Beside;
    else
        m_error = errno;
}

FolderBeside::~FolderBeside()
{
    if (m_state == State::Beside)
        QDir(m_path).removeRecursively();
}

QString FolderBeside::trouble() const
{
    return m_path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(m_error));
}

bool FolderBeside::put(const QString &place)
{
    if (std::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(place).constData()) !=
        0) {
        m_error = errno;
        return false;
    }
    m_path = place;
    m_state = State::InPlace;
    return true;
}

} // namespace stet
