// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/main_window.h"

#include <QFuture>
#include <QString>

#include <functional>

class QAction;

namespace stet {

class DeskArea;
class DeskPage;

/// Runs the event loop until `done`, at most `ms`; whether it came.
bool waitUntil(const std::function<bool()> &done, int ms = 20'000);

/// Runs the event loop for `ms`.
void pause(int ms);

template <class T>
[[nodiscard]] Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!waitUntil([&] { return future.isFinished(); }) || future.resultCount() == 0)
        return fail(ErrorCode::Bug, QStringLiteral("no answer"));
    return future.takeResult();
}

/// Whether something was drawn: a web view that has not painted is one colour all over.
[[nodiscard]] bool hasContent(QWidget &widget);

/// Takes pictures of a window of its own and of its dialogs into a folder, and counts what failed.
class ShotCamera
{
public:
    ShotCamera(const ShellContext &context, const QString &folder);

    [[nodiscard]] MainWindow &window() { return m_window; }

    [[nodiscard]] const ShellContext &context() const { return m_context; }

    [[nodiscard]] DeskArea &area() { return *m_window.deskArea(); }

    [[nodiscard]] DeskPage &page();
    [[nodiscard]] QAction *formatAction(const QString &name);

    [[nodiscard]] int failures() const { return m_failures; }

    /// Tells of what is not `good`, and counts it.
    void check(bool good, const char *what);

    /// In both sizes and schemes. `prepare` is called for each picture once the widget has its
    /// colours and its size.
    void
    shoot(const QString &view, QWidget &widget, const std::function<void(Scheme)> &prepare = {});
    /// The window in high contrast.
    void shootContrast(const QString &view);
    /// The dialog of that name, which is closed afterwards.
    void shootDialog(const QString &view, const QString &name);
    /// A dialog in the size that it opens with; closed afterwards.
    void shootAsItIs(const QString &view, const QString &name);
    /// Presses the button of the notice within; false where there is none.
    bool clickNotice(const QWidget &within);

private:
    void keep(QWidget &widget, const QString &file);

    ShellContext m_context;
    QString m_folder;
    MainWindow m_window;
    int m_failures = 0;
};

} // namespace stet
