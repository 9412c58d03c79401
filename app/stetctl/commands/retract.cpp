// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/command.h"
#include "app/stetctl/take_down.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runRetract(Call &call)
{
    return takeDown(call, &Editions::retract, u"retracted"_s);
}

} // namespace

Command retractCommand()
{
    return {"retract",
            "take back what was published; its page says why",
            "SLUG --text=TEXT",
            1,
            1,
            {{"text", 0, "TEXT", "Why, as readers are told."}},
            R"(Takes back what was published. No gate is asked. The page keeps its
words and says above them that they are taken back, and why; feeds, Read
next and the pages that it was mentioned in leave it out. The working
text gets the same line, and nothing else of it changes. "stetctl
publish -o" writes the site.)",
            R"({ "format": 1, "slug": TEXT, "edition": N })",
            "stetctl retract gripper --text='The slides were targets.'",
            runRetract};
}

} // namespace stet::ctl
