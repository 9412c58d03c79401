// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/values_json.h"
#include "core/desk/articles.h"
#include "core/interchange/markdown_file.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runShow(Call &call)
{
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const Result<Article> article = call.await(Articles(*desk).bySlug(call.operands().first()));
    if (!article)
        return call.failed(article.error());
    if (call.wantsJson())
        call.out().json({{u"article"_s, articleToJson(*article)}});
    else
        call.out().write(writeMarkdownFile(*article));
    return Good;
}

} // namespace

Command showCommand()
{
    return {"show",
            "show an article's text and metadata",
            "SLUG",
            1,
            1,
            {},
            R"(Prints the working text of an article as a Markdown file with front
matter, exactly as "stetctl export" writes it.)",
            R"({ "format": 1, "article": { "id": UUID, "version": N,
  "headline": TEXT, "dek": TEXT, "body": MARKDOWN, "kind": "news",
  "category": TEXT, "slug": TEXT, "language": "en",
  "authors": [ { "name": TEXT, "role": TEXT } ], "tags": [ TEXT ],
  "facts": [ { "name": TEXT, "value": TEXT } ],
  "roles": [ { "key": TEXT, "role": "primary|corroborating" } ],
  "corrections": [ { "date": DATE, "class": "correction", "text": TEXT } ],
  "lead_image": TEXT, "published": DATE or null,
  "modified": DATE or null, "last_verified": DATE or null,
  "review_days": N, "state": "draft|in_check|ready",
  "public": "none|live|retracted|withdrawn", "trash": false,
  "owner": TEXT, "checker": TEXT, "due": TIME or null,
  "created": TIME, "changed": TIME } })",
            "stetctl show northwind-gripper-firmware",
            runShow};
}

} // namespace stet::ctl
