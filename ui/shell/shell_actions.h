// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/command_spec.h"

#include <QObject>
#include <QPointer>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace stet {

class DeskActions;
class PublishActions;
class SourceActions;

/// What can be done right now; decides which commands are enabled.
struct ShellState
{
    bool deskOpen = false;
    bool writable = false;
    bool writing = false;        ///< an article is open, not the list
    bool reviewing = false;      ///< and it is checked, not written
    bool library = false;        ///< the library is shown, not the list of articles
    bool source = false;         ///< a source of it is open
    bool busy = false;           ///< closing, opening, importing
    int selected = 0;            ///< in the list, or the open article
    bool selectedSpiked = false; ///< they are in the trash
    bool selectedLive = false;   ///< they are outside the trash
};

/// Every command of the window with its words, icon and shortcut, and the menus that they stand
/// in. Does nothing itself: the window connects to `triggered`. Owned by the window.
class ShellActions : public QObject
{
    Q_OBJECT

public:
    explicit ShellActions(QMainWindow &window);

    void update(const ShellState &state);
    /// The actions of the open article in the Insert menu.
    void setFormatActions(const QList<QAction *> &actions);
    /// The open article's own commands at the head of the Edit menu, in place of the plain ones for
    /// the field with the keyboard; none: those again.
    void setEditActions(const QList<QAction *> &undo, const QList<QAction *> &finding);
    /// The commands of the check sheet in the Review menu; none: no article is checked.
    void setReviewActions(const QList<QAction *> &actions);
    /// The open article's own commands in the View menu.
    void setViewActions(const QList<QAction *> &actions);
    void setRecent(const QStringList &paths);
    void showScheme(Scheme scheme);
    void showSort(SortColumn sort);

    [[nodiscard]] QMenu &articleMenu() const;
    [[nodiscard]] QMenu &sourceMenu() const;
    /// The commands on the library.
    [[nodiscard]] SourceActions &sources() const;
    /// The commands on what readers have.
    [[nodiscard]] PublishActions &publishing() const;
    /// The commands on chosen articles and on the list.
    [[nodiscard]] DeskActions &desk() const;

    QAction *newArticle;
    QAction *newWindow;
    QAction *closeWindow;
    QAction *openDesk;
    QAction *newDesk;
    QAction *openSample;
    QAction *import;
    QAction *importFolder;
    QAction *importReport;
    QAction *exportLibrary;
    QAction *savePage;
    QAction *publish;
    QAction *closeDesk;
    QAction *quit;
    QAction *find;
    QAction *quickOpen;
    QAction *commands;
    QAction *openArticle;
    QAction *backToDesk;
    QAction *trash;
    QAction *restore;
    QAction *review;
    QAction *takeBack;
    QAction *stateDraft;
    QAction *stateInCheck;
    QAction *stateReady;
    QAction *sidebar;
    QAction *fullScreen;
    QAction *settings;
    QAction *shortcuts;
    QAction *about;

Q_SIGNALS:
    void recentChosen(const QString &path);
    void schemeChosen(stet::Scheme scheme);
    void sortChosen(stet::SortColumn sort);

private:
    QAction *make(const char *id,
                  const QString &text,
                  const QString &icon,
                  const QKeySequence &keys = {},
                  CommandPlace place = CommandPlace::Everywhere);
    void makeActions();
    void buildMenus();
    void buildEditMenu();
    void buildViewMenu();

    QMainWindow &m_window;
    QMenu *m_edit = nullptr;
    QAction *m_settingsRule = nullptr;
    QMenu *m_view = nullptr;
    // The open article's own: they go with it, and leave their menus by themselves.
    QList<QPointer<QAction>> m_articleViews;
    QList<QPointer<QAction>> m_articleEdits; // shown where an article is open
    QList<QAction *> m_plainUndo;            // shown where none is
    DeskActions *m_desk;
    SourceActions *m_sources;
    PublishActions *m_publishing;
    QMenu *m_recent = nullptr;
    QMenu *m_insert = nullptr;
    QMenu *m_article = nullptr;
    QMenu *m_review = nullptr;
    QList<QPointer<QAction>> m_reviewing; // shown where an article is checked
    QMenu *m_sourceMenu = nullptr;
    QActionGroup *m_schemes = nullptr;
    QActionGroup *m_sorts = nullptr;
};

} // namespace stet
