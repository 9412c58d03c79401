// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <array>
#include <vector>

namespace stet {

/// What of an article the draft's log records. Stored by number: new ones go to the end.
enum class DraftField {
    Headline,
    Dek,
    Body,
    Kind,
    Category,
    Slug,
    Language,
    Authors,
    Tags,
    Facts,
    Roles,
    Corrections,
    LeadImage,
    Published,
    Modified,
    LastVerified,
    ReviewDays,
    Target,
    LeadAlt,
    LeadCaption,
    Pins,
};

inline constexpr std::array allDraftFields{
    DraftField::Headline,   DraftField::Dek,       DraftField::Body,     DraftField::Kind,
    DraftField::Category,   DraftField::Slug,      DraftField::Language, DraftField::Authors,
    DraftField::Tags,       DraftField::Facts,     DraftField::Roles,    DraftField::Corrections,
    DraftField::LeadImage,  DraftField::Published, DraftField::Modified, DraftField::LastVerified,
    DraftField::ReviewDays, DraftField::Target,    DraftField::LeadAlt,  DraftField::LeadCaption,
    DraftField::Pins,
};

/// Whether a field's text is edited letter by letter. Of every other field a step holds the whole
/// value before and after.
[[nodiscard]] constexpr bool isProse(DraftField field)
{
    return field == DraftField::Headline || field == DraftField::Dek || field == DraftField::Body;
}

/// What a step of the log is. Stored by number: new ones go to the end.
enum class StepKind {
    Edit,    ///< what a person did
    Undo,    ///< takes the step `undoes` back
    Redo,    ///< does the step `undoes` again
    Restore, ///< an earlier version was brought back
    Import,
    Merge,   ///< a person settled two versions
    Settled, ///< the desk's own doing, such as a free address
};

/// One edit of the draft's log: at `position` (UTF-16 units) in `field`, `removed` became
/// `inserted`. Applying a log in order to the content it began on gives the content now. Edits
/// with the same `step` are done, undone and done again together.
struct DraftEdit
{
    DraftField field = DraftField::Body;
    qsizetype position = 0;
    QString removed;
    QString inserted;
    qint64 atMs = 0;
    StepId step = {}; ///< null: the desk makes it a step of its own
    StepKind kind = StepKind::Edit;
    StepId undoes = {}; ///< null but for Undo and Redo

    bool operator==(const DraftEdit &) const = default;
};

/// An edit as the log has it, with the declared name of who made it.
struct LoggedEdit
{
    DraftEdit edit;
    QString person;

    bool operator==(const LoggedEdit &) const = default;
};

} // namespace stet
