// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// Not a verdict, but that one stands.
const QString lookedAgainWord = u"looked_again"_s;

int runVerdict(Call &call)
{
    const std::optional<VerdictKind> kind = verdictKindFrom(call.operands().at(1));
    const bool looked = call.operands().at(1) == lookedAgainWord;
    if (!kind && !looked)
        return call.wrongUsage(u"A verdict is verified, disputed, needs_source or not_a_fact; "
                               "looked_again says that one stands."_s);
    if (!namesOneClaim(call))
        return WrongUsage;
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<ReviewedArticle> sheet = sheetOf(call, *desk);
    if (!sheet)
        return call.failed(sheet.error());
    const Result<ClaimAim> aim = aimOf(call, *sheet);
    if (!aim)
        return call.failed(aim.error());
    if (looked && aim->claim.isNull())
        return call.failed({ErrorCode::InvalidInput,
                            u"Nobody has said anything of these words yet, so there is nothing "
                            "to look at again. Give a verdict."_s,
                            {}});
    if (looked) {
        const Result<CheckedClaim> seen = call.await(Checking(*desk).lookAgain(aim->claim));
        return seen ? showClaim(call, *seen) : call.failed(seen.error());
    }
    NewVerdict verdict;
    verdict.kind = *kind;
    verdict.note = call.arguments().value("note");
    verdict.reason = call.arguments().value("reason");
    const Result<CheckedClaim> given =
        call.await(Checking(*desk).give(sheet->article.id, *aim, verdict));
    if (given)
        return showClaim(call, *given);
    Error error = given.error();
    // Where the rules name the words, a reason would do.
    if (error.code == ErrorCode::InvalidInput && !error.detail.isEmpty() &&
        verdict.reason.isEmpty())
        error.message += u" It goes with --reason=TEXT."_s;
    return call.failed(error);
}

} // namespace

Command verdictCommand()
{
    return {"verdict",
            "say whether a claim holds",
            "SLUG VERDICT --words=TEXT|--place=N|--claim=ID\n"
            "[--note=TEXT] [--reason=TEXT]",
            2,
            2,
            {claimOption,
             placeOption,
             seenOption,
             wordsOption,
             {"note", 0, "TEXT", "What the author should know of it."},
             {"reason",
              0,
              "TEXT",
              "Why a claim with a number, a date, a name or a quotation is\n"
              "no fact, or is verified although one is missing in its source."}},
            R"(Gives a verdict on a claim: verified, disputed, needs_source or
not_a_fact. It stands while the words that it was given on stand, those of
the article and those of the source. Nobody checks words that they changed
last, under whatever name of the same account, and nothing is verified
without evidence ("stetctl bind"). With looked_again in its place the
verdict that stands was looked at once more: after a change around the
words, or, on a desk of one person, before its author signs.)",
            R"({ "format": 1, "claim": UUID, "state": TEXT, "words": TEXT,
  "evidence": N, "verdict": { as of "claims" } or null })",
            "stetctl verdict gripper verified --words=\"opened at 12 Nm\" --person=Ines",
            runVerdict};
}

} // namespace stet::ctl
