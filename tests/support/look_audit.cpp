// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/look_audit.h"

#include "tests/support/look_words.h"

#include <QAbstractScrollArea>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabWidget>
#include <QWidget>

namespace stet::test {

namespace {

/// What is drawn inside of the web view is the page's own.
bool isOfAPage(const QWidget &widget)
{
    for (const QWidget *at = &widget; at != nullptr; at = at->parentWidget()) {
        if (at->inherits("QWebEngineView"))
            return true;
    }
    return false;
}

QList<QWidget *> shownIn(QWidget &root)
{
    QList<QWidget *> shown{&root};
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == root.window() && !isOfAPage(*widget))
            shown.append(widget);
    }
    return shown;
}

QString sizeText(const QSize &size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

/// Whether `widget` is what an area scrolls: it may be larger than what shows it.
bool isScrolled(const QWidget &widget)
{
    const QWidget *viewport = widget.parentWidget();
    const auto *area = viewport == nullptr
                           ? nullptr
                           : qobject_cast<const QAbstractScrollArea *>(viewport->parentWidget());
    return area != nullptr && area->viewport() == viewport;
}

/// A part that does not lie in what holds it.
QStringList outsideOf(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (widget.isWindow() || parent == nullptr || isScrolled(widget) || widget.size().isEmpty())
        return {};
    // QSplitter 6.4 mirrors its parts a pixel too far.
    const auto *splitter = qobject_cast<const QSplitter *>(parent);
    const int spare = splitter != nullptr && splitter->isRightToLeft() ? 1 : 0;
    if (parent->rect().adjusted(0, 0, spare, 0).contains(widget.geometry()))
        return {};
    const QRect seen = widget.geometry();
    return {QStringLiteral("outside of what holds it (%1,%2 %3 in %4): %5")
                .arg(seen.x())
                .arg(seen.y())
                .arg(sizeText(seen.size()), sizeText(parent->size()), describe(widget))};
}

/// The widgets that `layout` and the layouts within place.
void collect(QLayout &layout, QList<QLayoutItem *> &items)
{
    for (int at = 0; at < layout.count(); ++at) {
        QLayoutItem *item = layout.itemAt(at);
        if (item->isEmpty())
            continue;
        if (item->layout() != nullptr)
            collect(*item->layout(), items);
        else if (item->widget() != nullptr && item->widget()->isVisible())
            items.append(item);
    }
}

QStringList overlapsIn(const QList<QLayoutItem *> &items)
{
    QStringList troubles;
    for (qsizetype a = 0; a < items.size(); ++a) {
        for (qsizetype b = a + 1; b < items.size(); ++b) {
            const QWidget &first = *items[a]->widget();
            const QWidget &second = *items[b]->widget();
            const QRect both = first.geometry().intersected(second.geometry());
            if (!both.isEmpty())
                troubles.append(QStringLiteral("over each other by %1: %2 / %3")
                                    .arg(sizeText(both.size()), describe(first), describe(second)));
        }
    }
    return troubles;
}

/// A part with less room than it says that it needs.
QStringList squeezedIn(const QList<QLayoutItem *> &items)
{
    QStringList troubles;
    for (QLayoutItem *item : items) {
        const QWidget &widget = *item->widget();
        // A stack asks for its largest page, shown or not; the page that is shown is asked itself.
        if (qobject_cast<const QStackedWidget *>(&widget) != nullptr ||
            qobject_cast<const QTabWidget *>(&widget) != nullptr ||
            qobject_cast<const QScrollBar *>(&widget) != nullptr)
            continue;
        QSize least = item->minimumSize();
        if (item->hasHeightForWidth()) {
            const int height = widget.layout() != nullptr
                                   ? widget.layout()->totalMinimumHeightForWidth(widget.width())
                                   : item->heightForWidth(widget.width());
            least.setHeight(std::min(height, widget.maximumHeight()));
        }
        if (widget.width() < least.width() || widget.height() < least.height())
            troubles.append(QStringLiteral("has %1 and needs %2: %3")
                                .arg(sizeText(widget.size()), sizeText(least), describe(widget)));
    }
    return troubles;
}

/// A form or a page is read from top to bottom, never to the side.
QStringList scrollsSideways(const QWidget &widget)
{
    const auto *area = qobject_cast<const QScrollArea *>(&widget);
    if (area == nullptr || area->widget() == nullptr ||
        area->widget()->width() <= area->viewport()->width())
        return {};
    return {QStringLiteral("scrolls to the side (%1 in %2): %3")
                .arg(sizeText(area->widget()->size()),
                     sizeText(area->viewport()->size()),
                     describe(*area->widget()))};
}

} // namespace

QStringList lookTroublesIn(QWidget &root)
{
    QStringList troubles;
    for (QWidget *widget : shownIn(root)) {
        troubles << wordTroubles(*widget) << outsideOf(*widget) << scrollsSideways(*widget);
        QLayout *layout = widget->layout();
        if (layout == nullptr)
            continue;
        QList<QLayoutItem *> items;
        collect(*layout, items);
        if (qobject_cast<QStackedLayout *>(layout) == nullptr)
            troubles << overlapsIn(items);
        troubles << squeezedIn(items);
    }
    return troubles;
}

} // namespace stet::test
