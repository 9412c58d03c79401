// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

class QAction;
class QObject;

namespace stet {

class MarkdownEditor;

/// The commands that shape the text, as actions that work on `editor`, in the order of a tool
/// row with separators. `owner` owns them; their object names are stable ("bold", "cite" …). The
/// action "cite" and "sections" are only made here: whoever owns them connects them.
[[nodiscard]] QList<QAction *> makeEditorActions(MarkdownEditor &editor,
                                                 const std::function<bool()> &isTextAtHand,
                                                 QObject *owner);

} // namespace stet
