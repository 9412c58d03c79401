// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QListView;
class QString;
class QWidget;

namespace stet {

/// A list as the side panels have them: no frame, the panel's ground, whole rows by pixel.
[[nodiscard]] QListView *makePanelList(QWidget *parent);

/// What a panel says instead of an empty list.
[[nodiscard]] QWidget *makeEmptyState(QWidget *parent, const QString &title, const QString &text);

} // namespace stet
