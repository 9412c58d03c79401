// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/record_check.h"

namespace stet {

/// Checks the working texts: that each is the one that was last kept, that the draft's log leads
/// to it from the newest revision, and that all that is derived from it agrees. One of a check's
/// parts.
class ArticleCheck
{
public:
    ArticleCheck(CheckRun &run, RecordCheck &record);

    /// False where the check is to end.
    [[nodiscard]] bool check();

private:
    void article(const CountedArticle &counted, const EventRecord &record);
    void words(const CountedArticle &counted, const EventRecord &record);
    void standing(const CountedArticle &counted, const EventRecord &record);
    void derived(const CountedArticle &counted);
    void publicState(const CountedArticle &counted);

    CheckRun &m_run;
    RecordCheck &m_record;
};

} // namespace stet
