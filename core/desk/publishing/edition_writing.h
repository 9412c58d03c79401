// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"

#include <QJsonObject>

namespace stet {

// Steps that publishing, taking down and imports share. On the store thread within a transaction.

/// The sources that a text cites, as they stand, each under the key by which it is cited; what the
/// library has not is left out.
[[nodiscard]] std::vector<Source> citedSources(Stores &stores, const QStringList &keys);

/// Records an edition of the revision at `edition.revision`, whose hash (hexadecimal) and content
/// are given, and what the site has by it; fills id, number, person and time.
Edition addEdition(WriteScope &scope,
                   const StoredArticle &stored,
                   StoredEdition edition,
                   const QByteArray &revisionHash);

/// The slug that a new article can have: its own or a numbered one that no article has, and of one
/// that readers have no page either, which may stand at the address of before of a renamed article.
[[nodiscard]] QString freeAddress(Stores &stores, const Article &article);

/// Which day it is at the desk.
[[nodiscard]] QDate todayAt(WriteScope &scope);

/// Writes the article with the dates and corrections that publishing gives it, and its public
/// state: a step of the log that is the desk's own doing, and no edit that would return a ready
/// copy to draft. `details`, of the event that comes, gets how the article stands by then.
[[nodiscard]] StoredArticle settlePublished(WriteScope &scope,
                                            const StoredArticle &stored,
                                            const ArticleContent &content,
                                            PublicState state,
                                            QJsonObject &details);

/// Takes away the time at which the article was to be published; gives whether there was one. The
/// event that tells of it has `publishAtMs` 0.
[[nodiscard]] bool endSchedule(WriteScope &scope, const StoredArticle &stored);

/// Adds what readers are told; an update goes into the line of its day's updates, unless the
/// article was taken down since: what comes back is told behind that.
void addCorrection(std::vector<Correction> &corrections, Correction correction);

/// What a reader is told, clean and with no line break at its ends; InvalidInput where there is
/// nothing, or too much of it.
[[nodiscard]] Result<QString> admittedCorrection(const QString &text);

} // namespace stet
