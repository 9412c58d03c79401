// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/paper_order.h"
#include "app/stetctl/words_out.h"
#include "core/desk/handover/hand_over.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runHandover(Call &call)
{
    const tl::expected<PaperOrder, int> order = paperOrder(call, u"Say where it goes: -o FILE."_s);
    if (!order)
        return order.error();
    const Result<HandedOver> given =
        call.await(HandOver(*order->desk).give({order->article.id, order->place, order->reason}));
    if (!given)
        return call.failed(given.error());
    complainOfWithheld(given->withheld);
    if (call.wantsJson()) {
        call.out().json({{u"slug"_s, order->article.content.slug},
                         {u"file"_s, given->file},
                         {u"bytes"_s, given->bytes},
                         {u"sources"_s, given->sources},
                         {u"snapshots"_s, given->snapshots},
                         {u"wordsAlone"_s, given->bytesLeft},
                         {u"withheld"_s, QJsonArray::fromStringList(given->withheld)}});
    } else {
        call.out().line(visible(given->file, 4096));
        call.out().line(Output::counted(given->sources, u"source"_s, u"sources"_s) + u", "_s +
                        Output::counted(given->snapshots, u"snapshot"_s, u"snapshots"_s));
        if (given->bytesLeft > 0)
            call.out().line(u"%1 of the snapshots as words alone: their files are too large"_s.arg(
                given->bytesLeft));
    }
    return Good;
}

QString whatCame(const TakenHandover &taken)
{
    const QList<std::tuple<int, QString, QString>> numbers{
        {taken.sources, u"source"_s, u"sources"_s},
        {taken.snapshots, u"snapshot"_s, u"snapshots"_s},
        {taken.claims, u"claim"_s, u"claims"_s},
        {taken.evidence, u"piece of evidence"_s, u"pieces of evidence"_s},
        {taken.verdicts, u"verdict"_s, u"verdicts"_s},
        {taken.notes, u"note"_s, u"notes"_s},
        {taken.edits, u"proposed edit"_s, u"proposed edits"_s},
        {taken.withdrawn, u"withdrawal"_s, u"withdrawals"_s}};
    QStringList parts;
    for (const auto &[number, one, more] : numbers) {
        if (number > 0)
            parts.append(Output::counted(number, one, more));
    }
    return parts.join(u", "_s);
}

QString nameOfSigned(TakenHandover::Signed state)
{
    switch (state) {
    case TakenHandover::Signed::Stands:
        return u"stands"_s;
    case TakenHandover::Signed::Stale:
        return u"stale"_s;
    case TakenHandover::Signed::Refused:
        return u"refused"_s;
    case TakenHandover::Signed::Nothing:
        break;
    }
    return u"nothing"_s;
}

QString nameOfWhat(TakenHandover::What what)
{
    return what == TakenHandover::What::Known ? u"known"_s
           : what == TakenHandover::What::New ? u"new"_s
                                              : u"back"_s;
}

void printTaken(const TakenHandover &taken, Output &out)
{
    const QString slug = visible(taken.slug);
    const QString giver = visible(taken.giver);
    if (taken.what == TakenHandover::What::Known)
        return out.line(u"%1: this file was taken before"_s.arg(slug));
    out.line(
        (taken.what == TakenHandover::What::New ? u"%1 came from %2"_s : u"%1 came back from %2"_s)
            .arg(slug, giver));
    if (const QString came = whatCame(taken); !came.isEmpty())
        out.line(came);
    if (taken.proposal)
        out.line(u"%1 changed the text: a side branch waits for you"_s.arg(giver));
    if (taken.signedOff == TakenHandover::Signed::Stands)
        out.line(u"signed: the article is ready"_s);
    else if (taken.signedOff == TakenHandover::Signed::Stale)
        out.line(u"signed, but not as the article is here"_s);
}

int runTakeback(Call &call)
{
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<TakenHandover> taken =
        call.await(HandOver(*desk).take(Call::path(call.operands().first())));
    if (!taken)
        return call.failed(taken.error());
    for (const QString &sentence : taken->leftOut)
        Output::complain(visible(sentence, 400));
    if (call.wantsJson())
        call.out().json({{u"slug"_s, taken->slug},
                         {u"what"_s, nameOfWhat(taken->what)},
                         {u"from"_s, taken->giver},
                         {u"sources"_s, taken->sources},
                         {u"snapshots"_s, taken->snapshots},
                         {u"claims"_s, taken->claims},
                         {u"evidence"_s, taken->evidence},
                         {u"verdicts"_s, taken->verdicts},
                         {u"notes"_s, taken->notes},
                         {u"edits"_s, taken->edits},
                         {u"withdrawn"_s, taken->withdrawn},
                         {u"proposal"_s, taken->proposal},
                         {u"signOff"_s, nameOfSigned(taken->signedOff)},
                         {u"leftOut"_s, QJsonArray::fromStringList(taken->leftOut)}});
    else
        printTaken(*taken, call.out());
    return taken->leftOut.isEmpty() ? Good : Findings;
}

} // namespace

Command handoverCommand()
{
    return {
        "handover",
        "write an article for a checker at another desk",
        "SLUG -o FILE [--reason=TEXT]",
        1,
        1,
        {{"output", 'o', "FILE", "Where it goes. A file that is there is replaced."}, reasonOption},
        R"(Writes one article with its sources, what is kept of them, its claims,
evidence, verdicts and notes, and the rules and the kind that the desk
checks by, as one small file. The checker takes it into a desk of their
own with "stetctl takeback FILE", checks the article there, and hands it
over again; "stetctl takeback FILE" here brings back what they said.

Snapshots go with their words, and with their bytes as long as all bytes
together are not more than 12 MB. Pictures stay. Of a confidential source
only its label goes, and so of one on background or under embargo, unless
--reason says why more of it leaves the desk. Of what somebody attested of
it the checker sees that it was attested, by whom it was bound and when.)",
        R"({ "format": 1, "slug": TEXT, "file": PATH, "bytes": N, "sources": N,
  "snapshots": N, "wordsAlone": N, "withheld": [ KEY ] })",
        R"(stetctl handover gripper -o gripper.stet-handover
stetctl init checking.stet          # once, at the checker's
stetctl takeback gripper.stet-handover --desk checking.stet --person=Ines)",
        runHandover};
}

Command takebackCommand()
{
    return {"takeback",
            "take what was handed over or back",
            "FILE",
            1,
            1,
            {},
            R"(Takes a file that "stetctl handover" wrote. An article that the desk
lacks comes in with its sources and all that was said of it, as one that
is in check; in a desk without articles by the rules of the desk that
handed it over. Of an article that the desk has come verdicts, notes,
replies, evidence, withdrawals and the sign-off, each under the name of
who gave it. A verdict on words or sources that have changed here comes
as one that has fallen. What the checker changed in the text waits as a
side branch for somebody to accept it.

The rules of this desk hold: a verdict of somebody who last changed those
words here is left out and said to be, and the command ends with 1. All
of a file is taken, or nothing; the same file twice changes nothing. A
file that was changed since it was written is refused. Who wrote it
nobody can tell from it: take files from people you know.)",
            R"({ "format": 1, "slug": TEXT, "what": "new|back|known", "from": TEXT,
  "sources": N, "snapshots": N, "claims": N, "evidence": N,
  "verdicts": N, "notes": N, "edits": N, "withdrawn": N,
  "proposal": BOOLEAN,
  "signOff": "nothing|stands|stale|refused", "leftOut": [ TEXT ] })",
            "stetctl takeback gripper.stet-handover",
            runTakeback};
}

} // namespace stet::ctl
