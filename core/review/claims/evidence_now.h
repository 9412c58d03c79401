// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence.h"
#include "core/review/claims/said_text.h"
#include "core/review/quote_text.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace stet {

/// How a quote stands in what its source says by now.
enum class QuoteStanding { Stands, Gone };

/// The evidence side of a claim by now.
struct EvidenceNow
{
    QuoteStanding standing = QuoteStanding::Stands;
    quint64 around = 0; ///< of what stands around the quote, with the source's notices of
                        ///< corrections; 0 for an attestation

    bool operator==(const EvidenceNow &) const = default;
};

/// `around` of a quote whose source tells of corrections, updates or a withdrawal: another one for
/// other notices, and as it is for none. So what rests on a source is looked at again once it tells
/// of one that was not there.
[[nodiscard]] quint64 aroundWithNotices(quint64 around, const QStringList &notices);

/// What evidence comes to by now: compared with the snapshot that its source is compared with.
using EvidenceLook = std::function<EvidenceNow(const Evidence &)>;

/// How a quote stands in `text`, what its source says by now: its words there are those that have
/// the same around them, else the only ones; of several it cannot be said which, and `around` is 0.
/// Whole words alone count, and what is written into one with them must be what was: "5 cranes" is
/// neither in "15 cranes" nor in "-5 cranes", and "5" not in "5%". An attestation always stands.
/// Linear in the text; any thread.
[[nodiscard]] EvidenceNow evidenceIn(const Evidence &evidence, const QuoteText &text);

/// The same in `now`, of a quote that was bound in `bound`, its snapshot's text. One that was bound
/// in the article itself stands in the article alone: in a teaser or a menu its words say nothing
/// any more. One that was bound elsewhere is looked for in all of the text.
[[nodiscard]] EvidenceNow
evidenceIn(const Evidence &evidence, const SaidText &bound, const SaidText &now);

/// The first `most` places, in order, where a text says the quotation word for word and no word is
/// cut: in "15 cranes" there is no "5 cranes". None for an empty one. Linear in the text.
[[nodiscard]] std::vector<QuotePlace>
wholeWordPlaces(const QuoteText &text, QStringView quote, size_t most);

/// The words of a snapshot's text from `start` on, `length` units of the text as it is, grown to
/// whole words, as a quote. `SourceQuote::places` counts whole words too.
[[nodiscard]] SourceQuote sourceQuoteAt(const QString &text, qsizetype start, qsizetype length);

} // namespace stet
