// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/publish/papers/claim_sign.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace stet {

// What a galley for people without the program says, ready to be set in type. Plain values; texts
// are not escaped but where they are called HTML.

/// Which number a source has in a paper: on the page, by first use, and behind those in the order
/// of the evidence. One that was merged into another has that one's.
using PaperNumbers = QHash<SourceId, int>;

/// A source with the number that it has on the page; those that only evidence rests on follow.
struct PaperSource
{
    int number = 0;
    QString origin; ///< publisher, or else the authors; empty of a confidential source
    QString title;  ///< as printed; of a confidential source its label
    QString date;
    std::string address; ///< empty where the terms or the lack of one forbid a link
};

/// What carries a claim.
struct PaperEvidence
{
    bool quoted = false;   ///< else somebody attests it
    bool withheld = false; ///< the words of its source stay in the desk
    int source = 0;        ///< number; 0: none in the library
    QString snapshot;      ///< "as kept on 2026-03-04 10:30 UTC", of a quote
    QString quote;
    QString locator;
    std::string link; ///< to the quoted words on the source's own page (text fragment); or empty
    QString translation;
    QString translator;
    QString who; ///< of an attestation
    QString what;
    QString when;
    QString how;
    QString bound;      ///< by whom and when
    bool gone = false;  ///< the source has the quoted words no more
    bool later = false; ///< bound after the verdict, which does not rest on it
};

/// A note or a reply to it.
struct PaperNote
{
    QString by; ///< person and time
    QString text;
    bool isReply = false;
    bool isOpen = false; ///< of a note
};

struct PaperClaim
{
    int number = 0; ///< 0: its words are gone from the article
    ClaimSign sign = ClaimSign::Unchecked;
    bool lookAgain = false;
    std::string words; ///< HTML, since what is struck through reads otherwise
    QString verdict;   ///< one sentence: what was said, by whom and when; empty: nothing yet
    QString reason;
    QString remark; ///< the note that the verdict was given with
    std::vector<PaperEvidence> evidence;
    std::vector<PaperNote> notes;
};

/// An article as it was checked, for print and for a browser.
struct GalleyPaper
{
    QString language;  ///< of the article, BCP 47
    QString direction; ///< "ltr" or "rtl"
    QString desk;      ///< name of the desk
    QString title;     ///< headline as plain text
    QString made;      ///< when and from which version
    QString byline;
    std::string headline; ///< HTML, its claims numbered, as below
    std::string dek;
    std::string article;                           ///< lead caption, body and facts
    std::vector<std::pair<ClaimSign, int>> counts; ///< that are not 0, in the order of the signs
    ClaimCounts shares;                            ///< of the page's claims
    int claims = 0; ///< of the page; those that are gone do not count
    int lookAgain = 0;
    QStringList signOff; ///< sentences
    std::vector<PaperClaim> claimList;
    std::vector<PaperSource> sources;
    PaperNumbers numbers;
};

} // namespace stet
