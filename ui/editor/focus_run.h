// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/language.h"

#include <QStringView>

namespace stet {

/// What stays lit around the caret while one writes.
enum class FocusMode { Off, Paragraph, Sentence };

/// The lines around `caret` up to the blank ones, or the sentence in them by the rules of
/// `language`; the lines where they hold no sentence. With `Off` the whole text.
[[nodiscard]] TextRange
focusRun(const QString &body, qsizetype caret, FocusMode mode, const Language &language);

} // namespace stet
