// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/import/import_preparing.h"
#include "core/desk/import/importing.h"

#include <QHash>

#include <vector>

namespace stet {

/// Under which id an article of an import is in the desk where that is not the file's.
struct ArrivedArticle
{
    enum class As {
        Copy, ///< new, beside the one that has the file's id
        Known ///< the desk has the same words under its own id
    };

    ArticleId id;
    As as = As::Copy;
};

/// By the id in the file.
using ArrivedArticles = QHash<ArticleId, ArrivedArticle>;

/// The id in the document of a kind; empty where it has none.
[[nodiscard]] QString kindId(const QJsonObject &kind);

/// Tells in the report what became of a part of an import.
void addLine(ImportReport &report,
             ImportLine::Outcome outcome,
             const QString &from,
             const QString &name,
             const QString &reason = {});

/// Records what readers have of an article that came as a published one, of its version at
/// `revision` with this hash (hexadecimal); nothing of another. On the store thread within a
/// transaction.
void keepImportedEdition(WriteScope &scope,
                         const StoredArticle &stored,
                         const QStringList &citedKeys,
                         qint64 revision,
                         const QByteArray &hash);

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
    /// Once the articles are there that they are about. What came as a copy has its comments under
    /// new ids: the desk may have the old ones on the article beside it. One event an article.
    void takeComments(const std::vector<PreparedEntry> &entries, const ArrivedArticles &arrived);

private:
    void takeKind(const PreparedEntry &entry, DeskAge age);
    void takePerson(const Person &person, const FormerNames &names);
    void takeComments(const PreparedEntry &entry, const ArrivedArticles &arrived);
    void tellOfComments(const PreparedEntry &entry, int taken, int known, int copied);

    WriteScope &m_scope;
    ImportReport &m_report;
};

} // namespace stet
