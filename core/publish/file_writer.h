// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QSet>
#include <QString>

#include <functional>

namespace stet {

class RegularFile;

/// What became of a file.
enum class WriteOutcome { Written, Unchanged };

/// Whether a file that holds other bytes may be replaced; may read it from its beginning.
using MayReplace = std::function<bool(RegularFile &there)>;

/// For files that are replaced whatever they hold.
[[nodiscard]] inline bool anyFile(RegularFile &)
{
    return true;
}

/// Whether Stet wrote the page: it says so within its first bytes.
[[nodiscard]] bool isStetDocument(RegularFile &file);

/// Whether Stet wrote the page and nobody changed it since. A page of a version that did not seal
/// them (see `appendSeal`) is taken for one.
[[nodiscard]] bool isAsStetWroteIt(RegularFile &page);

/// Puts `bytes` at `path`: beside it first and then in its place, so that whoever reads it sees
/// the old file or the new one. A file that already holds the bytes is left alone. The folder must
/// be there. InvalidInput, naming the path, where `may` refuses the file that is there, or where
/// something else than a file (or a link to one) is there. Callable from any thread, for different
/// paths at once.
[[nodiscard]] Result<WriteOutcome>
replaceFile(const QString &path, QByteArrayView bytes, const MayReplace &may);

/// What `replaceFile` would refuse for what stands at `path` now; it asks again itself.
[[nodiscard]] Result<> mayReplaceFile(const QString &path, const MayReplace &may);

/// Removes from `folder` what `replaceFile` left beside the files called `names` when its process
/// died.
void removeLeftovers(const QString &folder, const QSet<QString> &names);

} // namespace stet
