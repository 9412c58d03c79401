// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/charset_origin.h"
#include "core/model/snapshot_text.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// How a snapshot was got.
enum class SnapshotWay {
    Fetched,    ///< by Stet, from the source's address
    SavedPage,  ///< a page that a person saved: HTML, SingleFile, MHTML
    Pdf,        ///< a document that a person added
    Email,      ///< a message (.eml)
    PlainText,  ///< a file of plain text, or words that were pasted
    Notes,      ///< of an interview or a call
    Transcript, ///< of a recording
    Scan,       ///< a picture, with what stands on it
    OwnTest     ///< what the desk itself tried out
};

enum class SnapshotState {
    Kept,    ///< words that may serve as evidence
    Blocked, ///< a consent wall, captcha, teaser or error page: never evidence
    NoText   ///< bytes without words that can be read: never evidence
};

/// What a source said, how it was got, by whom and when. Never changed: another reading of the
/// same bytes is another snapshot.
struct Snapshot
{
    SnapshotId id;
    SourceId source;
    int number = 0; ///< from 1 within its source
    SnapshotWay way = SnapshotWay::Fetched;
    SnapshotState state = SnapshotState::Kept;
    QString reason;     ///< why it is none to quote; empty for Kept
    QString person;     ///< who got it
    qint64 takenMs = 0; ///< when it was kept here
    qint64 saidMs = 0;  ///< when it was said, saved or written, as a person states it; 0: as taken
    QString url;        ///< where the bytes came from in the end; empty where there is no link
    QString fileName;   ///< as a person's file was called; data, never a path
    QString mediaType;  ///< "text/html"
    QByteArray bytesHash; ///< SHA-256, hexadecimal; empty where there are only words
    qint64 bytesSize = 0;
    QByteArray textHash; ///< SHA-256 of the text in UTF-8, hexadecimal
    QString extractor;   ///< SnapshotText's
    QString charset;     ///< its letters were read by, "windows-1252"; empty: not noted
    std::optional<CharsetOrigin> charsetOrigin; ///< what told that
    QString note;                               ///< a person's word on how it came about
    QString correction; ///< what the page's data tell of its corrections, one line; mostly empty

    bool operator==(const Snapshot &) const = default;
};

/// Words of a snapshot that match a search.
struct SnapshotHit
{
    Snapshot snapshot;
    QString key;     ///< of its source
    QString title;   ///< of its source
    QString excerpt; ///< one line around the first match
};

/// What a source's link reads.
enum class LinkState {
    None,         ///< the source has no link
    Unseen,       ///< never looked at
    Live,         ///< says what it said
    Moved,        ///< does so at another address
    Drifted,      ///< its main text is another
    QuoteMissing, ///< words that an article rests on are gone
    Blocked,      ///< 401, 403, 429, a bot wall, a teaser: says nothing about the source
    Unreachable,  ///< 5xx, a time-out, or gone, but not for long enough
    Dead          ///< gone in three looks, at least three days apart
};

/// What came of one look at a source's address.
enum class LookOutcome {
    Same,         ///< as the words that the desk rests on
    Moved,        ///< the same, at another address
    Drifted,      ///< the main text is another
    QuoteMissing, ///< and words that an article rests on are gone
    Blocked,
    Unreachable, ///< 5xx, a time-out, an empty page
    Gone         ///< 404, 410, no such host
};

/// What the looks at a source come to (`afterLook`).
struct LinkHistory
{
    LinkState state = LinkState::Unseen;
    qint64 lookedMs = 0;       ///< the last look; 0: none
    qint64 readMs = 0;         ///< the last look that read the words
    int failures = 0;          ///< that count towards dead
    qint64 failedMs = 0;       ///< the last of them
    SnapshotId baseline;       ///< with which looks are compared: kept first, or confirmed last
    bool awaitsPerson = false; ///< it changed, and nobody has confirmed the change yet

    bool operator==(const LinkHistory &) const = default;
};

/// One look at a source's address, kept for good.
struct SourceLook
{
    SourceId source;
    qint64 atMs = 0;
    LookOutcome outcome = LookOutcome::Same;
    int status = 0;      ///< HTTP's; 0: none came
    QString detail;      ///< one line: why, or the address that it moved to
    SnapshotId snapshot; ///< that it made; null: none
    QString person;

    bool operator==(const SourceLook &) const = default;
};

/// "fetched", "saved_page", "pdf" …: as JSON and the command line say it.
[[nodiscard]] QString nameOf(SnapshotWay way);
[[nodiscard]] std::optional<SnapshotWay> snapshotWayFrom(const QString &name);
[[nodiscard]] QString nameOf(SnapshotState state);
/// "live", "quote_missing" …
/// What a later version says is no evidence to this one: Blocked.
[[nodiscard]] SnapshotState snapshotStateFrom(const QString &name);
[[nodiscard]] QString nameOf(LinkState state);
[[nodiscard]] std::optional<LinkState> linkStateFrom(const QString &name);
[[nodiscard]] QString nameOf(LookOutcome outcome);
/// What a later version says tells this one nothing: Unreachable.
[[nodiscard]] LookOutcome lookOutcomeFrom(const QString &name);

[[nodiscard]] QJsonObject toJson(const Snapshot &snapshot);
[[nodiscard]] Snapshot snapshotFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const SourceLook &look);
[[nodiscard]] SourceLook sourceLookFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const LinkHistory &history);
[[nodiscard]] LinkHistory linkHistoryFromJson(const QJsonObject &json);

/// Runs and marks, without the text.
[[nodiscard]] QJsonObject layoutToJson(const SnapshotText &text);
void layoutFromJson(const QJsonObject &json, SnapshotText &text);

} // namespace stet
