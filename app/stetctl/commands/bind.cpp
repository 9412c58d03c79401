// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/review/claims/evidence_now.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The quotation in a snapshot of the source: of the number that was given, or the newest that may
/// serve as evidence.
Result<NewEvidence> quoteIn(Call &call, DeskSession &desk, const QString &key)
{
    const Result<Source> source = call.await(Library(desk).byKey(key));
    if (!source)
        return tl::unexpected<Error>(source.error());
    const auto snapshots = call.await(Snapshots(desk).of(source->id));
    if (!snapshots)
        return tl::unexpected<Error>(snapshots.error());
    const QString number = call.arguments().value("snapshot");
    const auto found =
        std::find_if(snapshots->begin(), snapshots->end(), [&](const Snapshot &snapshot) {
            return number.isEmpty() ? snapshot.state == SnapshotState::Kept
                                    : QString::number(snapshot.number) == number;
        });
    if (found == snapshots->end())
        return fail(ErrorCode::NotFound,
                    snapshots->empty()
                        ? u"Nothing is kept of what this source says. Keep it (\"stetctl capture\" "
                          "or \"stetctl snapshots\"), or attest it with --who and --what."_s
                    : number.isEmpty()
                        ? u"Nothing that is kept of this source can be quoted. Keep what it says "
                          "(\"stetctl snapshots\"), or attest it with --who and --what."_s
                        : u"There is no such snapshot of this source."_s,
                    number.isEmpty() && !snapshots->empty() ? snapshots->front().reason : number);
    const auto text = call.await(Snapshots(desk).text(found->id));
    if (!text)
        return tl::unexpected<Error>(text.error());
    const QString quote = call.arguments().value("quote");
    constexpr size_t mostPlaces = 10'001;
    const std::vector<QuotePlace> places =
        wholeWordPlaces(QuoteText(text->text), quote, mostPlaces);
    if (places.empty())
        return fail(ErrorCode::InvalidInput,
                    u"The snapshot does not have these words, or only within others."_s,
                    quote);
    if (places.size() > 1)
        return fail(ErrorCode::InvalidInput,
                    u"The snapshot has these words in %1 places. Give more of them."_s.arg(
                        places.size() == mostPlaces
                            ? u"more than 10,000"_s
                            : QLocale(QLocale::English).toString(qlonglong(places.size()))),
                    quote);
    const QuotePlace place = places.front();
    NewEvidence evidence;
    evidence.snapshot = found->id;
    evidence.start = place.start;
    evidence.length = place.length;
    evidence.translation = call.arguments().value("translation");
    evidence.translator = call.arguments().value("translator");
    return evidence;
}

Result<NewEvidence> attestation(Call &call, DeskSession &desk)
{
    NewEvidence evidence;
    evidence.who = call.arguments().value("who");
    evidence.what = call.arguments().value("what");
    evidence.when = call.arguments().value("when");
    evidence.how = call.arguments().value("how");
    if (call.operands().size() > 1) {
        const Result<Source> source = call.await(Library(desk).byKey(call.operands().at(1)));
        if (!source)
            return tl::unexpected<Error>(source.error());
        evidence.source = source->id;
    }
    return evidence;
}

int runBind(Call &call)
{
    const bool quotes = call.arguments().has("quote");
    if (!namesOneClaim(call))
        return WrongUsage;
    if (quotes == call.arguments().has("what"))
        return call.wrongUsage(u"Give --quote with a source, or --who and --what."_s);
    if (quotes && call.operands().size() != 2)
        return call.wrongUsage(u"Say which source has the quotation."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<ReviewedArticle> sheet = sheetOf(call, *desk);
    if (!sheet)
        return call.failed(sheet.error());
    const Result<ClaimAim> aim = aimOf(call, *sheet);
    if (!aim)
        return call.failed(aim.error());
    const Result<NewEvidence> evidence =
        quotes ? quoteIn(call, *desk, call.operands().at(1)) : attestation(call, *desk);
    if (!evidence)
        return call.failed(evidence.error());
    const Result<CheckedClaim> bound =
        call.await(Checking(*desk).bind(sheet->article.id, *aim, *evidence));
    return bound ? showClaim(call, *bound) : call.failed(bound.error());
}

} // namespace

Command bindCommand()
{
    return {"bind",
            "bind the words of a source to a claim",
            "SLUG KEY --words=TEXT|--place=N --quote=TEXT\n"
            "SLUG [KEY] --words=TEXT|--place=N --who=NAME --what=TEXT [...]",
            1,
            2,
            {claimOption,
             placeOption,
             seenOption,
             wordsOption,
             {"quote", 0, "TEXT", "The words of the source, as a snapshot of it has them once."},
             {"snapshot", 0, "N", "Of which snapshot; without: the newest to quote."},
             {"translation", 0, "TEXT", "The quotation in the article's language."},
             {"translator", 0, "NAME", "Who translated it; without: who binds it."},
             {"who", 0, "NAME", "Who saw or heard it, where words cannot be kept."},
             {"what", 0, "TEXT", "What that person saw or heard."},
             {"when", 0, "TEXT", "When: \"3 March 2026, in the afternoon\"."},
             {"how", 0, "TEXT", "How: \"by telephone\"."}},
            R"(Binds evidence to a claim of an article: words of a snapshot, or what
somebody attests where the words of a source cannot be kept. Both sides are
found by their exact words; white space and the form of quotation marks do
not matter. Of words that the article has twice --place says which.
Whoever verifies the claim says that this carries it.)",
            R"({ "format": 1, "claim": UUID, "state": TEXT, "words": TEXT,
  "evidence": N, "verdict": { as of "claims" } or null })",
            R"(stetctl bind gripper ledger --words="opened at 12 Nm" \
    --quote="the gripper opened at 12 Nm")",
            runBind};
}

} // namespace stet::ctl
