// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "core/base/text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

bool isOpen(const CheckedItem &item)
{
    return item.standing.lookAgain || (item.standing.state != ClaimState::Verified &&
                                       item.standing.state != ClaimState::NotAFact);
}

void printCheck(const ReviewedArticle &sheet, const std::vector<GateFinding> &findings, Output &out)
{
    for (const CheckedItem &item : sheet.checked.items) {
        if (isOpen(item))
            out.line(itemLine(sheet, item));
    }
    out.line(countsLine(sheet.checked.counts));
    for (const GateFinding &finding : findings) {
        if (const std::optional<QString> line = findingLine(sheet, finding))
            out.line(*line);
        if (finding.rule != GateRule::OpenNotes)
            continue;
        for (const QString &note : noteLines(sheet, finding.claim, NotesShown::Open))
            out.line(note);
    }
    if (sheet.signOff)
        out.line(
            u"signed by %1%2"_s.arg(visible(sheet.signOff->person),
                                    sheet.signOffStands ? QString() : u", and changed since"_s));
}

int runCheck(Call &call)
{
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const Result<ReviewedArticle> sheet = sheetOf(call, *desk);
    if (!sheet)
        return call.failed(sheet.error());
    const std::vector<GateFinding> findings = sheet->findings(GateStep::Publish);
    const bool open = std::any_of(sheet->checked.items.begin(), sheet->checked.items.end(), isOpen);
    if (call.wantsJson()) {
        QJsonArray gate;
        for (const GateFinding &finding : findings)
            gate.append(findingToJson(finding));
        QJsonValue signedBy = QJsonValue::Null;
        if (sheet->signOff)
            signedBy = sheet->signOff->person;
        call.out().json({{u"slug"_s, sheet->article.content.slug},
                         {u"counts"_s, countsToJson(sheet->checked.counts)},
                         {u"gate"_s, gate},
                         {u"signedBy"_s, signedBy},
                         {u"signOffStands"_s, sheet->signOffStands}});
    } else {
        printCheck(*sheet, findings, call.out());
    }
    return open ? Findings : Good;
}

} // namespace

Command checkCommand()
{
    return {"check",
            "show what of an article is not checked yet",
            "SLUG",
            1,
            1,
            {},
            R"(Prints the claims of an article that are open: unchecked, disputed,
in need of a source, changed since somebody checked them, or drifted since
their source says something else by now. A star marks a verdict that
stands while what is around its words changed: to be looked at again. Ends
with 1 where anything is open.

What else the gate finds follows, a line each: whether it blocks or warns,
its rule, its place and how it is settled, and the notes that are open.
"stetctl help settings" lists the rules.

Every word of headline, dek, text, captions and facts is in one claim, by
default a sentence. "Not a fact" and "verified" are counted apart, and so
are claims that are attested where the words could not be kept.)",
            R"({ "format": 1, "slug": TEXT, "counts": { "all": N, "closed": N,
  "verified": N, "attested": N, "disputed": N, "needsSource": N,
  "notAFact": N, "unchecked": N, "changed": N, "drifted": N,
  "orphaned": N, "lookAgain": N },
  "gate": [ { "rule": TEXT, "weight": "warns|blocks", "subject": TEXT,
      "claim": UUID or null, "field": TEXT, "start": N, "length": N } ],
  "signedBy": TEXT or null, "signOffStands": BOOLEAN })",
            "stetctl check northwind-gripper-firmware",
            runCheck};
}

} // namespace stet::ctl
