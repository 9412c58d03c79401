// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace stet {

/// What to do where the last part of a path is a symbolic link.
enum class LastLink { Follow, Refuse };

/// A file of someone else's, open for reading. Only regular files open: a pipe or a device, which
/// could hold the reader up for good, never does. Closes itself; owned by one function.
class RegularFile
{
public:
    /// `name` is encoded for the system (`QFile::encodeName`).
    RegularFile(const QByteArray &name, LastLink link);
    RegularFile(const RegularFile &) = delete;
    RegularFile &operator=(const RegularFile &) = delete;
    ~RegularFile();

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

    /// Whether nothing stands at the path.
    [[nodiscard]] bool isMissing() const;

    /// Whether this account may not read what stands there.
    [[nodiscard]] bool isForbidden() const;

    /// Why it is not open, in words.
    [[nodiscard]] QString trouble() const;

    /// In bytes, when it was opened.
    [[nodiscard]] qint64 size() const { return m_size; }

    /// The next bytes, at most `most`; fewer at the file's end or where reading fails.
    [[nodiscard]] QByteArray read(qint64 most);

    /// Goes back to the first byte.
    void rewind();

private:
    int m_fd = -1;
    int m_error = 0;
    qint64 m_size = 0;
};

/// All bytes of a regular file. Io where it cannot be read or is no regular file, InvalidInput
/// where it holds more than `most` bytes.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 most, LastLink link);

} // namespace stet
