// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/revision.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// The verbs of what was published. Cheap to make.
class Editions
{
public:
    explicit Editions(DeskSession &session);

    /// Records that the content of revision `revisionHash` is public now: the revision, the public
    /// state and the metadata of the sources that it cites, as they stand. The article's public
    /// state follows. Conflict where that revision is not the article's newest.
    [[nodiscard]] QFuture<Result<Edition>>
    recordPublished(ArticleId article, QByteArray revisionHash, PublicState state);

    /// Oldest first.
    [[nodiscard]] QFuture<Result<std::vector<Edition>>> list(ArticleId article);

private:
    DeskSession &m_session;
};

} // namespace stet
