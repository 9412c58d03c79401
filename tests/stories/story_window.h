// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/language.h"
#include "tests/support/test_desk.h"
#include "ui/desk/article_view.h"
#include "ui/desk/desk_page.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/settings/preferences.h"
#include "ui/shell/appearance.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tool_row.h"

#include <QTemporaryDir>

#include <memory>

namespace stet {
class PreviewView;
}

namespace stet::test {

/// The real window on a new desk in a temporary folder, worked as a user would.
class StoryWindow
{
public:
    StoryWindow()
        : StoryWindow(testActor())
    {}

    /// The same on a desk of somebody else, elsewhere.
    explicit StoryWindow(const Actor &who);
    /// The window of somebody else on the desk of `other`, which outlives it.
    StoryWindow(const StoryWindow &other, const Actor &who);
    ~StoryWindow();

    Q_DISABLE_COPY_MOVE(StoryWindow)

    [[nodiscard]] QString deskPath() const;
    /// Opens the desk in a new window; the one before is closed first.
    void open();
    void close();

    /// What a window of this program needs; for a second one beside this.
    [[nodiscard]] ShellContext context() const;

    [[nodiscard]] MainWindow &window() const { return *m_window; }

    [[nodiscard]] DeskArea &area() const { return *m_window->deskArea(); }

    [[nodiscard]] DeskPage &page() const { return area().deskPage(); }

    [[nodiscard]] ArticleView &list() const;
    [[nodiscard]] Workspace &workspace() const;
    [[nodiscard]] QStringList headlines() const;

    /// What is this user's own.
    [[nodiscard]] Preferences &preferences() const { return *m_preferences; }

    /// Opens the one article of the desk from the list by key, and waits until it is loaded.
    void write();

    /// The words of the elements that `selector` finds in the preview's page, with bars between.
    [[nodiscard]] QString previewText(const QString &selector) const;
    /// What the preview's page answers to a script in its own world.
    [[nodiscard]] QString previewValue(const QString &script) const;
    /// The same of another preview; empty where it has no page.
    [[nodiscard]] static QString valueIn(const PreviewView &view, const QString &script);

    /// The desk lets that private host ("127.0.0.1:8080") be asked; before the window is open.
    void letIn(const QString &privateHost) const;
    /// Adds to the desk through another session, before or while the window is open.
    void addSource(const QString &key, const QString &publisher, const QString &title);
    ArticleId addArticle(const QString &headline, const QString &body = {});

private:
    QTemporaryDir m_folder;
    QString m_desk;
    SystemClock m_clock;
    Languages m_languages;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace stet::test
