// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace stet {

/// A new UUID version 7 (RFC 9562 §5.7): 48 bits of `nowMs`, the rest random, so ids sort by
/// the time they were made. Callable from any thread.
[[nodiscard]] QUuid makeUuidV7(qint64 nowMs);

/// A UUID that knows what it identifies, so that an article's id is never passed for a source's.
/// Written in lower case without braces.
template <class Tag>
class Id
{
public:
    Id() = default;

    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {}

    [[nodiscard]] static Id create(qint64 nowMs) { return Id(makeUuidV7(nowMs)); }

    /// A null id where `text` is no UUID.
    [[nodiscard]] static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }

    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }

    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using ArticleId = Id<struct ArticleTag>;
using SourceId = Id<struct SourceTag>;
using PersonId = Id<struct PersonTag>;
using RevisionId = Id<struct RevisionTag>;
using EditionId = Id<struct EditionTag>;
using EventId = Id<struct EventTag>;
using JobId = Id<struct JobTag>;
using BranchId = Id<struct BranchTag>;
using CommentId = Id<struct CommentTag>;
using DeskId = Id<struct DeskTag>;
using SnapshotId = Id<struct SnapshotTag>;
using StepId = Id<struct StepTag>;

} // namespace stet
