// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/accessible_walk.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QPixmap>
#include <QPointer>
#include <QRadioButton>
#include <QTest>
#include <QTextBrowser>
#include <QWebEngineView>
#include <QWidget>

namespace stet::test {

namespace {

constexpr int MostRows = 50;
constexpr int MostSteps = 200;
constexpr int MostLinks = 40;

QString shortName(const QWidget &widget)
{
    QString path;
    for (const QWidget *at = &widget; at != nullptr; at = at->parentWidget()) {
        if (!at->objectName().startsWith(u"qt_") && !at->objectName().isEmpty())
            return QString::fromLatin1(widget.metaObject()->className()) + u' ' + path +
                   at->objectName();
        path = QString::fromLatin1(at->metaObject()->className()) + u'/' + path;
    }
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + path;
}

/// What is drawn inside of the web view is the page's own.
bool isOfThePage(const QWidget &widget)
{
    for (const QWidget *at = widget.parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (qobject_cast<const QWebEngineView *>(at) != nullptr)
            return true;
    }
    return false;
}

QList<QWidget *> keyboardWidgetsIn(const QWidget &root, Qt::FocusPolicy policy)
{
    QList<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && widget->window() == root.window() &&
            (widget->focusPolicy() & policy) == policy && policy != Qt::NoFocus &&
            !isOfThePage(*widget) && widget->focusProxy() == nullptr)
            found.append(widget);
    }
    return found;
}

QRect placeOf(const QWidget &widget)
{
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

bool overlap(int a, int aEnd, int b, int bEnd)
{
    return std::max(a, b) < std::min(aEnd, bEnd);
}

/// Whether someone who reads would say that `to` comes before `from`.
bool goesBack(const QRect &from, const QRect &to, Qt::LayoutDirection direction)
{
    if (from.intersects(to))
        return false;
    const bool sameColumn = overlap(from.left(), from.right(), to.left(), to.right());
    const bool sameRow = overlap(from.top(), from.bottom(), to.top(), to.bottom());
    if (sameColumn)
        return to.bottom() <= from.top();
    if (sameRow)
        return direction == Qt::LeftToRight ? to.right() <= from.left() : to.left() >= from.right();
    return false;
}

} // namespace

QStringList namelessIn(const QWidget &root)
{
    QStringList troubles;
    for (const QWidget *widget : keyboardWidgetsIn(root, Qt::TabFocus)) {
        QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            troubles.append(QStringLiteral("no name: ") + shortName(*widget));
        else if (face->role() == QAccessible::NoRole || face->role() == QAccessible::Client)
            troubles.append(QStringLiteral("no role: ") + shortName(*widget));
    }
    return troubles;
}

QStringList wordlessRowsIn(const QWidget &root)
{
    QStringList troubles;
    for (QAbstractItemView *view : root.findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || view->model() == nullptr ||
            qobject_cast<QHeaderView *>(view) != nullptr)
            continue;
        const QAbstractItemModel &model = *view->model();
        const int rows = std::min(model.rowCount(view->rootIndex()), MostRows);
        for (int row = 0; row < rows; ++row) {
            bool speaks = false;
            for (int column = 0; column < model.columnCount(view->rootIndex()); ++column) {
                const QModelIndex index = model.index(row, column, view->rootIndex());
                const QString words = index.data(Qt::AccessibleTextRole).toString();
                speaks = speaks || !words.isEmpty() || !index.data().toString().isEmpty() ||
                         index.flags().testFlag(Qt::ItemIsEditable);
            }
            const QModelIndex first = model.index(row, 0, view->rootIndex());
            const bool rule = !first.flags().testFlag(Qt::ItemIsSelectable);
            if (!speaks && !rule)
                troubles.append(QStringLiteral("row %1 says nothing: ").arg(row) +
                                shortName(*view));
        }
    }
    return troubles;
}

QStringList tabTroublesIn(QWidget &root)
{
    QStringList troubles;
    QWidget &window = *root.window();
    QList<QWidget *> wanted = keyboardWidgetsIn(root, Qt::TabFocus);
    if (wanted.isEmpty())
        return troubles;
    QWidget *const start = wanted.first();
    start->setFocus(Qt::TabFocusReason);
    QWidget *at = QApplication::focusWidget();
    QList<QWidget *> reached{at};
    int links = 0;
    for (int step = 0; step < MostSteps; ++step) {
        QTest::keyClick(at, Qt::Key_Tab);
        QWidget *const next = QApplication::focusWidget();
        // Within a text Tab goes from link to link first.
        if (next == at && qobject_cast<QTextBrowser *>(at) != nullptr && ++links <= MostLinks)
            continue;
        links = 0;
        if (next == nullptr || next == at || next->window() != &window) {
            troubles.append(QStringLiteral("does not let go: ") + shortName(*at));
            // Where the keyboard is kept, it is taken on by hand: one trap is told, not its heirs.
            break;
        }
        const bool wraps = reached.contains(next);
        if (!wraps && root.isAncestorOf(at) && root.isAncestorOf(next) && !isOfThePage(*next) &&
            !isOfThePage(*at) && goesBack(placeOf(*at), placeOf(*next), window.layoutDirection()))
            troubles.append(QStringLiteral("goes back: ") + shortName(*at) +
                            QStringLiteral(" -> ") + shortName(*next));
        if (wraps && next == reached.first())
            break;
        reached.append(next);
        at = next;
    }
    for (const QWidget *widget : wanted) {
        // Of a group of choices Tab comes to the one that holds; arrows go to the others.
        const auto *choice = qobject_cast<const QRadioButton *>(widget);
        if (choice != nullptr && !choice->isChecked())
            continue;
        const auto holds = [widget](const QWidget *one) {
            return one == widget || widget->isAncestorOf(one);
        };
        if (std::none_of(reached.begin(), reached.end(), holds))
            troubles.append(QStringLiteral("not reached: ") + shortName(*widget));
    }
    return troubles;
}

QStringList unseenFocusIn(QWidget &root)
{
    constexpr int around = 4; // a ring may be drawn outside
    QStringList troubles;
    QWidget &window = *root.window();
    QList<QPointer<QWidget>> alive; // some views are filled anew while one looks
    for (QWidget *widget : keyboardWidgetsIn(root, Qt::TabFocus))
        alive.append(widget);
    for (const QPointer<QWidget> &one : alive) {
        QWidget *const widget = one;
        if (widget == nullptr || !widget->isVisible())
            continue;
        const auto *choice = qobject_cast<const QRadioButton *>(widget);
        if (qobject_cast<QWebEngineView *>(widget) != nullptr ||
            (choice != nullptr && !choice->isChecked()))
            continue;
        widget->setFocus(Qt::TabFocusReason); // what scrolls to it has scrolled
        if (!widget->hasFocus())
            continue; // told by the way of Tab
        QCoreApplication::processEvents();
        const QRect place = placeOf(*widget).marginsAdded({around, around, around, around});
        const QImage with = window.grab(place).toImage();
        if (one == nullptr)
            continue;
        widget->clearFocus();
        QCoreApplication::processEvents();
        if (window.grab(place).toImage() == with)
            troubles.append(QStringLiteral("focus not seen: ") + shortName(*widget));
    }
    return troubles;
}

} // namespace stet::test
