// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/fetch/fetch_limits.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

namespace stet {

/// A page to be fetched, and what the desk's settings say of that.
struct FetchRequest
{
    QString url;
    QStringList privateHosts; ///< see AddressCheck
    FetchLimits limits;
    int hostDelayMs = 0; ///< that a redirect leaves another host in peace after its last page
};

/// A redirect on the way to a page.
struct FetchHop
{
    QString url; ///< that was asked
    int status = 0;
    QString to;

    bool operator==(const FetchHop &) const = default;
};

/// What a server gave.
struct FetchedPage
{
    QString url; ///< of the last hop
    std::vector<FetchHop> hops;
    int status = 0;
    QByteArray contentType; ///< with its parameters, as sent; so are the next four
    QByteArray contentLanguage;
    QByteArray date;
    QByteArray lastModified;
    QByteArray etag;
    QByteArray bytes; ///< decoded, but as sent otherwise
};

/// What a failure says about the source.
enum class FetchTrouble {
    Blocked,     ///< nothing: the server keeps programs, or readers without account, out
    Gone,        ///< it is not there any more
    Unreachable, ///< nothing yet: to be tried again
    Refused,     ///< nothing: a rule of ours does not fetch it
};

struct FetchFailure
{
    FetchTrouble trouble = FetchTrouble::Unreachable;
    QString message; ///< one sentence for a person
    QString detail;
    int status = 0; ///< of the last answer; 0: there was none
    QString url;    ///< of the last hop
    std::vector<FetchHop> hops;
};

using FetchAnswer = tl::expected<FetchedPage, FetchFailure>;

/// What a status other than 200 and 203 says, where no redirect follows from it.
[[nodiscard]] FetchTrouble troubleOfStatus(int status);

/// "The server answers 404 (Not Found)." and what that means.
[[nodiscard]] QString statusSentence(int status);

} // namespace stet
