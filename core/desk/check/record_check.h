// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/event_record.h"

namespace stet {

/// Checks the chain of events and what it says of versions, and keeps what it says of the rest.
/// One of a check's parts.
class RecordCheck
{
public:
    explicit RecordCheck(CheckRun &run);

    /// The whole chain; false where the check is to end.
    [[nodiscard]] bool check();

    /// The chain alone, without the versions and editions of which it tells.
    [[nodiscard]] bool checkChain();

    /// What the events say by now. Within a snapshot: as that has them.
    const EventRecord &newest();

    /// What they said when `check` was through.
    [[nodiscard]] const EventRecord &asChecked() const { return m_asChecked; }

private:
    qint64 nextPage();
    void look(const Event &event);
    void lookForVersion(const Event &event);
    void lookForLoss(const Event &event);
    void lookForBeginning(const Event &event);

    CheckRun &m_run;
    ChainHead m_head;
    EventRecord m_record;
    EventRecord m_asChecked;
    bool m_chainAlone = false;
};

} // namespace stet
