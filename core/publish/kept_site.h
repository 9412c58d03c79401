// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/site_reading.h"
#include "core/publish/feeds/search_index.h"
#include "core/publish/folder/site_memory.h"
#include "core/publish/site_build.h"

#include <QMutex>

#include <memory>
#include <optional>

namespace stet {

/// What a program keeps of the site that it wrote, so that the next run reads and looks at what
/// changed alone. Owned by whoever publishes again and again; one run at a time takes what is kept,
/// on any thread, and puts it back where it came to its end.
class KeptSite
{
public:
    struct State
    {
        DeskId desk;
        QString folder;
        RecordPlace read; ///< up to where the desk was read
        std::unique_ptr<PageMaker> maker;
        SiteEntries entries;
        std::optional<SiteSearchIndex> index; ///< none: it was not needed yet
        SiteManifest manifest;
        SiteMemory memory;
        std::optional<FileMark> note;                    ///< of the manifest's file
        QHash<QString, std::optional<FileMark>> holders; ///< the folders that hold files
        qint64 bytes = 0;                                ///< of all files but the note
    };

    [[nodiscard]] std::optional<State> take();
    void keep(State state);

private:
    QMutex m_mutex;
    std::optional<State> m_state;
};

} // namespace stet
