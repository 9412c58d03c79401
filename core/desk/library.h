// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/library_step.h"
#include "core/model/article.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"

#include <QFuture>
#include <QStringList>

#include <optional>
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

    /// The source that is the same work as `like` (`sameWork`), or of which the desk keeps the very
    /// bytes of this SHA-256 (hexadecimal; may be empty); none where the library has neither.
    [[nodiscard]] QFuture<Result<std::optional<Source>>> known(Source like, QByteArray bytesHash);

    /// The sources with these keys, in that order; keys that the library lacks are left out. As
    /// `byKey`, the key of a source that was merged into another gives that one.
    [[nodiscard]] QFuture<Result<std::vector<Source>>> byKeys(QStringList keys);
    [[nodiscard]] QFuture<Result<std::vector<Source>>> all();
    /// What each key cites: a source that others were merged into stands there once more for each
    /// of their keys, with that key and its own id. For pages.
    [[nodiscard]] QFuture<Result<std::vector<Source>>> citable();
    [[nodiscard]] QFuture<Result<QStringList>> keys();

    /// The library as a list, with what cites each source and what its link reads.
    [[nodiscard]] QFuture<Result<std::vector<LibraryRow>>> list(LibraryQuery query);

    [[nodiscard]] QFuture<Result<LibraryCounts>> counts();

    /// Makes two sources one: `merged` leaves the lists, and whatever cites it cites `into` from
    /// now on, without a change of any text. Nothing of it is deleted. InvalidInput where one of
    /// them was merged before, for the same source, and where only one is confidential: a page
    /// would name what must not be named.
    [[nodiscard]] QFuture<Result<Source>> merge(SourceId merged, SourceId into);
    /// Takes a merge back. InvalidInput where the source was not merged.
    [[nodiscard]] QFuture<Result<Source>> separate(SourceId merged);
    /// The sources that were merged into this one, directly, by key.
    [[nodiscard]] QFuture<Result<std::vector<Source>>> mergedInto(SourceId into);

    /// Takes back what a step brought: its new sources leave the library, and the fields that it
    /// filled in known ones go back where they still are as it left them. What somebody cites, or
    /// has used or changed since, stays, and is counted. Nothing is deleted, but a source that was
    /// taken back loses its key to one that comes under it. Long steps go in parts, between which
    /// edits go first.
    [[nodiscard]] QFuture<Result<LibraryStepReport>> takeBack(LibraryStep step);
    /// Makes a step again that was taken back.
    [[nodiscard]] QFuture<Result<LibraryStepReport>> bringAgain(LibraryStep step);

    /// The articles outside the trash that cite a source, by any of its keys, newest first.
    [[nodiscard]] QFuture<Result<std::vector<Article>>> citing(QString key);

    /// Sources that match what a person types (key, publisher, title, author), best first.
    [[nodiscard]] QFuture<Result<std::vector<Source>>> find(QString text, int limit);

private:
    DeskSession &m_session;
};

} // namespace stet
