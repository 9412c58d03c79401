// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "app/stetctl/words_out.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runClaims(Call &call)
{
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(call.arguments().has("reason") ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const Result<ReviewedArticle> sheet = sheetOf(call, *desk);
    if (!sheet)
        return call.failed(sheet.error());
    const Result<QSet<SourceId>> shown = shownSources(call, *desk, *sheet);
    if (!shown)
        return call.failed(shown.error());
    QJsonArray claims;
    for (const CheckedItem &item : sheet->checked.items) {
        if (call.wantsJson())
            claims.append(itemToJson(*sheet, item, *shown));
        else
            call.out().line(itemLine(*sheet, item));
    }
    QJsonArray proposals;
    for (const EditProposal &proposal : sheet->proposals) {
        if (call.wantsJson())
            proposals.append(proposalToJson(proposal));
        else
            call.out().line(proposalLine(proposal));
    }
    if (call.wantsJson())
        call.out().json({{u"slug"_s, sheet->article.content.slug},
                         {u"counts"_s, countsToJson(sheet->checked.counts)},
                         {u"claims"_s, claims},
                         {u"proposals"_s, proposals}});
    return Good;
}

} // namespace

Command claimsCommand()
{
    return {"claims",
            "list the claims of an article with their verdicts",
            "SLUG [--reason=TEXT]",
            1,
            1,
            {reasonOption},
            R"(Prints every claim of an article in the order of the page, with its
state and place, and the edits that somebody proposes and nobody has
settled; with --json also who said what of it, the evidence and
the notes. What a background source says, and one under embargo, is left
out, unless --reason says why it leaves the desk.)",
            R"({ "format": 1, "slug": TEXT, "counts": { as of "check" },
  "claims": [ { "id": UUID or null, "state": "unchecked|verified|
    disputed|needs_source|not_a_fact|changed|drifted", "words": TEXT,
    "hash": HEX,
    "lookAgain": BOOLEAN, "attested": BOOLEAN,
    "field": "headline|dek|body|facts|leadCaption", "row": N,
    "start": N, "length": N,
    "verdict": { "id": UUID, "kind": TEXT, "person": TEXT, "at": TIME,
      "note": TEXT, "reason": TEXT, "byAuthor": BOOLEAN } or null,
    "evidence": [ { "id": UUID, "kind": "quote|attestation",
      "source": KEY, "snapshot": N, "quote": TEXT, "locator": TEXT,
      "places": N, "who": TEXT, "what": TEXT, "when": TEXT, "how": TEXT,
      "withheld": BOOLEAN, "person": TEXT, "at": TIME } ],
    "notes": [ { "person": TEXT, "text": TEXT, "at": TIME,
      "open": BOOLEAN, "replies": [ { "person": TEXT, "text": TEXT,
      "at": TIME } ] } ] } ],
  "proposals": [ { "id": UUID, "state": "open|accepted|rejected|withdrawn",
    "person": TEXT, "at": TIME, "field": "headline|dek|body",
    "words": TEXT, "instead": TEXT, "reason": TEXT, "settledBy": TEXT,
    "settledAt": TIME } ] })",
            "stetctl claims northwind-gripper-firmware --json",
            runClaims};
}

} // namespace stet::ctl
