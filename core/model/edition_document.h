// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/revision.h"
#include "core/model/sign_off.h"
#include "core/model/source.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace stet {

/// Words of a source that carry a published claim, as far as readers may see them.
struct PublishedQuote
{
    QString words;
    SourceId source;     ///< null where an edition of before format 3 does not tell it
    QString locator;     ///< "p. 3"
    qint64 keptMs = 0;   ///< when the source said so: its snapshot's, UTC
    bool onPage = false; ///< of the source's own page, so that a link may lead to the words
    QString translation; ///< into the article's language; empty: none
    QString translator;

    bool operator==(const PublishedQuote &) const = default;
};

/// Who saw or heard what carries a published claim, where readers may know it. What they saw or
/// heard stays in the desk.
struct PublishedAttestation
{
    QString who;
    QString when;    ///< as it is told
    SourceId source; ///< null: none of the library

    bool operator==(const PublishedAttestation &) const = default;
};

/// A claim that was closed when its words were published: what its verdict was given on, on both
/// sides, so that it can be asked later whether that still stands, whatever became of the working
/// text.
struct PublishedClaim
{
    ClaimId id;
    QByteArray hash;                             ///< `Claim::hash`
    QString words;                               ///< as they are printed, normalised (`quoteWords`)
    VerdictKind verdict = VerdictKind::Verified; ///< Verified or NotAFact
    std::vector<SeenEvidence> evidence;          ///< that it rests on
    /// Of open sources whose embargo was over, no others; so are the attestations.
    std::vector<PublishedQuote> quotes;
    std::vector<PublishedAttestation> attestations;

    bool operator==(const PublishedClaim &) const = default;
};

/// Whose sign-off stood on an edition.
struct EditionCheck
{
    SignOffId signOff;
    QString person;
    bool byAuthor = false;
    QByteArray words; ///< `wordsHash` of what was signed

    bool operator==(const EditionCheck &) const = default;
};

/// What was published, in full: the revision that it is of, how it was public, and all that its
/// page needs beside that content, as it stood. Immutable.
struct EditionDocument
{
    int format = 3; ///< of what was read; what is written has the newest
    Edition edition;
    PublicState publicState = PublicState::Live;
    std::vector<Source> sources; ///< under the keys by which the text cites them
    std::vector<Source> uncited; ///< that published quotes are of, and the text cites not
    /// Whether it is told who had checked it: not by editions of format 1 and those that an import
    /// made. Then `check` is none, and a sign-off of exactly these words speaks for itself.
    bool tellsCheck = false;
    std::optional<EditionCheck> check;
    std::vector<PublishedClaim> claims;
    /// What readers are told of corrections, where it is not what the content says: a retraction
    /// leaves the content of the edition before.
    std::optional<std::vector<Correction>> corrections;
    std::optional<CorrectionClass> change; ///< what the change was called
    QStringList overridden;                ///< the gate's rules that were, by id
    QString reason;                        ///< of the override
};

/// Format 3, which tells of each quote its source, and attestations. Members that hold nothing are
/// left out.
[[nodiscard]] QJsonObject toJson(const EditionDocument &document, const QByteArray &parentHash);
/// Formats 1 to 3; the edition's own hash is not part of it.
[[nodiscard]] EditionDocument editionFromJson(const QJsonObject &json);

} // namespace stet
