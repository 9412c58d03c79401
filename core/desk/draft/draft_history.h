// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft_edit.h"

#include <optional>
#include <vector>

namespace stet {

/// Edits that are done, undone and done again together.
struct DraftStep
{
    StepId id;
    std::vector<DraftEdit> edits; ///< in order; never empty

    bool operator==(const DraftStep &) const = default;
};

/// Which steps of a draft a person can take back and do again, over all its fields: the log read
/// as an undo stack. A value; the editor keeps one beside the text and tells it of every change.
///
/// Undo takes back the newest step of this person's that stands. Steps that came after it from
/// elsewhere (another person, another process, the desk) stay: the undone one is moved over them.
/// Where one of them changed its words, its place cannot be told and it stands for good. A version
/// that was brought back, imported or merged is one step, and those before it stand for good.
class DraftHistory
{
public:
    DraftHistory() = default;

    /// As the newest edits of a log leave it. Where `log` is not whole from its beginning, its
    /// first step may be cut and is left out.
    enum class LogReach { Whole, Cut };
    DraftHistory(const std::vector<LoggedEdit> &log, const QString &person, LogReach reach);

    /// Takes an edit that was made here and gives it back as part of a step: that of the word
    /// before it where it goes on with that, else a new one. Nothing is left to do again.
    DraftEdit typed(DraftEdit edit);
    /// The next edit begins a new step, whatever it is.
    void endStep();
    /// Edits that were made here by one command, stamped as one step.
    std::vector<DraftEdit> done(std::vector<DraftEdit> edits, qint64 nowMs);

    /// What the text became by others, after all that this history knows.
    void elsewhere(const std::vector<DraftEdit> &edits);

    /// The step that would be taken back or done again next, or null.
    [[nodiscard]] const DraftStep *undoable() const;
    [[nodiscard]] const DraftStep *redoable() const;

    /// What to apply to take the newest step back or do the last one again, stamped for the log.
    /// Empty where its place cannot be told any more: then it stands, and the one before is next.
    [[nodiscard]] std::vector<DraftEdit> undo(qint64 nowMs);
    [[nodiscard]] std::vector<DraftEdit> redo(qint64 nowMs);

private:
    struct Entry
    {
        DraftStep step;
        bool own = false; ///< else it stands for good
    };

    void takeLogged(const DraftStep &step, const LoggedEdit &first, bool own);
    void add(DraftStep step);
    void limit();
    [[nodiscard]] std::vector<Entry>::iterator newestOwn();
    bool lift(std::vector<Entry>::iterator entry);
    bool takeBack(const StepId &id, const std::vector<DraftEdit> &by);

    std::vector<Entry> m_done;
    std::vector<DraftStep> m_undone; // the last is the next to be done again
    bool m_ended = true;
};

/// Whether `edit` goes on with `last` as one piece of typing or deleting, `last` holding both
/// then: what one row of the log can say.
bool joinEdit(DraftEdit &last, const DraftEdit &edit);

} // namespace stet
