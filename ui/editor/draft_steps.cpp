// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_steps.h"

namespace stet {

namespace {

bool startsNewWord(const QString &before, const QString &next)
{
    return !before.isEmpty() && before.back().isSpace() && !next.isEmpty() &&
           !next.front().isSpace();
}

/// Whether `step` goes on with what `last` did; `last` holds both then.
bool joinStep(DraftEdit &last, const DraftEdit &step)
{
    if (last.field != step.field)
        return false;
    const qsizetype end = last.position + last.inserted.size();
    if (step.removed.isEmpty() && step.position == end && !last.inserted.isEmpty() &&
        !startsNewWord(last.inserted, step.inserted)) {
        last.inserted += step.inserted;
        return true;
    }
    if (!step.inserted.isEmpty() || step.removed.isEmpty())
        return false;
    // Taking back what was just typed.
    if (last.inserted.size() >= step.removed.size() && step.position + step.removed.size() == end) {
        last.inserted.chop(step.removed.size());
        return true;
    }
    if (!last.inserted.isEmpty())
        return false;
    if (step.position + step.removed.size() == last.position) {
        last.removed.prepend(step.removed);
        last.position = step.position;
        return true;
    }
    if (step.position == last.position) {
        last.removed += step.removed;
        return true;
    }
    return false;
}

} // namespace

void addDraftStep(std::vector<DraftEdit> &steps, DraftEdit step)
{
    if (steps.empty() || !joinStep(steps.back(), step)) {
        steps.push_back(std::move(step));
        return;
    }
    if (steps.back().removed.isEmpty() && steps.back().inserted.isEmpty())
        steps.pop_back();
}

} // namespace stet
