// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "app/stetctl/paper_order.h"
#include "app/stetctl/words_out.h"
#include "core/publish/papers/galley_writer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runGalley(Call &call)
{
    const tl::expected<PaperOrder, int> order =
        paperOrder(call, u"Say where it goes: -o FILE.pdf or -o FILE.html."_s);
    if (!order)
        return order.error();
    const Result<GalleyWritten> written =
        call.await(writeGalley(*order->desk, {order->article.id, order->place, order->reason}));
    if (!written)
        return call.failed(written.error());
    complainOfWithheld(written->withheld);
    if (call.wantsJson()) {
        call.out().json({{u"slug"_s, order->article.content.slug},
                         {u"file"_s, written->file},
                         {u"counts"_s, countsToJson(written->counts)},
                         {u"withheld"_s, QJsonArray::fromStringList(written->withheld)}});
    } else {
        call.out().line(visible(written->file, 4096));
        call.out().line(countsLine(written->counts));
    }
    return Good;
}

} // namespace

Command galleyCommand()
{
    return {"galley",
            "write an article as it was checked, for people without Stet",
            "SLUG -o FILE.pdf|FILE.html [--reason=TEXT]",
            1,
            1,
            {{"output",
              'o',
              "FILE",
              "Where it goes: a PDF, or one HTML file that needs no other and\n"
              "asks nothing of any address. A file that is there is replaced."},
             reasonOption},
            R"(Writes the article with numbered claims, and each claim with its
verdict, who gave it and when, its sources, the words that were quoted
with page and link, attestations, which are said to be such, translations
and notes; then who signed. Claims that are not checked yet are in it and
say so.

Sources have the numbers of the published page; citation keys are never
printed. Of a confidential source only its label leaves. What a
background source says, and one under embargo, is left out and said to
be, unless --reason says why it leaves the desk.)",
            R"({ "format": 1, "slug": TEXT, "file": PATH,
  "counts": { as of "check" }, "withheld": [ KEY ] })",
            R"(stetctl galley northwind-gripper-firmware -o gripper.pdf
stetctl galley northwind-gripper-firmware -o gripper.html)",
            runGalley,
            ".pdf"};
}

} // namespace stet::ctl
