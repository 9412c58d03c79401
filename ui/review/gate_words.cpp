// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/gate_words.h"

#include <QCoreApplication>

namespace stet {

namespace {

class GateWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::GateWords)
};

} // namespace

QString ruleSentence(GateRule rule)
{
    switch (rule) {
    case GateRule::Unchecked:
        return GateWords::tr("Nobody has checked this");
    case GateRule::Changed:
        return GateWords::tr("Changed since somebody checked it");
    case GateRule::Drifted:
        return GateWords::tr("The source says something else by now");
    case GateRule::Disputed:
        return GateWords::tr("Disputed");
    case GateRule::NeedsSource:
        return GateWords::tr("Needs a source");
    case GateRule::OwnWords:
        return GateWords::tr("Checked by who last changed these words");
    case GateRule::NoEvidence:
        return GateWords::tr("Verified without evidence");
    case GateRule::NoSignOff:
        return GateWords::tr("Nobody has signed the article");
    case GateRule::StaleSignOff:
        return GateWords::tr("Changed since somebody signed it");
    case GateRule::OwnSignOff:
        return GateWords::tr("Whoever wrote most of it does not sign it");
    case GateRule::SecondLook:
        return GateWords::tr("The author has not looked at it a second time");
    case GateRule::LookAgain:
        return GateWords::tr("To be looked at again");
    case GateRule::Orphaned:
        return GateWords::tr("These words are gone from the article");
    case GateRule::OpenNotes:
        return GateWords::tr("A note is still open");
    case GateRule::WeakSources:
        return GateWords::tr("Neither a primary source nor two independent ones");
    case GateRule::PictureText:
        return GateWords::tr("A picture has no text for those who do not see it");
    case GateRule::PictureCredit:
        return GateWords::tr("Nobody is credited for a picture");
    case GateRule::PageProblem:
        break;
    }
    return GateWords::tr("Readers would meet this on the page");
}

} // namespace stet
