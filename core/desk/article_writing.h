// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/admission.h"
#include "core/desk/articles.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/revision.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace stet {

// Steps that several verbs of articles share. Called on the store thread within a transaction.

[[nodiscard]] AdmissionContext admissionContext(Stores &stores);

/// Adds to the details of an event how the article stands beside its words (`standingHash`), and
/// how an import may have left it where this is the first change since.
void addStanding(QJsonObject &details, const Article &article);
void addStanding(QJsonObject &details, const Article &before, const Article &after);

/// The article; NotFound where there is none.
[[nodiscard]] Result<StoredArticle> storedArticle(Stores &stores, ArticleId id);

/// As above; Conflict where its version is not `version`.
[[nodiscard]] Result<StoredArticle> storedArticle(Stores &stores, ArticleId id, qint64 version);

/// Adds an admitted article with text, index, citations and its first revision.
[[nodiscard]] Article addArticle(WriteScope &scope, Article article, RevisionReason reason);

/// What a new article has beside its content.
struct ArticleStart
{
    QString owner = {}; ///< empty: nobody
    ArticleId id = {};  ///< null: a new one; else one that no article has
};

/// A new draft of `content`, as `Articles::create` makes it.
[[nodiscard]] Result<Article>
createArticle(WriteScope &scope, const ArticleContent &content, const ArticleStart &start = {});

/// Keeps steps and text of a draft, as `Articles::save` does. `writer` is the row of who wrote the
/// words, where that is not who saves them: they are the writer's then, and who acts let them in.
[[nodiscard]] Result<Article>
saveDraft(WriteScope &scope, const DraftSave &save, std::optional<qint64> writer = {});

/// Makes a revision of `stored`'s content, unless the newest one has the same content.
std::optional<Revision>
keepRevision(WriteScope &scope, const StoredArticle &stored, RevisionReason reason);

/// The next version of an article, changed now.
[[nodiscard]] StoredArticle nextVersion(const WriteScope &scope, const StoredArticle &stored);

/// Lets `change` have what an article is beside its words, and records it under `verb` where that
/// changed something. An error of `stored` is given back.
[[nodiscard]] Result<Article> changeArticle(WriteScope &scope,
                                            const Result<StoredArticle> &stored,
                                            const QString &verb,
                                            QJsonObject details,
                                            const std::function<void(Article &)> &change);

/// Writes changed content with index and citations, and the short row.
void writeContent(WriteScope &scope, const StoredArticle &before, const StoredArticle &after);

} // namespace stet
