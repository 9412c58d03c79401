// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/problems.h"

#include <QString>

#include <vector>

namespace stet {

/// One way to mend a problem of an article.
struct ProblemFix
{
    enum class What {
        Replace,     ///< the words at `place` become `words`
        GoTo,        ///< the caret goes to `place`, where a person writes
        EnterSource, ///< a new source with the key `words` is entered
    };
    What what = What::Replace;
    TextRange place;
    QString words;

    bool operator==(const ProblemFix &) const = default;
};

/// What mends a problem in `body`; nothing where only a person can know. Pure.
[[nodiscard]] std::vector<ProblemFix> fixesOf(const Problem &problem, const QString &body);

/// Whether `body`, which may have been changed since, still has what `fix` replaces.
[[nodiscard]] bool stillFits(const ProblemFix &fix, const QString &body);

/// What a fix does, for a menu.
[[nodiscard]] QString fixText(const Problem &problem, const ProblemFix &fix);

} // namespace stet
