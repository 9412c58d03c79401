// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/edit_proposal.h"
#include "core/model/sign_off.h"
#include "core/model/snapshot.h"
#include "core/model/source.h"
#include "core/review/claims/own_words.h"

#include <optional>
#include <vector>

namespace stet {

// What one file carries of an article from a desk to another and back. Plain values.

/// A snapshot with its words and, where these are not too many, its bytes.
struct HandedSnapshot
{
    Snapshot snapshot; ///< without hash and size of bytes that the file does not carry
    SnapshotText text;
    QByteArray bytes;
};

struct HandedClaim
{
    Claim claim;
    bool dropped = false;
    bool ended = false; ///< dropped since its words were gone
};

struct HandedEvidence
{
    Evidence evidence;
    bool withdrawn = false;
};

/// A verdict that is in force, or one that was taken back.
struct HandedVerdict
{
    Verdict verdict;
    bool withdrawn = false;
    std::vector<Hand> hands = {}; ///< in an export: who had last changed the words it was given on
};

/// One article with all that its check rests on; or, in an export, what was said of it alone.
struct Handover
{
    enum class Carrier { HandOver, Export };

    Carrier carrier = Carrier::HandOver;
    DeskId desk; ///< that wrote the file
    QString deskName;
    Actor giver; ///< who handed it over
    qint64 atMs = 0;
    Article article;
    /// The content that the article began with at the desk that wrote the file, where it was handed
    /// over to that desk; none: it was written there.
    std::optional<ArticleContent> base;
    std::vector<ChangedBy> changes; ///< who last changed which words
    std::vector<Source> sources;    ///< labels alone where the terms hold the words back
    std::vector<HandedSnapshot> snapshots;
    std::vector<HandedClaim> claims;
    std::vector<HandedEvidence> evidence;
    std::vector<HandedVerdict> verdicts;
    std::vector<EditProposal> proposals; ///< the open ones
    std::optional<SignOff> signOff;      ///< the newest
    CheckingRules rules;
    QJsonObject kind; ///< the article's: its headings are nothing to check
    QByteArray hash;  ///< SHA-256 of the file's contents, hexadecimal; which file it is
};

/// The most that a file may hold: far beyond an article and its sources.
inline constexpr qint64 MostHandoverBytes = qint64(64) * 1024 * 1024;     ///< as a file
inline constexpr qint64 MostHandoverContents = qint64(256) * 1024 * 1024; ///< unpacked
/// Bytes of snapshots that go along: beyond these the words alone do, which is what verdicts rest
/// on, so that a file can be sent by mail.
inline constexpr qint64 MostHandedBytes = qint64(12) * 1024 * 1024;

} // namespace stet
