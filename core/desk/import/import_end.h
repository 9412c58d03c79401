// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/import/import_preparing.h"
#include "core/desk/import/importing.h"

#include <vector>

namespace stet {

/// The id in the document of a kind; empty where it has none.
[[nodiscard]] QString kindId(const QJsonObject &kind);

/// Tells in the report what became of a part of an import.
void addLine(ImportReport &report,
             ImportLine::Outcome outcome,
             const QString &from,
             const QString &name,
             const QString &reason = {});

/// Whether a desk had any article or source when an import began.
enum class DeskAge { Fresh, AtWork };

/// Takes what an import brings beside articles and sources: rows without a job number, written in
/// the step that makes all visible. Made for that step; on the store thread.
class ImportEnd
{
public:
    ImportEnd(WriteScope &scope, ImportReport &report);

    /// Kinds and people. A desk at work keeps the kinds that it has.
    void takeDeskData(const std::vector<PreparedEntry> &entries, DeskAge age);
    void takeSettings(const std::vector<PreparedEntry> &entries);
    void takeMedia(const std::vector<PreparedEntry> &entries);
    /// Once the articles are there that they are about.
    void takeComments(const std::vector<PreparedEntry> &entries);

private:
    void takeKind(const PreparedEntry &entry, DeskAge age);

    WriteScope &m_scope;
    ImportReport &m_report;
};

} // namespace stet
