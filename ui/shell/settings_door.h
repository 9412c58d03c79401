// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_dialog.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace stet {

class DeskArea;
class ShellActions;
struct ShellContext;

/// The way of one window to its settings: opens their dialog and the sheet of keys, and gives the
/// window's commands the keys that the user chose. Owned by the window; UI thread.
class SettingsDoor : public QObject
{
    Q_OBJECT

public:
    SettingsDoor(QMainWindow &window, const ShellContext &context, ShellActions &actions);

    void open(SettingsPage page);
    void openSheet();
    /// The desk that is shown; null: none.
    void setDesk(DeskArea *area);
    /// The window has other commands than before.
    void adoptCommands();

Q_SIGNALS:
    /// The desk is to be opened again, so that it knows the user's new name.
    void reopenRequested();

private:
    void chooseScheme(Scheme scheme);
    void showAppearance();

    QMainWindow &m_window;
    const ShellContext &m_context;
    ShellActions &m_actions;
    QPointer<DeskArea> m_area;
    QPointer<SettingsDialog> m_dialog;
};

} // namespace stet
