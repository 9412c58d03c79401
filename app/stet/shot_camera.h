// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "ui/shell/main_window.h"

#include <QFuture>
#include <QSize>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QDialog;

namespace stet {

class DeskArea;
class DeskPage;
class Workspace;

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

/// Which pictures are taken, and what becomes of them.
struct ShotRound
{
    /// Of the windows; the smallest is the last.
    std::vector<QSize> sizes{QSize(1440, 900), QSize(1280, 720)};
    std::vector<Scheme> schemes{Scheme::Light, Scheme::Dark};
    /// What is done with each view and what is open over it; nothing: a picture goes into a file.
    std::function<void(const QString &file, QWidget &view)> take;

    /// One picture of each view in each of these: the smallest window.
    [[nodiscard]] static ShotRound brief(std::vector<Scheme> schemes)
    {
        return {{QSize(1280, 720)}, std::move(schemes), {}};
    }
};

/// Whether something was drawn: a web view that has not painted is one colour all over.
[[nodiscard]] bool hasContent(QWidget &widget);

/// Takes pictures of a window of its own and of its dialogs into a folder, and counts what failed.
class ShotCamera
{
public:
    ShotCamera(const ShellContext &context, ShotRound round, const QString &folder);

    [[nodiscard]] MainWindow &window() { return m_window; }

    [[nodiscard]] const ShellContext &context() const { return m_context; }

    [[nodiscard]] DeskArea &area() { return *m_window.deskArea(); }

    [[nodiscard]] DeskPage &page();
    [[nodiscard]] Workspace &workspace();
    /// A command of the open article; null where it has none of that name.
    [[nodiscard]] QAction *articleAction(const QString &name);
    /// Opens the article and waits until its page is painted.
    void openArticle(const ArticleId &article);
    /// Shows the article's panel at `index`.
    void showPanel(int index);

    [[nodiscard]] int failures() const { return m_failures; }

    /// Each view is seen in one size: the web's own pages and high contrast are left out.
    [[nodiscard]] bool isBrief() const { return m_round.sizes.size() == 1; }

    /// Tells of what is not `good`, and counts it.
    void check(bool good, const char *what);

    /// In all sizes and schemes. `prepare` is called for each picture once the widget has its
    /// colours and its size.
    void
    shoot(const QString &view, QWidget &widget, const std::function<void(Scheme)> &prepare = {});
    /// The window in the smallest size alone, where things are tightest, in all schemes.
    void shootSmall(const QString &view, const std::function<void(Scheme)> &prepare = {});
    /// An HTML file of ours as a browser shows it, in windows of these sizes; none: in all.
    void
    shootDocument(const QString &view, const QString &file, const std::vector<QSize> &sizes = {});
    /// The first sheet of the same as a browser prints it.
    void shootPrinted(const QString &view, const QString &file);
    /// The window in high contrast.
    void shootContrast(const QString &view);
    /// The dialog that is open, in all sizes; closed afterwards.
    void shootDialog(const QString &view);
    /// The dialog that is open, in the size that it opens with; closed afterwards.
    void shootAsItIs(const QString &view);
    /// Presses the button of the notice within; false where there is none.
    bool clickNotice(const QWidget &within);

private:
    void keep(QWidget &widget, const QString &file);
    void shootIn(const std::vector<QSize> &sizes,
                 const QString &view,
                 QWidget &widget,
                 const std::function<void(Scheme)> &prepare);
    [[nodiscard]] QDialog *openDialog(const QString &view);
    void closeDialog(QDialog *dialog);

    ShellContext m_context;
    ShotRound m_round;
    QString m_folder;
    MainWindow m_window;
    int m_failures = 0;
};

} // namespace stet
