// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scheme.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace stet {

class AppearancePage;
class DeskFormPage;
class DeskKeeper;
class DeskSession;
class KeyboardPage;
class KindsPage;
class Languages;
class NoticeBar;
class Preferences;
class DeskTextsPage;
class WordsPage;
class YouPage;
struct Error;
struct Notice;

/// The last four only while a desk is open.
enum class SettingsPage {
    You,
    Appearance,
    Keyboard,
    Desk,
    Categories,
    Kinds,
    People,
    Words,
    FactCheck,
    Site
};

/// The settings of a window: pages at the left, the chosen one beside them. What is the user's own
/// is kept as it is changed, what is the desk's when it is applied. Deletes itself when it is
/// closed; UI thread.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Preferences &preferences, QWidget *window);

    void showPage(SettingsPage page);
    void showScheme(Scheme scheme);
    void showTextPercent(int percent);
    /// The desk that is open: it gets pages of its own. Call at most once.
    void addDesk(DeskSession &session, const Languages &languages);
    void say(const Notice &notice);

    /// Asks once where something is typed that is not applied.
    void reject() override;

Q_SIGNALS:
    void categoryRenamed(const QString &from, const QString &to);
    void refused(const stet::Error &error, const QString &doing);
    void schemeChosen(stet::Scheme scheme);
    void textPercentChosen(int percent);
    void reopenRequested();

private:
    void fitSize();
    void addPage(const QString &title, QWidget *page);

    QListWidget *m_titles;
    QStackedWidget *m_pages;
    YouPage *m_you;
    AppearancePage *m_appearance;
    KeyboardPage *m_keyboard;
    NoticeBar *m_notice;
    QPushButton *m_close;
    DeskKeeper *m_keeper = nullptr;
    DeskFormPage *m_desk = nullptr;
    KindsPage *m_kinds = nullptr;
    WordsPage *m_words = nullptr;
    DeskTextsPage *m_site = nullptr;
    bool m_warned = false; ///< that something is not applied
};

} // namespace stet
