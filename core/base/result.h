// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace stet {

/// What went wrong, as a class that a caller can act on.
enum class ErrorCode {
    // The environment.
    Busy,     ///< Another process holds the desk; trying again can help.
    DiskFull, ///< No room; the text stays with the caller.
    ReadOnly, ///< The desk may be read but not written.
    Corrupt,  ///< Stored bytes do not match their hash or their form.
    TooNew,   ///< Written by a newer program.
    NotADesk, ///< The folder or file is something else.
    Io,       ///< A file could not be read or written.
    Network,
    // The user.
    NotFound,
    Conflict,     ///< The caller's version is no longer the newest.
    InvalidInput, ///< Refused with a reason; nothing was changed.
    Cancelled,    ///< Asked for by the user; nothing was left behind.
    // Ourselves.
    Bug,
};

/// An error as a value. `message` is one plain sentence for a person; `detail` is for a log
/// or a "details" fold: a path, an SQLite message, a line and column.
struct Error
{
    ErrorCode code = ErrorCode::Bug;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. Nothing is thrown across our own code.
template <class T = void>
using Result = tl::expected<T, Error>;

/// Shorthand for returning an error from a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error>
fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

} // namespace stet
