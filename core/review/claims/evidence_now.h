// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence.h"
#include "core/review/quote_text.h"

#include <functional>

namespace stet {

/// How a quote stands in what its source says by now.
enum class QuoteStanding { Stands, Gone };

/// The evidence side of a claim by now.
struct EvidenceNow
{
    QuoteStanding standing = QuoteStanding::Stands;
    quint64 around = 0; ///< of what stands around the quote; 0 for an attestation

    bool operator==(const EvidenceNow &) const = default;
};

/// What evidence comes to by now: compared with the snapshot that its source is compared with.
using EvidenceLook = std::function<EvidenceNow(const Evidence &)>;

/// How a quote stands in `text`, what its source says by now: its words there are those that have
/// the same around them, else the only ones; of several it cannot be said which, and `around` is 0.
/// An attestation always stands. Linear in the text; any thread.
[[nodiscard]] EvidenceNow evidenceIn(const Evidence &evidence, const QuoteText &text);

/// The words of a snapshot's text from `start` on, `length` units of the text as it is, as a quote.
[[nodiscard]] SourceQuote sourceQuoteAt(const QString &text, qsizetype start, qsizetype length);

} // namespace stet
