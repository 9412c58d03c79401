// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/desk_session.h"
#include "core/model/article.h"
#include "core/model/language.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/notice_bar.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QStackedWidget;

namespace stet {

class DeskArea;
class DeskLease;
class DeskLeaving;
class DeskOpener;
class RecoveryBar;
class PalettePopup;
class Preferences;
class SettingsDoor;
class ShellActions;
class StartPage;
class StatusStrip;
class ToolRow;

/// What the window needs from the program; outlives the window.
struct ShellContext
{
    Appearance &appearance;
    const Clock &clock;
    const Languages &languages;
    Preferences &preferences;
    bool sandboxOff = false; ///< the preview runs without the engine's sandbox; said to the user
};

/// The frame: menus, tool row, notices, the start page or one open desk, status. Holds no content
/// itself and decides nothing but what is shown; made by the composition root. UI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// With `desk` that desk is being opened from the first moment, while the window is made.
    explicit MainWindow(const ShellContext &context, const QString &desk = {});
    ~MainWindow() override;

    /// Opens the desk at `path`, after the one that is open has kept everything.
    void openDesk(const QString &path);
    /// Takes a session that is open already.
    void showDesk(const std::shared_ptr<DeskSession> &session);
    /// The same, for a further window on a session.
    void takeLease(const std::shared_ptr<DeskLease> &lease);
    /// For a further window on this one's desk; null where none is open.
    [[nodiscard]] std::shared_ptr<DeskLease> anotherLease() const;

    /// The program may end at any moment: desk and journal get what was typed now, and a file what
    /// was typed into forms. Unless more is typed there, nothing asks about them on the way out.
    void secure();
    /// Desk, journal or that file has every word typed here.
    [[nodiscard]] bool isSafe() const;

    /// The file with what was typed into forms; empty where there was nothing.
    [[nodiscard]] const QString &asideFile() const { return m_asideFile; }

    /// Somebody closed it; it waits for its desk.
    [[nodiscard]] bool isClosing() const { return m_closing; }

    /// Looks for words that another window left.
    void lookForLeftWords();

    /// Says something in the bar above the content, as plain text.
    void say(const QString &text);

    /// The open desk, or null.
    [[nodiscard]] DeskArea *deskArea() const;
    [[nodiscard]] ShellActions &actions() const;
    [[nodiscard]] ToolRow &toolRow() const;
    [[nodiscard]] StatusStrip &status() const;
    [[nodiscard]] SettingsDoor &settings() const;
    [[nodiscard]] QString noticeText() const;

Q_SIGNALS:
    void deskShown();
    void deskClosed();
    /// The desk answers nothing while this window waits to leave it; the journal has every word.
    void deskHangs();
    /// Another window on the same desk, or on none where none is open here.
    void newWindowRequested(const std::shared_ptr<stet::DeskLease> &lease);
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] DeskOpener *makeOpener(const QString &desk);
    void buildLayout();
    void connectActions();
    void connectArticleActions();
    void connectOpener();
    void connectArea();
    void restoreGeometryOfLastTime();
    void setState(WorkState state);
    void showArticleCommands();
    void updateActions();
    void updateTitle(const QString &headline = {});
    void updatePlace();
    void viewChanged();
    void showSearchPlace();
    void newArticle();
    void reopenDesk();
    void importFolder();
    void makeDesk(const QString &importFrom = {});
    void chooseDesk();
    void showError(const Error &error, const QString &doing);
    void refuseToLeave(const Error &error, std::function<void()> leaveAllTheSame);
    void makeLeaving();
    [[nodiscard]] bool areFormsSafe() const;
    void secureForms();
    void leaveDeskThen(std::function<void()> next);
    void dropDesk();
    [[nodiscard]] StartPage &startPage();
    void showOpening(const QString &path);
    void showStart();
    void showNoDesk();
    void showRecent();

    ShellContext m_context;
    DeskOpener *m_opener;
    int m_recentAsked = 0; // the newest question for the last desks; earlier answers are dropped
    QWidget *m_content;    ///< all of the rows below; made where they stay, see DeskPage
    ShellActions *m_actions;
    ToolRow *m_tools;
    NoticeBar *m_banner;
    std::unique_ptr<QObject> m_refusal; ///< the article that could not be left, while it is shown
    RecoveryBar *m_recovery;
    NoticeBar *m_notice;
    QStackedWidget *m_pages;
    StartPage *m_start = nullptr; ///< made when it is first shown
    StatusStrip *m_status;
    PalettePopup *m_palette;
    SettingsDoor *m_settings;
    DeskArea *m_area = nullptr;
    std::shared_ptr<DeskLease> m_lease;  ///< of the desk in the area
    DeskLeaving *m_leaving = nullptr;    ///< of the same
    QString m_importNext;                ///< a folder, once the desk that is being made is open
    std::optional<QString> m_asideWords; ///< of forms, as they are in the file
    QString m_asideFile;
    bool m_closing = false;          ///< it goes once its desk is left
    bool m_newArticleWanted = false; ///< once the list is shown again
};

} // namespace stet
