// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "app/stetctl/words_out.h"
#include "core/desk/settings.h"
#include "core/desk/tallies.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

QString openLine(const OpenClaims &open)
{
    const QString name = open.person.isEmpty() ? u"(nobody)"_s : visible(open.person);
    return u"%1  %2 to check, %3 to answer, in %4"_s.arg(
        name.leftJustified(24),
        QString::number(open.asChecker).rightJustified(6),
        QString::number(open.asAuthor).rightJustified(6),
        Output::counted(open.articles, u"article"_s, u"articles"_s));
}

QJsonObject openToJson(const OpenClaims &open)
{
    return {{u"person"_s, open.person},
            {u"checker"_s, open.asChecker},
            {u"author"_s, open.asAuthor},
            {u"articles"_s, open.articles}};
}

int runOpenClaims(Call &call)
{
    if (!call.operands().isEmpty())
        return call.wrongUsage(u"--open is about the whole desk: it takes no article."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    Result<OpenClaimsOfDesk> open = call.await(Tallies(*desk).openClaims());
    if (!open)
        return call.failed(open.error());
    if (call.arguments().has("of")) {
        const Result<FormerNames> names = call.await(Settings(*desk).formerNames());
        if (!names)
            return call.failed(names.error());
        const QString person = call.arguments().value("of");
        std::erase_if(open->people,
                      [&](const OpenClaims &one) { return !names->areOne(one.person, person); });
    }
    if (call.wantsJson()) {
        QJsonArray people;
        for (const OpenClaims &one : open->people)
            people.append(openToJson(one));
        call.out().json({{u"people"_s, people}, {u"untallied"_s, open->untallied}});
        return Good;
    }
    for (const OpenClaims &one : open->people)
        call.out().line(openLine(one));
    if (open->people.empty())
        call.out().line(u"No claims wait for anybody."_s);
    if (open->untallied > 0)
        call.out().line(u"The claims of %1 are still to be tallied."_s.arg(
            Output::counted(open->untallied, u"article"_s, u"articles"_s)));
    return Good;
}

/// The claim, what the gate says of it beside its state, and the notes on it.
void printClaim(const ReviewedArticle &sheet,
                const CheckedItem &item,
                int number,
                const std::vector<GateFinding> &findings,
                Output &out)
{
    constexpr int NumberWidth = 3;
    out.line(QString::number(number).rightJustified(NumberWidth) + u"  "_s + itemLine(sheet, item));
    if (!item.item.claim)
        return;
    const ClaimId claim = sheet.records[*item.item.claim].claim.id;
    for (const GateFinding &finding : findings) {
        const std::optional<QString> line = findingLine(sheet, finding);
        if (line && finding.claim == claim && finding.rule != GateRule::OpenNotes)
            out.line(u"    "_s + *line);
    }
    for (const QString &note : noteLines(sheet, claim, NotesShown::All))
        out.line(note);
}

int runClaims(Call &call)
{
    if (call.arguments().has("open"))
        return runOpenClaims(call);
    if (call.operands().isEmpty())
        return call.wrongUsage(u"Give the slug of an article, or --open."_s);
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
    const std::vector<GateFinding> findings = sheet->findings(GateStep::Publish);
    QJsonArray claims;
    int number = 0;
    for (const CheckedItem &item : sheet->checked.items) {
        ++number;
        if (call.wantsJson()) {
            QJsonObject claim = itemToJson(*sheet, item, *shown);
            claim.insert(u"number"_s, number);
            claims.append(claim);
        } else {
            printClaim(*sheet, item, number, findings, call.out());
        }
    }
    QJsonArray proposals;
    for (const EditProposal &proposal : sheet->proposals) {
        if (call.wantsJson())
            proposals.append(proposalToJson(proposal));
        else
            call.out().line(proposal.id.toString() + u' ' + proposalLine(proposal));
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
    return {
        "claims",
        "list the claims of an article with their verdicts",
        "SLUG [--reason=TEXT] | --open [--of=NAME]",
        0,
        1,
        {reasonOption,
         {"open",
          0,
          nullptr,
          "In place of an article: how many claims of the desk wait for\nwhom."},
         {"of", 0, "NAME", "With --open: those of this person alone, under any name of theirs."}},
        R"(Prints every claim of an article in the order of the page, with its
number, state and place, what the gate finds beside that, and its notes;
then the edits that somebody proposes and nobody has settled. By the number
"bind" and "verdict" are told which claim is meant (--place). With --json
it also says who said what of it on which evidence. What a background
source says, and one under embargo, is left out, unless --reason says why
it leaves the desk.

With --open it counts the claims that wait for people, in the whole
desk. For its checker waits, of an article in check or ready, what is
unchecked, changed or drifted, is to be looked at again, or has a note
that was answered. For its owner waits what is disputed, needs a source,
or has a note without an answer. No claim waits for both; those of the
trash and of withdrawn articles wait for nobody.)",
        R"({ "format": 1, "slug": TEXT, "counts": { as of "check" },
  "claims": [ { "number": N, "id": UUID or null,
    "state": "unchecked|verified|disputed|needs_source|not_a_fact|
      changed|drifted", "words": TEXT, "hash": HEX,
    "lookAgain": BOOLEAN, "attested": BOOLEAN,
    "field": "headline|dek|body|facts|leadCaption", "row": N,
    "start": N, "length": N,
    "verdict": { "id": UUID, "kind": TEXT, "person": TEXT, "at": TIME,
      "note": TEXT, "reason": TEXT, "byAuthor": BOOLEAN } or null,
    "evidence": [ { "id": UUID, "kind": "quote|attestation",
      "source": KEY, "snapshot": N, "quote": TEXT, "locator": TEXT,
      "places": N, "link": URL, "translation": TEXT, "translator": NAME,
      "who": TEXT, "what": TEXT, "when": TEXT, "how": TEXT,
      "withheld": BOOLEAN, "person": TEXT, "at": TIME } ],
    "notes": [ { "person": TEXT, "text": TEXT, "at": TIME,
      "open": BOOLEAN, "replies": [ { "person": TEXT, "text": TEXT,
      "at": TIME } ] } ] } ],
  "proposals": [ { "id": UUID, "state": "open|accepted|rejected|withdrawn",
    "person": TEXT, "at": TIME, "field": "headline|dek|body",
    "words": TEXT, "instead": TEXT, "reason": TEXT, "settledBy": TEXT,
    "settledAt": TIME } ] }

With --open: { "format": 1, "untallied": N (articles that are still to
be tallied), "people": [ { "person": NAME ("": nobody has the article),
  "checker": N, "author": N, "articles": N } ] })",
        "stetctl claims northwind-gripper-firmware --json\nstetctl claims --open",
        runClaims};
}

} // namespace stet::ctl
