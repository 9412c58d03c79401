// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/command.h"
#include "app/stetctl/take_down.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runWithdraw(Call &call)
{
    return takeDown(call, &Editions::withdraw, u"withdrawn"_s);
}

} // namespace

Command withdrawCommand()
{
    return {"withdraw",
            "take what was published away; a notice stands there",
            "SLUG --text=TEXT",
            1,
            1,
            {{"text", 0, "TEXT", "Why, as readers are told."}},
            R"(Takes away what was published, where its words may not be read any more.
No gate is asked. A notice with the headline, the authors and why takes
their place; neither lists nor feeds nor the search have a word of them,
and no picture of the page stays in the site. In the desk they stay.
"stetctl publish -o" writes the site; copies of others stay where they
are.)",
            R"({ "format": 1, "slug": TEXT, "edition": N })",
            "stetctl withdraw gate --text='By order of the court.'",
            runWithdraw};
}

} // namespace stet::ctl
