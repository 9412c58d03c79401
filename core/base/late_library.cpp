// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/late_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace stet {

QStringList lateLibraryPlaces(const QString &fileName)
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.absoluteFilePath(fileName),
            program.absoluteFilePath(QStringLiteral("../lib/stet/") + fileName)};
}

tl::expected<QFunctionPointer, LateFailure>
resolveLate(const QStringList &places, const char *entry, const char *buildEntry, const char *build)
{
    LateFailure failure{LateFailure::Reason::Missing, places.join(u'\n')};
    for (const QString &place : places) {
        if (!QFileInfo::exists(place))
            continue;
        QLibrary library(place);
        const QFunctionPointer function = library.resolve(entry);
        if (function == nullptr) {
            failure = {LateFailure::Reason::Damaged, library.errorString()};
            continue;
        }
        const QLatin1StringView wanted(build);
        if (wanted.isEmpty())
            return function;
        using Build = const char *(*)();
        const auto says = reinterpret_cast<Build>(library.resolve(buildEntry));
        const QString found = says == nullptr ? QString() : QString::fromUtf8(says());
        if (found == wanted)
            return function;
        failure = {LateFailure::Reason::OtherBuild,
                   place + QStringLiteral(": ") + found + QStringLiteral(" ≠ ") + wanted};
    }
    return tl::unexpected(failure);
}

} // namespace stet
