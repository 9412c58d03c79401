// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_head.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QPainter>

namespace stet {

namespace {

constexpr int beforeWords = 12;
constexpr int behindWords = 6;
constexpr int arrowRoom = 16; // of the column by which the list is sorted

QFont headFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

/// A screen reader is told of the head that the keyboard is at; Qt's own says nothing of it.
class SpokenHead : public QAccessibleWidget
{
public:
    explicit SpokenHead(ListHead *head)
        : QAccessibleWidget(head, QAccessible::ColumnHeader)
    {}

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? static_cast<ListHead *>(widget())->spokenSection()
                                          : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface *speakHead(const QString & /*className*/, QObject *object)
{
    auto *head = qobject_cast<ListHead *>(object);
    return head != nullptr ? new SpokenHead(head) : nullptr;
}

} // namespace

ListHead::ListHead(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setFocusPolicy(Qt::TabFocus);
    QAccessible::installFactory(speakHead); // once, however often
    viewport()->setAttribute(Qt::WA_Hover);
}

void ListHead::setSortable(std::function<bool(int)> sortable)
{
    m_sortable = std::move(sortable);
}

bool ListHead::isSortable(int section) const
{
    return !m_sortable || m_sortable(section);
}

QSize ListHead::sizeHint() const
{
    return {100, paneHeadHeight()};
}

void ListHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = tokensFor(palette());
    painter->save();
    painter->fillRect(rect, tokens.paper);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool sortable = isSortable(section);
    painter->setFont(headFont());
    painter->setPen(sorts || (sortable && section == m_hovered) ? tokens.text : tokens.muted);
    const QRect words = rect.adjusted(beforeWords, 0, -behindWords, 0); // before it is mirrored
    const QString title =
        painter->fontMetrics().elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                          Qt::ElideRight,
                                          std::max(0, words.width() - (sorts ? arrowRoom : 0)));
    drawTextLine(
        *painter, QStyle::visualRect(layoutDirection(), rect, words), Qt::AlignVCenter, title);
    if (hasFocus() && section == m_current) {
        painter->setPen(QPen(tokens.focus, 2));
        painter->drawRect(rect.adjusted(2, 2, -3, -3));
    }
    if (sorts) {
        const int x = words.left() + painter->fontMetrics().horizontalAdvance(title) + 4;
        const QString arrow = sortIndicatorOrder() == Qt::DescendingOrder
                                  ? QStringLiteral("chevron-down")
                                  : QStringLiteral("chevron-up");
        painter->drawPixmap(
            QStyle::visualRect(layoutDirection(), rect, QRect(x, rect.center().y() - 5, 12, 12))
                .topLeft(),
            tintedPixmap(arrow, tokens.text, 12, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

QSize ListHead::sectionSizeFromContents(int section) const
{
    const QString words = model()->headerData(section, Qt::Horizontal).toString();
    const int arrow = isSortable(section) ? arrowRoom : 0;
    return {beforeWords + QFontMetrics(headFont()).horizontalAdvance(words) + arrow + behindWords,
            paneHeadHeight()};
}

bool ListHead::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const bool inside = event->type() == QEvent::HoverMove;
        const int hovered =
            inside ? logicalIndexAt(static_cast<QHoverEvent *>(event)->position().toPoint()) : -1;
        if (hovered != m_hovered) {
            m_hovered = hovered;
            viewport()->update();
        }
    }
    return QHeaderView::viewportEvent(event);
}

QString ListHead::spokenSection() const
{
    const QString name = model()->headerData(m_current, Qt::Horizontal).toString();
    if (!isSortable(m_current))
        return tr("Column %1, which sorts nothing").arg(name);
    if (!isSortIndicatorShown() || sortIndicatorSection() != m_current)
        return tr("Column %1").arg(name);
    return sortIndicatorOrder() == Qt::DescendingOrder ? tr("Column %1, sorted downwards").arg(name)
                                                       : tr("Column %1, sorted upwards").arg(name);
}

int ListHead::currentSection() const
{
    return m_current;
}

void ListHead::step(int by)
{
    for (int visual = visualIndex(m_current) + by; visual >= 0 && visual < count(); visual += by) {
        if (isSectionHidden(logicalIndex(visual)))
            continue;
        m_current = logicalIndex(visual);
        break;
    }
    QAccessibleEvent moved(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&moved);
    viewport()->update();
}

void ListHead::keyPressEvent(QKeyEvent *event)
{
    const int along = isRightToLeft() ? -1 : 1;
    const int by = event->key() == Qt::Key_Right  ? along
                   : event->key() == Qt::Key_Left ? -along
                                                  : 0;
    if (by != 0 && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT moveRequested(m_current, by);
    } else if (by != 0 && event->modifiers() == Qt::ShiftModifier) {
        Q_EMIT widthRequested(m_current, by * along);
    } else if (by != 0) {
        step(by);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
               event->key() == Qt::Key_Space) {
        Q_EMIT sectionClicked(m_current);
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else {
        QHeaderView::keyPressEvent(event);
    }
}

void ListHead::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int section = byKey ? m_current : logicalIndexAt(event->pos());
    const QPoint at = byKey ? mapToGlobal(QPoint(sectionViewportPosition(section) + 8, height()))
                            : event->globalPos();
    Q_EMIT menuRequested(section, at);
}

void ListHead::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    if (isSectionHidden(m_current))
        step(1);
    viewport()->update();
}

void ListHead::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace stet
