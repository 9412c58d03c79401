// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/version_head.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// The verbs that show what an article was: its revisions, which nobody changes. Cheap to make;
/// holds a reference to the session.
class Versions
{
public:
    explicit Versions(DeskSession &session);

    /// All revisions of an article, newest first.
    [[nodiscard]] QFuture<Result<std::vector<VersionHead>>> list(ArticleId article);

    /// One with its text. NotFound; Corrupt where the text does not match its hash.
    [[nodiscard]] QFuture<Result<Revision>> get(ArticleId article, qint64 number);

private:
    DeskSession &m_session;
};

} // namespace stet
