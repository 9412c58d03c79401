// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/store/event_store.h"

#include <QFile>

namespace stet {

/// The end of the desk's event chain as the user's state folder remembers it: by it a desk whose
/// newest writes vanished (a lost -wal, an old copy put back) is noticed. A desk ahead of its
/// memory is normal. Used by one thread.
class OutsideHead
{
public:
    enum class Verdict {
        Unknown,    ///< nothing remembered
        Agrees,     ///< the desk holds the remembered event, and maybe more
        DeskBehind, ///< the desk ends before it
        Unrelated,  ///< the desk has another event in its place
    };

    OutsideHead(DeskId desk, const QString &deskPath);

    [[nodiscard]] ChainHead remembered() const;
    [[nodiscard]] Verdict compare(EventStore &events) const;

    /// Not synced: it may lag behind the desk after a power cut, never run ahead.
    void remember(const ChainHead &head);

    [[nodiscard]] QString fileName() const { return m_file.fileName(); }

private:
    QFile m_file;
};

/// What a verdict means for the desk's words, as a sentence; empty where nothing is missing.
[[nodiscard]] QString lossOf(OutsideHead::Verdict verdict);

} // namespace stet
