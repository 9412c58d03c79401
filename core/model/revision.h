// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QByteArray>

namespace stet {

/// Why a checkpoint was made.
enum class RevisionReason { Created, Interval, Closed, StateChange, PersonChange, Import, Restore };

/// An immutable checkpoint of an article. Its hash covers its content, format number and the
/// parent's hash, so a chain proves that nothing before it was altered.
struct Revision
{
    RevisionId id;
    ArticleId article;
    qint64 number = 0;     ///< 1, 2, 3 … within the article
    QByteArray parentHash; ///< hexadecimal; empty for the first
    QByteArray hash;       ///< hexadecimal SHA-256 of the canonical JSON
    RevisionReason reason = RevisionReason::Created;
    QString person;
    qint64 atMs = 0;
    ArticleContent content;
};

/// What was published: a revision and the metadata that its page was made of. Immutable.
struct Edition
{
    EditionId id;
    ArticleId article;
    qint64 number = 0;
    QByteArray revisionHash;
    QByteArray hash;
    QString person;
    qint64 atMs = 0;
};

} // namespace stet
