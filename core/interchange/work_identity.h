// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QMultiHash>

#include <array>
#include <optional>
#include <vector>

namespace stet {

/// An address so that two of the same page are equal: without scheme, "www.", default port, slash
/// at the end, fragment, and what `isTrackingParameter` knows; the host in small letters. Empty
/// where it names no page of its host.
[[nodiscard]] QString pageIdentity(const QString &url);

/// What tells whether two sources are one work. Plain value.
struct WorkIdentity
{
    QString address; ///< `pageIdentity` of the canonical URL, else of the URL
    QString doi;     ///< in small letters; of an address of doi.org where none is stated
    QString title;   ///< title and publisher, folded; empty where one is missing
    PartialDate issued;
    std::array<QString, 4> place; ///< container, volume, issue, pages
};

/// Empty for a confidential source, which is no other.
[[nodiscard]] WorkIdentity identityOf(const Source &source);

/// Whether two sources are one work: by their DOIs where both have one; else by their address, or
/// by title and publisher without regard to case, accents and punctuation, where neither date nor
/// volume, issue and pages say otherwise.
[[nodiscard]] bool sameWork(const WorkIdentity &a, const WorkIdentity &b);
[[nodiscard]] bool sameWork(const Source &a, const Source &b);

/// Finds among many sources the one that is the same work. A value.
class KnownWorks
{
public:
    void add(const Source &source);
    void add(SourceId id, const WorkIdentity &identity);

    /// The first that was added and is the same work.
    [[nodiscard]] std::optional<SourceId> find(const WorkIdentity &identity) const;

private:
    struct Known
    {
        SourceId id;
        WorkIdentity identity;
    };

    std::vector<Known> m_works;
    QMultiHash<QString, qsizetype> m_places; // by each part of an identity
};

/// `known` with what it lacks and `other` has; nothing of it is changed. The key, id, terms and
/// embargo stay `known`'s.
[[nodiscard]] Source mergedSource(Source known, const Source &other);

/// `now` with every field that `mergedSource` may fill, and in which `from` and `to` differ, as
/// `to` has it, where `now` still has it as `from` has. So a merge is taken back, or made again,
/// without what was changed since.
[[nodiscard]] Source steppedTo(Source now, const Source &from, const Source &to);

} // namespace stet
