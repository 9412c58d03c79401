// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "core/desk/proposals/proposals.h"
#include "core/review/edit_proposals.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The one place that has exactly these words as they are written; none where there is none, or
/// several.
Result<SourcePlace> placeOfWords(const ArticleContent &content, const QString &words)
{
    qsizetype times = 0;
    SourcePlace place;
    for (const DraftField field : {DraftField::Headline,
                                   DraftField::Dek,
                                   DraftField::LeadCaption,
                                   DraftField::Body,
                                   DraftField::Facts}) {
        const QString text = proposalText(content, field);
        const qsizetype here = words.isEmpty() ? 0 : text.count(words);
        if (here > 0)
            place = checkedPlaceOf(content, field, {text.indexOf(words), words.size()});
        times += here;
    }
    if (times == 1)
        return place;
    return fail(
        ErrorCode::InvalidInput,
        times == 0 ? u"Headline, dek, text, facts and the lead picture's caption do not have these "
                     "words."_s
                   : u"The article has these words in %1 places. Give more of them."_s.arg(times),
        words);
}

int runPropose(Call &call)
{
    if (!call.arguments().has("words") || !call.arguments().has("instead"))
        return call.wrongUsage(u"Say which words are to go and which are to come: --words and "
                               "--instead."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<ReviewedArticle> sheet = sheetOf(call, *desk);
    if (!sheet)
        return call.failed(sheet.error());
    const QString words = call.arguments().value("words");
    const Result<SourcePlace> place = placeOfWords(sheet->article.content, words);
    if (!place)
        return call.failed(place.error());
    const Result<EditProposal> made = call.await(Proposals(*desk).propose(
        sheet->article.id,
        {*place, words, call.arguments().value("instead"), call.arguments().value("reason")}));
    return made ? showProposal(call, *made) : call.failed(made.error());
}

} // namespace

Command proposeCommand()
{
    return {"propose",
            "propose other words for an article",
            "SLUG --words=TEXT --instead=TEXT [--reason=TEXT]",
            1,
            1,
            {{"words",
              0,
              "TEXT",
              "The words that are to go, as they are written in the headline,\n"
              "the dek, the text, a fact or the caption of the lead picture,\n"
              "which have them once."},
             {"instead", 0, "TEXT", "The words that are to come; may be empty.", true},
             {"reason", 0, "TEXT", "Why, for the author."}},
            R"(Proposes an edit. The text stays as it is until somebody accepts it, in
the window or by "stetctl settle". The words are then the proposer's, who
may not check them.)",
            R"({ "format": 1, "proposal": { as of "claims" } })",
            "stetctl propose gripper --words=\"12 Nm\" --instead=\"14 Nm\" --person=Ines",
            runPropose};
}

} // namespace stet::ctl
