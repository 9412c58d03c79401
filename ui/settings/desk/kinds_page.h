// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stet {

class DeskKeeper;

/// The desk's kinds of articles, edited in their table. Owned by the settings' dialog.
class KindsPage : public QWidget
{
    Q_OBJECT

public:
    KindsPage(DeskKeeper &keeper, QWidget *parent);
};

} // namespace stet
