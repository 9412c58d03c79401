// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace stet {

/// Keeps a folder to one publisher, whichever program and process that is; ends with the process,
/// however that ends, and leaves no file. Owned by one run of publishing.
class FolderLock
{
public:
    FolderLock() = default;
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    ~FolderLock();

    /// Busy where somebody else writes into `folder`, which must be there.
    [[nodiscard]] static Result<FolderLock> take(const QString &folder);

private:
    explicit FolderLock(int fd)
        : m_fd(fd)
    {}

    int m_fd = -1;
};

} // namespace stet
