// SPDX-License-Identifier: GPL-3.0-or-later
// A stopwatch beside the real program: linked with the program's own objects, main() included, it
// says on standard output when the desk's list was painted with rows in it; then it opens the
// first article, as a person in a hurry would, or after STET_WATCH_REST milliseconds, as one would
// who reads the list first, and says when its page was loaded and takes patches; with
// STET_WATCH_SIDE it opens nothing and says when the page beside the list was loaded. The program
// itself knows nothing of it.
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"
#include "ui/desk/side_page.h"
#include "ui/editor/workspace.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace stet;

namespace {

constexpr int HurryMs = 50; ///< nobody reads a list and opens a row of it in less

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

class StartWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            lookAt(watched);
        return false;
    }

private:
    void lookAt(QObject *painted)
    {
        auto *view = qobject_cast<ArticleView *>(painted->parent());
        if (view == nullptr || painted != view->viewport() || view->model()->rowCount() == 0 ||
            !view->model()->index(0, 0).data(ArticleListModel::LoadedRole).toBool())
            return;
        qApp->removeEventFilter(this);
        // Behind the painting that is just beginning.
        QMetaObject::invokeMethod(
            this, [this, view] { listShown(*view); }, Qt::QueuedConnection);
    }

    void listShown(ArticleView &view)
    {
        say("list");
        // Whoever has the page beside the list sees one without a touch.
        if (qEnvironmentVariableIsSet("STET_WATCH_SIDE")) {
            sayWhenLoaded(view.window()->findChild<SidePage *>());
            return;
        }
        const int rest = std::max(qEnvironmentVariableIntValue("STET_WATCH_REST"), HurryMs);
        QTimer::singleShot(rest, this, [this, &view] { openFirst(view); });
    }

    void openFirst(ArticleView &view)
    {
        say("opened");
        auto *window = qobject_cast<MainWindow *>(view.window());
        const QVariant row = view.model()->index(0, 0).data(ArticleListModel::RowRole);
        Q_EMIT view.openRequested(static_cast<const ArticleRow *>(row.value<const void *>())->id);
        sayWhenLoaded(window->findChild<Workspace *>());
    }

    void sayWhenLoaded(const QWidget *holder)
    {
        const auto *preview = holder != nullptr ? holder->findChild<PreviewView *>() : nullptr;
        if (preview == nullptr)
            qFatal("no preview");
        connect(
            preview, &PreviewView::loaded, this, [] { say("page"); }, Qt::SingleShotConnection);
    }
};

void watch()
{
    qApp->installEventFilter(new StartWatch(qApp));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)

#include "start_watch.moc"
