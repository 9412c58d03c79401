// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <tl/expected.hpp>

namespace stet {

/// Why a library of Stet's own, which is loaded only when it is wanted, was not taken.
struct LateFailure
{
    enum class Reason {
        Missing,   ///< there is none
        Damaged,   ///< it cannot be loaded, or is something else
        OtherBuild ///< it was not built together with this program
    };
    Reason reason = Reason::Missing;
    QString detail; ///< for a log: places, or what the loader says
};

/// Where such a library may lie: beside the program, or in ../lib/stet from there.
[[nodiscard]] QStringList lateLibraryPlaces(const QString &fileName);

/// The entry `entry` of the first of `places` that is of this build: one whose function
/// `buildEntry` gives `build`. Nothing else of a library is touched before that is known, since
/// what it holds may lie elsewhere. An empty `build` asks for none.
[[nodiscard]] tl::expected<QFunctionPointer, LateFailure> resolveLate(const QStringList &places,
                                                                      const char *entry,
                                                                      const char *buildEntry,
                                                                      const char *build);

} // namespace stet
