// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announce.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QEvent>
#include <QLabel>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace stet {

namespace {

constexpr char speaks[] = "speaks";

class SpeakerFace : public QAccessibleWidget
{
public:
    explicit SpeakerFace(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::AlertMessage)
    {}

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        const QString said = QAccessibleWidget::text(which);
        const auto *label = qobject_cast<const QLabel *>(widget());
        return which == QAccessible::Name && said.isEmpty() && label != nullptr ? label->text()
                                                                                : said;
    }
};

QAccessibleInterface *faceOfSpeaker(const QString & /*className*/, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget != nullptr && widget->property(speaks).toBool() ? new SpeakerFace(widget)
                                                                  : nullptr;
}

Listener &listener()
{
    static Listener one;
    return one;
}

bool isHeard()
{
    return QAccessible::isActive() || listener();
}

void tell(QAccessibleInterface &face, QAccessible::Event what)
{
    QAccessibleEvent event(&face, what);
    QAccessible::updateAccessibility(&event);
    if (listener())
        listener()(face, what);
}

QString wordsOf(const QModelIndex &row)
{
    const QString words = row.data(Qt::AccessibleTextRole).toString();
    return words.isEmpty() ? row.data().toString() : words;
}

/// What a screen reader takes for the row. Qt keeps these by place, and learns of other rows only
/// while a reader listens: one of before is dropped.
QAccessibleInterface *cellOf(QAbstractItemView &view, const QModelIndex &row, const QString &words)
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface *table = list != nullptr ? list->tableInterface() : nullptr;
    if (table == nullptr)
        return nullptr;
    QAccessibleInterface *cell = table->cellAt(row.row(), row.column());
    if (cell != nullptr && cell->isValid() && cell->text(QAccessible::Name) == words)
        return cell;
    QAccessibleTableModelChangeEvent others(&view, QAccessibleTableModelChangeEvent::ModelReset);
    table->modelChange(&others);
    return table->cellAt(row.row(), row.column());
}

/// Tells of the rows of one list; lives with it.
class RowTeller : public QObject
{
public:
    RowTeller(QAbstractItemView &view, QWidget &keys)
        : QObject(&view)
        , m_view(view)
        , m_keys(&keys)
    {
        // Rows come one by one, and the current one after them: what holds in the end is told.
        m_soon.setSingleShot(true);
        m_soon.setInterval(0);
        connect(&m_soon, &QTimer::timeout, this, [this] { tellCurrent(); });
        const auto soon = [this] {
            tellSoon();
        };
        connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, soon);
        connect(view.model(), &QAbstractItemModel::rowsInserted, this, soon);
        connect(view.model(), &QAbstractItemModel::modelReset, this, soon);
        view.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            tellSoon();
        else if (event->type() == QEvent::Hide)
            giveBack();
        return QObject::eventFilter(watched, event);
    }

private:
    void tellSoon()
    {
        if (isHeard())
            m_soon.start();
    }

    void tellCurrent()
    {
        if (!m_view.isVisible() || !keysWork())
            return;
        QModelIndex row = m_view.currentIndex();
        if (!row.isValid())
            row = m_view.model()->index(0, 0, m_view.rootIndex());
        const QString words = wordsOf(row);
        if (words.isEmpty())
            giveBack();
        if (words.isEmpty() || (m_told && row == m_row && words == m_words))
            return;
        QAccessibleInterface *cell = cellOf(m_view, row, words);
        if (cell == nullptr)
            return;
        m_told = true;
        m_row = row;
        m_words = words;
        tell(*cell, QAccessible::Focus);
    }

    void giveBack()
    {
        m_soon.stop();
        if (!std::exchange(m_told, false) || !keysWork())
            return;
        if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(m_keys))
            tell(*face, QAccessible::Focus);
    }

    [[nodiscard]] bool keysWork() const { return m_keys != nullptr && m_keys->hasFocus(); }

    QAbstractItemView &m_view;
    QPointer<QWidget> m_keys;
    QTimer m_soon;
    QPersistentModelIndex m_row;
    QString m_words;
    bool m_told = false;
};

} // namespace

void makeSpeaker(QWidget &widget)
{
    QAccessible::installFactory(faceOfSpeaker); // once, however often
    widget.setProperty(speaks, true);
}

void announce(QWidget &speaker)
{
    const QWidget *parent = speaker.parentWidget();
    if (!isHeard() || (parent != nullptr && !parent->isVisible()))
        return;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&speaker);
    if (face == nullptr || face->text(QAccessible::Name).isEmpty())
        return;
    if (speaker.isVisible()) // else Qt tells it when it is shown
        tell(*face, QAccessible::ObjectShow);
    tell(*face, QAccessible::Alert);
}

void tellRows(QAbstractItemView &view, QWidget &keys)
{
    new RowTeller(view, keys);
}

Listener exchangeListener(Listener other)
{
    return std::exchange(listener(), std::move(other));
}

} // namespace stet
