// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/desk_engine.h"
#include "core/desk/export/export_folder.h"
#include "core/model/article.h"

#include <QStringList>

namespace stet {

/// Writes what was said of articles' words into the folder of an export, a file an article in
/// `checks/`. What rests on a source whose words stay in the desk stays too. Made for one export;
/// on a pool thread.
class ChecksExport
{
public:
    /// `wordsOf` are the keys of sources whose words may leave this once.
    ChecksExport(DeskEngine &engine, ExportFolder &folder, const QStringList &wordsOf);

    /// No file for an article that is not in check and of which nobody said anything.
    [[nodiscard]] Result<> write(const Article &article);

    /// How many articles had something.
    [[nodiscard]] int articles() const { return m_articles; }

    /// Keys of the sources whose evidence stayed in the desk.
    [[nodiscard]] const QStringList &withheld() const { return m_withheld; }

private:
    DeskEngine &m_engine;
    ExportFolder &m_folder;
    QStringList m_wordsOf;
    QStringList m_withheld;
    int m_articles = 0;
};

} // namespace stet
