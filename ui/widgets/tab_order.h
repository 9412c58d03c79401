// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace stet {

/// Tab goes through the parts in this order, and through all that lies within one of them in the
/// order that it has there: QWidget::setTabOrder passes over a part that takes no keys itself. The
/// parts are of one window.
void tabThrough(std::initializer_list<QWidget *> parts);

} // namespace stet
