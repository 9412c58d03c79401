// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft_edit.h"
#include "core/store/sql/connection.h"

#include <utility>
#include <vector>

namespace stet {

/// The append-only log of the edits of every draft. Used on its connection's thread.
class DraftStore
{
public:
    explicit DraftStore(Connection &connection);

    void append(qint64 article, qint64 actor, const std::vector<DraftEdit> &edits);
    /// The same of words that `actor` wrote and `consenting` let into the text.
    void
    appendOf(qint64 article, qint64 actor, qint64 consenting, const std::vector<DraftEdit> &edits);

    /// The newest `limit` edits of an article, oldest of them first, each with who put it into the
    /// text: of words that somebody else wrote, who let them in.
    [[nodiscard]] std::vector<LoggedEdit> log(qint64 article, int limit);

    /// The whole log with the rows of who made each edit, oldest first: place, words and step.
    [[nodiscard]] std::vector<std::pair<DraftEdit, qint64>> byActors(qint64 article);

private:
    Connection &m_connection;
};

} // namespace stet
