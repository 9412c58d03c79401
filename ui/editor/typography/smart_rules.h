// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/language.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace stet {

/// What a typed sign becomes: at `start` of the line `removed` is to be `inserted`.
struct SmartChange
{
    qsizetype start = 0;
    QString removed;
    QString inserted;

    bool operator==(const SmartChange &) const = default;
};

/// Which signs have another meaning than in prose.
enum class SmartGround { Markdown, Prose };

/// What `language` makes of the sign that was typed last, the one before `caret` in `line`:
/// straight quotation marks and apostrophes, and two or three hyphens before another letter; a mark
/// before turns out to be an apostrophe by what follows it ('90s). Nothing in bare web addresses
/// and in Markdown's code, citations, addresses of links with their titles, rules and lines of
/// tables. `line` must not be one of a fenced block.
[[nodiscard]] std::optional<SmartChange>
smartChange(QStringView line, qsizetype caret, const Language &language, SmartGround ground);

} // namespace stet
