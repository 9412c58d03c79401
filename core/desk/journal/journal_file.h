// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>

namespace stet {

/// A recovery file that is open for appending and locked, so that no other session takes it for
/// one whose writer is gone: the lock ends with the process, however that ends. Each record is on
/// the disk when `append` comes back. Used by one thread at a time.
class JournalFile
{
public:
    /// Makes a new file at `path` and its folder, for this user's eyes only.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> create(const QString &path);
    /// Opens a file that another session left. Busy where that session still runs.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> take(const QString &path);

    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;
    ~JournalFile(); ///< the file stays, unlocked

    /// Whether the file can still be found under its name: words in one that was deleted, or whose
    /// folder was moved away, are found by nobody.
    [[nodiscard]] bool isInPlace() const;

    /// On failure the file is as it was before, as far as the disk allows.
    Result<> append(const QJsonObject &record);
    void remove();

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    JournalFile(QString path, int descriptor);

    QString m_path;
    int m_descriptor;
    bool m_torn = false; ///< half a record may stand at the end
};

} // namespace stet
