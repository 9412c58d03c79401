// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace stet {

class ShortcutBook;

/// All keys at a glance, to search in. Deletes itself when it is closed.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(ShortcutBook &book, QWidget *window);

Q_SIGNALS:
    /// The keys are to be changed.
    void changeRequested();
};

} // namespace stet
