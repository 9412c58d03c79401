// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"

#include <QFuture>
#include <QStringList>

#include <vector>

namespace stet {

class DeskSession;

/// The verbs of the desk's source library. Cheap to make.
class Library
{
public:
    explicit Library(DeskSession &session);

    /// Adds a source. An empty key is made of publisher and title ("ledger-gripper-firmware"); a
    /// key that is taken is refused when given and made unique when not. InvalidInput for an
    /// address that is not http or https, and for what a confidential source may not carry.
    [[nodiscard]] QFuture<Result<Source>> add(Source source);
    [[nodiscard]] QFuture<Result<Source>> update(Source source);
    [[nodiscard]] QFuture<Result<Source>> byKey(QString key);
    [[nodiscard]] QFuture<Result<Source>> byId(SourceId id);

    /// The sources with these keys, in that order; keys that the library lacks are left out.
    [[nodiscard]] QFuture<Result<std::vector<Source>>> byKeys(QStringList keys);
    [[nodiscard]] QFuture<Result<std::vector<Source>>> all();
    [[nodiscard]] QFuture<Result<QStringList>> keys();

    /// The library as a list, with what cites each source and what its link reads.
    [[nodiscard]] QFuture<Result<std::vector<LibraryRow>>> list(LibraryQuery query);

    [[nodiscard]] QFuture<Result<LibraryCounts>> counts();

    /// The articles outside the trash that cite a source, newest first.
    [[nodiscard]] QFuture<Result<std::vector<Article>>> citing(QString key);

    /// Sources that match what a person types (key, publisher, title, author), best first.
    [[nodiscard]] QFuture<Result<std::vector<Source>>> find(QString text, int limit);

private:
    DeskSession &m_session;
};

} // namespace stet
