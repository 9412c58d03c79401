// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/draft_edit.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace stet {

using ClaimId = Id<struct ClaimTag>;

/// What stands around words that are checked, with what changes its reading, each as a hash; 0:
/// nothing. Where one is another than a person saw, the words are to be looked at again.
struct ClaimSurroundings
{
    quint64 before = 0;  ///< the sentence before; of a table's cell the head of its row
    quint64 after = 0;   ///< the sentence behind; of a table's cell the head of its column
    quint64 heading = 0; ///< the headings above

    bool operator==(const ClaimSurroundings &) const = default;
};

/// In how many places a version of an article had the words of a claim: in all, and with the same
/// around them. By what it was alone with then, and is now, it is told from its look-alikes. The
/// claim itself counts, in `all` and `around` also where its words were gone; the others are 0
/// then.
struct LookAlikes
{
    int all = 1;
    int before = 1;
    int after = 1;
    int heading = 1;
    int around = 1; ///< with all three
    int rank = 0;   ///< among those, from 0

    bool operator==(const LookAlikes &) const = default;
};

/// The words of a claim in a version of its article: the TextQuoteSelector of the W3C Web
/// Annotation Data Model (4.2.4) in normalised words (`quoteWords`), what changes their reading,
/// and what tells them from look-alikes.
struct ClaimSelector
{
    DraftField field = DraftField::Body; ///< Headline, Dek, Body, Facts or LeadCaption
    QString exact;
    QString prefix; ///< up to 32 units before and behind, of the same block
    QString suffix;
    QString reading; ///< a line each: strikethrough, citations, links, and where a sentence is cut
    ClaimSurroundings around;
    LookAlikes alike;

    bool operator==(const ClaimSelector &) const = default;
};

enum class NoteState { Open, Resolved };

/// What somebody answered to a note.
struct NoteReply
{
    QString person;
    QString text;
    qint64 atMs = 0;

    bool operator==(const NoteReply &) const = default;
};

/// A thread between checker and author about a claim.
struct ClaimNote
{
    QString person;
    QString text;
    qint64 atMs = 0;
    NoteState state = NoteState::Open;
    QString settledBy; ///< who resolved it
    std::vector<NoteReply> replies;

    bool operator==(const ClaimNote &) const = default;
};

/// Words of an article that are checked as one. What lies in no claim that is kept is one all the
/// same, sentence by sentence (`CheckSheet`): a claim is kept once somebody says something of it.
struct Claim
{
    ClaimId id;
    ArticleId article;
    qint64 version = 1; ///< grows by one with each change; a changing verb carries what it saw
    ClaimSelector words;
    QByteArray hash; ///< of `words`, see `claimHash`
    QString person;  ///< who made it
    std::vector<ClaimNote> notes;
    qint64 createdMs = 0;
    qint64 changedMs = 0;
    QJsonObject extra; ///< members of a later version, kept and given back

    bool operator==(const Claim &) const = default;
};

/// SHA-256, in hexadecimal digits, of what a verdict is given on: words and reading, as canonical
/// JSON with a format number. Where they stand, and what is around them, is no part of it.
[[nodiscard]] QByteArray claimHash(const QString &exact, const QString &reading);

/// "headline", "dek", "body", "facts", "leadCaption".
[[nodiscard]] QString claimFieldName(DraftField field);

[[nodiscard]] QJsonObject toJson(const Claim &claim);
/// None where the id or the article's is missing, or the hash is not that of the words.
[[nodiscard]] std::optional<Claim> claimFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const ClaimSurroundings &around);
[[nodiscard]] ClaimSurroundings surroundingsFromJson(const QJsonObject &json);

} // namespace stet
