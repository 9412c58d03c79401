// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handed_person.h"

#include <algorithm>

namespace stet {

Actor handedPerson(const Handover &handover, const QString &name)
{
    if (name.isEmpty() || name == handover.giver.name)
        return handover.giver;
    const auto verdict =
        std::find_if(handover.verdicts.begin(),
                     handover.verdicts.end(),
                     [&](const HandedVerdict &one) { return one.verdict.person == name; });
    if (verdict != handover.verdicts.end())
        return {name, verdict->verdict.account, verdict->verdict.machine};
    const auto change = std::find_if(handover.changes.begin(),
                                     handover.changes.end(),
                                     [&](const ChangedBy &one) { return one.hand.person == name; });
    if (change != handover.changes.end())
        return {name, change->hand.account, change->hand.machine};
    return {name, {}, {}};
}

QString carrierDetail(const Handover &handover)
{
    return handover.carrier == Handover::Carrier::Export ? QStringLiteral("export")
                                                         : QStringLiteral("handover");
}

} // namespace stet
