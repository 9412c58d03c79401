// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// A new folder under a hidden name beside its place: filled there first and then put in its place
/// in one step, so that half of it is never seen. It goes with all in it where it is not put.
/// Unlike a QTemporaryDir it has the rights that any new folder of this account has (its umask).
/// Owned by one function or object.
class FolderBeside
{
public:
    /// Makes `parent`/`prefix`… .
    FolderBeside(const QString &parent, const QString &prefix);
    FolderBeside(const FolderBeside &) = delete;
    FolderBeside &operator=(const FolderBeside &) = delete;
    ~FolderBeside();

    [[nodiscard]] bool isMade() const { return m_state != State::None; }

    /// Why it could not be made or put, in the system's words.
    [[nodiscard]] QString trouble() const;

    /// Where it is now.
    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] QString filePath(const QString &name) const { return m_path + u'/' + name; }

    /// Puts it at `place`, where nothing or an empty folder is; false where that fails.
    [[nodiscard]] bool put(const QString &place);

private:
    enum class State { None, Beside, InPlace };

    QString m_path;
    int m_error = 0; ///< errno
    State m_state = State::None;
};

} // namespace stet
