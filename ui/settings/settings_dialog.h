// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scheme.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace stet {

class AppearancePage;
class KeyboardPage;
class Preferences;
class YouPage;

enum class SettingsPage { You, Appearance, Keyboard };

/// The settings of a window: pages at the left, the chosen one beside them. What is the user's own
/// is kept as it is changed. Deletes itself when it is closed; UI thread.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Preferences &preferences, QWidget *window);

    void showPage(SettingsPage page);
    void showScheme(Scheme scheme);
    /// The name under which a desk is open now; empty: none is.
    void setActing(const QString &name);

Q_SIGNALS:
    void schemeChosen(stet::Scheme scheme);
    void reopenRequested();

private:
    void addPage(const QString &title, QWidget *page);

    QListWidget *m_titles;
    QStackedWidget *m_pages;
    YouPage *m_you;
    AppearancePage *m_appearance;
    KeyboardPage *m_keyboard;
};

} // namespace stet
