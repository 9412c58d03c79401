// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/paper_order.h"
#include "app/stetctl/words_out.h"
#include "core/publish/papers/pack_writer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runPack(Call &call)
{
    const tl::expected<PaperOrder, int> order =
        paperOrder(call, u"Say where it goes: -o FOLDER or -o FILE.zip."_s);
    if (!order)
        return order.error();
    Progress progress(u"Packing snapshots"_s, call.arguments().has("quiet"));
    const Result<PackWritten> written = call.await(
        writePack(*order->desk, {order->article.id, order->place, order->reason}), &progress);
    if (!written)
        return call.failed(written.error());
    complainOfWithheld(written->withheld);
    if (call.wantsJson()) {
        call.out().json({{u"slug"_s, order->article.content.slug},
                         {u"place"_s, written->place},
                         {u"files"_s, written->files},
                         {u"bytes"_s, written->bytes},
                         {u"snapshots"_s, written->snapshots},
                         {u"withheld"_s, QJsonArray::fromStringList(written->withheld)}});
    } else {
        call.out().line(visible(written->place, 4096));
        call.out().line(Output::counted(written->files, u"file"_s, u"files"_s) + u", "_s +
                        Output::counted(written->snapshots, u"snapshot"_s, u"snapshots"_s));
    }
    return Good;
}

} // namespace

Command packCommand()
{
    return {"pack",
            "write an article's evidence for those who keep it",
            "SLUG -o FOLDER|FILE.zip [--reason=TEXT]",
            1,
            1,
            {{"output",
              'o',
              "PLACE",
              "A new or empty folder, or a file that ends with .zip; such a file\n"
              "that is there is replaced."},
             reasonOption},
            R"(Writes a folder or a zip file that a lawyer can keep and check without
Stet: galley.html (see "stetctl help galley"), snapshots/ with what the
quoted sources said, as the bytes came and as they were read,
evidence.json with each claim, its selectors, verdict and hashes,
sha256sums.txt, which "sha256sum -c" checks, and README.txt.

What a background source says, and one under embargo, is left out with
its snapshots, unless --reason says why it leaves the desk. Of a
confidential source only its label leaves.)",
            R"({ "format": 1, "slug": TEXT, "place": PATH, "files": N, "bytes": N,
  "snapshots": N, "withheld": [ KEY ] })",
            R"(stetctl pack northwind-gripper-firmware -o gripper.zip
stetctl pack northwind-gripper-firmware -o evidence
(cd evidence && sha256sum -c sha256sums.txt))",
            runPack};
}

} // namespace stet::ctl
