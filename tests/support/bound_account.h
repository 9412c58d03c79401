// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace stet::test {

/// Permissions do not bind root: its place is taken by nobody for a while.
class AnAccountThatPermissionsBind
{
public:
    AnAccountThatPermissionsBind()
    {
        if (::geteuid() == 0 && ::seteuid(Nobody) != 0)
            qFatal("the account cannot be changed");
    }

    ~AnAccountThatPermissionsBind()
    {
        if (::getuid() == 0 && ::seteuid(0) != 0)
            qFatal("the account cannot be changed back");
    }

    AnAccountThatPermissionsBind(const AnAccountThatPermissionsBind &) = delete;
    AnAccountThatPermissionsBind &operator=(const AnAccountThatPermissionsBind &) = delete;

private:
    static constexpr uid_t Nobody = 65534;
};

} // namespace stet::test
