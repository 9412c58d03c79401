// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/full_disk.h"

#include <QtGlobal>

#include <csignal>

namespace stet::test {

FullDisk::FullDisk()
    : m_handler(std::signal(SIGXFSZ, SIG_IGN))
{
    getrlimit(RLIMIT_FSIZE, &m_before);
    rlimit none = m_before;
    none.rlim_cur = 0;
    if (setrlimit(RLIMIT_FSIZE, &none) != 0)
        qFatal("the limit of file sizes cannot be set");
}

FullDisk::~FullDisk()
{
    setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
}

} // namespace stet::test
