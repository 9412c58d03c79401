// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/template.h"

namespace stet {

/// The templates and style sheets of a galley, which are built in.
struct GalleyTemplates
{
    Template galley;
    Template front;
    Template claim;
    Template sources;
    QByteArray css;     ///< for a browser
    QByteArray typeCss; ///< for Qt's rich text
};

/// Bug where one is missing, InvalidInput where it does not parse. From any thread.
[[nodiscard]] Result<GalleyTemplates> galleyTemplates();

// The fields of the templates by index, in the order in which galley_templates.cpp names them.
namespace field {

enum Galley : size_t {
    GalleyPolicy,
    GalleyCss,
    GalleyTitle,
    GalleyWordsLanguage,
    GalleyFront,
    GalleyLanguage,
    GalleyDirection,
    GalleyArticle,
    GalleyClaimsHeading,
    GalleyClaims,
    GalleySourcesHeading,
    GalleySources
};

enum GalleyFront : size_t {
    FrontDesk,
    FrontLanguage,
    FrontDirection,
    FrontHeadline,
    FrontDek,
    FrontByline,
    FrontCounts,
    FrontSignsHeading,
    FrontSigns,
    FrontLines,
    FrontMade
};

enum GalleySign : size_t { SignClass, SignShape, SignWord };

enum GalleyLine : size_t { LineText };

enum GalleyClaim : size_t {
    ClaimNumber,
    ClaimClass,
    ClaimShape,
    ClaimWord,
    ClaimLookAgain,
    ClaimLanguage,
    ClaimDirection,
    ClaimWords,
    ClaimVerdict,
    ClaimReason,
    ClaimRemark,
    ClaimEvidence,
    ClaimNotes
};

enum GalleyEvidence : size_t {
    EvidenceWhat,
    EvidenceSource,
    EvidenceLocator,
    EvidenceSnapshot,
    EvidenceWithheld,
    EvidenceQuote,
    EvidenceTranslation,
    EvidenceTranslator,
    EvidenceAttested,
    EvidenceLink,
    EvidenceLinkWords,
    EvidenceRemarks,
    EvidenceBound
};

enum GalleyNote : size_t { NoteClass, NoteBy, NoteState, NoteText };

enum GalleyTable : size_t { TableSources };

enum GalleySource : size_t {
    SourceLineNumber,
    SourceLineOrigin,
    SourceLineTitle,
    SourceLineDate,
    SourceLineSyndicated,
    SourceLineAddress
};

} // namespace field

} // namespace stet
